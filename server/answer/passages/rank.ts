import { nameForm } from '../../../indexer/analysis/name-form.ts'
import type { Document } from '../../../indexer/model/document.ts'
import type { Span } from '../../../indexer/model/span.ts'
import { RANK_ASKED, type Query } from '../../question/query.ts'
import { allSentences } from '../../retrieval/all-sentences.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { answeringPart, clausesOf } from './answering-part.ts'
import { isOfOtherKind } from './other-kind.ts'
import { RANK } from './ranks.ts'
import { reviewedYear } from './report-year.ts'

/** Longest quotation of a rank, in characters. */
const MOST = 100
/** Share of the question's words that the clauses with the rank must hold. */
const MIN_SHARE = 0.6
/** Ranks that a lead tells: of two documents at most, of more where the way from one to the next is asked for. */
const MAX_TOLD = 2
const MAX_OF_TREND = 4
/** How much less of the question each of several years may say. */
const OF_TREND = 0.2
// “百强榜上的名次,23年到25年怎么变”: a place in a row over the years.
const WAY_ASKED = /(?:名次|位次|排名|排位)[^?？]{0,16}(?:怎么|怎样|如何|变|升|降|前进|后退|情况)/u

/** What a thing is held against, as questions ask for it and as documents tell it. */
interface Standing {
  readonly asked: RegExp
  readonly told: RegExp
}

const IN_A_ROW: Standing = { asked: RANK_ASKED, told: RANK }

const WHOLE = '(?:全国|全省|全市|全区|全州|国家|省|市)(?:的)?(?:平均)?(?:水平|平均数|增速|标准)?|平均(?:水平|数)'
const AGAINST_WHOLE: Standing = {
  // “增速比全省高多少”, “快于全国几个点”, “高出全省平均水平多少”
  asked: new RegExp(
    `(?:比|较)(?:${WHOLE})(?:要|更)?(?:高|低|快|慢|多|少|好)|(?:高于|高出|低于|快于|慢于|超过|超出)(?:${WHOLE})(?:多少|几)`,
    'u',
  ),
  // “高于全省8.2个百分点”, “比全国平均水平快0.3个百分点”
  told: new RegExp(
    `(?:高于|高出|低于|快于|慢于|好于|优于|多于|少于|超过|超出|领先)(?:${WHOLE})|(?:比|较)(?:${WHOLE})[^，。；]{0,4}(?:高|低|快|慢|多|少)`,
    'u',
  ),
}

/** 位次: “社零全市第几” by the clauses that give the thing a place in a row, the newest document first; an amount is none. */
export function answerRank(evidence: Evidence): Outcome | undefined {
  return answerStanding(evidence, IN_A_ROW)
}

/** “增速比全省高多少”: by the clauses that hold the thing against the whole that its place is a part of. */
export function answerAgainstWhole(evidence: Evidence): Outcome | undefined {
  return answerStanding(evidence, AGAINST_WHOLE)
}

/** The place in a row that documents of the place asked about give a thing, of the year asked about: what is held where no value is. */
export function rankHeld(evidence: Evidence): (RankSentence & { readonly part: string }) | undefined {
  const { query } = evidence
  if (query.places.length === 0 || query.about.words.length === 0) return undefined
  const best = standingsOf(evidence, IN_A_ROW.told).find(({ share }) => share >= 1 + MIN_HELD)
  return best === undefined ? undefined : { ...best.sentence, part: best.part }
}

/** Share of the question's words that a rank must hold, with what is measured among them, to be told where the value is missing. */
const MIN_HELD = 0.6

/** The clauses that say where the thing asked about stands, those that hold most of the question first. */
function standingsOf(evidence: Evidence, standing: RegExp): { sentence: RankSentence; part: string; share: number }[] {
  const { query } = evidence
  return (
    standingSentences(evidence, standing)
      .flatMap((sentence) => {
        const { document, start, end } = sentence
        const part = answeringPart(document.text.slice(start, end), query, MOST, standing)
        // “人均GDP居全省第二” is no rank of the GDP.
        const isMeant = isStandingOf(part, query, standing) && !isOfOtherKind(query, part)
        const share = isMeant ? shareIn(part, query) : 0
        return share >= MIN_SHARE ? [{ sentence, part, share }] : []
      })
      // 百强榜 itself before 百强区.
      .map((one) => ({
        ...one,
        share: one.share + (query.about.heads.some((head) => one.part.includes(head)) ? 1 : 0),
      }))
      .sort(
        (a, b) => b.share - a.share || (b.sentence.document.date ?? '').localeCompare(a.sentence.document.date ?? ''),
      )
  )
}

function answerStanding(evidence: Evidence, { asked, told: standing }: Standing): Outcome | undefined {
  const { query } = evidence
  const isTrend = standing === RANK && WAY_ASKED.test(query.text)
  if ((!asked.test(query.text) && !isTrend) || query.foreignPlaces.length > 0 || query.about.words.length === 0)
    return undefined
  const found = standingsOf(evidence, standing)
  const [best] = found
  if (best === undefined) return undefined
  const draft = new Draft()
  const told = new Set<string>()
  const most = isTrend ? MAX_OF_TREND : MAX_TOLD
  for (const { sentence, part, share } of isTrend ? [...found].reverse() : found) {
    const { document } = sentence
    if (share < best.share - (isTrend ? OF_TREND : 0) || told.has(document.id) || told.size === most) continue
    told.add(document.id)
    draft.say(`《${document.title}》写道：“${part}”${marks([draft.cite(document, sentence)])}。`)
  }
  return { kind: 'answer', draft }
}

// “规模全市第一”, “三项主要经济指标总量持续保持中心城区第一”: a clause that goes on with what the one before is about.
const GOES_ON =
  /^(?:高于|低于|快于|慢于|高出|比全|增长|下降|提高|达|同比|规模|总量|总值|数量|增速|增幅|均|都|居|位居|位列|排|列|稳居|持续|继续|连续|支撑|其中|[两三四]项|跻身|升至)/u

/** Whether the clause with the rank is about what is asked: it holds a word of it, or goes on with it. */
function isStandingOf(part: string, { wordings }: Query, standing: RegExp): boolean {
  const words = wordings.flatMap((topic) => topic.words).map(nameForm)
  return clausesOf(part).some(
    (clause) =>
      standing.test(clause) &&
      (GOES_ON.test(clause) || words.some((word) => word !== '' && nameForm(clause).includes(word))),
  )
}

/** A sentence that gives something a place in a row. */
interface RankSentence extends Span {
  readonly document: Document
}

/** All of them in the documents of the places asked about, of the years asked about. */
function standingSentences({ index, query: { places, periods } }: Evidence, standing: RegExp): RankSentence[] {
  const years = periods.flatMap((period) => period.match(/\d{4}/gu) ?? [])
  return allSentences(index).flatMap(({ document, start, end }) => {
    if (!standing.test(document.text.slice(start, end))) return []
    if (places.length > 0 && (document.place === undefined || !places.includes(document.place))) return []
    const around = `${document.period ?? ''} ${document.title} ${document.text.slice(start, end)}`
    // A report of January 2021 tells what 2020 was.
    const reviewed = document.kind === 'work-report' ? String(reviewedYear(document)) : ''
    if (years.length > 0 && !years.some((year) => around.includes(year) || year === reviewed)) return []
    // Quoted in a sentence of ours, its own stop would end ours before the citation mark.
    const stop = /[。！？；!?;]+[”’]?$/u.exec(document.text.slice(start, end))?.[0].length ?? 0
    return [{ document, start, end: end - stop }]
  })
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
