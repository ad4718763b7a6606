import { watchFile, unwatchFile } from 'node:fs'
import { join } from 'node:path'
import { loadEmbedding } from '../indexer/analysis/embedding.ts'
import { buildIndex } from '../indexer/build.ts'
import { reportProgress } from '../indexer/progress.ts'
import { openIndex } from '../indexer/search-index/open.ts'
import { pointerPath } from '../indexer/search-index/generations.ts'
import { buildApp } from './app.ts'
import { Assistant } from './assistant.ts'
import { readConfig } from './config.ts'

/** How often a running server looks whether there is a new index, in ms. */
const FOLLOW_EVERY = 1000
/** How long answers under way may take after SIGTERM, in ms. */
const MAX_GOODBYE = 9000

/** Brings the index up to date, serves it, follows new ones, and ends cleanly on SIGTERM. */
async function main(): Promise<void> {
  const config = readConfig(process.argv.slice(2), process.env)
  const say = (line: string): void => void process.stderr.write(`${line}\n`)
  const { manifest, built } = await buildIndex({
    corpus: config.corpus,
    index: config.index,
    progress: reportProgress(process.stderr),
  })
  if (built)
    say(
      `已建索引：${String(manifest.counts.documents)} 个文件，${String(manifest.counts.passages)} 个段落，${String(manifest.counts.facts)} 条事实。`,
    )
  for (const { file, reason } of manifest.leftOut) say(`警告：未收入 ${file}：${reason}`)
  if (manifest.counts.documents === 0)
    say(`警告：没有可读的文件，请把 .txt 或 .md 文件放入 ${config.corpus}/documents 后运行 npm run index。`)

  const embedding = await loadEmbedding()
  const open = (): Assistant =>
    new Assistant(openIndex(config.index), embedding, {
      staff: config.staff,
      ...(config.place !== undefined && { place: config.place }),
      onStopped: (error, question) => say(`错误：回答未通过数字核验（${question}）：${error.message}`),
    })
  let assistant = open()
  const app = await buildApp({
    assistant: () => assistant,
    client: config.client,
    documents: join(config.corpus, 'documents'),
    feedback: config.feedback,
    allowedOrigins: config.allowedOrigins,
    trustedProxies: config.trustedProxies,
    staff: config.staff,
    today: () => config.date ?? new Date().toISOString().slice(0, 10),
    log: true,
  })

  const pointer = pointerPath(config.index)
  watchFile(pointer, { interval: FOLLOW_EVERY }, () => {
    try {
      assistant = open()
      say(`已换用新索引：${assistant.index.manifest.builtAt}`)
    } catch (error) {
      // The index in memory is whole and stays; the next build brings another chance.
      say(`警告：新索引无法打开，继续使用原索引：${error instanceof Error ? error.message : String(error)}`)
    }
  })

  const stop = (): void => {
    unwatchFile(pointer)
    setTimeout(() => process.exit(1), MAX_GOODBYE).unref()
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        say(`关闭时出错：${error instanceof Error ? error.message : String(error)}`)
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)

  try {
    const address = await app.listen({ host: config.host, port: config.port })
    process.stdout.write(`规划问答已启动，请打开 ${address}/\n`)
  } catch (error) {
    unwatchFile(pointer)
    const code = (error as NodeJS.ErrnoException).code
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') throw error
    const why =
      code === 'EADDRINUSE' ? `端口 ${String(config.port)} 已被占用` : `不能使用 ${config.host}:${String(config.port)}`
    throw new Error(`${why}，请换一个：npm start -- --port 8081`, { cause: error })
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(2)
})
