import * as z from 'zod'
import { Quotation } from './register.ts'

/** Kinds of difference, the gravest first: 数值差异、计数不符、疑似笔误、口径差异、时点或期间差异、四舍五入、名称差异. */
export const DiscrepancyKind = z.enum(['value', 'count', 'slip', 'caliber', 'span', 'rounding', 'name'])
export type DiscrepancyKind = z.infer<typeof DiscrepancyKind>

/** One of two statements that differ: its own words, and what stands around them in their sentence. */
export const DiscrepancyClaim = z.object({
  /** As `Fact.period`, where the statement is of a period. */
  period: z.string().optional(),
  quotation: Quotation,
  /** Words of the sentence before and after the quotation; empty where it is the whole sentence. */
  before: z.string(),
  after: z.string(),
})
export type DiscrepancyClaim = z.infer<typeof DiscrepancyClaim>

export const Discrepancy = z.object({
  /** Stays the same while the documents do: it can stand in a URL. */
  id: z.string(),
  kind: DiscrepancyKind,
  /** What both statements are about. */
  subject: z.string(),
  place: z.string().optional(),
  /** 说法一, 说法二 */
  claims: z.tuple([DiscrepancyClaim, DiscrepancyClaim]),
  /** One sentence: how they differ (前者, 后者), and what may explain it. */
  explanation: z.string(),
  /** What was recomputed, where a stated result is held against it. */
  computed: z.object({ name: z.string(), value: z.string(), unit: z.string(), formula: z.string() }).optional(),
})
export type Discrepancy = z.infer<typeof Discrepancy>

/** `GET /api/discrepancies`, for staff only */
export const DiscrepancyList = z.object({
  /** Every kind that occurs, with its Chinese name and how often, the gravest first. */
  kinds: z.array(z.object({ kind: DiscrepancyKind, name: z.string(), count: z.number().int() })),
  discrepancies: z.array(Discrepancy),
})
export type DiscrepancyList = z.infer<typeof DiscrepancyList>

/** `GET /api/pages`: which pages for staff this server gives out. */
export const StaffPages = z.object({ review: z.boolean() })
export type StaffPages = z.infer<typeof StaffPages>
