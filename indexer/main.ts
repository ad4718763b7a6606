import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIndex, type Summary } from './build.ts'
import { checkLines } from './checks/checks.ts'
import { reportProgress } from './progress.ts'

/** `npm run index -- --corpus DIR --index DIR`: brings the index up to date; exit status 1 if anything was left out. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string', default: 'corpus' },
      index: { type: 'string', default: '.index' },
      force: { type: 'boolean', default: false },
    },
  })
  const started = performance.now()
  const summary = await buildIndex({
    corpus: resolve(values.corpus),
    index: resolve(values.index),
    force: values.force,
    progress: reportProgress(process.stderr),
  })
  printSummary(summary, (performance.now() - started) / 1000)
  if (summary.manifest.leftOut.length > 0) process.exitCode = 1
}

/** Names of the kinds of fact in the summary, in the order in which they are shown. */
const KINDS: Readonly<Record<string, string>> = {
  indicator: '指标',
  target: '目标',
  actual: '实际值',
  benchmark: '中期值',
  status: '状态',
  responsibility: '责任',
  task: '任务',
  definition: '名词',
  method: '方法',
  project: '项目',
  count: '统计',
  forecast: '预判',
}

function printSummary({ manifest, built, embedded, notes }: Summary, seconds: number): void {
  const { documents, passages, facts: total } = manifest.counts
  const print = (line: string): void => void process.stdout.write(`${line}\n`)
  if (!built) print(`索引已是最新：${String(documents)} 个文件，${String(passages)} 个段落，${String(total)} 条事实。`)
  else
    print(
      `已建索引：${String(documents)} 个文件，${String(passages)} 个段落（新算向量 ${String(embedded)} 个），${String(total)} 条事实，用时 ${seconds.toFixed(1)} 秒。`,
    )
  for (const [document, counts] of Object.entries(manifest.facts)) {
    const parts = Object.entries(KINDS).flatMap(([kind, name]) =>
      counts[kind] === undefined ? [] : [`${name} ${String(counts[kind])}`],
    )
    print(`  ${document}：${parts.length === 0 ? '没有找到事实' : parts.join('，')}`)
  }
  for (const [document, said] of Object.entries(notes)) for (const note of said) print(`  ${document}：${note}`)
  for (const { file, reason } of manifest.leftOut) print(`  未收入 ${file}：${reason}`)
  printChecks(manifest, print)
}

/** What a person should look at: what no finder took, what is assigned to nobody, corrections that do not fit any more. */
function printChecks({ checks, corrections }: Summary['manifest'], print: (line: string) => void): void {
  if (Object.keys(checks).length > 0) print('请核对：')
  for (const [document, ofDocument] of Object.entries(checks)) {
    const lines = checkLines(ofDocument)
    if (lines.length > 0) print(`  ${document}：${lines.join('\n    ')}`)
  }
  if (corrections.applied > 0) print(`人工更正：已采用 ${String(corrections.applied)} 条。`)
  for (const { entry, problem } of corrections.problems) print(`人工更正第 ${String(entry)} 条未能采用：${problem}`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
})
