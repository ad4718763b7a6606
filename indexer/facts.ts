import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { checkLines, checksOf } from './checks/checks.ts'
import { extractFacts } from './extract/extract.ts'
import type { Document } from './model/document.ts'
import type { Fact, FactKind } from './model/fact.ts'
import { DocumentReader } from './read/document-reader.ts'

/** What each kind of fact is called in the table. */
const KIND_NAMES: Readonly<Record<FactKind, string>> = {
  indicator: '指标',
  target: '目标值',
  actual: '实际值',
  benchmark: '中期值',
  status: '完成情况',
  count: '数目',
  forecast: '预测',
  responsibility: '责任单位',
  task: '任务',
  definition: '名词解释',
  method: '计算方法',
  project: '项目',
}

/**
 * `npm run facts -- FILE… [--json]`: what the extraction finds in any file, as a table by kind or as one
 * JSON object a line.
 *
 * @returns the exit status: 1 when a file could not be read, which is said on standard error
 */
export async function facts(args: readonly string[]): Promise<number> {
  const json = args.includes('--json')
  const files = args.filter((argument) => argument !== '--json')
  const unknown = files.find((file) => file.startsWith('--'))
  if (files.length === 0 || unknown !== undefined) {
    process.stderr.write(
      `${unknown === undefined ? '' : `不认识的选项 ${unknown}。`}用法：npm run facts -- 文件… [--json]\n`,
    )
    return 1
  }
  let status = 0
  const reader = new DocumentReader()
  try {
    for (const path of files) {
      const document = await readFile(reader, path)
      if (typeof document === 'string') {
        process.stderr.write(`${document}\n`)
        status = 1
        continue
      }
      const found = extractFacts(document)
      process.stdout.write(
        json ? lines(basename(path), found) : `${table(basename(path), found)}${checksText(document, found)}\n`,
      )
    }
  } finally {
    await reader.close()
  }
  return status
}

/** The document in a file, or the sentence that says why it cannot be read. */
async function readFile(reader: DocumentReader, path: string): Promise<Document | string> {
  try {
    return await reader.read(basename(path), readFileSync(path))
  } catch (error) {
    if (error instanceof Error && 'code' in error) return `${path} 无法读取：${reasonOf(error)}`
    throw error
  }
}

function reasonOf(error: Error): string {
  const { code } = error as Error & { code?: unknown }
  if (code === 'ENOENT') return '没有这个文件'
  if (code === 'EISDIR') return '这是一个文件夹'
  if (code === 'EACCES') return '没有读取权限'
  return error.message
}

function lines(file: string, found: readonly Fact[]): string {
  return found.map((fact) => `${JSON.stringify(withFile(file, fact))}\n`).join('')
}

function withFile(file: string, fact: Fact): Record<string, unknown> {
  const { document, ...fields } = fact
  void document
  return { file, ...fields }
}

function table(file: string, found: readonly Fact[]): string {
  let text = `${file}：${String(found.length)} 条\n`
  for (const kind of Object.keys(KIND_NAMES) as FactKind[]) {
    const ofKind = found.filter((fact) => fact.kind === kind)
    if (ofKind.length === 0) continue
    text += `\n${KIND_NAMES[kind]}（${String(ofKind.length)}）\n`
    for (const fact of ofKind) text += `  ${row(fact)}\n`
  }
  return text
}

/** What the finders left, and what looks wrong in what they found. */
function checksText(document: Document, found: readonly Fact[]): string {
  const said = checkLines(checksOf(document, found))
  return said.length === 0 ? '' : `\n请核对\n${said.map((line) => `  ${line}\n`).join('')}`
}

const UNSHOWN: ReadonlySet<string> = new Set(['kind', 'document', 'source', 'inferred', 'subjectSource', 'grade'])

function row(fact: Fact): string {
  const cells = Object.entries(fact)
    .filter(([key]) => !UNSHOWN.has(key))
    .map(([key, value]) =>
      key === 'change' ? `(${String(value)})` : Array.isArray(value) ? value.join('、') : String(value),
    )
    .filter((cell) => cell !== '')
  const quote = fact.source.quote.replace(/\s+/gu, ' ')
  return `${cells.join('  ')}  ｜ ${quote.length > 60 ? `${quote.slice(0, 59)}…` : quote}`
}

if (process.argv[1]?.endsWith('facts.ts') === true) process.exitCode = await facts(process.argv.slice(2))
