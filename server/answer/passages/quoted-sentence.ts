import type { Query } from '../../question/query.ts'
import type { SentenceHit } from '../../retrieval/sentences.ts'
import { quoteText, titleText } from '../../wording/values.ts'
import { type Draft, marks } from '../draft.ts'
import { answeringPart } from './answering-part.ts'
import { figureForm, MOST_WITH_FIGURE } from './figure-sentence.ts'

/** Longest quotation of a sentence that gives no figure, in characters. */
const MOST = 240

/** Says a sentence in the document's words; of a long one asked for a figure the clauses that give it, the whole beside. */
export function quote(draft: Draft, query: Query, { document, start, end }: SentenceHit, isFigure: boolean): void {
  const sentence = document.text.slice(start, end)
  const mark = marks([draft.cite(document, { start, end })])
  const before = `《${titleText(document.title)}》写道：“`
  const whole = quoteText(sentence, MOST)
  const said = isFigure ? answeringPart(sentence, query, MOST_WITH_FIGURE - before.length, figureForm(query)) : whole
  draft.say(`${before}${said}”${mark}`)
  if (said !== whole) draft.add({ kind: 'text', text: `原文：“${whole}”${mark}` })
}
