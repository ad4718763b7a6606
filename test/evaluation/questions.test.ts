import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { locateQuotes } from './locate-quotes.ts'
import { QuestionFileError, readQuestions } from './questions.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plan-chat-questions-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function file(name: string, text: string): string {
  const full = path.join(folder, name)
  writeFileSync(full, text)
  return full
}

describe('readQuestions', () => {
  it('reads a question a line, with what may be left out', () => {
    const questions = readQuestions(
      file('good.jsonl', '{"id":"a","question":"目标?","intent":"target","expect":{"must_include":["83岁"]}}\r\n\r\n'),
    )
    expect(questions).toMatchObject([
      { id: 'a', context: [], expect: { must_include: ['83岁'], must_not_include: [], sources: [] } },
    ])
  })

  it.each([
    ['no-json.jsonl', '{"id":\n', /line 1 is not JSON/u],
    ['no-question.jsonl', '\n{"id":"a","intent":"target","expect":{}}', /line 2: question/u],
    ['empty.jsonl', '\n', /holds no questions/u],
  ])('names what is wrong in %s', (name, text, message) => {
    const full = file(name, text)
    expect(() => readQuestions(full)).toThrow(QuestionFileError)
    expect(() => readQuestions(full)).toThrow(message)
  })

  it('names a file that is not there', () => {
    expect(() => readQuestions(path.join(folder, 'absent.jsonl'))).toThrow(/absent\.jsonl cannot be read/u)
  })
})

describe('locateQuotes', () => {
  it('gives a quotation the place where it stands in the file, not counting its byte order mark', () => {
    file('plan.txt', '\uFEFF主要指标。人均预期寿命达到83岁。又:主要指标。')
    const [once, twice, absent, elsewhere] = locateQuotes(
      [
        { doc: 'plan.txt', quote: '人均预期寿命达到83岁' },
        { doc: 'plan.txt', quote: '主要指标' },
        { doc: 'plan.txt', quote: '没有的话' },
        { doc: 'absent.txt', quote: '主要指标' },
      ],
      folder,
    )
    expect(once).toMatchObject({ start: 5, end: 16 })
    for (const source of [twice, absent, elsewhere]) expect(source).not.toHaveProperty('start')
  })
})
