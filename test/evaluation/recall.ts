import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openAssistant } from '../../server/assistant.ts'
import type { Way } from '../../server/retrieval/passages.ts'
import { readSupported } from './supported.ts'

/** Depths at which recall is printed. */
const DEPTHS = [1, 5, 10] as const
const WAYS: readonly { readonly name: string; readonly way: Way; readonly weight?: number }[] = [
  { name: '词语 (BM25)', way: 'lexical' },
  { name: '向量', way: 'vector' },
  ...[0.2, 0.3, 0.4, 0.5, 0.6, 0.7].map((weight) => ({
    name: `两者，向量权重 ${String(weight)}`,
    way: 'both' as const,
    weight,
  })),
  { name: '两者（产品所用）', way: 'both' },
]

/**
 * `npm run recall -- QUESTIONS.jsonl --index DIR`: how often a supporting passage is among the first
 * 1, 5 and 10, and the mean of its reciprocal rank, for words, vectors and both.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { index: { type: 'string', default: '.index' } },
  })
  const [file] = positionals
  if (file === undefined) throw new RangeError('npm run recall -- QUESTIONS.jsonl')
  const assistant = await openAssistant({ index: resolve(values.index) })
  const questions = readSupported(file)
  process.stdout.write(
    `${String(questions.length)} questions with sources\n${'way'.padEnd(24)}${DEPTHS.map((depth) => `@${String(depth)}`.padStart(8)).join('')}     MRR\n`,
  )
  for (const { name, way, weight } of WAYS) {
    const found = DEPTHS.map(() => 0)
    let reciprocal = 0
    for (const { question, context, sources } of questions) {
      const asked = [...context, question].join(' ')
      const hits = await assistant.passages.search(asked, [], DEPTHS[2], way, weight)
      const rank = hits.findIndex(({ passage }) => {
        const document = assistant.index.documents.find(({ id }) => id === passage.document)
        return sources.some(
          ({ doc, quote, start, end }) =>
            doc === document?.file &&
            (start !== undefined && end !== undefined
              ? passage.start < end && start < passage.end
              : passage.text.includes(quote)),
        )
      })
      if (rank >= 0) reciprocal += 1 / (rank + 1)
      for (const [at, depth] of DEPTHS.entries()) if (rank >= 0 && rank < depth) found[at] = (found[at] ?? 0) + 1
    }
    const share = (count: number): string => (count / questions.length).toFixed(3).padStart(8)
    process.stdout.write(`${name.padEnd(24)}${found.map(share).join('')}${share(reciprocal)}\n`)
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
})
