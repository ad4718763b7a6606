import type { Span } from '../../../indexer/model/span.ts'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'
import { Draft } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { clausesOf } from '../passages/answering-part.ts'
import { sayQuoted } from '../passages/quotation.ts'

// “落实“菜篮子”市长负责制”, “落实粮食安全省长责任制”
const HEAD =
  /(?<thing>[\p{Script=Han}“”"]{2,14}?)(?:(?:行政)?首长|[省市区县州]长|主席|书记|校长|院长|(?:党政)?主要(?:负责人|领导))(?:负责|责任)制/gu
/** Longest quotation, in characters. */
const MOST = 60

/** A duty that a text gives to the head of a government or of an organisation. */
export interface HeadDuty extends Span {
  /** What stands before 市长负责制 in its clause. */
  readonly thing: string
}

/** Every 负责制 and 责任制 of a head in a text, from the beginning of its clause. */
export function headDutiesIn(text: string): HeadDuty[] {
  return [...text.matchAll(HEAD)].map((match) => {
    const end = match.index + match[0].length
    const sentence = sentenceSpan(text, match.index, end)
    let { start } = sentence
    for (const clause of clausesOf(text.slice(sentence.start, sentence.end))) {
      if (start + clause.length >= end) break
      start += clause.length
    }
    return { thing: match.groups?.['thing'] ?? '', start, end }
  })
}

/** 首长负责制: who answers for a thing, where a document's only word on it is that some head of government does. */
export function answerHeadDuty({ query, index }: Evidence): Outcome | undefined {
  const nouns = [...query.about.weights].flatMap(([word, weight]) => (weight === 1 ? [nameForm(word)] : []))
  if (nouns.length === 0) return undefined
  for (const document of index.documents) {
    if (query.places.length > 0 && !query.places.includes(document.place ?? '')) continue
    const duty = headDutiesIn(document.text).find(({ thing }) => nouns.every((noun) => nameForm(thing).includes(noun)))
    if (duty === undefined) continue
    const draft = new Draft()
    sayQuoted(draft, document, [duty], MOST)
    return { kind: 'answer', draft }
  }
  return undefined
}
