import { beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../server/assistant.ts'
import { SHIPPED_INDEX } from '../../setup/shipped-index.ts'

let assistant: Assistant

beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
})

/** Sixty questions of the kinds that are asked: results, values, series, goals, duties, comparisons, terms, projects. */
const THINGS = [
  '绿化覆盖率',
  '人均预期寿命',
  '空气质量优良天数比率',
  '每千人口托位数',
  '居民人均可支配收入增长',
  '社零',
  '基本养老保险参保率',
  '亿元楼宇',
]
const QUESTIONS = [
  ...THINGS.flatMap((thing) => [
    `${thing}是多少`,
    `${thing}的目标是多少`,
    `${thing}由谁负责`,
    `${thing}完成了吗`,
    `${thing}的历年走势`,
  ]),
  '哪些指标没有完成',
  '哪些指标没有数据',
  '民生福祉类指标有哪些',
  '约束性指标完成了几项',
  '牵头任务最多的单位是谁',
  '哪些任务由多个部门共同牵头',
  '区科经局负责什么',
  '区卫健局牵头哪些任务',
  '区城管局有哪些职责',
  '教育现代化谁牵头',
  '什么叫中期测算值',
  '百分比指标的中期测算值怎么算',
  'CAZ是什么意思',
  '武汉SKP项目进展如何',
  '12号线进展怎么样',
  '两个区的绿化覆盖率目标哪个高',
  '武昌和江汉的金融业增加值目标对比',
  '有哪些文件',
  '地区生产总值增长为什么没完成',
  '江汉区2020年GDP是多少',
]

const plain = (text: string): string => text.replace(/\[算?\d+\]/gu, '')

describe('what is suggested after an answer', () => {
  it.each(QUESTIONS)('can be answered, and was not just answered: %s', async (question) => {
    const answer = await assistant.ask(question)
    for (const suggested of answer.followUps) {
      const next = await assistant.ask(suggested, { after: [question] })
      expect(next.kind, suggested).not.toBe('refusal')
      expect(plain(next.lead), suggested).not.toBe(plain(answer.lead))
    }
  })
})
