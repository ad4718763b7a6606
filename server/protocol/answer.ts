import * as z from 'zod'

/**
 * The answer to one question, the same on every way out: HTTP, WebSocket, command line.
 *
 * Marks in texts: `[1]` stands at the end of a sentence (or in a cell's `citations`) and names the
 * citation with that id; `[算1]` names the figure with that id. Every number with a unit is covered
 * by a mark of its own sentence or cell, or the number guard stops the answer.
 */

/** What a person has corrected of what was read (人工更正), with who, when and why. */
export const CorrectionNote = z.object({
  do: z.enum(['reject', 'change', 'add', 'join', 'part']),
  /** In words: 数值由83改为84. */
  says: z.string(),
  by: z.string(),
  /** `2026-01-05` */
  when: z.string(),
  why: z.string(),
})
export type CorrectionNote = z.infer<typeof CorrectionNote>

export const Citation = z.object({
  /** Counted from 1 in the order of the answer. */
  id: z.number().int(),
  document: z.object({
    id: z.string(),
    title: z.string(),
    file: z.string(),
    place: z.string().optional(),
    date: z.string().optional(),
  }),
  /** Headings around the quotation, outermost first, joined by " › ". */
  section: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  /** The file's own text from `start` to `end`. */
  quote: z.string(),
  /** What people have corrected of what was read from these words; a text part of the answer says it too. */
  corrections: z.array(CorrectionNote).optional(),
})
export type Citation = z.infer<typeof Citation>

export const FigureInput = z.object({
  name: z.string(),
  /** Decimal, as written in the document or as an earlier figure gave it. */
  value: z.string(),
  unit: z.string(),
  /** Id of the citation that holds the number; absent where it is another figure's value. */
  citation: z.number().int().optional(),
})

export const AnswerFigure = z.object({
  /** Counted from 1; `[算1]` in texts. */
  id: z.number().int(),
  name: z.string(),
  /** Decimal, rounded for showing. */
  value: z.string(),
  unit: z.string(),
  /** In words and in numbers: `年均增幅 = (10.4 + 4.2 + 5.6) ÷ 3 = 6.73`. */
  formula: z.string(),
  inputs: z.array(FigureInput),
  /** What the figure does not say, how it was rounded. */
  note: z.string().optional(),
})
export type AnswerFigure = z.infer<typeof AnswerFigure>

/** Status marks of look.md: ● 已完成, ▲ 未完成, ○ 暂无统计值, ◆ 待核. */
export const StatusMark = z.enum(['met', 'not-met', 'no-data', 'review'])
export type StatusMark = z.infer<typeof StatusMark>

export const Cell = z.object({
  text: z.string(),
  citations: z.array(z.number().int()).optional(),
  figures: z.array(z.number().int()).optional(),
  status: StatusMark.optional(),
})
export type Cell = z.infer<typeof Cell>

export const TextPart = z.object({
  kind: z.literal('text'),
  /** One or several sentences with marks; lines divided by \n. */
  text: z.string(),
  /** `note`: what the asker should also know; `check`: a recomputation that agrees; `warning`: one that differs. */
  tone: z.enum(['plain', 'note', 'check', 'warning']).optional(),
  /** A short heading before it: 原因, 后来. */
  label: z.string().optional(),
})

export const TablePart = z.object({
  kind: z.literal('table'),
  title: z.string().optional(),
  columns: z.array(z.object({ title: z.string(), align: z.enum(['start', 'decimal']).optional() })),
  rows: z.array(z.array(Cell)),
})

export const ChartPoint = z.object({
  label: z.string(),
  value: z.number(),
  /** As written in the document. */
  text: z.string(),
  /** 预计: drawn hollow. */
  estimated: z.boolean().optional(),
  /** A half-year: never on one line with full years. */
  half: z.boolean().optional(),
  citations: z.array(z.number().int()),
  /** The figure that gives the value, where no document states it (a base worked back). */
  figures: z.array(z.number().int()).optional(),
})

export type ChartPoint = z.infer<typeof ChartPoint>

/** What a chart's values are held against: the target, the mid-term benchmark. */
export const ChartGoal = z.object({
  label: z.string(),
  value: z.number(),
  /** As written in the document, with its bound: 大于99.4%. */
  text: z.string(),
  citations: z.array(z.number().int()),
})
export type ChartGoal = z.infer<typeof ChartGoal>

export const ChartPart = z.object({
  kind: z.literal('chart'),
  chart: z.enum(['trend', 'comparison', 'progress']),
  title: z.string(),
  unit: z.string(),
  points: z.array(ChartPoint),
  /** Drawn as a dashed line. */
  target: ChartGoal.optional(),
  /** 中期测算值: a mark on the way to the target. */
  benchmark: ChartGoal.optional(),
  /** The table before it holds all points: they need no second one. */
  tabled: z.boolean().optional(),
})

export const PassagesPart = z.object({
  kind: z.literal('passages'),
  title: z.string(),
  /** Ids of citations, best first; each is shown with its quotation. */
  citations: z.array(z.number().int()),
})

export const ChoicesPart = z.object({
  kind: z.literal('choices'),
  /** Each button asks its `question`. */
  choices: z.array(z.object({ label: z.string(), question: z.string() })),
})

export const Part = z.discriminatedUnion('kind', [TextPart, TablePart, ChartPart, PassagesPart, ChoicesPart])
export type Part = z.infer<typeof Part>
export type TextPart = z.infer<typeof TextPart>
export type TablePart = z.infer<typeof TablePart>
export type ChartPart = z.infer<typeof ChartPart>
export type PassagesPart = z.infer<typeof PassagesPart>
export type ChoicesPart = z.infer<typeof ChoicesPart>

export const Understood = z.object({
  intent: z.string(),
  indicators: z.array(z.string()),
  departments: z.array(z.string()),
  places: z.array(z.string()),
  periods: z.array(z.string()),
  /** What was taken from the turns before: 武昌区, 2022年. */
  inherited: z.array(z.string()),
})
export type Understood = z.infer<typeof Understood>

export const Answer = z.object({
  kind: z.enum(['answer', 'clarification', 'refusal']),
  understood: Understood,
  /** One to three sentences that answer the question itself, with marks. */
  lead: z.string(),
  /** The whole answer as a person would copy it, lead first, with marks. */
  text: z.string(),
  /** What is shown under the lead (which is not repeated in it). */
  parts: z.array(Part),
  figures: z.array(AnswerFigure),
  citations: z.array(Citation),
  followUps: z.array(z.string()),
})
export type Answer = z.infer<typeof Answer>
