import type { Document } from '../../model/document.ts'
import type { Target } from '../../model/fact.ts'
import { measurementsOf } from './measurements.ts'
import { factOf } from './values.ts'

/** The targets that the sentences of a document state (目标值, in numbers and in words). */
export function findTargets(document: Document): Target[] {
  const found: Target[] = []
  for (const measurement of measurementsOf(document)) {
    const fact = measurement.kind === 'target' ? factOf(document, measurement) : undefined
    if (fact?.kind === 'target') found.push(fact)
  }
  return found
}
