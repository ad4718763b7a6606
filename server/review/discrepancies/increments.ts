import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { difference } from '../../figures/difference.ts'
import { Decimal } from '../../figures/decimal.ts'
import { isFigure } from '../../figures/figure.ts'
import type { Register } from '../../retrieval/register.ts'
import { claimOf } from './claim.ts'
import type { Discrepancy } from './discrepancy.ts'
import { measuredActuals, type Measured } from './measured-things.ts'

// “执业(助理)医师数增长值”: the yearly step of a level that the same document gives.
const STEP = /(?:增长值|增长量|增加量|增量|净增量)$/u

/**
 * Steps that a document states, against the differences of the levels that it states (增长值复核): 7.91 − 7.88 is 0.03,
 * 0.04 is said. Two rounded levels may be off by one unit of their last digit: within that it may be rounding.
 */
export function stepsRecomputed(register: Register): Discrepancy[] {
  const all = measuredActuals(register).filter(({ interval }) => interval !== undefined)
  const levels = new Map<string, Measured[]>()
  for (const measured of all) {
    const key = keyOf(measured, nameForm(measured.entry.fact.indicator))
    levels.set(key, [...(levels.get(key) ?? []), measured])
  }
  return all.flatMap((step) => {
    const form = nameForm(step.entry.fact.indicator)
    if (!STEP.test(form)) return []
    const series = [...(levels.get(keyOf(step, form.replace(STEP, ''))) ?? [])]
      .filter(({ unit }) => unit === step.unit)
      .sort((a, b) => (a.interval?.to ?? 0) - (b.interval?.to ?? 0))
    const at = series.findIndex(({ entry }) => entry.fact.period === step.entry.fact.period)
    const [before, now] = [series[at - 1], series[at]]
    return before === undefined || now === undefined ? [] : (stepDiscrepancy(step, before, now) ?? [])
  })
}

function keyOf({ entry, place }: Measured, form: string): string {
  return [entry.document.id, place ?? '', form].join('\n')
}

function stepDiscrepancy(step: Measured, before: Measured, now: Measured): Discrepancy | undefined {
  const input = ({ value, unit, entry }: Measured, name: string): { name: string; value: number; unit: string } => ({
    name: `${entry.fact.period ?? ''}${name}`,
    value,
    unit,
  })
  const [from, to] = [input(before, '数值'), input(now, '数值')]
  const computed = difference('前后期之差', to, from)
  if (!isFigure(computed)) return undefined
  const off = new Decimal(computed.exact).minus(step.value).abs()
  if (off.isZero()) return undefined
  const places = Math.max(...[step, before, now].map(({ value }) => new Decimal(value).decimalPlaces()))
  const lastDigit = new Decimal(10).pow(-places)
  const isRounding = off.lte(lastDigit)
  return {
    kind: isRounding ? 'rounding' : 'value',
    subject: now.entry.name,
    ...(step.place !== undefined && { place: step.place }),
    claims: [claimOf(step.entry), claimOf(now.entry)],
    explanation: isRounding
      ? '文中的增长值与前后期之差只在末位上不同：数值各自四舍五入时可能如此，否则是笔误。'
      : '文中的增长值与前后期之差不同，需要核对。',
    computed,
    inputs: [
      { ...input(step, '增长值'), claim: 0 },
      { ...to, claim: 1 },
      { ...from, claim: 1 },
    ],
  }
}
