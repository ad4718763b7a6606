import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildIndex } from '../../../../indexer/build.ts'
import { openAssistant, type Assistant } from '../../../../server/assistant.ts'

const REPORT = `延边州2023年政府工作报告

——2023年1月5日在延边州第十六届人民代表大会第二次会议上

一、过去一年工作回顾

环境更加宜居。全州空气质量继续保持前列，细颗粒物浓度控制到了25微克每立方米的好水平。通过热线电话等渠道，办理群众留言等近3万件，推动解决群众反映的典型问题。

二、今年工作安排

今年，地区生产总值增长6%以上。做好群众留言的受理、办理、督办和回访工作。
`

let folder: string
let assistant: Assistant
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'plan-chat-of-period-'))
  const corpus = path.join(folder, 'corpus')
  mkdirSync(path.join(corpus, 'documents'), { recursive: true })
  writeFileSync(path.join(corpus, 'documents', 'report.txt'), REPORT)
  await buildIndex({ corpus, index: path.join(folder, 'index') })
  assistant = await openAssistant({ index: path.join(folder, 'index') })
})
afterAll(() => {
  assistant.close()
  rmSync(folder, { recursive: true })
})

describe('a sentence without a year in a work report', () => {
  it('is of the year that the report reviews, also where the place is called by its official name', async () => {
    const { kind, lead } = await assistant.ask('延边朝鲜族自治州办理群众留言2022年有多少?')
    expect(kind).toBe('answer')
    expect(lead).toContain('近3万件')
  })

  it('is of no other year', async () => {
    const { kind } = await assistant.ask('延边州办理群众留言2020年有多少?')
    expect(kind).toBe('refusal')
  })
})
