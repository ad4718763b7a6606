/** A clause of a question that asks for a number: 受理了多少件投诉, 占多大比例, 满意率怎样. */
export interface NumberAsk {
  readonly text: string
  /** The measure word that it names: 条 of 几条线; none in 有多少, 占多大比例. */
  readonly unit: string | undefined
}

const UNIT =
  /(?:多少|(?<![这近那前后十好])几)(?:万|亿)?(?<unit>公里|千米|人次|亩|吨|平方|[个家户项件座所条处张名位台辆盏棵套宗只栋间例艘架块部幢趟列班人岁站])/u

// “多少亿元”, “几条线”, “占几成”, “多大比例”, “满意率怎样”, “增速呢”
const ASKS_NUMBER =
  /多少|百分之几|几成|(?<![这近那前后十好])几(?=个?(?:百分)?点|[个家户项件座所条处张名位台辆盏棵套宗只栋间例艘架块部幢次趟列班人岁年亿万亩吨站]|公里|千米|平方|百|千|十)|多[大高长]|^(?:增速|增幅|占比|比重|满意率|总量|总额)$|(?:率|占?比[例重]|增[速幅]|里程|规模|总量|面积)(?:是|有|为)?(?:怎样|怎么样|如何|咋样|呢)$/u
// “谁负责”, “为什么”, “完成了吗”, “有哪些”: asked for otherwise; “分别是多少”, “年均又是多少”: of several years or things.
const ASKS_OTHERWISE =
  /分别|各[是有为自]|历年|逐年|年均|平均每|以来|还是|谁|哪|什么|啥|为何|怎么(?!样$)|[吗么]$|没有?$|是不是|是否|第几|排名|目标|比(?:去|上|前)年/u
const ENDS = /[,，、；;?？。!！\n]+|(?<=\p{Script=Han}|[%\d])\s+(?=[\p{Script=Han}\d])/u
// “多少亿元和多大比例”, “多少个以及总里程多少公里”
const JOINED = /(?<=(?:多少|几)\S{0,6})(?:以及|还有|和|与|及)(?=.{0,10}(?:多少|几|多[大高长]))/u
const FEWEST = 2
const MOST = 4

/**
 * The clauses of a question that asks for two numbers or more (“受理了多少件投诉,满意率怎样”), each with what it names.
 *
 * @returns none where it asks for one, or for anything else
 */
export function numberAsksIn(question: string): NumberAsk[] {
  const clauses = question
    .trim()
    .split(ENDS)
    .flatMap((clause) => clause.split(JOINED))
    .map((clause) => clause.trim())
  if (clauses.some((clause) => ASKS_OTHERWISE.test(clause))) return []
  const asks = clauses.filter((clause) => ASKS_NUMBER.test(clause))
  return asks.length < FEWEST || asks.length > MOST
    ? []
    : asks.map((text) => ({ text, unit: UNIT.exec(text)?.groups?.['unit'] }))
}
