import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadEmbedding } from '../../../indexer/analysis/embedding.ts'
import { buildIndex } from '../../../indexer/build.ts'
import { openIndex } from '../../../indexer/search-index/open.ts'
import { buildApp } from '../../../server/app.ts'
import { Assistant } from '../../../server/assistant.ts'
import type { IndicatorDetail } from '../../../server/protocol/register.ts'

const PLAN = `山南区“十四五”规划纲要

一、主要目标

到2025年,进出口总值达到120亿元,城镇登记失业率控制在4%以内。
`
const REPORT = `山南区2023年政府工作报告

一、2023年工作回顾

2023年,全区外贸进出口总值达到95亿元,增长6.5%。城镇调查失业率为5.1%。
`

let folder: string
let corpus: string
let index: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plan-chat-links-'))
  corpus = path.join(folder, 'corpus')
  index = path.join(folder, 'index')
  mkdirSync(path.join(corpus, 'documents'), { recursive: true })
  writeFileSync(path.join(corpus, 'documents', 'plan-2021.txt'), PLAN)
  writeFileSync(path.join(corpus, 'documents', 'report-2023.txt'), REPORT)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('an index with names that may mean one thing', () => {
  it('shows them as a doubt on the sheet, and keeps their facts apart', async () => {
    await buildIndex({ corpus, index })
    const assistant = new Assistant(openIndex(index), await loadEmbedding())
    const app = await buildApp({ assistant: () => assistant })
    const sheet = async (name: string): Promise<IndicatorDetail> =>
      (await app.inject({ url: `/api/indicators/${encodeURIComponent(`山南区·${name}`)}` })).json<IndicatorDetail>()
    const trade = await sheet('进出口总值')
    expect(trade.perhapsSame).toMatchObject([{ name: '外贸进出口总值' }])
    expect(trade.perhapsSame?.[0]?.score).toBeGreaterThan(0.93)
    expect(trade.facts.map(({ kind }) => kind)).toEqual(['target'])
    expect((await sheet('城镇登记失业率')).perhapsSame).toEqual([])
    await app.close()
  })

  it('embeds no name twice', async () => {
    expect(await buildIndex({ corpus, index, force: true })).toMatchObject({ built: true, embedded: 0 })
    expect(openIndex(index).perhapsSame).toMatchObject([{ place: '山南区', names: ['进出口总值', '外贸进出口总值'] }])
  })

  it('leaves out names that a person has told apart', async () => {
    const parted = { do: 'part', of: 'indicator', names: ['进出口总值', '外贸进出口总值'] }
    writeFileSync(
      path.join(corpus, 'corrections.json'),
      JSON.stringify([{ ...parted, by: '张三', when: '2026-01-05', why: '口径不同' }]),
    )
    await buildIndex({ corpus, index })
    expect(openIndex(index).perhapsSame).toEqual([])
  })
})
