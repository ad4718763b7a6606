import { sectionAt, sectionPath } from '../../../indexer/model/document.ts'
import { allSentences } from '../../retrieval/all-sentences.ts'
import { Draft } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { ASKS_WHY } from './asked-kind.ts'
import { sayQuoted } from './quotation.ts'

// “中期评估后目标下调到多少”, “规划指标要不要改”, “有没有调整指标”
const ASKED =
  /(?:指标|目标)[^,，。?？]{0,14}(?:[下上]调|调[低高整]|修[改订]|(?<!发)改(?![造革善建扩进委局]))|(?:[下上]调|调[低高整]|修[改订])[^,，。?？]{0,10}(?:指标|目标)/u
// “不对“十四五”规划纲要指标进行调整”, “建议将……目标调整为”
const TOLD = /(?:不|未|无需|需|拟|建议|予以|同意)[^。；\n]{0,40}(?:调整|修订)/u
const OF_GOALS = /指标|目标/u
/** A chapter that decides on it: 指标调整建议. */
const CHAPTER = /(?:指标|目标)[^。]{0,6}(?:调整|修订)/u
/** Longest quotation, in characters. */
const MOST = 160

/** 指标调整: what an evaluation decides on changing the goals of its plan; a question may take for granted that they were. */
export function answerAdjustment({ query, index }: Evidence): Outcome | undefined {
  if (!ASKED.test(query.text) || query.foreignPlaces.length > 0) return undefined
  // “2026年目标下调了吗”: a year's goal is held against the year before.
  if (query.intents[0] === 'below-last-year' && query.periods.length > 0) return undefined
  const told = allSentences(index).flatMap(({ document, passage, start, end }) => {
    if (query.places.length > 0 && !query.places.includes(document.place ?? '')) return []
    const text = document.text.slice(start, end)
    const isOfChapter = sectionPath(document, sectionAt(document, start)).some(({ heading }) => CHAPTER.test(heading))
    return isOfChapter && TOLD.test(text) && OF_GOALS.test(text) ? [{ document, passage, start, end, text }] : []
  })
  const [first] = told
  if (first === undefined) return undefined
  const draft = new Draft()
  // “为什么还是决定不调整”: 因此 points back to the sentence before.
  const before = index.sentences.filter(({ passage, end }) => passage === first.passage && end <= first.start).at(-1)
  if (ASKS_WHY.test(query.text) && /因此|所以|为此/u.test(first.text) && before !== undefined) {
    sayQuoted(draft, first.document, [before, first], MOST)
    return { kind: 'answer', draft }
  }
  sayQuoted(draft, first.document, [{ ...first, said: deciding(first.text).replace(/[。；]+$/u, '') }], MOST)
  return { kind: 'answer', draft }
}

/** The clauses of a long sentence that decide. */
function deciding(sentence: string): string {
  if (sentence.length <= MOST) return sentence
  const clauses = sentence.split(/(?<=[,，])/u)
  const at = clauses.findIndex((clause) => TOLD.test(clause))
  return at === -1 ? sentence : clauses.slice(Math.max(0, at - 1)).join('')
}
