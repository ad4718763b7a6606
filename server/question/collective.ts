/** Whether a name stands for many departments (各街道, 相关街道): none that could be asked about or counted against others. */
export function isCollective(name: string): boolean {
  return /^(?:各|相关|有关|其他)|成员单位$|等各/u.test(name)
}
