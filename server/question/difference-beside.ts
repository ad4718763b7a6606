/** A question that asks for two values and then for the difference between them. */
export interface DifferenceBeside {
  /** The question without the clause that asks for the difference. */
  readonly rest: string
  /** 增幅是多少, 高百分之几: the difference in percent of the earlier value. */
  readonly inPercent: boolean
}

// “……,增加多少”, “……,要再提高几个百分点”, “……,中间差多少亿”, “……,增幅多大”
const CLAUSE =
  /[,，;；、。?？\s]+(?:那么?|这样|也就是|相当于|等于|一共|总共|合计|两年|两者|两个数?|二者|前后|之间|中间|今年|明年|全年|这一年|一年|同比|后者?比前者?|前者?比后者?|还?[是要得]|需要?|将|应|实际|大概|大约|又|计划|预计|其中)*(?:(?:新|净|再|又|还)*(?:增加|增长|增产|增收|增|提高|提升|上升|升|涨|扩大|扩|多|高|快|减少|压减|减|下降|降低|降|缩小|放宽|收紧|上调|下调|调高|调低|少|低|慢|相差|差)(?:了|出|出来|[建做种产开改办拨投收招引])?(?:是|有|到)?(?:多少|几|百分之几)[^,，。?？]{0,8}|(?:增加|减少)?(?:差距|差额|差值|差|增量|增幅|增加量|减少量)(?:是|有|为)?(?:多少|几|多大|百分之几)[^,，。?？]{0,6}|(?:到底|究竟)?是?(?:定|调)?(?:更|变|上|下)?(?:高|低|多|少|快|慢|增|减|升|降|涨|跌)(?:加|了)?(?:还是|是|或者?)(?:定|调)?(?:更|变|上|下)?(?:高|低|多|少|快|慢|增|减|升|降|涨|跌)(?:加|了)?)[?？。\s]*$/u
const IN_PERCENT = /增幅|百分之|增速|%/u

/** “2022年多少,2023年要到多少,增加多少”: the two values and what is asked of them; nothing for any other question. */
export function differenceBeside(question: string): DifferenceBeside | undefined {
  const clause = CLAUSE.exec(question)
  if (clause === null || clause.index < MIN_REST) return undefined
  return { rest: question.slice(0, clause.index), inPercent: IN_PERCENT.test(clause[0]) }
}

// “建成区面积五年扩大了多少”, “教育投入增加了多少亿”
const AMOUNT_OF_CHANGE =
  /(?:增加|增长|增|提高|提升|上升|涨|扩大|扩|多|减少|减|压减|下降|降低|降|缩小|少)(?:了|出)(?:多少|几)(?!倍|%)/u

/** Whether a question asks by how much a level changed: two levels that answer it are held against each other. */
export function asksAmountOfChange(question: string): boolean {
  return AMOUNT_OF_CHANGE.test(question)
}

/** A shorter beginning names no two values, in characters. */
const MIN_REST = 8
