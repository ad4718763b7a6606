import { nameForm, pairs, sameWords } from '../../indexer/analysis/name-form.ts'
import { normalised, tokens } from '../../indexer/analysis/tokens.ts'
import { sectionAt, sectionPath, type Document } from '../../indexer/model/document.ts'
import type { Span } from '../../indexer/model/span.ts'
import type { SearchIndex } from '../../indexer/search-index/open.ts'
import { inOfficialWords } from '../question/everyday.ts'
import type { Query } from '../question/query.ts'
import type { Topic } from '../question/topic.ts'
import type { PassageHit, PassageSearch } from './passages.ts'

/** A sentence found for a question, with what speaks for it. */
export interface SentenceHit extends Span {
  readonly document: Document
  readonly hit: PassageHit
  /** Share of the question's words, by rarity, that the sentence and the headings above it hold; 0 to 1. */
  readonly coverage: number
  /** The same of its whole passage, with the document's title. */
  readonly passageCoverage: number
  /** Cosine of question and sentence. */
  readonly cosine: number
  readonly score: number
  /** The share of the question's words that a text holds, as `coverage`: for its clauses. */
  readonly share: (text: string) => number
}

/**
 * How much the meaning of a sentence and its passage's own rank count beside the words that it holds. Measured on 2,197
 * questions with marked sentences, the adapter learnt on other corpora than the one it was tried on: the share whose best
 * sentence is a marked one rises from 0.742 by the model's own vectors (weight 6) to 0.774 by both.
 */
const COSINE_WEIGHT = { own: 2, adapted: 3 }
const RANK_WEIGHT = 0.5
/** How much it counts that a sentence holds the kind of thing asked for (a date for 何时). */
const KIND_WEIGHT = 0.15
/** A sentence longer than this, in characters, holds many words by its length alone. */
const USUAL_LENGTH = 80
/** A shorter one is a heading or a number of a list. */
const SHORTEST = 6

/** A word that stands nowhere in the documents counts as the rarest one, in nats. */
const UNKNOWN_RARITY = 7

/** How many passages are read for the sentences that answer. */
const READ = 10

/** Finds the sentences of the best passages that answer a question. */
export class SentenceSearch {
  readonly #index: SearchIndex
  readonly #passages: PassageSearch
  readonly #documents: ReadonlyMap<string, Document>
  /** Numbers of the sentences of each passage: from `first[id]` to `first[id + 1]`. */
  readonly #first: Uint32Array
  #last: { readonly query: Query; readonly hits: readonly SentenceHit[] } | undefined

  constructor(index: SearchIndex, passages: PassageSearch) {
    this.#index = index
    this.#passages = passages
    this.#documents = new Map(index.documents.map((document) => [document.id, document]))
    this.#first = new Uint32Array(index.passages.length + 1)
    for (const { passage } of index.sentences) this.#first[passage + 1] = (this.#first[passage + 1] ?? 0) + 1
    for (let id = 0; id < index.passages.length; id++)
      this.#first[id + 1] = (this.#first[id + 1] ?? 0) + (this.#first[id] ?? 0)
  }

  /**
   * The sentences of the best passages for a question, best first.
   *
   * The last question's are kept: several steps of an answer want them.
   */
  async search(query: Query): Promise<readonly SentenceHit[]> {
    if (this.#last?.query !== query) this.#last = { query, hits: await this.#find(query) }
    return this.#last.hits
  }

  async #find(query: Query): Promise<SentenceHit[]> {
    // A follow-up (“归哪个单位牵头”) is about what the turn before it said.
    const asked = query.said === query.text ? query.text : `${query.said} ${query.text}`
    const wordings = [...new Set([asked, inOfficialWords(asked), asked.replace(SHORTCOMING, '存在的困难和问题')])]
    const hits = await this.#passages.searchWordings(wordings, query.places, READ)
    const vectors = await this.#passages.vectorsOf(asked)
    const share = this.#shareOf(query, phrasesHeld(query, hits))
    return hits
      .flatMap((hit) => {
        const document = this.#documents.get(hit.passage.document)
        if (document === undefined) return []
        const headings = sectionPath(document, sectionAt(document, hit.passage.start))
          .map(({ heading }) => heading)
          .join(' ')
        const passageCoverage = share(`${document.title} ${headings} ${hit.passage.text}`)
        return this.#sentencesOf(hit.passage.id).map(({ id, start, end }): SentenceHit => {
          const text = document.text.slice(start, end)
          const coverage = share(`${headings} ${text}`)
          const cosine = this.#index.sentenceVectors.cosine(vectors.own, id)
          const adapted = this.#index.sentenceVectors.cosine(vectors.adapted, id)
          const length = Math.min(1, Math.sqrt(USUAL_LENGTH / (end - start)))
          const score =
            coverage * length +
            RANK_WEIGHT * hit.score +
            COSINE_WEIGHT.own * cosine +
            COSINE_WEIGHT.adapted * adapted +
            (holdsKind(query.text, text) ? KIND_WEIGHT : 0)
          return { start, end, document, hit, coverage, passageCoverage, cosine, score, share }
        })
      })
      .filter(({ start, end, document }) => namesAll(document, start, end, query.innerPlaces))
      .filter(
        ({ start, end, document }) => seeksUnits(query) || !NAMES_UNITS_ALONE.test(document.text.slice(start, end)),
      )
      .sort((a, b) => b.score - a.score || a.hit.passage.id - b.hit.passage.id || a.start - b.start)
  }

  #sentencesOf(passage: number): (Span & { id: number })[] {
    const found: (Span & { id: number })[] = []
    for (let id = this.#first[passage] ?? 0; id < (this.#first[passage + 1] ?? 0); id++) {
      const sentence = this.#index.sentences[id]
      const document = this.#documents.get(this.#index.passages[passage]?.document ?? '')
      if (sentence === undefined || document === undefined) continue
      // Quoted in a sentence of ours, its own stop would end ours before the citation mark.
      const stop = /[。！？；!?;]+[”’]?$/u.exec(document.text.slice(sentence.start, sentence.end))?.[0].length ?? 0
      const end = sentence.end - stop
      if (end - sentence.start >= SHORTEST) found.push({ id, start: sentence.start, end })
    }
    return found
  }

  /** How much of a question a text holds: in its own words or in official ones, whichever is more. */
  #shareOf(query: Query, phrases: readonly string[]): (text: string) => number {
    const numbers = (query.said.replace(NOW, ' ').match(NUMBER) ?? []).map((number) => ({
      number,
      weight: NUMBER_WEIGHT * UNKNOWN_RARITY,
    }))
    const ofNumbers = numbers.reduce((sum, { weight }) => sum + weight, 0)
    const topics = query.wordings
      .map((topic) => this.#weighed(topic))
      .map(({ words, total }) => ({
        words: [...words, ...phrases.map((phrase) => ({ word: phrase, form: phrase, weight: PHRASE_WEIGHT }))],
        total: total + phrases.length * PHRASE_WEIGHT,
      }))
      .filter(({ total }) => total + ofNumbers > 0)
    return (text) => {
      // “增/减量”
      const form = nameForm(text).replaceAll('/', '')
      const isHeld = wordsHeld(text)
      const shares = topics.map(({ words, total }) => {
        let sum = 0
        for (const { word, form: own, weight } of words)
          sum += weight * (form.includes(own) || isHeld(word) ? 1 : partlyHeld(own, form))
        for (const { number, weight } of numbers) if (hasNumber(text, number)) sum += weight
        return sum / (total + ofNumbers)
      })
      return Math.max(0, ...shares)
    }
  }

  #weighed({ words, weights }: Topic): {
    words: { word: string; form: string; weight: number }[]
    total: number
  } {
    const weighed = [...new Set(words)].map((word) => ({
      word,
      form: nameForm(word),
      weight: (weights.get(word) ?? 1) * this.#rarityOf(word),
    }))
    return { words: weighed, total: weighed.reduce((sum, { weight }) => sum + weight, 0) }
  }

  #rarityOf(word: string): number {
    const rarity = this.#passages.rarity(word)
    if (rarity > 0) return rarity
    // The segmenter makes words of what it does not know (空着, 提了): with a particle in it, it is none.
    return /[的了着过以把被让由从到在各是有和与谁来]/u.test(word) && word.length <= 3 ? 0.5 : UNKNOWN_RARITY
  }
}

// “（责任领导：孙丽华；牵头单位：县卫健局）”: who answers for what stands before it, and nothing of the thing itself.
const NAMES_UNITS_ALONE =
  /^[（(【[]\s*(?:\p{Script=Han}{0,6}(?:单位|部门|领导|责任人|负责人|时限|期限)|牵头|配合)[:：][^（(]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)】\]]?[。；;\s]*$/u

/** Whether a question asks who answers for something. */
function seeksUnits({ intents }: Query): boolean {
  return intents.some((intent) => intent === 'responsibility' || intent === 'duties')
}

/** How much a phrase of such words counts, in nats. */
const PHRASE_WEIGHT = 7
/** Shorter pieces, in characters, only ask or join. */
const LEAST_PHRASE = 4

/** “最多跑一次的比例”: pieces of a question that none of its words stand in, and that a text may hold whole. */
function phrasesLeft({ topic, about }: Query): string[] {
  // A question of many words has pieces enough that are found by them.
  if (about.words.length > MOST_WORDS) return []
  let rest = sameWords(topic)
  for (const word of about.words) rest = rest.split(word).join(' ')
  return rest
    .split(/[^\p{Script=Han}]+/u)
    .map((piece) => nameForm(piece.replace(/^[的是在有了]+|[的是在有了占]+$/gu, '')))
    .filter((piece) => piece.length >= LEAST_PHRASE && !ASKING.test(piece))
}

/** Those of them that stand in what was found: no other says anything of a sentence. */
function phrasesHeld(query: Query, hits: readonly PassageHit[]): string[] {
  const phrases = phrasesLeft(query)
  return phrases.filter((phrase) => hits.some(({ passage }) => nameForm(passage.text).includes(phrase)))
}

/** A question of more words than these is found by them. */
const MOST_WORDS = 1
/** Pieces that ask. */
const ASKING = /什么|怎么|多少|哪|谁|为啥|如何|几|吗|没有/u

/** What a word counts that a text holds only in part. */
const PARTLY = 0.8
/** How far apart the two characters of an abbreviation may stand in the full word: 棚改 in 棚户区改造. */
const ABBREVIATED_WITHIN = 4

/** How much of a word stands in a text that does not hold it whole: 旅客 of 旅客量, 棚改 as 棚户区改造; 0 to 1. */
function partlyHeld(word: string, text: string): number {
  const [first = '', second = ''] = word
  if (word.length === 2) return /^\p{Script=Han}{2}$/u.test(word) && isAbbreviated(first, second, text) ? PARTLY : 0
  const own = [...pairs(word)]
  // 五源河体育场 is no 五源河学校: the last two characters tell what a thing is.
  if (word.length >= 4 && !text.includes(word.slice(-2))) return 0
  return own.length === 0 ? 0 : (PARTLY * own.filter((pair) => text.includes(pair)).length) / own.length
}

/** Whether two characters stand near each other in a text, each beginning a word of two: 公厕 in 公共厕所. */
function isAbbreviated(first: string, second: string, text: string): boolean {
  for (let at = text.indexOf(first); at !== -1; at = text.indexOf(first, at + 1)) {
    const next = text.indexOf(second, at + 2)
    if (next !== -1 && next - at < ABBREVIATED_WITHIN) return true
  }
  return false
}

/** Tells whether a text has a word; its words are only cut where the characters of the word stand in it at all. */
function wordsHeld(text: string): (word: string) => boolean {
  const characters = normalised(text).replace(/\s+/gu, '')
  let held: ReadonlySet<string> | undefined
  return (word) => characters.includes(word) && (held ??= new Set(tokens(text))).has(word)
}

/** What is found wanting, in the words of anyone; reports speak of 困难和问题. */
const SHORTCOMING =
  /短板|毛病|弱项|不足之处|(?:存在)?(?:的)?(?:主要)?(?:问题|不足|困难)(?=有?(?:哪些|什么|啥|[?？]*$))/u

/** “218项重点工作”: a number that a question names is found in the sentence about it; years tell of too many. */
const NUMBER = /(?<![\d.])(?!(?:19|20)\d{2}(?!\d))\d{2,}(?:\.\d+)?(?![\d.]|年)/gu
// “现在28微克,五年以后要降到多少”: how it stands is told, to ask for what is to come.
const NOW =
  /(?:现在|目前|眼下|如今)\p{Script=Han}{0,4}\d+(?:\.\d+)?(?=[^\d?？]{1,20}(?:要|降|升|涨|到|达)[^?？]{0,10}(?:多少|几))/gu
/** How much such a number counts beside a word that stands nowhere else. */
const NUMBER_WEIGHT = 0.7

function hasNumber(text: string, number: string): boolean {
  const at = text.indexOf(number)
  return at !== -1 && !/[\d.]/u.test(text[at - 1] ?? '') && !/\d/u.test(text[at + number.length] ?? '')
}

/** What a question word wants to see in a sentence: a date for 何时, a person or department for 谁, a cause for 为什么. */
const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [/什么时候|何时|哪年|哪一年|几时|时间/u, /\d{4}年|\d{1,2}月|年底|年内/u],
  [/谁|哪位|什么人/u, /局|委|办|中心|书记|区长|主任|单位|\p{Script=Han}{2,3}同志/u],
  [/为什么|为啥|原因|为何/u, /因|由于|受|影响|导致|制约/u],
  [/哪里|在哪|哪儿|什么地方/u, /路|街|区|片|位于|选址|地块|园/u],
  [/多少|几|多大/u, /\d/u],
  [/[靠凭](?:的是)?(?:什么|啥)/u, /依靠|依托|凭借|靠/u],
  [/怎么|如何|怎样|措施/u, /推进|加强|完善|建立|实施|开展|通过/u],
  [/问题|短板|困难|不足|挑战|毛病|弱项/u, /不足|不够|不高|不强|不大|滞后|清醒|依然|仍然|还不|存在|压力/u],
  [/有没有|是否|是不是/u, /不|未|已|将|无/u],
]

/** Whether a sentence holds the kind of thing that a question asks for. */
export function holdsKind(question: string, sentence: string): boolean {
  return KINDS.some(([asked, holds]) => asked.test(question) && holds.test(sentence))
}

/** Of a city that its province's report only mentions, what names it is told: in the sentence, or in a heading above it. */
function namesAll(document: Document, start: number, end: number, places: readonly string[]): boolean {
  if (places.length === 0) return true
  const headings = sectionPath(document, sectionAt(document, start)).map(({ heading }) => heading)
  const text = [document.text.slice(start, end), ...headings].join(' ')
  return places.every((place) => text.includes(place))
}
