/** Names say one thing in several ways; all are compared in one form. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/地区生产总值|国内生产总值|生产总值/gu, 'gdp'],
  [/占比[重例]|比率|比例|比重|占比/gu, '比率'],
  [/年均|年平均/gu, ''],
  [/或者/gu, '或'],
  [/优于/gu, '好于'],
  [/规模以上/gu, '规上'],
  [/经营主体/gu, '市场主体'],
  [/规模工业/gu, '规上工业'],
  [/增速|增幅|增长率/gu, '增长'],
  [
    /接待(?:国内外|海内外|全国|各类|国内)?(?:游客|旅游者|旅游)(?:总?人次|总?人数|总?数量?|量)?|旅游(?:接待)?总?(?:人数|人次)|游客(?:接待|总)?(?:量|人数|人次|数量|数)/gu,
    '接待游客',
  ],
  [/最低生活保障/gu, '低保'],
  [/(?:城镇|城市)(?:居民)?(?=低保)/gu, '城镇'],
  [/农村(?:居民)?(?=低保)/gu, '农村'],
  // “城市空气质量优良天数比率”, “地级及以上城市空气质量优良天数比率”
  [/(?:地级及以上)?城市(?=空气质量)/gu, ''],
  [/家医(?!院)/gu, '家庭医生'],
  [/(?:实际)?(?:利用|使用|到位|吸收)(?:外资|外商直接投资|外商投资)(?:金?额)?|外商直接投资(?:金?额)?/gu, '利用外资'],
  // “在“十四五”中前期实现地区生产总值超3000亿元”: a time, and no part of the name.
  [/^(?:中前|前中|中后)期(?=.{2})/gu, ''],
  [/(?<=审批|许可)项目/gu, '事项'],
  [/社会消费品零售总额|社会消费品零售额|社零总额|社零额/gu, '社零'],
]

/** A name in the form in which names are compared: folded, without blanks, brackets, quotation marks and particles. */
export function nameForm(name: string): string {
  let form = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s“”"'‘’《》〈〉()（）【】[\]、，,。；;：:·*—\-–~～]+/gu, '')
  form = sameWords(form)
  return form.replace(/的/gu, '')
}

/** A text with the several ways of saying one thing in one of them (GDP, 比率, 规上). */
export function sameWords(text: string): string {
  let form = text.normalize('NFKC').toLowerCase()
  for (const [pattern, same] of SAME) form = form.replace(pattern, same)
  return form
}

/** What a form is compared by: Han characters, words of letters and numbers. */
export function unitsOf(form: string): string[] {
  return form.match(/[a-z]+|\d+(?:\.\d+)?|\p{Script=Han}|[^\s]/gu) ?? []
}

/** The pairs of characters that a form is compared by; a single character stands for itself. */
export function pairs(form: string): Set<string> {
  const found = new Set<string>()
  // “gdp” and numbers count as one character each.
  const units = unitsOf(form)
  for (let at = 0; at + 1 < units.length; at++) found.add(`${units[at] ?? ''}${units[at + 1] ?? ''}`)
  for (const unit of units) if (/^[a-z\d]/u.test(unit) && unit.length >= 2) found.add(unit)
  const [only] = units
  if (units.length === 1 && only !== undefined) found.add(only)
  return found
}
