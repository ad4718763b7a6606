/** The name cell of a row. */
export interface Entry {
  readonly name: string
  readonly unit: string
  /** 其中 */
  readonly part: boolean
  /** （*） */
  readonly marked: boolean
}

/** A name cell without its number, its unit in brackets and its mark: “地区生产总值（亿元）”, “空气质量优良天数比率（*）”. */
export function nameOf(cell: string): Entry {
  let name = cell
    .replace(/^(?:\d{1,3}[.．、]|[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、|[①-⑳])\s*/u, '')
    .trim()
  const part = /^(?:其中)[:：]?\s*/u.test(name)
  name = name.replace(/^(?:其中)[:：]?\s*/u, '')
  const marked = /[*＊]/u.test(name)
  name = name.replace(/[（(]?[*＊]+[)）]?/gu, '').trim()
  const bracket = /[（(](?<unit>[^（）()]{1,10})[)）]$/u.exec(name)
  const unit = bracket?.groups?.unit ?? ''
  if (bracket === null || !isUnit(unit)) return { name, unit: '', part, marked }
  return { name: name.slice(0, bracket.index).trim(), unit: tidy(unit), part, marked }
}

/** Whether words are a unit of measurement. */
export function isUnit(words: string): boolean {
  return /^(?:[%‰％]|百分点|(?:万亿|亿|万|千)?(?:元|美元|人|户|吨|亩|公顷|平方公里|平方米|公里|千米|立方米|千瓦|千瓦时|人次|个|家|件|张|套|辆|台|所|座|岁|年|天|头|只|标准煤|吨标准煤|倍|项|名|床|公斤|斤|户次|艘|册|株))(?:\/.{1,4})?$/u.test(
    words.trim(),
  )
}

/** A unit as it is kept. */
export function tidy(unit: string): string {
  const words = unit.trim()
  return words === '％' ? '%' : words === '-' || words === '—' ? '' : words
}

/** What a row's name lacks, put together with the row above: 城镇居民 + 居民人均可支配收入. */
export function joinName(name: string, parent: string): string | undefined {
  for (let shared = Math.min(name.length, parent.length); shared >= 2; shared--)
    if (name.endsWith(parent.slice(0, shared)) && name.length > shared) return name + parent.slice(shared)
  return undefined
}
