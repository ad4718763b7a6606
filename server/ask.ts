import { parseArgs } from 'node:util'
import { openAssistant } from './assistant.ts'
import { AskBody } from './protocol/messages.ts'
import { readConfig } from './config.ts'
import { terminalText } from './answer/terminal.ts'

/** `npm run ask -- "问题" --after "前一问" --json --index DIR`: the answer in the terminal, without a server. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      after: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
      index: { type: 'string' },
      corpus: { type: 'string' },
      place: { type: 'string' },
      date: { type: 'string' },
    },
  })
  const body = AskBody.safeParse({ question: positionals.join(' '), after: values.after })
  if (!body.success) throw new RangeError('请给出 1 至 2000 字的问题：npm run ask -- "哪些指标未完成中期进度?"')
  const config = readConfig(
    (['index', 'corpus', 'place', 'date'] as const).flatMap((name) =>
      values[name] === undefined ? [] : [`--${name}`, values[name]],
    ),
    process.env,
  )
  const assistant = await openAssistant({
    index: config.index,
    // Whoever runs commands on this machine is staff.
    staff: true,
    ...(config.place !== undefined && { place: config.place }),
    onStopped: (error) => process.stderr.write(`${error.message}\n`),
  })
  const answer = await assistant.ask(body.data.question, {
    after: values.after,
    today: config.date ?? new Date().toISOString().slice(0, 10),
  })
  process.stdout.write(values.json ? `${JSON.stringify(answer, null, 2)}\n` : terminalText(answer))
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
})
