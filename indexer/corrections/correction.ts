import * as z from 'zod'
import type { FactKind } from '../model/fact.ts'

/** What does not fit is said in Chinese. */
const { localeError } = z.locales.zhCN()

/** What every kind of fact may have. */
const COMMON = { place: z.string().min(1).optional(), period: z.string().min(1).optional() }

const STATUS = z.enum(['met', 'not-met', 'ahead', 'on-track', 'behind', 'no-data'])
const NAMES = z.array(z.string().min(2)).min(1).optional()

const MEASURED = {
  ...COMMON,
  indicator: z.string().min(1),
  value: z.number().optional(),
  unit: z.string().optional(),
  change: z.enum(['growth', 'points', 'multiple', 'amount']).optional(),
  annual: z.literal(true).optional(),
  grade: z.enum(['measure', 'thing']).optional(),
  category: z.string().optional(),
}

/** The fields of each kind of fact that a person may state, as `model/fact.ts` has them. */
export const FACT_FIELDS = {
  target: z.strictObject({
    ...MEASURED,
    comparison: z.enum(['>=', '>', '<=', '<', '=', '~']).optional(),
    range: z.tuple([z.number(), z.number()]).optional(),
    attribute: z.string().optional(),
    text: z.string().optional(),
  }),
  actual: z.strictObject({ ...MEASURED, value: z.number(), estimated: z.literal(true).optional() }),
  benchmark: z.strictObject({ ...MEASURED, name: z.string().min(1) }),
  status: z.strictObject({
    ...COMMON,
    indicator: z.string().min(1),
    status: STATUS.optional(),
    text: z.string().min(1),
    rate: z.number().optional(),
    reason: z.string().optional(),
  }),
  indicator: z.strictObject({
    ...COMMON,
    indicator: z.string().min(1),
    attribute: z.string().optional(),
    category: z.string().optional(),
    number: z.string().optional(),
  }),
  forecast: z.strictObject({
    ...COMMON,
    indicator: z.string().min(1),
    text: z.string().min(1),
    status: STATUS.optional(),
  }),
  count: z.strictObject({
    ...COMMON,
    subject: z.string().min(1),
    total: z.number().optional(),
    status: z.string().optional(),
    attribute: z.string().optional(),
    count: z.number(),
  }),
  responsibility: z.strictObject({
    ...COMMON,
    subject: z.string().min(1),
    number: z.string().optional(),
    label: z.string().min(1),
    lead: NAMES,
    responsible: NAMES,
    supporting: NAMES,
  }),
  task: z.strictObject({ ...COMMON, number: z.string(), title: z.string().min(1), group: z.string().optional() }),
  definition: z.strictObject({ ...COMMON, term: z.string().min(1), text: z.string().min(1) }),
  method: z.strictObject({ ...COMMON, subject: z.string().min(1), text: z.string().min(1) }),
  project: z.strictObject({
    ...COMMON,
    name: z.string().min(1),
    stage: z.enum(['前期', '签约', '开工', '在建', '主体完工', '封顶', '竣工', '投产', '建成投用', '开业']),
    planned: z.literal(true).optional(),
    text: z.string().min(1),
  }),
} satisfies Record<FactKind, z.ZodObject>

/** Who corrected it, on which day, and why: each is shown where an answer rests on the correction. */
const SIGNED = {
  by: z.string().trim().min(1),
  when: z.iso.date(),
  why: z.string().trim().min(1),
}

/** Where a fact stands: words of the document, found again in each build, not offsets. */
const WORDS = {
  /** Id of the document, or the name of its file. */
  document: z.string().min(1),
  quote: z.string().trim().min(2),
  kind: z.enum(Object.keys(FACT_FIELDS) as [FactKind, ...FactKind[]]),
}

const Fields = z.record(z.string(), z.unknown())
type Fields = z.infer<typeof Fields>

/** 否定: what was read from these words is no fact. */
const Reject = z
  .strictObject({ do: z.literal('reject'), ...WORDS, where: Fields.optional(), ...SIGNED })
  .superRefine(({ kind, where = {} }, context) => checkSome(kind, where, 'where', context))

/** 更改: fields of a fact that were read wrongly; `null` takes a field away. */
const Change = z
  .strictObject({ do: z.literal('change'), ...WORDS, where: Fields.optional(), to: Fields, ...SIGNED })
  .superRefine(({ kind, where = {}, to }, context) => {
    checkSome(kind, where, 'where', context)
    checkSome(kind, to, 'to', context)
    if (Object.keys(to).length === 0) context.addIssue({ code: 'custom', path: ['to'], message: '没有写要改的字段' })
  })

/** 补充: a fact that was not found, with the words of the document that say it. */
const Add = z
  .strictObject({ do: z.literal('add'), ...WORDS, fact: Fields, ...SIGNED })
  .superRefine(({ kind, fact }, context) => addIssues(FACT_FIELDS[kind], fact, 'fact', context))

const TwoNames = {
  of: z.enum(['indicator', 'department']),
  /** The first is the one under which all are kept (join), or that keeps its other spellings (part). */
  names: z.array(z.string().trim().min(2)).min(2),
}

/** 合并: names that mean one indicator or one department. */
const Join = z.strictObject({ do: z.literal('join'), ...TwoNames, ...SIGNED })
/** 拆分: names that we hold for one and that are two. */
const Part = z.strictObject({ do: z.literal('part'), ...TwoNames, ...SIGNED })

/** One entry of `corpus/corrections.json` (人工更正). */
export const Correction = z.discriminatedUnion('do', [Reject, Change, Add, Join, Part])
export type Correction = z.infer<typeof Correction>
export type NameCorrection = Extract<Correction, { of: string }>
export type FactCorrection = Exclude<Correction, NameCorrection>

/** Fields that may be left out, or be `null` for “none”. */
function checkSome(kind: FactKind, fields: Fields, at: string, context: z.RefinementCtx): void {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
  addIssues(FACT_FIELDS[kind].partial(), given, at, context)
  for (const [name, value] of Object.entries(fields))
    if (value === null && !(name in FACT_FIELDS[kind].shape))
      context.addIssue({ code: 'custom', message: `没有字段 ${name}`, path: [at] })
}

function addIssues(schema: z.ZodObject, fields: Fields, at: string, context: z.RefinementCtx): void {
  const result = schema.safeParse(fields, { error: localeError })
  for (const issue of result.error?.issues ?? []) context.addIssue({ ...issue, path: [at, ...issue.path] })
}

/**
 * The corrections of a parsed file.
 *
 * @returns the corrections, or a sentence for each entry and field that does not fit
 */
export function parseCorrections(value: unknown): Correction[] | string {
  const result = z.array(Correction).safeParse(value, { error: localeError })
  if (result.success) return result.data
  return result.error.issues.map(issueText).join('；')
}

function issueText({ path: [entry, ...field], message }: z.core.$ZodIssue): string {
  const at = typeof entry === 'number' ? `第 ${String(entry + 1)} 条` : '文件'
  return `${at}${field.length === 0 ? '' : `的 ${field.join('.')}`}：${message}`
}
