import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { Draft } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { leastItems, listsEnough } from './enumeration.ts'
import { fitsPeriod } from './of-period.ts'
import { sayQuoted } from './quotation.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'

// “22274”工程, “三零”产业扶贫
const QUOTED = /[“"](?<name>(?!十[一二三四五六]五)[^”"，。]{2,12})[”"]/gu
/** Longest quotation, in characters, and how near a sentence must be. */
const MOST = 240
const MIN_COSINE = 0.74

/** Whether an answer is about one of the names that a question puts in quotation marks. */
function isOfQuoted(names: readonly string[], { draft }: Outcome): boolean {
  const said = [draft.said, ...draft.cited.map(({ quote }) => quote)].map(nameForm)
  return names.some((name) => said.some((text) => text.includes(name)))
}

// “四个全面”是什么, “三去一降一补”指什么
const ASKS_MEANING =
  /[”"](?:[^,，。?？]{0,6})?(?:是|指)(?:的是)?(?:什么|啥)|什么(?:是|叫)[“"]|[”"]的?(?:含义|意思|内涵|定义)|[”"][^,，。?？]{0,4}什么意思/u

/** Whether what a name in quotation marks means is asked, and no document of the places says the name: nothing tells it. */
export function asksUnsaidName({ query, index }: Evidence, outcome: Outcome): boolean {
  const names = [...query.text.matchAll(QUOTED)].map(({ groups }) => nameForm(groups?.['name'] ?? ''))
  if (names.length === 0 || outcome.kind !== 'answer' || !ASKS_MEANING.test(query.text)) return false
  if (isOfQuoted(names, outcome) || leastItems(query.text) !== undefined) return false
  return !index.documents.some(
    ({ place, text }) => isAskedPlace(query, place) && names.some((name) => nameForm(text).includes(name)),
  )
}

/** “‘22274’工程目标实现得咋样”: the nearest sentence that holds a name in quotation marks, where an answer is of something else. */
export async function answerQuoted(evidence: Evidence, outcome: Outcome): Promise<Outcome | undefined> {
  const names = [...evidence.query.text.matchAll(QUOTED)].map(({ groups }) => nameForm(groups?.['name'] ?? ''))
  if (names.length === 0 || outcome.kind !== 'answer' || isOfQuoted(names, outcome)) return undefined
  // “五个强化”是哪五个: what names them need not say their name.
  if (leastItems(evidence.query.text) !== undefined && listsEnough(evidence.query.text, outcome)) return undefined
  const sentence = (await evidence.sentences.search(evidence.query)).find(
    (one) =>
      one.cosine >= MIN_COSINE &&
      fitsPeriod(evidence, one) &&
      names.some((name) => nameForm(one.document.text.slice(one.start, one.end)).includes(name)),
  )
  if (sentence === undefined) return undefined
  const draft = new Draft()
  sayQuoted(draft, sentence.document, [sentence], MOST, '')
  return { kind: 'answer', draft }
}
