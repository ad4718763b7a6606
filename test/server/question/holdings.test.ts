import { describe, expect, it } from 'vitest'
import { holdingsAsked } from '../../../server/question/holdings.ts'

// The place of a question is taken out before: a blank stands for it.
describe('questions for what the index holds', () => {
  it.each([
    '你这里有 的哪些文件?',
    '库里有哪些资料',
    '都收了什么文件',
    '你能查 哪些文件',
    '请问系统里收录了 几份文件',
    ' 的规划文件都有哪些呀',
    ' 有什么资料可以查',
    '你是根据哪些文件回答的?',
    '文件清单',
    '资料来源是什么',
    '你这里有哪些规划',
  ])('%s', (question) => {
    expect(holdingsAsked(question)).toMatchObject({ ofTheIndex: true })
    expect(holdingsAsked(question)).not.toHaveProperty('named')
  })

  it('may name one', () => {
    expect(holdingsAsked('库里收录了 的统计公报吗')).toEqual({ named: '统计公报', ofTheIndex: true })
    expect(holdingsAsked(' 有没有十四五规划')).toEqual({ named: '十四五规划', ofTheIndex: false })
  })

  it.each([
    '出台了哪些文件',
    '哪些文件提到口袋公园',
    ' 有哪些政策',
    ' 有哪些重点项目',
    '规划里有哪些内容',
    '要编制哪些规划',
    '有没有编制专项规划的计划吗',
  ])('%s asks what documents say', (question) => {
    expect(holdingsAsked(question)).toBeUndefined()
  })
})
