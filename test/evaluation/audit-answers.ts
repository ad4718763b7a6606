import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openAssistant } from '../../server/assistant.ts'
import { indexDirectory } from '../../server/config.ts'
import { auditAnswer, type Finding } from './audit.ts'
import { runCommand, UsageError } from './command.ts'
import { plainText } from './locate-quotes.ts'
import { readQuestions } from './questions.ts'

const USAGE = 'npm run audit:answers -- [QUESTIONS.jsonl …] [--json] [--index DIR] [--corpus DIR]'

/** Where question files lie beside the project. */
const QUESTION_FOLDER = path.join('..', 'shared')

await runCommand(auditAnswers)

/**
 * Asks every question and checks each number and quotation of the answers against their sources, with code
 * of its own, apart from the server's number guard.
 *
 * @returns the exit status: 1 when anything was found
 */
async function auditAnswers(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      index: { type: 'string' },
      corpus: { type: 'string', default: 'corpus' },
    },
  })
  const files = positionals.length > 0 ? positionals : questionFiles()
  if (files.length === 0) throw new UsageError(`Say which questions to ask: ${USAGE}`)
  const texts = new Map<string, string | undefined>()
  const documentText = (file: string): string | undefined => {
    if (!texts.has(file)) texts.set(file, plainText(path.join(values.corpus, 'documents', file)))
    return texts.get(file)
  }

  const assistant = await openAssistant({ index: indexDirectory(path.resolve(values.corpus), values.index) })
  const found: { id: string; question: string; finding: Finding }[] = []
  const total = { answers: 0, numbers: 0, citations: 0, unread: 0 }
  try {
    for (const { id, question, context } of files.flatMap(readQuestions)) {
      const answer = await assistant.ask(question, { after: context, today: assistant.newestDate })
      const audit = auditAnswer([...context, question].join('\n'), answer, documentText)
      total.answers++
      total.numbers += audit.numbers
      total.citations += audit.citations
      total.unread += audit.unread
      found.push(...audit.findings.map((finding) => ({ id, question, finding })))
    }
  } finally {
    assistant.close()
  }

  if (values.json) console.log(JSON.stringify({ files, ...total, found }, undefined, 2))
  else {
    for (const { id, question, finding } of found)
      console.log(`${id} ${question}\n    ${finding.kind}: ${finding.what}\n    in: ${finding.where}`)
    const unsupported = found.filter(({ finding }) => finding.kind === 'number').length
    console.log(
      `${total.answers} answers, ${total.numbers} numbers, ${total.citations} citations: ` +
        `${unsupported} unsupported numbers, ${found.length - unsupported} other findings`,
    )
    if (total.unread > 0) console.log(`${total.unread} quotations could not be compared with a plain text file`)
  }
  return found.length > 0 ? 1 : 0
}

function questionFiles(): string[] {
  if (!existsSync(QUESTION_FOLDER)) return []
  return readdirSync(QUESTION_FOLDER)
    .filter((name) => name.startsWith('questions-') && name.endsWith('.jsonl'))
    .map((name) => path.join(QUESTION_FOLDER, name))
}
