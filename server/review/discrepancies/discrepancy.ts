import { createHash } from 'node:crypto'
import type { Document } from '../../../indexer/model/document.ts'
import type { Span } from '../../../indexer/model/span.ts'
import type { Computed, Input } from '../../figures/figure.ts'

/**
 * How two statements differ (差异类型): `value` 数值差异, `caliber` 口径差异, `span` 时点或期间差异, `name` 名称差异,
 * `count` 计数不符, `rounding` 四舍五入, `slip` 疑似笔误.
 */
export type DiscrepancyKind = 'value' | 'caliber' | 'span' | 'name' | 'count' | 'rounding' | 'slip'

/** What each kind is called, the gravest first. */
export const KIND_NAMES: Readonly<Record<DiscrepancyKind, string>> = {
  value: '数值差异',
  count: '计数不符',
  slip: '疑似笔误',
  caliber: '口径差异',
  span: '时点或期间差异',
  rounding: '四舍五入',
  name: '名称差异',
}

/** One of the two statements (说法): the words of a document that make it. */
export interface Claim {
  readonly document: Document
  /** The words themselves, as short as they can stand. */
  readonly span: Span
  /** Period of what is claimed, as `Fact.period`. */
  readonly period?: string
}

/** Two statements of one thing that differ, with what kind of difference it is and why. */
export interface Discrepancy {
  readonly kind: DiscrepancyKind
  /** What both are about: an indicator, a department, a term. */
  readonly subject: string
  /** Whose it is; absent where the documents name no place. */
  readonly place?: string
  readonly claims: readonly [Claim, Claim]
  /** One sentence that says how they differ and what may explain it; its numbers stand in the claims or the figure. */
  readonly explanation: string
  /** What was recomputed from the claims, where a stated result is held against it. */
  readonly computed?: Computed
  /** The inputs of `computed`, each with the claim (0 or 1) that holds it. */
  readonly inputs?: readonly (Input & { readonly claim: 0 | 1 })[]
}

/** An id that stays the same while the documents do, so that a discrepancy can be linked to. */
export function discrepancyId({ kind, claims }: Discrepancy): string {
  const words = claims.map(({ document, span }) => `${document.id} ${String(span.start)} ${String(span.end)}`)
  return createHash('sha256')
    .update([kind, ...words].join('\n'))
    .digest('hex')
    .slice(0, 12)
}

/** The words of a claim as they stand in the document. */
export function wordsOf({ document, span }: Claim): string {
  return document.text.slice(span.start, span.end)
}
