import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findIndicatorEntries } from '../../../indexer/extract/indicator-entries.ts'
import { findResponsibilities } from '../../../indexer/extract/responsibilities.ts'
import { findTasks } from '../../../indexer/extract/tasks.ts'
import { readDocument } from '../../../indexer/read/read.ts'

interface Register {
  readonly document: string
  readonly indicators: readonly { indicator: string; attribute: string; lead: string[]; responsible: string[] }[]
  readonly tasks: readonly { group: string; number: string; title: string; lead: string[]; responsible: string[] }[]
}

const FOLDER = 'corpus/documents'
const LEVEL = 0.98

const register = JSON.parse(readFileSync('test/fixtures/corpus-register.json', 'utf8')) as Register
const documents = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readDocument(file, readFileSync(join(FOLDER, file))))

/** Recall and precision of what was found against what the register holds, both as lines of text. */
function agreement(expected: readonly string[], found: readonly string[]): { recall: number; precision: number } {
  const both = expected.filter((line) => found.includes(line)).length
  return { recall: both / expected.length, precision: both / found.length }
}

const line = (...fields: readonly (string | readonly string[] | undefined)[]): string =>
  fields.map((field) => (typeof field === 'object' ? [...field].sort().join('、') : (field ?? ''))).join(' | ')

describe('the register of the corpus, made by hand', () => {
  it('holds 17 indicators and 23 tasks', () => {
    expect([register.indicators.length, register.tasks.length]).toEqual([17, 23])
  })

  it('is found: entries of the list of indicators with their attribute', () => {
    const found = documents
      .flatMap((document) => findIndicatorEntries(document))
      .filter((entry) => entry.attribute !== undefined)
    const { recall, precision } = agreement(
      register.indicators.map((entry) => line(entry.indicator, entry.attribute)),
      found.map((entry) => line(entry.indicator, entry.attribute)),
    )
    expect(Math.min(recall, precision)).toBeGreaterThanOrEqual(LEVEL)
  })

  it('is found: who answers for indicators and tasks', () => {
    const found = documents.flatMap((document) => findResponsibilities(document))
    const { recall, precision } = agreement(
      [
        ...register.indicators.map((entry) => line(entry.indicator, entry.lead, entry.responsible)),
        ...register.tasks.map((task) => line(task.title, task.lead, task.responsible)),
      ],
      found.map((fact) => {
        const entry = register.indicators.find(({ indicator }) => fact.subject.startsWith(indicator))
        return line(entry?.indicator ?? fact.subject, fact.lead, fact.responsible)
      }),
    )
    expect(Math.min(recall, precision)).toBeGreaterThanOrEqual(LEVEL)
  })

  it('is found: the tasks with their groups', () => {
    const found = documents.flatMap((document) => findTasks(document))
    const { recall, precision } = agreement(
      register.tasks.map((task) => line(task.group, task.number, task.title)),
      found.map((task) => line(/[一二三四五六七]/u.exec(task.group ?? '')?.[0], task.number, task.title)),
    )
    expect(Math.min(recall, precision)).toBeGreaterThanOrEqual(LEVEL)
  })
})
