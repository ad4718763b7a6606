import type { Actual, Benchmark, Target } from '../../model/fact.ts'
import type { Document } from '../../model/document.ts'
import { sourceOf } from '../../model/span.ts'
import type { Measurement } from './measurement.ts'

/** A stated value as the fact of its kind; what it lacks is left out. */
export function factOf(document: Document, found: Measurement): Actual | Target | Benchmark | undefined {
  const shared = {
    document: document.id,
    indicator: found.indicator,
    ...(found.place !== undefined && { place: found.place }),
    ...(found.period !== undefined && { period: found.period }),
    ...(found.unit !== '' && { unit: found.unit }),
    ...(found.change !== undefined && { change: found.change }),
    ...(found.annual && { annual: true as const }),
    source: sourceOf(document.text, found.source.start, found.source.end),
    inferred: found.inferred,
  }
  const { value, range } = found
  if (found.kind === 'target') {
    if (value === undefined && range === undefined && found.text === undefined) return undefined
    return {
      kind: 'target',
      ...shared,
      grade: found.grade,
      ...(value !== undefined && { value }),
      ...(range !== undefined && { range }),
      ...(found.text === undefined ? { comparison: found.comparison } : { text: found.text }),
      ...(found.attribute !== undefined && { attribute: found.attribute }),
      ...(found.category !== undefined && { category: found.category }),
    }
  }
  // An actual is one number; a range of what was reached says too little to be kept as one.
  const number = value
  if (number === undefined) return undefined
  if (found.kind === 'benchmark') return { kind: 'benchmark', ...shared, value: number, name: found.name ?? '' }
  return {
    kind: 'actual',
    ...shared,
    grade: found.grade,
    value: number,
    ...(found.estimated && { estimated: true as const }),
  }
}
