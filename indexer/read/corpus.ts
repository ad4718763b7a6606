import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { parseCorrections, type Correction } from '../corrections/correction.ts'
import { CorpusDataError } from '../errors.ts'

/** `corpus/catalogue.json`: what is known of a document beside its text. */
const CatalogueEntry = z.strictObject({
  file: z.string(),
  id: z.string().optional(),
  title: z.string().optional(),
  issuer: z.string().optional(),
  place: z.string().optional(),
  kind: z.enum(['plan', 'task-division', 'midterm-evaluation', 'work-report', 'review', 'other']).optional(),
  period: z.string().optional(),
  date: z.string().optional(),
  number: z.string().optional(),
  url: z.string().optional(),
})
export type CatalogueEntry = z.infer<typeof CatalogueEntry>

/** `corpus/indicators.json`: the names of one indicator, and what a computation must know of it. */
const IndicatorName = z.strictObject({
  name: z.string(),
  /** Other spellings, abbreviations, everyday words. */
  aliases: z.array(z.string()),
  unit: z.string().optional(),
  /** Which way is better. */
  direction: z.enum(['higher', 'lower']).optional(),
  /** What its values are: a stock (存量), a share (比率), a rate of growth (增速), a flow that sums up (累计量). */
  kind: z.enum(['level', 'rate', 'growth', 'cumulative']).optional(),
  /** Which of the evaluation's rules it falls under. */
  rule: z.enum(['level', 'growth', 'percentage', 'increment']).optional(),
})
export type IndicatorName = z.infer<typeof IndicatorName>

/** `corpus/departments.json`: the names of one department. */
const DepartmentName = z.strictObject({ name: z.string(), aliases: z.array(z.string()) })
export type DepartmentName = z.infer<typeof DepartmentName>

/** `corpus/methods.json`: a rule by which a document judges or computes, and the words that say it. */
const MethodData = z.strictObject({
  /** Document that states it. */
  document: z.string(),
  place: z.string(),
  /** Whose mid-term benchmark or end value it gives. */
  rule: z.enum(['level', 'growth', 'percentage', 'increment']),
  gives: z.enum(['benchmark', 'projection']),
  /** As the rule is written, or as the document's printed numbers follow it where they do not follow its words. */
  reading: z.enum(['written', 'printed']),
  formula: z.enum([
    'midpoint',
    'half-of-uniform-growth',
    'target-rate',
    'half-of-increment',
    'half-of-annual-increment',
    'uniform-growth',
    'mean',
  ]),
  /** Whether a half-year's value is taken for its whole year or for the year's middle. */
  halfYear: z.enum(['year', 'middle']).optional(),
  /** The words that state the rule; of a printed reading those that show it. */
  quote: z.string(),
  /** What to know of this reading. */
  note: z.string().optional(),
})
export type MethodData = z.infer<typeof MethodData>

/** What stands beside the documents; each list is empty where its file is absent. */
export interface CorpusData {
  readonly catalogue: readonly CatalogueEntry[]
  readonly indicators: readonly IndicatorName[]
  readonly departments: readonly DepartmentName[]
  readonly methods: readonly MethodData[]
  /** What people have corrected of what was read (人工更正). */
  readonly corrections: readonly Correction[]
}

/** A file of `corpus/documents`. */
export interface CorpusFile {
  readonly file: string
  readonly path: string
}

/**
 * Reads the data files of a corpus folder.
 *
 * @throws CorpusDataError when a file is no JSON or does not fit its schema
 */
export function readCorpusData(corpus: string): CorpusData {
  return {
    catalogue: readJson(join(corpus, 'catalogue.json'), z.array(CatalogueEntry)),
    indicators: readJson(join(corpus, 'indicators.json'), z.array(IndicatorName)),
    departments: readJson(join(corpus, 'departments.json'), z.array(DepartmentName)),
    methods: readJson(join(corpus, 'methods.json'), z.array(MethodData)),
    corrections: readCorrections(join(corpus, 'corrections.json')),
  }
}

function readJson<T>(path: string, schema: z.ZodType<T[]>): T[] {
  const value = parsedFile(path)
  if (value === undefined) return []
  const result = schema.safeParse(value)
  if (!result.success) throw new CorpusDataError(path, z.prettifyError(result.error))
  return result.data
}

function readCorrections(path: string): Correction[] {
  const value = parsedFile(path)
  const corrections = value === undefined ? [] : parseCorrections(value)
  if (typeof corrections === 'string') throw new CorpusDataError(path, corrections)
  return corrections
}

/** What a JSON file holds; `undefined` where there is none. */
function parsedFile(path: string): unknown {
  if (!existsSync(path)) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown
  } catch (error) {
    throw new CorpusDataError(path, '不是有效的 JSON', { cause: error })
  }
}

/**
 * The files to be read, by name; hidden files and folders are passed over.
 *
 * @throws CorpusDataError when the folder is not there
 */
export function corpusFiles(corpus: string): CorpusFile[] {
  const folder = join(corpus, 'documents')
  if (!existsSync(folder)) throw new CorpusDataError(folder, '没有这个文件夹，请把文件放在其中')
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => ({ file: entry.name, path: join(folder, entry.name) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
}

/** SHA-256 of the data beside the documents: names decide how words are cut and facts are linked. */
export function dataDigest(data: CorpusData): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex')
}
