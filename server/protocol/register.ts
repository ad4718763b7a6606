import * as z from 'zod'
import { CorrectionNote } from './answer.ts'

/** Shapes of the GET addresses. */

export const Quotation = z.object({
  document: z.string(),
  title: z.string(),
  place: z.string().optional(),
  date: z.string().optional(),
  section: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
})
export type Quotation = z.infer<typeof Quotation>

export const DocumentSummary = z.object({
  id: z.string(),
  file: z.string(),
  title: z.string(),
  kind: z.string(),
  place: z.string().optional(),
  period: z.string().optional(),
  date: z.string().optional(),
  issuer: z.string().optional(),
  number: z.string().optional(),
  url: z.string().optional(),
  /** How the file was read, in Chinese sentences, where a reader should know (.doc: text only). */
  notes: z.array(z.string()).optional(),
  characters: z.number().int(),
  sections: z.number().int(),
  passages: z.number().int(),
  /** How many facts of each kind were read from it. */
  facts: z.record(z.string(), z.number().int()),
})
export type DocumentSummary = z.infer<typeof DocumentSummary>

/** `GET /api/documents` */
export const DocumentList = z.object({
  documents: z.array(DocumentSummary),
  leftOut: z.array(z.object({ file: z.string(), reason: z.string() })),
})
export type DocumentList = z.infer<typeof DocumentList>

/** Where in its file a stretch of text stands, counted from 1: page and line, cell of a sheet, paragraph, footnote, line. */
export const Where = z.union([
  z.object({ page: z.number().int(), line: z.number().int() }),
  z.object({ sheet: z.string(), cell: z.string() }),
  z.object({ paragraph: z.number().int() }),
  z.object({ footnote: z.number().int() }),
  z.object({ line: z.number().int() }),
])
export type Where = z.infer<typeof Where>

const Example = z.object({ start: z.number().int(), end: z.number().int(), words: z.string() })
const Examples = z.object({ count: z.number().int(), first: z.array(Example).readonly() })

/** What a person should look at in what was read of a document. */
export const DocumentChecks = z.object({
  /** Numbers with a unit: how many stand in facts, of how many (数字覆盖率), and the first ones that do not. */
  numbers: z.object({ taken: z.number().int(), total: z.number().int(), missed: z.array(Example).readonly() }),
  /** Labels of responsibility from which no unit was read. */
  unclearAssignments: Examples,
  /** Items without a responsible unit where most of their neighbours have one. */
  unassignedItems: Examples,
  /** All of it in Chinese, a line each. */
  lines: z.array(z.string()),
})
export type DocumentChecks = z.infer<typeof DocumentChecks>

/** `GET /api/documents/:id` */
export const DocumentDetail = DocumentSummary.omit({ sections: true }).extend({
  text: z.string(),
  sections: z.array(
    z.object({
      id: z.number().int(),
      level: z.number().int(),
      heading: z.string(),
      number: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      parent: z.number().int().optional(),
    }),
  ),
  tables: z.array(
    z.object({
      start: z.number().int(),
      end: z.number().int(),
      rows: z.array(z.array(z.object({ text: z.string(), start: z.number().int(), end: z.number().int() }))),
    }),
  ),
  /** In the order of the text; absent for .txt and .md, whose text is the file. */
  places: z.array(z.object({ start: z.number().int(), end: z.number().int(), where: Where })).optional(),
  checks: DocumentChecks.optional(),
})
export type DocumentDetail = z.infer<typeof DocumentDetail>

/** A fact of the register with where it stands: the fields of design.md by kind, and its quotation. */
export const RegisterFact = z.looseObject({
  kind: z.string(),
  place: z.string().optional(),
  period: z.string().optional(),
  inferred: z.array(z.string()),
  quotation: Quotation,
  /** What people have corrected of it (人工更正). */
  corrections: z.array(CorrectionNote).optional(),
})
export type RegisterFact = z.infer<typeof RegisterFact>

export const IndicatorSummary = z.object({
  id: z.string(),
  name: z.string(),
  place: z.string().optional(),
  attribute: z.string().optional(),
  category: z.string().optional(),
  /** An entry of a document's list of main indicators, or a numeric target of its task text. */
  main: z.boolean(),
  unit: z.string().optional(),
  target: z.string().optional(),
  benchmark: z.string().optional(),
  /** As the document states it. */
  status: z.enum(['met', 'not-met', 'ahead', 'on-track', 'behind', 'no-data']).optional(),
  statusText: z.string().optional(),
  /** Newest value, as written, with its period and document. */
  latest: z.object({ text: z.string(), period: z.string(), document: z.string() }).optional(),
  departments: z.array(z.string()),
})
export type IndicatorSummary = z.infer<typeof IndicatorSummary>

/** `GET /api/indicators` */
export const IndicatorList = z.object({ indicators: z.array(IndicatorSummary) })
export type IndicatorList = z.infer<typeof IndicatorList>

/** `GET /api/indicators/:id` */
export const IndicatorDetail = IndicatorSummary.extend({
  otherNames: z.array(z.string()),
  facts: z.array(RegisterFact),
})
export type IndicatorDetail = z.infer<typeof IndicatorDetail>

export const DepartmentSummary = z.object({
  id: z.string(),
  name: z.string(),
  otherNames: z.array(z.string()),
  place: z.string().optional(),
  leads: z.number().int(),
  responsible: z.number().int(),
  supports: z.number().int(),
})
export type DepartmentSummary = z.infer<typeof DepartmentSummary>

/** `GET /api/departments` */
export const DepartmentList = z.object({ departments: z.array(DepartmentSummary) })
export type DepartmentList = z.infer<typeof DepartmentList>

/** `GET /api/departments/:id` */
export const DepartmentDetail = DepartmentSummary.extend({
  duties: z.array(
    z.object({
      role: z.enum(['lead', 'responsible', 'supporting']),
      subject: z.string(),
      /** A main indicator, or a task. */
      subjectKind: z.enum(['indicator', 'task']),
      group: z.string().optional(),
      number: z.string().optional(),
      with: z.array(z.string()),
      quotation: Quotation,
    }),
  ),
})
export type DepartmentDetail = z.infer<typeof DepartmentDetail>

/** `GET /health` */
export const Health = z.object({
  status: z.enum(['ok', 'degraded']),
  index: z.object({
    builtAt: z.string(),
    documents: z.number().int(),
    passages: z.number().int(),
    facts: z.number().int(),
  }),
  degraded: z.array(z.string()),
})
export type Health = z.infer<typeof Health>
