import { describe, expect, it } from 'vitest'
import { documentFieldsAsked } from '../../../server/question/document-asks.ts'

const PLACES = ['武昌区', '江汉区']

describe('what is asked of a document itself', () => {
  it.each([
    ['任务分工方案是几号文,什么时候公开的?', ['number', 'date']],
    ['政府工作报告是谁做的,哪天做的?', ['speaker', 'date']],
    ['中期评估报告谁作的、在哪个会上、什么时候发布', ['speaker', 'meeting', 'date']],
    ['江汉区规划是哪年的、谁发的', ['date', 'issuer']],
    ['2023年回顾是哪个部门写的', ['issuer']],
    ['政府工作报告是在哪次会议上作的,什么时候发布在网上的', ['meeting', 'date']],
  ])('is read in %s', (question, fields) => {
    expect(documentFieldsAsked(question, PLACES)).toEqual(fields)
  })

  it.each([
    '报告里GDP是多少',
    '规划什么时候完成',
    '方案由谁负责',
    '工作报告里什么时候建成地铁',
    '2024年十件民生实事完成情况是谁发布的',
  ])('is not read in %s', (question) => {
    expect(documentFieldsAsked(question, PLACES)).toEqual([])
  })
})
