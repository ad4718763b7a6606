import { agrees } from '../../figures/comparison.ts'
import { Decimal } from '../../figures/decimal.ts'
import { isFigure } from '../../figures/figure.ts'
import { mean } from '../../figures/mean.ts'
import type { Register } from '../../retrieval/register.ts'
import { claimOf } from './claim.ts'
import type { Claim, Discrepancy } from './discrepancy.ts'
import type { Interval } from './interval.ts'
import { groupByThing, measuredActuals, scopeOf, type Measured } from './measured-things.ts'

type Dated = Measured & { readonly interval: Interval }

/**
 * A yearly mean that a document states, against the values of the single periods that it states itself (平均值复核):
 * 10.4, 4.2 and 5.6 make 6.73. Only where these cover the mean's whole time without a gap; a growth may also have been
 * compounded.
 */
export function meansRecomputed(register: Register): Discrepancy[] {
  const all = measuredActuals(register).filter((one): one is Dated => one.interval !== undefined)
  const singles = new Map<string, Dated[]>()
  for (const group of groupByThing(all.filter(({ entry }) => entry.fact.annual !== true)))
    for (const one of group) {
      const key = keyOf(one)
      singles.set(key, [...(singles.get(key) ?? []), one])
    }
  return all
    .filter(({ entry }) => entry.fact.annual === true)
    .flatMap((stated) => meanDiscrepancy(stated, singles.get(keyOf(stated)) ?? []) ?? [])
}

function keyOf(measured: Measured): string {
  const { entry, thing, unit } = measured
  return [scopeOf(measured), entry.document.id, thing, entry.fact.change ?? '', unit].join('\n')
}

function meanDiscrepancy(stated: Dated, of: readonly Dated[]): Discrepancy | undefined {
  const members = of
    .filter(({ interval }) => interval.from >= stated.interval.from && interval.to <= stated.interval.to)
    .sort((a, b) => a.interval.from - b.interval.from)
  const [first] = members
  if (first === undefined || members.length < 2 || !coverWithoutGap(members, stated.interval)) return undefined
  // Without their periods: whether halves may stand beside years is the document's own way, which is checked here.
  const inputs = members.map(({ entry, value, unit }) => ({ name: entry.fact.period ?? '', value, unit }))
  const computed = mean('各期平均值', inputs)
  if (!isFigure(computed) || agrees(computed.exact, stated.value) || agrees(compounded(members), stated.value))
    return undefined
  return {
    kind: 'value',
    subject: stated.entry.name,
    ...(stated.place !== undefined && { place: stated.place }),
    claims: [claimOf(stated.entry), spanned(members, first)],
    explanation: '文中的年均数与按所列各期数值算出的平均值不同，需要核对。',
    computed,
    inputs: [
      { name: '文件所写年均数', value: stated.value, unit: stated.unit, claim: 0 },
      ...inputs.map((input) => ({ ...input, claim: 1 as const })),
    ],
  }
}

/** Each period begins where the one before it ends, from the mean's beginning to its end. */
function coverWithoutGap(members: readonly Dated[], whole: Interval): boolean {
  let at = whole.from
  for (const { interval } of members) {
    if (interval.from !== at) return false
    at = interval.to
  }
  return at === whole.to
}

/** The mean of rates of growth as of a compounded whole, in %. */
function compounded(members: readonly Dated[]): Decimal {
  const product = members.reduce((so, { value }) => so.times(new Decimal(value).dividedBy(100).plus(1)), new Decimal(1))
  return product.pow(new Decimal(1).dividedBy(members.length)).minus(1).times(100)
}

/** From the first of the values to the last: a list of one sentence. */
function spanned(members: readonly Dated[], first: Dated): Claim {
  const spans = members.map(({ entry }) => entry.fact.source)
  const { document } = first.entry
  return {
    document,
    span: { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) },
  }
}
