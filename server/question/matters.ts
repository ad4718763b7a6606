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
  if (clauses.length < 2 || clauses.length > 4) return [question]
  const intents = clauses.map((clause) => (claimOf(clause)?.of === 'attribute' ? 'attribute' : intentsOf(clause)[0]))
  const [first] = intents
  const isSeveral =
    first !== undefined &&
    intents.every((intent) => intent !== undefined && (intent === 'attribute' || SIDE_BY_SIDE.includes(intent))) &&
    new Set(intents).size === intents.length &&
    // Later clauses name nothing of their own: a short 谁负责, 完成了吗.
    clauses.slice(1).every((clause) => clause.length <= 12)
  return isSeveral ? clauses : [question]
}
