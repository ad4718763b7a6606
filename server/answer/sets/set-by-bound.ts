import type { Actual, Comparison, Target } from '../../../indexer/model/fact.ts'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { compare } from '../../figures/comparison.ts'
import { asksForSet } from '../../question/conditions.ts'
import { isOfPlace } from '../../retrieval/of-place.ts'
import { isMeasured } from '../../retrieval/kinds.ts'
import { placeOf, type Entry } from '../../retrieval/register.ts'
import { sentenceAround } from '../../retrieval/sentence-span.ts'
import { periodMatch, periodWords } from '../../wording/periods.ts'
import { listText, periodText, saysText, targetText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import { standsIn } from '../guard.ts'
import type { Evidence, Outcome } from '../evidence.ts'

// “增速目标低于5%的有哪些”, “目标在10%以上的指标”, “增长超过8%的有哪几项”
const BOUND =
  /(?:(?<less>低于|小于|不到|不足|少于)|(?<most>不超过|不高于)|(?<more>高于|大于|超过|多于|突破)|(?<least>不低于|不少于|达到)|在)(?<value>\d+(?:\.\d+)?)(?<unit>%|个百分点|亿元|万元|亿|万人|岁|年)(?<after>以上|以下|以内)?(?:的)/u
// What a question for such a list says besides: a thing of its own asks for its values.
const LIST_WORDS =
  /20\d\d年|今年|明年|去年|前年|指标|目标值?|主要|预期|增速|增幅|增长率?|涨幅|下降|哪些|哪几[个项]|几[个项]|多少[个项]|有|是|的|定|设|都|里|中|[,，?？\s]/gu

const MAX_NAMED = 12
const MAX_PLACES = 3

type Measured = Entry<Actual | Target>

/** “2026年增速目标低于5%的有哪些”: goals, or values reached, on one side of a bound, complete from the register. */
export function answerByBound(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  const match = BOUND.exec(query.text)
  const groups = match?.groups
  if (match === null || groups === undefined || !asksForSet(query.text)) return undefined
  // Main indicators held against one another's goals are a set of their own.
  const bare = query.places
    .reduce((rest, place) => rest.split(place).join('').split(place.slice(0, -1)).join(''), query.text)
    .replace(match[0], '')
  if (bare.replace(LIST_WORDS, '') !== '') return undefined
  const wantsTargets = /目标|预期|计划/u.test(query.text)
  const ofRates = /增速|增幅|增长|涨幅/u.test(query.text)
  const comparison = comparisonOf(groups)
  const bound = { value: Number(groups['value']), unit: groups['unit'] ?? '' }
  const held = register
    .of(wantsTargets ? 'target' : 'actual')
    .filter(isMeasured)
    .filter(
      (entry) =>
        isOfPlace(entry, query) &&
        isPrinted(entry) &&
        (ofRates ? isRate(entry) : true) &&
        (query.periods.length === 0 ||
          query.periods.some((period) => periodMatch(period, entry.fact.period, wantsTargets) > 0)),
    )
  const comparable = held.flatMap((entry) => {
    const { fact } = entry
    const [lower, upper] = fact.kind === 'target' ? (fact.range ?? []) : []
    // Of 5%-5.5% the end that the bound is nearer to: both must be on its side.
    const value = fact.value ?? (comparison.startsWith('<') ? upper : lower)
    const compared = value === undefined ? undefined : compare({ value, unit: fact.unit ?? '' }, comparison, bound)
    return compared === undefined || 'reason' in compared ? [] : [{ entry, holds: compared.holds }]
  })
  if (comparable.length === 0) return undefined
  const draft = new Draft()
  const places = [...new Set(comparable.map(({ entry }) => placeOf(entry) ?? ''))]
  for (const place of places.slice(0, MAX_PLACES)) {
    const own = comparable.filter(({ entry }) => (placeOf(entry) ?? '') === place)
    const what = `${place}${listText(query.periods.map(periodText))}${ofRates ? '增速' : ''}${wantsTargets ? '目标' : '数值'}${match[0]}`
    sayFitting(draft, what, bound, distinct(own.filter(({ holds }) => holds).map(({ entry }) => entry)), own[0]?.entry)
  }
  return { kind: 'answer', draft }
}

function comparisonOf(groups: Readonly<Record<string, string | undefined>>): Comparison {
  if (groups['less'] !== undefined) return '<'
  if (groups['most'] !== undefined || groups['after'] === '以下' || groups['after'] === '以内') return '<='
  return groups['more'] !== undefined ? '>' : '>='
}

function isRate({ fact }: Measured): boolean {
  return fact.change === 'growth' || /(?:增长|增速|增幅|涨幅)率?$/u.test(fact.indicator)
}

/** A number that was read in other words than it is printed in is not shown without them. */
function isPrinted({ fact, document }: Measured): boolean {
  const { start, end } = fact.source
  return standsIn(sayOf(fact), sentenceAround(document.text, start, end))
}

function sayOf(fact: Actual | Target): string {
  return fact.kind === 'target' ? targetText(fact) : saysText(fact)
}

function distinct(entries: readonly Measured[]): Measured[] {
  const key = ({ fact }: Measured): string => `${nameForm(fact.indicator)} ${fact.period ?? ''} ${sayOf(fact)}`
  return [...new Map(entries.map((entry) => [key(entry), entry])).values()]
}

function sayFitting(
  draft: Draft,
  what: string,
  bound: { readonly value: number; readonly unit: string },
  fitting: readonly Measured[],
  any: Measured | undefined,
): void {
  const figure = draft.figure({
    name: `${what}项数`,
    value: String(fitting.length),
    unit: '项',
    formula: `${what}项数 = 按文件逐项比对 = ${String(fitting.length)}`,
    inputs: [
      { name: '问题给出的数', value: String(bound.value), unit: bound.unit },
      ...fitting.map((entry, at) => ({
        name: `第${String(at + 1)}项`,
        value: '1',
        unit: '项',
        citation: draft.citeFact(entry),
      })),
    ],
  })
  const when = (entry: Measured): string => periodWords(entry, [])
  if (fitting.length === 0) {
    draft.say(`文件中没有${what}${marks(any === undefined ? [] : [draft.citeFact(any)], [figure])}。`)
    return
  }
  const named = fitting
    .slice(0, MAX_NAMED)
    .map((entry) => `${entry.fact.indicator}（${sayOf(entry.fact)}${marks([draft.citeFact(entry)])}）`)
  draft.say(
    `${what}有${String(fitting.length)}项${marks([], [figure])}：${listText(named)}${fitting.length > MAX_NAMED ? '等（全部见下表）' : ''}。`,
  )
  draft.add({
    kind: 'table',
    columns: [{ title: '指标' }, { title: '数值', align: 'decimal' }, { title: '时间' }],
    rows: fitting.map((entry) => {
      const citations = [draft.citeFact(entry)]
      return [
        { text: entry.fact.indicator, citations },
        { text: sayOf(entry.fact), citations },
        { text: when(entry) || '未注明', citations },
      ]
    }),
  })
}
