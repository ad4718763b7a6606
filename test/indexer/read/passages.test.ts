import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { sectionAt, type Document } from '../../../indexer/model/document.ts'
import { MAX_PASSAGE_LENGTH, passagesOf } from '../../../indexer/read/passages.ts'
import { readDocument } from '../../../indexer/read/read.ts'
import { randomNumbers } from '../../setup/random.ts'
import { SHIPPED_CORPUS } from '../../setup/shipped-index.ts'

const read = (text: string): Document => readDocument('plan.txt', Buffer.from(text, 'utf8'))

/** What must be true of the passages of any document. */
function expectWhole(document: Document, firstId = 0): void {
  const passages = passagesOf(document, firstId)
  const held = new Uint8Array(document.text.length)
  for (const [at, { id, start, end, text, section }] of passages.entries()) {
    expect(id).toBe(firstId + at)
    expect(text).toBe(document.text.slice(start, end))
    expect(text.length).toBeLessThanOrEqual(MAX_PASSAGE_LENGTH)
    expect(text).toBe(text.trim())
    expect(text).not.toBe('')
    // Neither half of a character outside the basic plane stands alone.
    expect(text).not.toMatch(/\p{Surrogate}/u)
    expect(sectionAt(document, start).id).toBe(section)
    expect(sectionAt(document, end - 1).id).toBe(section)
    for (let position = start; position < end; position++) held[position]! += 1
  }
  const headings = new Uint8Array(document.text.length)
  for (const { headingSpan } of document.sections) headings.fill(1, headingSpan.start, headingSpan.end)
  for (let position = 0; position < document.text.length; position++) {
    if (/\s/u.test(document.text[position]!)) continue
    // A heading that nothing stands under may be left out; all else is in exactly one passage.
    if (held[position] !== 1 && !(held[position] === 0 && headings[position] === 1))
      throw new Error(
        `character ${position} (${document.text.slice(position, position + 10)}) is in ${held[position]} passages`,
      )
  }
}

describe('passagesOf', () => {
  it.each(readdirSync(path.join(SHIPPED_CORPUS, 'documents')))(
    'cuts %s into passages of one section each, at most 400 characters, nothing lost and nothing twice',
    (file) => {
      const document = readDocument(file, readFileSync(path.join(SHIPPED_CORPUS, 'documents', file)))
      expectWhole(document)
      expect(passagesOf(document, 0).length).toBeGreaterThan(10)
    },
  )

  it('never joins two sections, however short they are', () => {
    const document = read(
      '一、前言\n\n全区发展。\n\n二、目标\n\n(一)指标\n\n人均预期寿命达到83岁。\n\n1.绿化覆盖率。达到41.51%。\n',
    )
    expect(passagesOf(document, 0).map(({ text }) => text)).toEqual([
      '一、前言\n\n全区发展。',
      '(一)指标\n\n人均预期寿命达到83岁。',
      '1.绿化覆盖率。达到41.51%。',
    ])
    expectWhole(document)
  })

  it('joins sentences up to 400 characters and cuts between them', () => {
    const sentence = '到2025年,人均预期寿命达到83岁,绿化覆盖率达到41.51%,基本养老保险参保率大于99.4%。'
    const document = read(sentence.repeat(30))
    const passages = passagesOf(document, 7)
    for (const { text } of passages) {
      expect(text.startsWith('到2025年')).toBe(true)
      expect(text.endsWith('。')).toBe(true)
      expect(text.length).toBeLessThanOrEqual(MAX_PASSAGE_LENGTH)
    }
    for (const { text } of passages.slice(0, -1))
      expect(text.length).toBeGreaterThan(MAX_PASSAGE_LENGTH - sentence.length)
    expect(passages[0]!.id).toBe(7)
    expectWhole(document, 7)
  })

  it('keeps a closing quotation mark with its sentence', () => {
    const document = read('坚持“时间过半、任务过半。”'.repeat(40))
    for (const { text } of passagesOf(document, 0)) expect(text).toMatch(/^坚持[^]*”$/u)
  })

  it('cuts a sentence over 400 characters at commas, and one without commas where it must', () => {
    const listed = read(`${'武昌区水果湖街道，'.repeat(100)}。`)
    for (const { text } of passagesOf(listed, 0).slice(0, -1)) expect(text.endsWith('，')).toBe(true)
    expectWhole(listed)
    expectWhole(read('武'.repeat(1000)))
    expectWhole(read(`武${'𠀀'.repeat(700)}`))
  })

  it('cuts any text into whole passages', () => {
    const random = randomNumbers(5)
    const pieces = [
      '武昌区',
      '。',
      '，',
      '\n',
      '一、',
      '(一)',
      '1.',
      '第一章 总则\n',
      '到2025年达到83岁',
      '”',
      '𠀀',
      ' ',
      '| a | b |\n',
      '；',
      '\r\n',
      '#',
    ]
    for (let round = 0; round < 100; round++) {
      const text = Array.from(
        { length: 1 + Math.floor(random() * 400) },
        () => pieces[Math.floor(random() * pieces.length)],
      ).join('')
      if (/\p{Script=Han}/u.test(text)) expectWhole(read(text))
    }
  })
})
