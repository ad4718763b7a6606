import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DIMENSIONS } from '../../indexer/analysis/embedding.ts'
import { openAssistant } from '../../server/assistant.ts'
import { randomNumbers } from '../setup/random.ts'
import { readSupported } from './supported.ts'

/** Sentences beside the marked ones that a question is held against: the nearest, and as many others by chance. */
const NEAREST = 80
const OTHERS = 80
/** Of the softmax over them: smaller, and only the nearest wrong sentences teach. */
const TEMPERATURE = 0.05
const EPOCHS = 8
const BATCH = 32
/** Step and memory of Adam (arXiv 1412.6980). */
const RATE = 2e-4
const MEMORY = { mean: 0.9, square: 0.999, least: 1e-8 }

/** A question with its vector, the vectors of sentences, and which of these answer it. */
interface Example {
  readonly question: Float32Array
  readonly sentences: readonly Float32Array[]
  readonly marked: readonly boolean[]
}

/**
 * `npm run train:adapter -- INDEX=QUESTIONS.jsonl[,…] … --out FILE`: learns the matrix of question-adapter.ts from
 * questions whose supporting sentences are marked, by softmax over near sentences. The same for the same input.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string', default: 'models/question-adapter.f32' } },
  })
  if (positionals.length === 0) throw new RangeError('npm run train:adapter -- INDEX=QUESTIONS.jsonl[,…] … --out FILE')
  const random = randomNumbers(1)
  const examples: Example[] = []
  for (const pair of positionals) {
    const [index = '', files = ''] = pair.split('=')
    examples.push(...(await examplesOf(resolve(index), files.split(','), random)))
  }
  const weights = learn(examples, random)
  const bytes = Buffer.from(weights.buffer)
  writeFileSync(values.out, bytes)
  const digest = createHash('sha256').update(bytes).digest('hex')
  process.stdout.write(`${String(examples.length)} questions, sha256 ${digest}\n`)
}

async function examplesOf(index: string, files: readonly string[], random: () => number): Promise<Example[]> {
  const assistant = await openAssistant({ index })
  const { sentences, passages, documents, sentenceVectors } = assistant.index
  const fileNames = new Map(documents.map(({ id, file }) => [id, file]))
  const fileOf = sentences.map(({ passage }) => fileNames.get(passages[passage]?.document ?? ''))
  const examples: Example[] = []
  for (const { question, context, sources } of files.flatMap(readSupported)) {
    const isMarked = sentences.map(({ start, end }, at) =>
      sources.some(
        (source) =>
          source.doc === fileOf[at] &&
          source.start !== undefined &&
          source.end !== undefined &&
          start < source.end &&
          source.start < end,
      ),
    )
    if (!isMarked.includes(true)) continue
    const vector = await assistant.passages.vectorOf([...context, question].join(' '))
    const cosines = sentences.map((_, at) => sentenceVectors.cosine(vector, at))
    const nearest = [...cosines.keys()].sort((a, b) => (cosines[b] ?? 0) - (cosines[a] ?? 0)).slice(0, NEAREST)
    const others = Array.from({ length: OTHERS }, () => Math.floor(random() * sentences.length))
    const marked = [...isMarked.keys()].filter((at) => isMarked[at])
    const chosen = [...new Set([...marked, ...nearest, ...others])]
    examples.push({
      question: vector,
      sentences: chosen.map((at) => sentenceVectors.vector(at)),
      marked: chosen.map((at) => isMarked[at] ?? false),
    })
  }
  assistant.close()
  return examples
}

/** W that makes the softmax over cosines of q + qW and the sentences fall on marked ones; by Adam, from zero. */
function learn(examples: readonly Example[], random: () => number): Float32Array {
  const size = DIMENSIONS * DIMENSIONS
  const weights = new Float32Array(size)
  const mean = new Float32Array(size)
  const square = new Float32Array(size)
  let step = 0
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = shuffled([...examples.keys()], random)
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH).flatMap((at) => examples[at] ?? [])
      const gradient = new Float32Array(size)
      for (const example of batch) addGradient(gradient, example, weights, batch.length)
      step++
      const [unbiased, spread] = [1 - MEMORY.mean ** step, 1 - MEMORY.square ** step]
      for (let at = 0; at < size; at++) {
        const slope = gradient[at] ?? 0
        const m = (mean[at] = MEMORY.mean * (mean[at] ?? 0) + (1 - MEMORY.mean) * slope)
        const s = (square[at] = MEMORY.square * (square[at] ?? 0) + (1 - MEMORY.square) * slope * slope)
        weights[at] = (weights[at] ?? 0) - (RATE * (m / unbiased)) / (Math.sqrt(s / spread) + MEMORY.least)
      }
    }
  }
  return weights
}

function addGradient(
  gradient: Float32Array,
  { question, sentences, marked }: Example,
  weights: Float32Array,
  batch: number,
): void {
  const moved = Float32Array.from(question)
  for (let row = 0; row < DIMENSIONS; row++)
    for (let at = 0; at < DIMENSIONS; at++)
      moved[at] = (moved[at] ?? 0) + (question[row] ?? 0) * (weights[row * DIMENSIONS + at] ?? 0)
  const length = Math.hypot(...moved)
  const unit = moved.map((number) => number / length)
  const scores = sentences.map((sentence) => dot(unit, sentence) / TEMPERATURE)
  const top = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - top))
  const all = sum(raised)
  const right = sum(raised.filter((_, at) => marked[at]))
  // Cross entropy of the softmax with itself over the marked ones alone.
  const ofUnit = new Float32Array(DIMENSIONS)
  for (const [at, sentence] of sentences.entries()) {
    const part = (raised[at] ?? 0) / all - (marked[at] === true ? (raised[at] ?? 0) / right : 0)
    for (let n = 0; n < DIMENSIONS; n++)
      ofUnit[n] = (ofUnit[n] ?? 0) + (part * (sentence[n] ?? 0)) / TEMPERATURE / batch
  }
  // Through the division by the length.
  const along = dot(ofUnit, unit)
  const ofMoved = ofUnit.map((number, n) => (number - along * (unit[n] ?? 0)) / length)
  for (let row = 0; row < DIMENSIONS; row++)
    for (let at = 0; at < DIMENSIONS; at++)
      gradient[row * DIMENSIONS + at] =
        (gradient[row * DIMENSIONS + at] ?? 0) + (question[row] ?? 0) * (ofMoved[at] ?? 0)
}

function dot(a: Float32Array, b: Float32Array): number {
  let total = 0
  for (let at = 0; at < DIMENSIONS; at++) total += (a[at] ?? 0) * (b[at] ?? 0)
  return total
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Fisher–Yates. */
function shuffled(numbers: number[], random: () => number): number[] {
  for (let at = numbers.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const [a = 0, b = 0] = [numbers[at], numbers[other]]
    numbers[at] = b
    numbers[other] = a
  }
  return numbers
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
})
