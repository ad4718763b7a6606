// “地区生产总值和增速是多少”, “增速和总量”, “总量、增速各多少”: a rate of the same thing, and not of another.
const LEVEL_AND_RATE =
  /(?:[,，、和与及跟]|以及|还有)(?:它的|其)?(?:同比|名义|实际)?(?:增速|增幅|增长率|涨幅)(?!目标)|(?:增速|增幅|增长率|涨幅)(?:[,，、和与及跟]|以及|还有)(?:它的|其)?(?:总量|总额|总值|规模|数值|数量|绝对值)/u

/** Whether a question asks for how much there is and for how much it grew. */
export function asksLevelAndRate({
  text,
  wantsChange,
  wantsLevel,
}: {
  readonly text: string
  readonly wantsChange: boolean
  readonly wantsLevel: boolean
}): boolean {
  if (wantsChange && LEVEL_AND_RATE.test(text)) return true
  return wantsChange && wantsLevel && /[,，、].*(?:增|涨|降)|(?:增|涨|降).*[,，、]/u.test(text)
}
