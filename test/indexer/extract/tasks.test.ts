import { describe, expect, it } from 'vitest'
import { findTasks } from '../../../indexer/extract/tasks.ts'
import { documentOf } from './document-of.ts'

const TITLE = '石桥区2022年规划任务分工方案\n'

describe('findTasks', () => {
  it('gives number, title and group of a divided item', () => {
    const text = `${TITLE}（一）坚持创新驱动\n1.完善科技创新体系。健全揭榜挂帅机制。（牵头单位：区科技局，责任单位：区教育局）`
    const document = documentOf(text)
    expect(findTasks(document)).toMatchObject([
      { number: '1', title: '完善科技创新体系', group: '（一）坚持创新驱动', source: { quote: '1.完善科技创新体系' } },
    ])
  })

  it.each([
    '1.新建公厕45座。（牵头单位：区城管局）更新健身器材300件。（牵头单位：区文旅局）',
    '3.支持企业建设研发机构,完善科技企业梯度培育体系。(责任单位:区科技局)',
    '（一）推动任务落地见效。各职能部门要强化组织领导。',
  ])('finds none in %s', (text) => {
    expect(findTasks(documentOf(TITLE + text))).toEqual([])
  })
})
