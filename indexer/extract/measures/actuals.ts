import type { Document } from '../../model/document.ts'
import type { Actual } from '../../model/fact.ts'
import { measurementsOf } from './measurements.ts'
import { factOf } from './values.ts'

/** The actuals that the sentences of a document state (实际值). */
export function findActuals(document: Document): Actual[] {
  const found: Actual[] = []
  for (const measurement of measurementsOf(document)) {
    const fact = measurement.kind === 'actual' ? factOf(document, measurement) : undefined
    if (fact?.kind === 'actual') found.push(fact)
  }
  return found
}
