import { claimOf } from './claims.ts'
import { intentsOf, type Intent } from './intent.ts'

/** Intents that may stand beside another in one question about one thing. */
const SIDE_BY_SIDE: readonly Intent[] = ['target', 'responsibility', 'status', 'value', 'trend', 'projection']

/**
 * The matters of a question that asks several things at once (“目标多少,谁负责,完成了吗”), each a
 * question that follows on from the one before it; one matter for any other question.
 */
export function mattersOf(question: string): string[] {
  const clauses = question
    .split(/[,，；;?？。\n]+|(?:以及|还有|并且|另外|同时)(?=.{2,10}$)/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause.length >= 2)
  if (clauses.length < 2 || clauses.length > 4) return asksIn(question)
  const intents = clauses.map((clause) => (claimOf(clause)?.of === 'attribute' ? 'attribute' : intentsOf(clause)[0]))
  const [first] = intents
  const isSeveral =
    first !== undefined &&
    intents.every((intent) => intent !== undefined && (intent === 'attribute' || SIDE_BY_SIDE.includes(intent))) &&
    new Set(intents).size === intents.length &&
    // Later clauses name nothing of their own: a short 谁负责, 完成了吗.
    clauses.slice(1).every((clause) => clause.length <= 12)
  return isSeveral ? clauses : asksIn(question)
}

// “财政收入要到多少亿”, “谁牵头”, “超计划没”: a clause that asks.
const ASKS =
  /多少|几|谁|哪|啥|什么|怎么|咋|为何|吗|没(?:有)?$|(?<asked>\p{Script=Han})没\k<asked>|不(?:够|足)?$|呢$|目标$/u
/** More clauses than these are a letter or a list. */
const MOST_ASKS = 4

/** “GDP多少 增速几个点”, “财政收入要到多少亿,年均增几个点”: each clause asks, what does not stands before the one that does. */
function asksIn(question: string): string[] {
  const asks: string[] = []
  let before = ''
  for (const clause of question.split(/[,，；;?？。\n]+|(?<=\p{Script=Han}|[%\d])\s+(?=[\p{Script=Han}\d])/u)) {
    before = before === '' ? clause.trim() : `${before}，${clause.trim()}`
    if (before.length < 2 || !ASKS.test(clause.trim())) continue
    asks.push(before)
    before = ''
  }
  // “…,谢谢”, “…,写材料急用”
  return asks.length >= 2 && asks.length <= MOST_ASKS ? asks : [question]
}
