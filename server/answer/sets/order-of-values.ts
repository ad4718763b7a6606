import { yearsOf } from '../../../indexer/extract/text/periods.ts'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import type { Actual, Target } from '../../../indexer/model/fact.ts'
import { periodKind } from '../../figures/period.ts'
import { convert, sameDimension } from '../../figures/units.ts'
import { SUPERLATIVE_WORDS, firstOf, type Superlative } from '../../question/conditions.ts'
import { placeOf, type Entry } from '../../retrieval/register.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { withoutAsking } from '../narrowed-query.ts'
import { byPeriod, periodWords } from '../../wording/periods.ts'
import { findTargets } from '../indicators/target.ts'
import { findActuals, tableOf } from '../indicators/value.ts'
import { listText, quantityText, saysText, targetText } from '../../wording/values.ts'

/** Series answered in one lead: the same thing of several places. */
const MAX_SERIES = 3

/** 最高, 最低, 排名: one thing's values over periods, or over places. */
export function answerOrder(evidence: Evidence, superlative: Superlative): Outcome | undefined {
  const { places, said } = evidence.query
  // 武昌 for 武昌区: what stands of a place in a question is no part of the thing.
  const bare = places.reduce((rest, place) => rest.split(place.replace(/[省市区县州]$/u, '')).join(' '), said)
  const query = withoutAsking({ ...evidence.query, said: bare }, SUPERLATIVE_WORDS)
  if (query.about.words.length === 0) return undefined
  const narrowed = { ...evidence, query }
  return superlative.over === 'periods' ? overPeriods(narrowed, superlative) : overPlaces(narrowed, superlative)
}

// --- periods -------------------------------------------------------------------------------------

function overPeriods(evidence: Evidence, { end, word }: Superlative): Outcome | undefined {
  const { query } = evidence
  const groups = new Map<string, Entry<Actual>[]>()
  for (const { entry } of findActuals(evidence)) {
    const { fact } = entry
    if (fact.period === undefined || fact.annual === true || periodKind(fact.period) === 'span') continue
    if (!isWithin(fact.period, query.periods)) continue
    const key = `${placeOf(entry) ?? ''} ${nameForm(entry.name)} ${fact.change ?? ''}`
    const group = groups.get(key) ?? []
    groups.set(key, group)
    const [first] = group
    const fits = first === undefined || sameUnit(first, entry)
    if (fits && !group.some(({ fact: { period } }) => period === fact.period)) group.push(entry)
  }
  const series = [...groups.values()].filter((group) => group.length >= 2)
  if (series.length === 0 || series.length > MAX_SERIES) return undefined
  const draft = new Draft()
  for (const entries of series) {
    const sorted = [...entries].sort((a, b) => byPeriod(a.fact.period, b.fact.period))
    const [first] = sorted
    if (first === undefined) continue
    // “降得最多的是哪一年”: the deepest fall is the lowest value.
    const isFall = /降|减少/u.test(query.text) && sorted.every(({ fact }) => fact.value < 0)
    const extreme = extremeOf(sorted, isFall && end === 'highest' ? 'lowest' : end)
    const best = sorted.filter((entry) => sizeOf(entry, first) === extreme)
    const others = sorted.filter((entry) => !best.includes(entry))
    const say = (entry: Entry<Actual>): string =>
      `${periodWords(entry, query.periods)}${saysText(entry.fact).replace(/^为/u, '')}${marks([draft.citeFact(entry)])}`
    const name = `${placeOf(first) ?? ''}${first.fact.indicator}`
    const beside = others.length === 0 ? '' : `；其余：${listText(others.map(say))}`
    draft.say(
      `${name}${isFall && end === 'highest' ? '下降最多' : `最${word}`}的是${listText(best.map(say))}${beside}。`,
    )
    draft.add(tableOf(draft, name, sorted, query.periods))
    const halves = sorted.filter(({ fact }) => periodKind(fact.period ?? '') !== 'year')
    if (halves.length > 0 && halves.length < sorted.length)
      draft.add({
        kind: 'text',
        tone: 'note',
        text: `其中${listText(halves.map((entry) => `${periodWords(entry, query.periods)}${marks([draft.citeFact(entry)])}`))}不是全年数。`,
      })
    draft.followUp(`${first.fact.indicator}的目标是多少？`)
  }
  return { kind: 'answer', draft }
}

/** “从2021到2023年上半年”: between the first and the last period asked about; any where none is. */
function isWithin(period: string, asked: readonly string[]): boolean {
  if (asked.length === 0) return true
  const years = asked.flatMap((one) => [...yearsOf(one)])
  const [from, to] = yearsOf(period)
  return from >= Math.min(...years) && to <= Math.max(...years)
}

function sameUnit(one: Entry<Actual | Target>, other: Entry<Actual | Target>): boolean {
  const [a, b] = [one.fact.unit ?? '', other.fact.unit ?? '']
  return a === '' || b === '' || sameDimension(a, b)
}

/** A value in the unit of the first. */
function sizeOf(entry: Entry<Actual | Target>, first: Entry<Actual | Target>): number {
  const { value = 0, unit = '' } = entry.fact
  const own = unit === '' ? (first.fact.unit ?? '') : unit
  return convert(value, own, first.fact.unit ?? own)?.toNumber() ?? value
}

function extremeOf(entries: readonly Entry<Actual | Target>[], end: Superlative['end']): number {
  const [first] = entries
  if (first === undefined) return 0
  const sizes = entries.map((entry) => sizeOf(entry, first))
  return end === 'highest' ? Math.max(...sizes) : Math.min(...sizes)
}

// --- places --------------------------------------------------------------------------------------

/** Two places are held against each other with their difference; this is for more. */
const MIN_PLACES = 3

function overPlaces(evidence: Evidence, { end, word, ranked }: Superlative): Outcome | undefined {
  const { query } = evidence
  const wantsTargets = /目标|计划|打算|预期/u.test(query.text)
  const found: Entry<Actual | Target>[] = wantsTargets
    ? findTargets(evidence).map(({ entry }) => entry)
    : findActuals(evidence).map(({ entry }) => entry)
  const usable = found.filter(
    ({ fact }) => fact.value !== undefined && fact.annual !== true && (fact.change === 'growth') === query.wantsChange,
  )
  const byPlace = new Map<string, Entry<Actual | Target>>()
  const level = /哪一?个?(?<level>[市区省县])(?!里)/u.exec(query.text)?.groups?.['level']
  for (const entry of usable) {
    const place = placeOf(entry) ?? ''
    // “哪个市最高”: a province is none.
    if (level !== undefined && !place.endsWith(level)) continue
    if (query.periods.length > 0 && !query.periods.includes(entry.fact.period ?? '')) continue
    const before = byPlace.get(place)
    // The newest value of each place, of the name that fits best: hits come best first.
    if (
      before === undefined ||
      (nameForm(before.name) === nameForm(entry.name) && byPeriod(before.fact.period, entry.fact.period) < 0)
    )
      byPlace.set(place, entry)
  }
  const [first] = byPlace.values()
  const entries = first === undefined ? [] : [...byPlace.values()].filter((entry) => sameUnit(first, entry))
  if (first === undefined || entries.length < MIN_PLACES) return undefined
  const sign = end === 'highest' ? -1 : 1
  const sorted = [...entries].sort((a, b) => sign * (sizeOf(a, first) - sizeOf(b, first)))
  const draft = new Draft()
  const say = (entry: Entry<Actual | Target>): string => {
    const { fact } = entry
    const said = fact.kind === 'target' ? targetText(fact) : saysText(fact).replace(/^为/u, '')
    return `${placeOf(entry) ?? ''}（${periodWords(entry, query.periods)}${said}${marks([draft.citeFact(entry)])}）`
  }
  const isGrowth = first.fact.change === 'growth' && !/(?:增长|增速|增幅)$/u.test(first.fact.indicator)
  const noun = `${first.fact.indicator}${isGrowth ? '增速' : ''}${wantsTargets ? '目标' : ''}`
  const limit = ranked ? (firstOf(query.text) ?? sorted.length) : 1
  const rest = sorted.slice(limit)
  draft.say(
    ranked
      ? `${noun}由${end === 'highest' ? '高到低' : '低到高'}：${listText(sorted.slice(0, limit).map(say))}。`
      : `${noun}最${word}的是${listText(sorted.slice(0, 1).map(say))}；其余：${listText(rest.map(say))}。`,
  )
  draft.add({
    kind: 'table',
    columns: [{ title: '地方' }, { title: noun, align: 'decimal' }, { title: '时间' }],
    rows: sorted.map((entry) => {
      const citations = [draft.citeFact(entry)]
      const { fact } = entry
      return [
        { text: placeOf(entry) ?? '' },
        {
          text:
            fact.kind === 'target' ? targetText(fact) : fact.change === undefined ? quantityText(fact) : saysText(fact),
          citations,
        },
        { text: periodWords(entry, query.periods) || '未注明', citations },
      ]
    }),
  })
  const periods = new Set(sorted.map(({ fact }) => fact.period))
  if (periods.size > 1) draft.add({ kind: 'text', tone: 'note', text: '各地文件的年份不同，只能参考，不能直接排名。' })
  return { kind: 'answer', draft }
}
