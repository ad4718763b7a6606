import { yearsOf } from '../../indexer/extract/text/periods.ts'
import type { Actual, Target } from '../../indexer/model/fact.ts'
import { compare } from '../figures/comparison.ts'
import { placeOf, type Entry, type Register } from '../retrieval/register.ts'
import { samenessOf, spanOf } from './caliber.ts'

/** A goal of the coming year beside the result of the year before, of one caliber. */
export interface YearPair {
  readonly target: Entry<Target>
  /** The year before, as the same document states it. */
  readonly result: Entry<Actual>
  /** Target − result in the target's unit, unrounded; below 0 where less is aimed at than was reached. */
  readonly margin: string
}

/**
 * The goals of a report for the coming year, each beside the same report's result of the year that ends
 * (本年目标与上年实绩): same document, place, thing, doing, unit and kind of change, and the year before.
 *
 * @returns goals without such a result are left out; those below it are those with a negative margin
 */
export function goalsBesideResults(register: Register): YearPair[] {
  const actuals = new Map<string, Entry<Actual>[]>()
  for (const entry of register.of('actual')) {
    const list = actuals.get(entry.document.id) ?? []
    actuals.set(entry.document.id, list)
    list.push(entry)
  }
  const seen = new Set<string>()
  return register.of('target').flatMap((target) => {
    const year = yearOf(target)
    if (year === undefined) return []
    const key = `${target.document.id} ${String(year)} ${target.name} ${String(target.fact.value)} ${target.fact.unit ?? ''}`
    if (seen.has(key)) return []
    seen.add(key)
    const result = (actuals.get(target.document.id) ?? []).find(
      (entry) => entry.fact.period === String(year - 1) && isSameThing(target, entry),
    )
    const margin = result === undefined ? undefined : marginOf(target.fact, result.fact)
    return result === undefined || margin === undefined ? [] : [{ target, result, margin }]
  })
}

/** The single year that a target is for; none for the goals of plans. */
function yearOf(target: Entry<Target>): number | undefined {
  const span = spanOf(target)
  if (span === undefined || span[0] !== span[1]) return undefined
  return yearsOf(target.fact.period ?? '')[1]
}

function isSameThing(target: Entry<Target>, result: Entry<Actual>): boolean {
  if (placeOf(target) !== placeOf(result)) return false
  const same = samenessOf(target, result, target.name === result.name)
  return same !== undefined && same.differences.length === 0 && same.scope === undefined
}

function marginOf(target: Target, result: Actual): string | undefined {
  if (target.value === undefined) return undefined
  const unit = target.unit ?? ''
  const compared = compare({ value: target.value, unit }, undefined, { value: result.value, unit: result.unit ?? unit })
  return 'margin' in compared ? compared.margin : undefined
}
