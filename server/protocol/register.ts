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
  /** Newest period of which a document states anything, a change too: 2025年. */
  lastReported: z.string().optional(),
  departments: z.array(z.string()),
})
export type IndicatorSummary = z.infer<typeof IndicatorSummary>

/** `GET /api/indicators` */
export const IndicatorList = z.object({ indicators: z.array(IndicatorSummary) })
export type IndicatorList = z.infer<typeof IndicatorList>

/** A figure of the register: as in an answer, each input with its quotation instead of a mark. */
export const SheetFigure = z.object({
  name: z.string(),
  /** Decimal, rounded for showing. */
  value: z.string(),
  unit: z.string(),
  formula: z.string(),
  /** What it does not say, whose rule it follows. */
  note: z.string().optional(),
  inputs: z.array(
    z.object({
      name: z.string(),
      value: z.string(),
      unit: z.string(),
      /** Absent where the number is an earlier figure's: then its formula. */
      quotation: Quotation.optional(),
      formula: z.string().optional(),
    }),
  ),
})
export type SheetFigure = z.infer<typeof SheetFigure>

/** A figure, or in Chinese the reason why there is none. */
export const SheetResult = z.object({ figure: SheetFigure.optional(), reason: z.string().optional() })
export type SheetResult = z.infer<typeof SheetResult>

/** A number that a document states. */
export const SheetValue = z.object({
  name: z.string(),
  /** As in a fact, and in words. */
  period: z.string().optional(),
  periodText: z.string().optional(),
  value: z.number(),
  unit: z.string(),
  /** As the document says it: 增长4.2%, 80.38岁. */
  text: z.string(),
  /** 预计 */
  estimated: z.boolean().optional(),
  /** The sentence itself names no year. */
  undated: z.boolean().optional(),
  place: z.string().optional(),
  quotation: Quotation,
})
export type SheetValue = z.infer<typeof SheetValue>

/** A rule of the evaluation, as its words say or as its printed numbers follow it. */
const SheetRule = z.object({ reading: z.enum(['written', 'printed']), rule: Quotation, note: z.string().optional() })

const SheetBenchmark = z.object({
  stated: SheetValue.optional(),
  recomputed: z.array(
    SheetRule.extend({
      ...SheetResult.shape,
      /** Whether it is the stated one, within the precision in which that is printed. */
      agrees: z.boolean().optional(),
      /** The base comes from the stated benchmark: the check confirms only arithmetic. */
      circular: z.boolean(),
    }),
  ),
})

/** What came of a target: of the same caliber judged, of another only named. */
const SheetOutcome = z.object({
  /** `not-judged`: the target has no number. */
  verdict: z.enum(['met', 'not-met', 'on-the-way', 'other-caliber', 'no-figure', 'not-judged']),
  verdictText: z.string(),
  values: z.array(
    SheetValue.extend({
      verdict: z.enum(['met', 'not-met', 'on-the-way', 'other-caliber', 'not-judged']),
      /** In what its caliber differs. */
      differences: z.string().optional(),
      gap: SheetFigure.optional(),
    }),
  ),
})

/** What follows from the facts on one indicator (指标全表); whatever is computed is ours, whatever is stated quoted. */
export const IndicatorSheet = z.object({
  /** Which way is better, and who says so: a target's operator (小于6%), or our list of indicators. */
  direction: z.object({ value: z.enum(['higher', 'lower']), statedBy: z.enum(['document', 'ours']) }),
  /** Stock, share, rate of growth or flow, by our list of indicators. */
  valueKind: z.enum(['level', 'rate', 'growth', 'cumulative']).optional(),
  baseline: z.object({
    kind: z.enum(['stated', 'derived', 'none']),
    stated: SheetValue.optional(),
    figure: SheetFigure.optional(),
    /** Derived from other numbers than the benchmark. */
    independent: z.boolean().optional(),
    reason: z.string().optional(),
  }),
  series: z.array(SheetValue),
  /** Values under the same name of other places, in documents of this one: the city's share. */
  otherPlaces: z.array(SheetValue),
  benchmark: SheetBenchmark,
  /** The yearly increase, where the evaluation states it. */
  increments: SheetBenchmark.extend({ series: z.array(SheetValue), gap: SheetFigure.optional() }).optional(),
  status: z.object({
    stated: z.array(
      z.object({
        status: z.string().optional(),
        text: z.string(),
        reason: z.string().optional(),
        quotation: Quotation,
      }),
    ),
    recomputed: z
      .object({
        result: z.enum(['met', 'not-met', 'no-data', 'unverifiable']),
        text: z.string(),
        /** What the value was held against: the benchmark, another indicator, the plan's final target. */
        basis: z.enum(['benchmark', 'relative', 'final-target']).optional(),
        mean: SheetFigure.optional(),
        /** The target is written with 左右. */
        soft: z.boolean().optional(),
        missing: z.array(z.string()),
        /** Whether the document's own status is the same. */
        agrees: z.boolean().optional(),
      })
      .optional(),
    /** What makes it less firm than it sounds. */
    cautions: z.array(z.string()),
  }),
  gap: z.object({
    stated: z.array(
      z.object({
        value: z.number(),
        unit: z.string(),
        of: z.enum(['value', 'increment']),
        quotation: Quotation,
        /** Whether ours is the same, within the precision in which it is printed. */
        agrees: z.boolean().optional(),
      }),
    ),
    recomputed: SheetFigure.optional(),
    /** In percent of the bound; absent for rates and shares. */
    relative: SheetFigure.optional(),
  }),
  /** How much of the way from base to target was gone; ours. */
  progress: SheetResult.optional(),
  projections: z.array(
    SheetRule.extend({
      ...SheetResult.shape,
      /** Years from the base to the newest value, or how many periods were averaged. */
      years: z.number().optional(),
      /** By equal steps instead of growth; ours. */
      linear: SheetFigure.optional(),
      target: z.object({ result: z.enum(['met', 'not-met']), margin: z.string(), unit: z.string() }).optional(),
      /** Whether it is what the document expects of the indicator. */
      fitsForecast: z.boolean().optional(),
    }),
  ),
  forecasts: z.array(z.object({ text: z.string(), status: z.string().optional(), quotation: Quotation })),
  targets: z.array(
    z.object({
      text: z.string(),
      value: z.number().optional(),
      unit: z.string().optional(),
      comparison: z.string().optional(),
      period: z.string().optional(),
      quotation: Quotation,
      outcome: SheetOutcome.optional(),
    }),
  ),
  /** What the years still to come must bring, by what was known when; ours. */
  needed: z.array(z.object({ known: z.string(), ...SheetResult.shape, byMean: SheetResult.optional() })),
  /** What would be due by the newest value if the plan went evenly; ours, for places without a method of their own. */
  pace: SheetResult.optional(),
  departments: z.array(
    z.object({
      lead: z.array(z.string()),
      responsible: z.array(z.string()),
      supporting: z.array(z.string()),
      quotation: Quotation,
    }),
  ),
})
export type IndicatorSheet = z.infer<typeof IndicatorSheet>

/** `GET /api/indicators/:id` */
export const IndicatorDetail = IndicatorSummary.extend({
  otherNames: z.array(z.string()),
  facts: z.array(RegisterFact),
  /**
   * Indicators of the place under other names that may be the same one (可能是同一指标), most alike first: a doubt, kept
   * apart. `score` from 0 to 1; `id` where it has a sheet of its own.
   */
  perhapsSame: z
    .array(z.object({ name: z.string(), score: z.number(), id: z.string().optional() }))
    .readonly()
    .optional(),
  sheet: IndicatorSheet,
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
