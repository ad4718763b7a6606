import type { Actual } from '../../../indexer/model/fact.ts'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { yearsOf } from '../../../indexer/extract/text/periods.ts'
import { sameDimension } from '../../figures/units.ts'
import { fitsLevel } from '../../retrieval/level-fits.ts'
import { fitsMonths } from '../../retrieval/months-asked.ts'
import { findMeasured } from '../../retrieval/measured.ts'
import type { Found } from '../../retrieval/found.ts'
import { placeOf, type Entry } from '../../retrieval/register.ts'
import { asksLevelAndRate } from '../../question/asks-level-and-rate.ts'
import { asksRankAlone, type Query } from '../../question/query.ts'
import { MAX_SIDE_BY_SIDE, askWhichPlace, askWhichThing } from '../clarification.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { byPeriod, periodMatch, periodWords } from '../../wording/periods.ts'
import { ofWordedPeriod } from './worded-period.ts'
import { periodText, quoteText, saysText, uncountedText } from '../../wording/values.ts'

/** An actual that answers to the question. */
export interface FoundActual extends Found {
  readonly entry: Entry<Actual>
}

/** Most values of one thing that a lead names; more stand in the table. */
const MAX_IN_LEAD = 4

/** The actual values that a question's topic means, of the kind (level or change) that it asks for. */
export function findActuals({ register, query }: Pick<Evidence, 'register' | 'query'>): FoundActual[] {
  const ofPeople = OF_PEOPLE.test(query.text)
  // “到中期建了几公里”: as the mid-term evaluation reports, where it reports it.
  const atMidterm = AT_MIDTERM.test(query.text)
    ? findMeasured(register, query, ['actual'], ({ document }) => document.kind === 'midterm-evaluation')
    : []
  const found = (atMidterm.length > 0 ? atMidterm : findMeasured(register, query, ['actual']))
    .filter(isActual)
    // “多少人参加”: 200场 is no answer to it.
    .filter(({ entry: { fact } }) => !ofPeople || /人|户|万$|^$/u.test(fact.unit ?? ''))
    // “研发经费投了几个亿”: neither is a rate of growth.
    .filter(({ entry: { fact } }) => !OF_MONEY.test(query.text) || /元|亿|^万$/u.test(fact.unit ?? ''))
  return preferKind(withoutSteps(withoutShares(withoutMultiples(found))), query)
}

/** “营业收入达到十二五末的2倍” is no value of it, where amounts are held. */
function withoutMultiples(found: readonly FoundActual[]): readonly FoundActual[] {
  const amounts = found.filter(({ entry: { fact } }) => !isMultiple(fact))
  return amounts.length > 0 ? amounts : found
}

function isMultiple({ unit, change }: Actual): boolean {
  return unit === '倍' && change === undefined
}

/** “生产总值全省占比达到32.4%”: a share of a larger whole is no level of the thing, where amounts of it are held. */
function withoutShares(found: readonly FoundActual[]): readonly FoundActual[] {
  const isShare = ({ entry: { fact } }: FoundActual): boolean =>
    fact.change === undefined && fact.unit === '%' && !/[率比度重幅]|占/u.test(fact.indicator)
  const isAmount = ({ entry: { fact } }: FoundActual): boolean => fact.change === undefined && fact.unit !== '%'
  return found.some(isAmount) ? found.filter((one) => !isShare(one)) : found
}

// “地区生产总值突破3万亿元、达3.6万亿元”
const STEP = /(?:突破|跨越|跨上|迈上|跃上|跃升至|超过|超|过)了?$/u

// “过千亿元”, “突破万亿”
const ROUND_AMOUNT = /[千百万]?[千百万]亿|[千百]万/gu

/** A round value that was passed says less than the one that was reached, in the same sentence and for the same time. */
function withoutSteps(found: readonly FoundActual[]): readonly FoundActual[] {
  return found.filter(({ entry }) => {
    const { fact, document } = entry
    const said = document.text.slice(fact.source.start, fact.source.end)
    const round = [...said.matchAll(ROUND_AMOUNT)].at(-1)?.index ?? -1
    const at = Math.max(said.lastIndexOf(String(fact.value)), round)
    if (at === -1 || !STEP.test(document.text.slice(0, fact.source.start + at).slice(-6))) return true
    return !found.some(
      ({ entry: other }) =>
        other !== entry &&
        other.document === document &&
        other.name === entry.name &&
        other.fact.change === fact.change &&
        other.fact.period === fact.period &&
        other.fact.unit?.replace(/元$/u, '') === fact.unit?.replace(/元$/u, '') &&
        other.fact.value > fact.value,
    )
  })
}

const AT_MIDTERM =
  /(?:到|截至|截止|至)?中期(?!测算|目标|评估|进度|预测|值)(?:时|的时候|末|为止|已经?|做|建|修|完成|实际|有|新增|累计|[,，])/u

function isActual(found: Found): found is FoundActual {
  return found.entry.fact.kind === 'actual'
}

/** A number of people is asked for. */
const OF_PEOPLE = /(?:多少|几)万?人(?!次|均|口)/u

/** An amount of money is asked for. */
const OF_MONEY = /(?:多少|几)个?(?:[百千]?万?亿(?!吨|斤|千瓦|度|立方|人|件|次|元?以[上下]|级)|万?元|块钱|钱(?!包))/u

/** A share or a rate is asked for. */
const OF_SHARE = /百分之(?:几|多少)/u

const ASKS_RATE = /增速|增幅|(?:增长|上涨|下降)(?:了)?(?:百分之)?(?:多少|几)|涨幅|降幅/u

/** Levels for 是多少, changes for 增长多少, both where both are asked; what there is where only one is held. */
function preferKind(found: readonly FoundActual[], query: Query): FoundActual[] {
  if (asksLevelAndRate(query)) return [...found]
  const isChange = ({ entry: { fact } }: FoundActual): boolean =>
    fact.change !== undefined || /增长$|增长率$|降低$|降低率$|增幅$|增速$/u.test(fact.indicator)
  const wanted = found.filter((one) => isChange(one) === query.wantsChange)
  // “增速是多少” is not answered by a level.
  if (wanted.length === 0 && ASKS_RATE.test(query.text)) return []
  return wanted.length > 0 ? wanted : [...found]
}

/** 指标数值: one value or several, each with its place, period and source. */
export function answerValue(evidence: Evidence): Outcome | undefined {
  const { query } = evidence
  if (asksRankAlone(query.text)) return undefined
  const found = findActuals(evidence).filter(
    ({ entry }) => fitsLevel(query, entry.fact) && fitsMonths(query.text, entry),
  )
  if (found.length === 0) return undefined
  const exact =
    query.periods.length === 0
      ? found
      : (inAll(found, query) ??
        found.filter(({ entry }) => query.periods.some((period) => periodMatch(period, entry.fact.period, false) > 0)))
  const worded = exact.length > 0 ? [] : ofWordedPeriod(found, query.text)
  if (worded.length > 0) return { kind: 'answer', draft: sayValues(worded, query) }
  const held = [...exact, ...preferKind(ofMissingPeriods(evidence, exact.length > 0 ? exact : found), query)]
  const parts = held.length > 0 ? held : partsOfPeriod(found, query)
  // “比率达到百分之几”: 18天 more is no share.
  const fitting = (parts.length > 0 ? parts : preferKind(ofLongerName(evidence), query)).filter(
    ({ entry: { fact } }) => !OF_SHARE.test(query.text) || /^(?:[%％‰成倍]|个?百分点)?$/u.test(fact.unit ?? ''),
  )
  if (fitting.length === 0) return undefined
  const places = [...new Set(fitting.map(({ entry }) => placeOf(entry) ?? ''))]
  if (places.length > MAX_SIDE_BY_SIDE) return askWhichPlace(query, places)
  const things = [...new Set(fitting.map(({ entry }) => entry.name))]
  if (things.length > MAX_SIDE_BY_SIDE && fitting.every(({ score }) => score < 1)) return askWhichThing(query, things)
  const draft = sayValues(fitting, query)
  sayUncounted(draft, evidence, fitting)
  return { kind: 'answer', draft }
}

// “到2023年底累计改了多少个”
const IN_ALL = /累计|总共|一共|合计/u

/** Sums over the years up to each of those that are asked about; nothing where one of them has none. */
function inAll(found: readonly FoundActual[], { periods, text }: Query): readonly FoundActual[] | undefined {
  if (!IN_ALL.test(text) || periods.length === 0 || !periods.every((period) => /^\d{4}$/u.test(period)))
    return undefined
  const sums = found.filter(({ entry: { fact } }) => fact.period !== undefined && /^\d{4}-\d{4}$/u.test(fact.period))
  const of = (year: string): FoundActual[] =>
    sums.filter(({ entry }) => entry.fact.period?.endsWith(`-${year}`) === true)
  return periods.every((year) => of(year).length > 0) ? periods.flatMap(of) : undefined
}

/** “2023年和2025年接待游客多少”: for a period that the best name has no value of, what is held under a name like it. */
function ofMissingPeriods({ register, query }: Evidence, found: readonly FoundActual[]): FoundActual[] {
  const [best] = found
  if (best === undefined) return []
  const { fact, name } = best.entry
  const place = placeOf(best.entry)
  const isLike = (entry: Entry): boolean =>
    entry.fact.kind === 'actual' &&
    entry.fact.change === fact.change &&
    sameDimension(entry.fact.unit ?? '', fact.unit ?? '') &&
    placeOf(entry) === place
  return query.periods
    .filter((period) => !found.some(({ entry }) => periodMatch(period, entry.fact.period, false) > 0))
    .flatMap((period) => {
      const isOfPeriod = (entry: Entry): boolean => periodMatch(period, entry.fact.period, false) > 0 && isLike(entry)
      const named = findMeasured(register, query, ['actual'], isOfPeriod).filter(isActual)
      if (named.length > 0) return named.slice(0, 1)
      return register
        .perhapsSame(name, place)
        .flatMap(({ name: other }) => register.named(other, place))
        .filter((entry): entry is Entry<Actual> => isOfPeriod(entry))
        .map((entry) => ({ entry, score: best.score, ofName: best.ofName }))
        .slice(0, 1)
    })
}

/** “2021年托位数”, where only 每千人口…托位数 is held of that year: under its own name. */
function ofLongerName({ register, query }: Evidence): FoundActual[] {
  const isOfPeriod = (entry: Entry): boolean =>
    query.periods.some((period) => periodMatch(period, entry.fact.period, false) > 0)
  const found = findMeasured(register, query, ['actual'], isOfPeriod).filter(isActual)
  const [best] = found
  // The name must end in what is asked, so that it is that measure of something more exactly told.
  const ends = (name: string): boolean =>
    query.wordings.some(({ heads }) =>
      heads.some(
        (head) =>
          head.length >= 3 &&
          nameForm(name)
            .replace(/[数量]$/u, '')
            .endsWith(head.replace(/[数量]$/u, '')),
      ),
    )
  return best !== undefined && ends(best.entry.name) ? found.filter(({ entry }) => entry.name === best.entry.name) : []
}

/** “十四五技术合同成交多少”, where only a part of the five years is reported: that part, said as such. */
function partsOfPeriod(found: readonly FoundActual[], { periods }: Query): FoundActual[] {
  const spans = periods.filter((period) => /^\d{4}-\d{4}$/u.test(period)).map(yearsOf)
  return found.filter(({ entry: { fact } }) => {
    if (fact.period === undefined || !/-/u.test(fact.period)) return false
    const [from, to] = yearsOf(fact.period)
    return spans.some(([start, end]) => from === start && to <= end)
  })
}

/** “失业率是多少”: beside the 登记失业率 that has values the 调查失业率 that has none. */
function sayUncounted(draft: Draft, { register, query }: Evidence, found: readonly FoundActual[]): void {
  const names = new Set(found.map(({ entry }) => entry.name))
  if (names.size > 1) return
  const best = found[0]?.score ?? 0
  const said = new Set<string>()
  for (const { entry, score } of findMeasured(register, query, ['status'])) {
    const { fact } = entry
    if (
      fact.kind !== 'status' ||
      fact.status !== 'no-data' ||
      score < best * 0.85 ||
      names.has(entry.name) ||
      said.has(entry.name)
    )
      continue
    said.add(entry.name)
    draft.say(`${placeOf(entry) ?? ''}${entry.name}：${uncountedText(fact.text)}${marks([draft.citeFact(entry)])}。`)
  }
}

/** The sentences that state values, grouped by place and thing, newest last. */
export function sayValues(found: readonly FoundActual[], query: Query): Draft {
  const draft = new Draft()
  const groups = groupByThing(found)
  for (const group of groups.slice(0, 3)) {
    const [first] = group
    if (first === undefined) continue
    const cited = group.slice(-MAX_IN_LEAD).map((entry) => ({ entry, mark: marks([draft.citeFact(entry)]) }))
    const name = `${placeOf(first) ?? ''}${first.fact.indicator}`
    const phrases = cited.map(({ entry, mark }) => {
      const { fact } = entry
      // “是“十二五”末的2.2倍”: of what, only its words tell.
      if (isMultiple(fact)) return `文件写“${quoteText(fact.source.quote, 60)}”${mark}`
      return `${whenOf(entry, group, query.periods)}${fact.estimated === true ? '预计' : ''}${saysText(fact)}${mark}`
    })
    draft.say(`${name}：${phrases.join('，')}。`)
    if (group.length > 1) draft.add(tableOf(draft, name, group, query.periods))
  }
  for (const entry of groups.flat().length === 1 ? groups.flat() : [])
    draft.add({ kind: 'text', text: `依据：《${entry.document.title}》${marks([draft.citeFact(entry)])}。` })
  if (query.periods.length === 0) draft.followUp(...followUps(groups))
  return draft
}

/** The time of a value; of several values also where only the context supplied it, since else none is told from the others. */
export function whenOf(entry: Entry<Actual>, group: readonly Entry<Actual>[], asked: readonly string[]): string {
  const words = periodWords(entry, asked)
  return words === '' && group.length > 1 && entry.fact.period !== undefined ? periodText(entry.fact.period) : words
}

/** Values of one thing of one place and one kind, by period; the same value said twice counts once. */
function groupByThing(found: readonly FoundActual[]): Entry<Actual>[][] {
  const groups = new Map<string, Map<string, Entry<Actual>>>()
  for (const { entry } of found) {
    const { fact } = entry
    const key = `${placeOf(entry) ?? ''} ${nameForm(entry.name)} ${fact.change ?? 'level'}`
    const values = groups.get(key) ?? new Map<string, Entry<Actual>>()
    groups.set(key, values)
    const value = `${fact.period ?? ''} ${String(fact.value)} ${fact.unit ?? ''}`
    if (!values.has(value)) values.set(value, entry)
  }
  return [...groups.values()].map((values) =>
    [...values.values()].sort((a, b) => byPeriod(a.fact.period, b.fact.period)),
  )
}

/** The values of one thing as a table. */
export function tableOf(
  draft: Draft,
  title: string,
  entries: readonly Entry<Actual>[],
  asked: readonly string[] = [],
): Parameters<Draft['add']>[0] {
  return {
    kind: 'table',
    title,
    columns: [{ title: '时间' }, { title: '数值', align: 'decimal' }, { title: '文件' }],
    rows: entries.map((entry) => {
      const citations = [draft.citeFact(entry)]
      return [
        { text: whenOf(entry, entries, asked) || '未注明', citations },
        {
          text: `${entry.fact.estimated === true ? '预计' : ''}${saysText(entry.fact).replace(/^为/u, '')}`,
          citations,
        },
        { text: entry.document.title, citations },
      ]
    }),
  }
}

function followUps(groups: readonly (readonly Entry<Actual>[])[]): string[] {
  return groups
    .slice(0, 1)
    .flatMap(([first]) => (first === undefined ? [] : [`${placeOf(first) ?? ''}${first.fact.indicator}的目标是多少？`]))
}
