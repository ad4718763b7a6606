import type { Document } from '../../model/document.ts'
import type { Benchmark } from '../../model/fact.ts'
import { measurementsOf } from './measurements.ts'
import { factOf } from './values.ts'

/** The benchmarks that the sentences of a document state (中期测算值, 时序进度). */
export function findBenchmarks(document: Document): Benchmark[] {
  const found: Benchmark[] = []
  for (const measurement of measurementsOf(document)) {
    const fact = measurement.kind === 'benchmark' ? factOf(document, measurement) : undefined
    if (fact?.kind === 'benchmark') found.push(fact)
  }
  return found
}
