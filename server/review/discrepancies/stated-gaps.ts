import type { Benchmark } from '../../../indexer/model/fact.ts'
import { Decimal } from '../../figures/decimal.ts'
import { difference } from '../../figures/difference.ts'
import { isFigure } from '../../figures/figure.ts'
import type { Entry, Register } from '../../retrieval/register.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'
import { claimOf } from './claim.ts'
import type { Claim, Discrepancy } from './discrepancy.ts'
import { measuredActuals, thingForm, type Measured } from './measured-things.ts'

// “…6.95人、增长值为0.01人,超中期目标0.96人”, “掉中期目标1.62岁”, “超中期测算值32.5个百分点”
const GAP =
  /(?:超过?|超出|高于|掉|低于|欠)[^，,。；;、\d]{0,12}?(?<gap>\d{1,9}(?:\.\d{1,4})?)个?(?<unit>百分点|[%‰]|\p{Script=Han})/gu
// “掉规划进度年均增长目标(7%)0.3个百分点”: the benchmark in brackets, the gap right behind it.
const BEHIND = /^[)）]?(?<gap>\d{1,9}(?:\.\d{1,4})?)个?(?<unit>百分点)/u

/**
 * A gap to a benchmark that a document states, against the value and the benchmark that it states (差距复核): 7.91 beside
 * 6.95 is 0.96. The newest value of the document is taken, or its mean where the benchmark is a mean's.
 */
export function gapsRecomputed(register: Register): Discrepancy[] {
  const values = new Map<string, Measured[]>()
  for (const measured of measuredActuals(register)) {
    const key = `${measured.entry.document.id}\n${measured.thing}`
    values.set(key, [...(values.get(key) ?? []), measured])
  }
  const benchmarks = register.of('benchmark').filter(({ fact }) => fact.value !== undefined)
  const byDocument = new Map<string, Entry<Benchmark>[]>()
  for (const benchmark of benchmarks)
    byDocument.set(benchmark.document.id, [...(byDocument.get(benchmark.document.id) ?? []), benchmark])
  return benchmarks.flatMap((benchmark) => {
    const { fact, document } = benchmark
    if (fact.value === undefined) return []
    const own = (values.get(`${document.id}\n${thingForm(benchmark.name, fact.change)}`) ?? []).filter(
      ({ entry, unit }) =>
        unit === (fact.unit ?? '') &&
        (entry.fact.annual ?? false) === (fact.annual ?? false) &&
        isBefore(entry, benchmark),
    )
    const value = [...own].sort((a, b) => (a.interval?.to ?? 0) - (b.interval?.to ?? 0)).at(-1)
    return value === undefined
      ? []
      : (gapDiscrepancy(benchmark, fact.value, value, gapOf(benchmark, byDocument.get(document.id) ?? [])) ?? [])
  })
}

/** Characters before a benchmark in which the value stands that it is compared with. */
const REACH = 240

function isBefore(value: Entry, benchmark: Entry): boolean {
  const off = benchmark.fact.source.start - value.fact.source.start
  return off > 0 && off <= REACH
}

interface Gap {
  readonly digits: string
  readonly unit: string
  readonly claim: Claim
}

/**
 * The gap that a sentence states for a benchmark: the one behind it; of several benchmarks in one sentence each its own,
 * in their order, where there are as many.
 */
function gapOf(benchmark: Entry<Benchmark>, ofDocument: readonly Entry<Benchmark>[]): Gap | undefined {
  const { document } = benchmark
  const { end } = sentenceSpan(document.text, benchmark.fact.source.start, benchmark.fact.source.end)
  const together = ofDocument.filter(
    ({ fact }) => sentenceSpan(document.text, fact.source.start, fact.source.end).end === end,
  )
  const from = Math.max(...together.map(({ fact }) => fact.source.end))
  const after = document.text.slice(from, end)
  const behind = BEHIND.exec(after)
  const gaps = behind === null ? [...after.matchAll(GAP)] : [behind]
  const match = gaps.length === together.length ? gaps[together.indexOf(benchmark)] : undefined
  const { gap, unit } = match?.groups ?? {}
  if (match === undefined || gap === undefined) return undefined
  const start = from + match.index
  return { digits: gap, unit: unit ?? '', claim: { document, span: { start, end: start + match[0].length } } }
}

function gapDiscrepancy(
  benchmark: Entry<Benchmark>,
  bound: number,
  value: Measured,
  gap: Gap | undefined,
): Discrepancy | undefined {
  const unit = benchmark.fact.unit ?? ''
  if (gap === undefined || !fits(gap.unit, unit)) return undefined
  const { digits: stated, claim } = gap
  const computed = difference(
    '差距',
    { name: '实际值', value: value.value, unit },
    { name: '比较值', value: bound, unit },
  )
  if (!isFigure(computed)) return undefined
  const places = Math.min(...[stated, String(value.value), String(bound)].map(placesIn))
  const off = new Decimal(computed.exact).abs().minus(stated).abs()
  if (off.lte(new Decimal(10).pow(-places).dividedBy(2))) return undefined
  return {
    kind: 'value',
    subject: benchmark.name,
    ...(value.place !== undefined && { place: value.place }),
    claims: [claim, claimOf(value.entry)],
    explanation: '文中的差距与按所列实际值、比较值算出的不同，需要核对。',
    computed,
    inputs: [
      { name: '文件所写差距', value: Number(stated), unit: computed.unit, claim: 0 },
      { name: '实际值', value: value.value, unit, claim: 1 },
    ],
  }
}

/** A gap of rates is in percentage points, any other in the value's own unit. */
function fits(gapUnit: string, unit: string): boolean {
  return /[%‰]/u.test(unit) ? gapUnit === '百分点' : unit.startsWith(gapUnit) || unit === ''
}

function placesIn(digits: string): number {
  return digits.split('.')[1]?.length ?? 0
}
