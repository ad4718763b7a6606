import type { Change, Comparison, Grade } from '../../model/fact.ts'
import type { Span } from '../../model/span.ts'

/** One value that a sentence states, before it is called an actual, a target or a benchmark fact. */
export interface Measurement {
  readonly kind: 'actual' | 'target' | 'benchmark'
  readonly indicator: string
  readonly value?: number
  readonly range?: readonly [number, number]
  readonly unit: string
  readonly change?: Change
  readonly annual: boolean
  readonly estimated: boolean
  readonly comparison: Comparison
  readonly grade: Grade
  readonly period?: string
  readonly place?: string
  readonly attribute?: string
  readonly category?: string
  /** 中期测算值, 时序进度: what a benchmark is called. */
  readonly name?: string
  /** A target in words. */
  readonly text?: string
  readonly source: Span
  readonly inferred: readonly string[]
}
