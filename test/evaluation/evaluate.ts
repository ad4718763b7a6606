import path from 'node:path'
import { parseArgs } from 'node:util'
import { openAssistant } from '../../server/assistant.ts'
import { indexDirectory } from '../../server/config.ts'
import { runCommand, UsageError } from './command.ts'
import { locateQuotes } from './locate-quotes.ts'
import { readQuestions } from './questions.ts'
import { report, reportText } from './report.ts'
import { score, type Score } from './score.ts'

const USAGE =
  'npm run evaluate -- QUESTIONS.jsonl [--json] [--index DIR] [--corpus DIR] [--min SHARE] [--today YYYY-MM-DD]'

await runCommand(evaluate)

/**
 * Asks every question of the files and scores the answers.
 *
 * @returns the exit status: 1 when a smaller share than `--min` was right
 */
async function evaluate(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      index: { type: 'string' },
      corpus: { type: 'string', default: 'corpus' },
      min: { type: 'string' },
      today: { type: 'string' },
    },
  })
  if (positionals.length === 0) throw new UsageError(`Say which questions to ask: ${USAGE}`)
  const min = values.min === undefined ? 0 : Number(values.min)
  if (!(min >= 0 && min <= 1)) throw new UsageError(`--min is a share from 0 to 1, not ${values.min}`)
  const documents = path.join(values.corpus, 'documents')
  const questions = positionals.flatMap(readQuestions)

  const assistant = await openAssistant({ index: indexDirectory(path.resolve(values.corpus), values.index) })
  const scores: Score[] = []
  const milliseconds: number[] = []
  try {
    for (const question of questions) {
      const sources = locateQuotes(question.expect.sources, documents)
      const started = performance.now()
      const answer = await assistant.ask(question.question, {
        after: question.context,
        ...(values.today !== undefined && { today: values.today }),
      })
      milliseconds.push(performance.now() - started)
      scores.push(score({ ...question, expect: { ...question.expect, sources } }, answer))
    }
  } finally {
    assistant.close()
  }

  const found = report(scores, milliseconds)
  console.log(
    values.json
      ? JSON.stringify(
          { files: positionals, today: values.today ?? assistant.newestDate, ...found, scores },
          undefined,
          2,
        )
      : reportText(found),
  )
  if (found.share >= min) return 0
  console.error(`${(100 * found.share).toFixed(1)} % right, ${(100 * min).toFixed(1)} % asked for`)
  return 1
}
