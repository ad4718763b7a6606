import type { Document } from '../../model/document.ts'
import { contextAt, foldedText, governingPeriod, statedPlace } from '../context/context.ts'
import { findPeriods } from './periods.ts'

/** Whose and when: what every fact carries beside its own fields. */
export interface About {
  readonly document: string
  readonly place?: string
  readonly period?: string
  /** Those of the two that context supplied. */
  readonly inferred: readonly string[]
}

/** A period or place further back than so many characters does not govern a statement. */
const LOOK_BACK = 400

/** Place and period of a statement at a position: as its sentence says, else as its surroundings do. */
export function aboutAt(document: Document, sentence: number, position: number): About {
  const sentenceStart = Math.max(sentence, position - LOOK_BACK)
  const context = contextAt(document, position)
  const mentions = findPeriods(foldedText(document).slice(sentenceStart, position), context.reference)
  const stated = governingPeriod(mentions, position - sentenceStart)?.period
  const period = stated ?? context.period ?? document.period
  const where = statedPlace(document, sentenceStart, position)
  const place = where ?? context.place
  return {
    document: document.id,
    ...(place === undefined ? {} : { place }),
    ...(period === undefined ? {} : { period }),
    inferred: [
      ...(period !== undefined && stated === undefined ? ['period'] : []),
      ...(place !== undefined && where === undefined ? ['place'] : []),
    ],
  }
}
