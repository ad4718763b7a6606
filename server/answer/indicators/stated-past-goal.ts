import { isOfPlace } from '../../retrieval/of-place.ts'
import { SURE_NAME } from '../../retrieval/measured.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { clausesOf } from '../passages/answering-part.ts'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { quoteText, titleText } from '../../wording/values.ts'
import { findTargets } from './target.ts'

// “超过期末目标了吗”, “提前完成规划目标没有”, “是不是达到十四五目标了”
const ASKS =
  /(?:超过?|超出|完成|达到|实现|突破|达成)了?[^,，。;；?？]{0,6}(?:期末|末期|规划|十[二三四五]五)[^,，。;；?？]{0,6}(?:目标|任务)[^,，。;；?？]{0,3}(?:吗|没有?|么|[?？]|$)/u
// Of several things, or of what is to come.
const ASKS_OTHERWISE = /哪|预计|能|会不会|压力|有望|希望|估计/u
// “已超过‘十四五’期末规划目标”, “提前完成‘十四五’规划目标”
const SAYS =
  /(?:超过|超出|超额|完成|达到|实现|突破)了?[^，,。；;\d]{0,8}(?:期末|末期|规划|“?十[二三四五]五”?)[^，,。；;\d]{0,10}目标/u
const DENIES = /没有?|未|尚|力争|争取|预计|将|确保|可/u
/** How much of a question's words the sentence must hold, 0 to 1. */
const MIN_COVERAGE = 0.7
/** Longest quotation, in characters. */
const MOST = 100

/**
 * 已超过期末目标: what a document says of a thing whose goal no document held here states, in the clause that names it and
 * the one that says so.
 */
export async function answerStatedPastGoal(evidence: Evidence): Promise<Outcome | undefined> {
  const { query, register } = evidence
  if (
    !ASKS.test(query.text) ||
    ASKS_OTHERWISE.test(query.text) ||
    query.foreignPlaces.length > 0 ||
    query.about.words.length === 0
  )
    return undefined
  if (findTargets(evidence).some(({ score }) => score >= SURE_NAME)) return undefined
  const words = query.wordings.flatMap((topic) => topic.words).map(nameForm)
  for (const { document, start, end, coverage } of await evidence.sentences.search(query)) {
    if (coverage < MIN_COVERAGE || !register.inDocument(document).some((entry) => isOfPlace(entry, query))) continue
    const clauses = clausesOf(document.text.slice(start, end))
    const says = clauses.findIndex((clause) => SAYS.test(clause))
    if (says === -1 || DENIES.test(SAYS.exec(clauses[says] ?? '')?.[0] ?? '')) continue
    const names = (clause: string): boolean => words.some((word) => nameForm(clause).includes(word))
    const from = names(clauses[says] ?? '') ? says : says - 1
    const said = clauses.slice(Math.max(0, from), says + 1).join('')
    if (from < 0 || !names(said)) continue
    const draft = new Draft()
    draft.say(
      `《${titleText(document.title)}》写道：“${quoteText(said.replace(/[，,；;：:。]+$/u, ''), MOST)}”${marks([draft.cite(document, { start, end })])}。`,
    )
    return { kind: 'answer', draft }
  }
  return undefined
}
