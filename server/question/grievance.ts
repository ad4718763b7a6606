// “停车太难了,23年准备加多少公共停车位”, “路上堵得要命,今年修几条路”: a clause that only says how bad it is, before one that asks.
const GRIEVANCE =
  /^[^,，。;；?？]{2,16}?(?:太|真|好|特别|实在|老是?|总是?|天天|越来越|这么|那么|得(?:不行|要命|很|慌|厉害|要死))[^,，。;；?？]{0,6}[,，。;；]\s*(?=[^?？]*(?:多少|几|百分之|什么|哪|谁|怎|如何|吗))/u

/**
 * A question without the clause before it that only complains (停车太难了).
 *
 * @param names whether what is left names a thing by itself: “停车太难了,怎么办” is about 停车
 */
export function withoutGrievance(text: string, names: (rest: string) => boolean): string {
  const rest = text.trimStart().replace(GRIEVANCE, '')
  return names(rest) ? rest : text
}
