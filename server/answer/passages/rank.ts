import { nameForm } from '../../../indexer/analysis/name-form.ts'
import type { SentenceHit } from '../../retrieval/sentences.ts'
import { RANK_ASKED, type Query } from '../../question/query.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { answeringPart } from './answering-part.ts'
import { fitsPeriod } from './passage.ts'
import { RANK } from './ranks.ts'

/** Longest quotation of a rank, in characters. */
const MOST = 100
/** Share of the question's words that the clauses with the rank must hold. */
const MIN_SHARE = 0.6
/** Ranks that a lead tells: of two documents at most. */
const MAX_TOLD = 2

/** 位次: “社零全市第几” by the clauses that give the thing a place in a row, the newest document first; an amount is none. */
export async function answerRank(evidence: Evidence): Promise<Outcome | undefined> {
  const { query } = evidence
  if (!RANK_ASKED.test(query.text) || query.foreignPlaces.length > 0 || query.about.words.length === 0) return undefined
  const found = (await evidence.sentences.search(query))
    .filter((sentence) => isOfPlaces(query, sentence) && fitsPeriod(evidence, sentence))
    .flatMap((sentence) => {
      const { document, start, end } = sentence
      const part = answeringPart(document.text.slice(start, end), query, MOST, RANK)
      const share = RANK.test(part) ? shareIn(part, query) : 0
      return share >= MIN_SHARE ? [{ sentence, part, share }] : []
    })
    .sort((a, b) => b.share - a.share || (b.sentence.document.date ?? '').localeCompare(a.sentence.document.date ?? ''))
  const [best] = found
  if (best === undefined) return undefined
  const draft = new Draft()
  const told = new Set<string>()
  for (const { sentence, part, share } of found) {
    const { document } = sentence
    if (share < best.share || told.has(document.id) || told.size === MAX_TOLD) continue
    told.add(document.id)
    draft.say(`《${document.title}》写道：“${part}”${marks([draft.cite(document, sentence)])}。`)
  }
  return { kind: 'answer', draft }
}

function isOfPlaces({ places }: Query, { document }: SentenceHit): boolean {
  return places.length === 0 || (document.place !== undefined && places.includes(document.place))
}

/** How much of the question a text says, by the weight of its words, in its own words or in official ones. */
function shareIn(text: string, { wordings }: Query): number {
  const form = nameForm(text)
  return Math.max(
    0,
    ...wordings.map(({ weights }) => {
      const all = [...weights]
      const total = all.reduce((sum, [, weight]) => sum + weight, 0)
      const said = all.reduce((sum, [word, weight]) => sum + (form.includes(nameForm(word)) ? weight : 0), 0)
      return total === 0 ? 0 : said / total
    }),
  )
}
