import { beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../../server/assistant.ts'
import { leastItems, mostListed } from '../../../../server/answer/passages/enumeration.ts'
import { SHIPPED_INDEX } from '../../../setup/shipped-index.ts'

describe('how many things a question wants named', () => {
  it.each([
    ['四好农村公路是哪四好', 4],
    ['哪两个县摘帽', 2],
    ['集群是哪六大产业', 6],
    ['分哪10类', 10],
    ['哪一年评上的', undefined],
    ['哪些企业上市了', undefined],
    ['哪年动工', undefined],
  ] as const)('%s', (question, count) => {
    expect(leastItems(question)).toBe(count)
  })
})

describe('the longest row of things in a text', () => {
  it.each([
    ['继续建设兰州、河西、陇东三大石化基地，重点抓好60万吨大乙烯', 3],
    ['11．“四好”农村公路：建好、管好、护好、运营好农村公路', 4],
    ['在安吉、德清和长兴三县试点', 3],
    ['抓紧推进《新区发展规划》、《新区总体规划（2015—2030）》的编制和相关报批工作', 2],
    ['一是强化工程措施。二是强化开发措施。三是强化管理措施', 3],
    ['全面加快新区开放开发', 1],
  ] as const)('%s', (text, count) => {
    expect(mostListed(text)).toBe(count)
  })
})

describe('an answer to 哪几个', () => {
  let assistant: Assistant
  beforeAll(async () => {
    assistant = await openAssistant({ index: SHIPPED_INDEX })
  })

  it('names the things', async () => {
    const { lead } = await assistant.ask('江汉老旧小区改造突出哪5个片区?')
    for (const name of ['杨汊湖', '香港路', '西北湖']) expect(lead).toContain(name)
  })

  it('tells each part of a joined name', async () => {
    const { lead } = await assistant.ask('江汉一核两纵五区说的是哪些地方')
    expect(lead).toMatch(/“一核”即武汉中央商务区”\[\d\]/u)
    expect(lead).toMatch(/“两纵”即[^”]+”\[\d\]/u)
    expect(lead).toMatch(/“五区”即[^”]+”\[\d\]/u)
  })
})
