import type { Addresses } from './addresses.ts'

/** Questions to start with, by what they are about. */
export interface Suggestions {
  readonly title: string
  readonly about: string
  readonly questions: readonly string[]
}

/** Questions that hold for any corpus; those with names in them come from the register of the server. */
const ANY: readonly Suggestions[] = [
  {
    title: '指标进度',
    about: '目标、完成值、中期进度、差距和原因',
    questions: ['哪些指标未完成中期进度？', '约束性指标完成得怎么样？'],
  },
  { title: '责任分工', about: '谁牵头、谁负责，一个部门有哪些任务', questions: [] },
  { title: '查原文', about: '文件怎么说，逐句给出处', questions: ['中期测算值是怎么算的？', '有哪些文件？'] },
]

/** Questions with names that the documents hold: an indicator with a department, the department that leads most. */
export async function suggestions(addresses: Addresses): Promise<readonly Suggestions[]> {
  const [indicators, departments] = await Promise.all([
    addresses.indicators().then((list) => list.indicators),
    addresses.departments().then((list) => list.departments),
  ])
  const owned = indicators.filter((indicator) => indicator.main && indicator.departments.length === 1)
  const indicator = owned[0] ?? indicators[0]
  const [busiest] = [...departments].sort((a, b) => b.leads - a.leads)
  const measured = indicators.find((one) => one.main && one.latest && one !== indicator)
  return ANY.map((entry, index) => {
    if (index === 1) {
      const named = [indicator && `${indicator.name}由谁负责？`, busiest && `${busiest.name}牵头哪些任务？`]
      return { ...entry, questions: named.filter((question): question is string => question !== undefined) }
    }
    if (index === 0 && measured) return { ...entry, questions: [...entry.questions, `${measured.name}历年走势`] }
    return entry
  })
}

/** What can be asked before the register was read, or where it cannot be read. */
export function generalSuggestions(): readonly Suggestions[] {
  return ANY
}
