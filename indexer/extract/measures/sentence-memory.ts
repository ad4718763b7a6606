import type { Document } from '../../model/document.ts'
import type { Change, Grade } from '../../model/fact.ts'
import type { Sentence } from '../text/clauses.ts'
import { type Context, contextAt } from '../context/context.ts'
import type { Measurement } from './measurement.ts'
import { isCount } from '../text/units.ts'
import { verbOf } from './work-verbs.ts'
import { isSpan, type PeriodMention, yearsOf } from '../text/periods.ts'

/** A value's name as it was put together, and how the sentence put it. */
export interface Named {
  readonly name: string
  readonly verb: string
  readonly unit: string
  readonly grade: Grade
  /** Whether the number stood before the noun (54个项目集中开工). */
  readonly numberFirst: boolean
  readonly after: string
  /** Whether a verb of level stood before the number (达83家). */
  readonly level: boolean
}

// “126项重点任务中，已完成38项”, “19项主要指标中”, “预期性指标14项、约束性指标8项”
const COUNTED = /\d(?:项|个|件)[^，。\d]{0,12}(?:指标|任务|目标|实事)(?:中|当中|里)[，,]|(?:约束性|预期性)(?:指标)?\d/u

// “初步预计，全市地区生产总值2457.3亿元，增长5.1%；…”, “预计全年实现地区生产总值1455.12亿元、增长10%，…”
// 初步核算, 初步统计 are no estimates.
const FORESEES = /^\s*(?:据|经)?(?:初步)?(?:预计|预测|测算|匡算)(?:[，,]|全年|全[省市区州盟县旗]|(?:19|20)\d{2}年)/u

/** Longest stretch without a separator that is looked at, in characters; no clause is longer. */
const MAX_STRETCH = 400

/** Most periods that go together in a list: “2016年、2017年、…”. */
export const MAX_LIST = 12

/** What a sentence has said so far, which its later parts leave out: place, period, the verb and noun of the item before. */
export class SentenceMemory {
  /** What was found, in the order of the sentence. */
  readonly found: Measurement[] = []
  /** The document's own place. */
  readonly own: string | undefined
  /** Whose figures the sentence gives, where it is not the document's own place. */
  place: string | undefined
  /** Whether the part that is read names the place itself. */
  placeHere = false
  /** What the last clause without a value is about. */
  topic: string | undefined
  /** What the clauses without a value were about, one after the other, since the last value. */
  topics: string[] = []
  /** A noun that stands alone at the beginning: “新材料产业，…”. */
  topicNoun: string | undefined
  /** Whether the sentence counts indicators or tasks by their state, which are no values. */
  readonly counts: boolean
  /** Whether the clause only says what would be enough: “只要年均增长3.7%，就可以实现”. */
  conditional = false
  /** Whether the sentence, or the list that is read, begins with 预计: all its figures of the year that is ending are estimates. */
  foresees: boolean
  /** Whether that holds for all of the sentence. */
  readonly foreseesAll: boolean
  /** The group that a short word before a colon gives. */
  category: string | undefined
  /** The thing that the last value was of. */
  last: Named | undefined
  /** The last thing that was counted: 项目 of “引进项目220个、投资额1100亿元，新开工160个”. */
  counted: Named | undefined
  /** The name that relational nouns (总投资, 占比) belong to. */
  base: string | undefined
  /** All names that the last values were of, in their order. */
  names: readonly string[] = []
  /** What the names of the last list of values begin with, where they end alike: 城区, 郊区. */
  prefixes: readonly string[] = []
  /** Whether the clause foresees (预计), or aims at (力争), what it says. */
  expected = false
  aimed = false
  /** What the sentence said that something has the most or the least of: 满意度. */
  extremeMeasure: string | undefined
  /** What a mid-term value of the clause is called: 中期测算值. */
  benchmark: string | undefined
  /** Position among the sentence's periods of the last one that was looked at. */
  mentionAt = 0
  /** The periods that hold for what comes next; several where a list joins them. */
  governing: PeriodMention[] = []
  /** What governed before a clause that spoke of the same thing at another time. */
  local: PeriodMention[] | undefined
  /** Whether the last value took its name from before. */
  carriedName = false
  readonly context: Context
  /** The period of a goal that is named beside what was done. */
  goalPeriod: string | undefined
  /** Whether the last value was an estimate, and how it was a change. */
  lastEstimated = false
  lastChange: Change | 'rise' | undefined

  constructor(
    readonly document: Document,
    readonly folded: string,
    readonly sentence: Sentence,
    before?: { readonly zone: string | undefined; readonly whole: boolean },
  ) {
    // “高新区实现工业总产值297亿元。30个产业项目竣工投产”: a sentence that begins with a number goes on with the zone.
    // “新区功能完善，常住人口35万人。实施建设项目123项”: so does one that begins with work.
    const [first] = sentence.parts
    const begins = first?.quantities[0]?.start === first?.start
    const words = first === undefined ? '' : folded.slice(first.start, Math.min(first.end, first.start + 12))
    if (begins || (before?.whole === true && verbOf(words).length > 1)) this.place = before?.zone
    this.context = contextAt(document, sentence.start)
    this.own = this.context.place
    this.foreseesAll = FORESEES.test(folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 40)))
    this.foresees = this.foreseesAll
    this.counts = COUNTED.test(folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 400)))
  }

  /** The words of a stretch; of one without an end in sight, its last ones, so that the time stays linear in any text. */
  words(start: number, end: number): string {
    return this.folded.slice(Math.max(start, end - MAX_STRETCH), end)
  }

  /** The words of a stretch without the period expressions in it. */
  stripTimes(start: number, end: number): string {
    let words = ''
    let at = Math.max(start, end - MAX_STRETCH)
    for (const mention of this.mentionsIn(at, end)) {
      // “比上年”, “较2020年” are words of comparison and stay.
      if (mention.start < at || mention.end > end || mention.relation === 'than' || this.isPurpose(mention)) continue
      words += this.words(at, mention.start)
      at = mention.end
      // “自2021年起稳定在87.5%”
      if (/[自从]$/u.test(words) && /^起(?!步|点|来|草)/u.test(this.words(at, at + 2))) {
        words = words.slice(0, -1)
        at++
      }
      // “2022年的”, “到2025年，”, “"十四五"期间”
      if (/^\s*的/u.test(this.words(at, at + 2))) at += this.words(at, at + 2).indexOf('的') + 1
      // “五年内保持…”
      if (/^内(?![外贸资河陆容需涝蒙部])/u.test(this.words(at, at + 2))) at++
    }
    return (words + this.words(at, end)).replace(/[\s*]+/gu, '')
  }

  /** The period expressions that overlap a stretch. */
  mentionsIn(start: number, end: number): PeriodMention[] {
    const { periods } = this.sentence
    while (this.mentionAt > 0 && (periods[this.mentionAt - 1]?.end ?? 0) > start) this.mentionAt--
    while (this.mentionAt < periods.length && (periods[this.mentionAt]?.end ?? 0) <= start) this.mentionAt++
    const found: PeriodMention[] = []
    for (let at = this.mentionAt; at < periods.length; at++) {
      const mention = periods[at]
      if (mention === undefined || mention.start >= end) break
      found.push(mention)
    }
    return found
  }

  /** Moves the governing periods on to those that stand before a position; periods that only a list joins go together. */
  govern(start: number, end: number): void {
    for (const mention of this.mentionsIn(start, end)) {
      if (mention.relation === 'than' || mention.relation === 'from') continue
      if (this.isPurpose(mention)) continue
      const before = this.governing.at(-1)
      if (before === mention) continue
      const gap = before === undefined ? '-' : this.words(before.end, mention.start)
      this.governing =
        before !== undefined && /^[、,，和及与\s]{1,3}$/u.test(gap) && this.governing.length < MAX_LIST
          ? [...this.governing, mention]
          : [mention]
    }
  }

  /** “深度谋划“十五五”重大项目559个” in a review: what the projects are for, not when. */
  private isPurpose(mention: PeriodMention): boolean {
    return (
      this.context.tense === 'review' &&
      mention.relation === 'in' &&
      isSpan(mention.period) &&
      yearsOf(mention.period)[0] > (this.context.reference.year ?? 9999)
    )
  }

  /** Words without the place that the sentence speaks of, where they begin with it. */
  withoutPlace(words: string): string {
    const place = this.place
    // “清江市生产总值” in that city's own report; 清江市属企业 has a name of its own.
    if (place === undefined)
      return this.own !== undefined &&
        words.startsWith(this.own) &&
        !/^[属级直立本委政内外域]/u.test(words.slice(this.own.length))
        ? words.slice(this.own.length).replace(/^的/u, '')
        : words
    const at = words.indexOf(place)
    return at >= 0 && at <= 8 ? words.slice(at + place.length).replace(/^的/u, '') : words
  }

  /** Keeps what a value was of, for what comes after; what only relates to it keeps the base that is there. */
  remember(named: Named, names: readonly string[], relational = false): void {
    this.last = named
    this.topics = []
    if (named.grade === 'thing' && isCount(named.unit)) this.counted = named
    this.names = names
    if (!relational) this.base = named.name
  }
}
