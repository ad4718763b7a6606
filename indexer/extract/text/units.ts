/** Units of time, whose numbers are values only of what is a time (寿命, 年限). */
export const TIME_UNIT = /^(?:年|个月|个多月|月|周|天|日|小时|分钟|秒|个工作日|工作日|周岁|岁|点|时)$/u
/** Units of money. */
export const MONEY = /(?:元|美元|欧元|港元|人民币)/u
/** Units of rates and multiples. */
export const RATE_UNIT = /^(?:%|‰|百分点|万分之|十万分之|成|倍|\/10万|\/万|\/十万)$/u

/** Whether a unit counts things (个, 家, 万户), rather than measures money, lengths, rates or times. */
export function isCount(unit: string): boolean {
  return (
    !MONEY.test(unit) &&
    !RATE_UNIT.test(unit) &&
    !TIME_UNIT.test(unit) &&
    !/^[十百千]?[万亿]{1,2}$/u.test(unit) &&
    !/(?:米|公里|亩|公顷|平方|立方|吨|斤|瓦|千伏|克|升|标箱|度)/u.test(unit)
  )
}
