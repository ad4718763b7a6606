import { describe, expect, it } from 'vitest'
import { assistantOver } from '../../../setup/assistant-over.ts'

const REPORT = `延边州2023年政府工作报告

——2023年1月5日在延边州第十六届人民代表大会第二次会议上

一、过去一年工作回顾

环境更加宜居。全州空气质量继续保持前列，细颗粒物浓度控制到了25微克每立方米的好水平。通过热线电话等渠道，办理群众留言等近3万件，推动解决群众反映的典型问题。

二、今年工作安排

今年，地区生产总值增长6%以上。做好群众留言的受理、办理、督办和回访工作。
`

const ask = assistantOver({ 'report.txt': REPORT })

describe('a sentence without a year in a work report', () => {
  it('is of the year that the report reviews, also where the place is called by its official name', async () => {
    const { kind, lead } = await ask('延边朝鲜族自治州办理群众留言2022年有多少?')
    expect(kind).toBe('answer')
    expect(lead).toContain('近3万件')
  })

  it('is of no other year', async () => {
    const { kind } = await ask('延边州办理群众留言2020年有多少?')
    expect(kind).toBe('refusal')
  })
})
