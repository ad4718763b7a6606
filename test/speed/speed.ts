import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { tokens } from '../../indexer/analysis/tokens.ts'
import { buildIndex } from '../../indexer/build.ts'
import { extractFacts } from '../../indexer/extract/extract.ts'
import { readDocument } from '../../indexer/read/read.ts'
import { LexicalIndex } from '../../indexer/search-index/lexical.ts'
import { openAssistant } from '../../server/assistant.ts'
import { hasBrowser } from '../browser/setting.ts'
import { SHIPPED_INDEX } from '../setup/shipped-index.ts'
import { browserSpeed } from './browser.ts'
import { askOddQuestions } from './odd-questions.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const DOCUMENTS = path.join(ROOT, 'corpus/documents')

/** Passages in the comparison of word searches. */
const PASSAGES = 20_000
const SEARCHES = 50
/** Rounds of each measurement; the median is printed. */
const ROUNDS = 5

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** `npm run speed`: times as medians of one run, and ratios to what else one could use; 1 where an odd question fails. */
async function main(): Promise<void> {
  await buildIndex({ corpus: path.join(ROOT, 'corpus'), index: SHIPPED_INDEX })
  wordSearch()
  extraction()
  await answers()
  if (hasBrowser()) await browserSpeed(say)
  say(`resident memory: ${String(Math.round(process.memoryUsage().rss / 1e6))} MB`)
}

/** BM25 in typed arrays against SQLite FTS5 on the same words. */
function wordSearch(): void {
  const sentences = readdirSync(DOCUMENTS)
    .flatMap((file) => readFileSync(path.join(DOCUMENTS, file), 'utf8').split(/[。\n]/u))
    .filter((one) => one.length > 10)
  const words = Array.from({ length: PASSAGES }, (_, at) => tokens(sentences[at % sentences.length] ?? ''))
  const bags = words.map((list) => {
    const bag = new Map<string, number>()
    for (const word of list) bag.set(word, (bag.get(word) ?? 0) + 1)
    return bag
  })
  const index = LexicalIndex.of(bags)
  const folder = mkdtempSync(path.join(tmpdir(), 'plan-chat-speed-'))
  const database = new Database(path.join(folder, 'fts.sqlite'))
  database.exec('CREATE VIRTUAL TABLE passages USING fts5(words)')
  const insert = database.prepare('INSERT INTO passages VALUES (?)')
  database.transaction(() => {
    for (const list of words) insert.run(list.join(' '))
  })()
  const queries = Array.from({ length: SEARCHES }, (_, at) => (words[at * 37] ?? []).slice(0, 7))
  const ours = median(() => {
    for (const query of queries) index.search(new Map(query.map((word) => [word, 1])), 10)
  })
  const select = database.prepare('SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 10')
  const fts = median(() => {
    for (const query of queries) select.all(query.map((word) => `"${word.replace(/"/gu, '')}"`).join(' OR '))
  })
  database.close()
  rmSync(folder, { recursive: true, force: true })
  say(
    `word search, ${String(PASSAGES)} passages: ${(ours / SEARCHES).toFixed(2)} ms a question; SQLite FTS5 takes ${(fts / ours).toFixed(1)} times as long`,
  )
}

/** Sizes of the texts whose extraction is compared, in bytes: a quarter of a megabyte and one. */
const SMALL = 250_000
const LARGE = 1_000_000

/** Reading and extraction, and whether the time grows with the length of the text alone, whatever its shape. */
function extraction(): void {
  const file = 'wuchang-midterm-evaluation-2023.txt'
  const text = readFileSync(path.join(DOCUMENTS, file), 'utf8')
  const once = extractionTime(text)
  say(`extraction: ${String(Math.round(text.length / (once / 1000)))} characters a second`)
  const shapes: readonly [string, string][] = [
    ['on many lines', text],
    ['on one line', text.replace(/\n/gu, '')],
    ['in one sentence', text.replace(/[\n。]/gu, '，')],
    ['without any mark', text.replace(/[\n。，、；：]/gu, '')],
    ['of brackets that never close', text.replace(/[\n）)]/gu, '')],
    ['of nothing but values', '增长3.5%、'],
  ]
  for (const [shape, piece] of shapes) {
    const [small, large] = [SMALL, LARGE].map((bytes) => extractionTime(`${ANY_TITLE}${ofSize(piece, bytes)}`))
    const ratio = (large ?? 0) / (small ?? 1)
    say(
      `extraction of 1 MB ${shape}: ${((large ?? 0) / 1000).toFixed(1)} s, ${ratio.toFixed(1)} times as long as 0.25 MB`,
    )
  }
}

const ANY_TITLE = '清江市2024年政府工作报告\n'

function ofSize(piece: string, bytes: number): string {
  const text = piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)))
  return text.slice(0, Math.floor((text.length * bytes) / Buffer.byteLength(text)))
}

function extractionTime(text: string): number {
  const bytes = Buffer.from(text)
  // Read anew each time: what is known of a document is kept with it.
  return median(() => extractFacts(readDocument('text.txt', bytes)))
}

/** Answers of the shipped corpus, by way of answering. */
async function answers(): Promise<void> {
  const assistant = await openAssistant({ index: SHIPPED_INDEX, staff: true })
  const questions = [
    '哪些指标未完成中期进度?',
    '空气质量优良天数比率由谁负责?',
    '区科经局牵头哪些任务?',
    '2022年人均预期寿命是多少?',
    '中期评估指出存在哪些主要问题?',
  ]
  for (const question of questions) {
    await assistant.ask(question)
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now()
      await assistant.ask(question)
      times.push(performance.now() - start)
    }
    say(`${question} ${(times.sort((a, b) => a - b)[2] ?? 0).toFixed(1)} ms`)
  }
  const { lines, failed } = await askOddQuestions(assistant)
  for (const line of lines) say(line)
  if (failed > 0) process.exitCode = 1
}

function median(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 2
})
