import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractFacts } from '../../../indexer/extract/extract.ts'
import { readDocument } from '../../../indexer/read/read.ts'
import { randomNumbers } from '../../setup/random.ts'
import { SHIPPED_CORPUS } from '../../setup/shipped-index.ts'

const TEXTS = readdirSync(path.join(SHIPPED_CORPUS, 'documents')).map((file) =>
  readFileSync(path.join(SHIPPED_CORPUS, 'documents', file), 'utf8'),
)
/** Most pieces are this long, in characters, so that 2,000 of them take seconds; one in twenty is up to three times as long. */
const SHORTEST = 100
const LONGEST = 1500
/** Length of the line that holds a whole text, in characters. */
const LONG_LINE = 100_000

/** What statements are made of, to be put together in any order. */
const WORDS =
  '到2025年 2023年 “十四五”期间 “十五 五年来 上半年 地区生产总值 居民人均可支配收入 新建 改造 老旧小区 森林覆盖率 投资 项目 工程 任务 指标 约束性 增长 下降 达到 提高到 由 从 分别 年均 累计 其中 目标 完成 超额完成 5% 5个百分点 3至5家 12.5亿元 三万户 万分之十六 2.5‰ 百亿 亿元以上 翻一番 1.2倍 100 个 ， 、 ； 。 ： 和 （ ） ( ) “ ” 《 》 【 】 | \n - # ** <br> 1. （一） 一、 第一章 ① 责任单位： 牵头单位 市教育局 全省 全区 某某经开区 同步 全覆盖 中期测算值 是指 '.split(
    ' ',
  )

let pieces = 0

/** Facts of a text, if it has words at all: every source stands where it says, in bounds. */
function expectFacts(text: string, name = 'piece.txt'): void {
  pieces++
  if (!/\p{Script=Han}/u.test(text)) return
  const document = readDocument(name, Buffer.from(text, 'utf8'))
  for (const { source } of extractFacts(document)) {
    expect(source.start).toBeGreaterThanOrEqual(0)
    expect(source.start).toBeLessThan(source.end)
    expect(source.end).toBeLessThanOrEqual(document.text.length)
    expect(document.text.slice(source.start, source.end)).toBe(source.quote)
  }
}

describe('extractFacts', () => {
  const random = randomNumbers(20_251)
  const within = (limit: number): number => Math.floor(random() * limit)
  const length = (): number => (SHORTEST + within(LONGEST - SHORTEST)) * (within(20) === 0 ? 3 : 1)
  const text = (): string => TEXTS[within(TEXTS.length)] ?? ''
  const piece = (): string => {
    const whole = text()
    const start = within(whole.length)
    return whole.slice(start, start + length())
  }

  it('gives facts or none for any beginning of a document', () => {
    for (let round = 0; round < 400; round++) expectFacts(text().slice(0, length()))
  })
  it('gives facts or none for any piece of a document', () => {
    for (let round = 0; round < 700; round++) expectFacts(piece(), round % 3 === 0 ? 'piece.md' : 'piece.txt')
  })
  it('gives facts or none for pieces cut out, doubled, turned round, without line breaks or with half their brackets', () => {
    const breaks: readonly ((from: string) => string)[] = [
      (from) => from.slice(0, within(from.length)) + from.slice(within(from.length)),
      (from) => from + from.slice(within(from.length)),
      (from) => [...from].reverse().join(''),
      (from) => from.replace(/\s/gu, ''),
      (from) => from.replace(/[)）”》】]/gu, ''),
      (from) => from.replace(/[(（“《【]/gu, ''),
      (from) => from.replace(/[，。；、：]/gu, () => '，。；、：（“'[within(7)] ?? ''),
      (from) => from.replace(/\d/gu, () => String(within(10))),
      (from) => [...from].filter(() => within(10) > 0).join(''),
    ]
    for (let round = 0; round < 450; round++) expectFacts((breaks[round % breaks.length] ?? String)(piece()))
  })
  it('gives facts or none for words put together in any order', () => {
    for (let round = 0; round < 450; round++) {
      const words = Array.from({ length: 20 + within(120) }, () => WORDS[within(WORDS.length)] ?? '')
      expectFacts(words.join(''), round % 3 === 0 ? 'piece.md' : 'piece.txt')
    }
  })
  it('gives facts or none for one long line', () => {
    const line = TEXTS.join('').replace(/\n/gu, '')
    expectFacts(line.slice(0, LONG_LINE))
    expectFacts(line.slice(0, LONG_LINE).replace(/[。，、；：）)]/gu, ''))
  })
  it('was asked of two thousand texts', () => {
    expect(pieces).toBeGreaterThanOrEqual(2000)
  })
})
