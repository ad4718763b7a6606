import { describe, expect, it } from 'vitest'
import { checkLines, checksOf } from '../../../indexer/checks/checks.ts'
import { extractFacts } from '../../../indexer/extract/extract.ts'
import { countedNumbers } from '../../../indexer/checks/numbers.ts'
import { openIndex } from '../../../indexer/search-index/open.ts'
import { SHIPPED_INDEX } from '../../setup/shipped-index.ts'
import { documentOf } from '../extract/document-of.ts'

const checks = (text: string): ReturnType<typeof checksOf> => {
  const document = documentOf(text)
  return checksOf(document, extractFacts(document))
}
const numbersIn = (text: string): string[] => countedNumbers({ text }).map(({ start, end }) => text.slice(start, end))

describe('countedNumbers', () => {
  it.each([
    ['全年完成投资1,772.02亿元,增长5.6%,新增停车位8000余个。', ['1,772.02亿', '5.6%', '8000余个']],
    ['建成绿道 12 公里，死亡率2.5‰，提高0.3个百分点。', ['12 公', '2.5‰', '0.3个']],
    ['平均受教育年限达到12.5年，人均预期寿命83岁。', ['12.5年', '83岁']],
  ])('finds numbers with a unit in %s', (text, found) => {
    expect(numbersIn(text)).toEqual(found)
  })
  it.each([
    '2022年4月29日印发，武政办〔2022〕11号，规划期2021-2025年。',
    '居全省第2位，入围全国前50强，国道318改造，5G基站覆盖，12号线通车。',
    '打造15分钟生活圈，3岁以下婴幼儿照护，65岁以上老年人健康管理。',
    '连续8年居首，力争3年内见效，实施5年行动计划。',
    '排名上升8位，指数前移3位，庆祝建县70周年。',
    '（3）坚持“1+8+N”体系[12]',
  ])('counts no dates, ranks, documents, notes and names in %s', (text) => {
    expect(numbersIn(text)).toEqual([])
  })
})

describe('checksOf', () => {
  it('tells how many numbers stand in facts, and shows the first that do not', () => {
    const text = '2023年，全区地区生产总值增长6.5%。中央大道全长12公里的故事流传至今。'
    const { numbers } = checks(text)
    expect(numbers.total).toBe(2)
    expect(numbers.taken + numbers.missed.length).toBe(2)
    for (const { start, end, words } of numbers.missed) expect(text.slice(start, end)).toBe(words)
  })

  it('names labels of responsibility without a unit', () => {
    const found = checks(
      '一、工作任务\n1.推进老旧小区改造。（责任单位：区建设局）\n2.推进公园建设。（责任单位：待机构改革后另行明确）\n',
    )
    expect(found.unclearAssignments).toMatchObject({
      count: 1,
      first: [{ words: '责任单位：待机构改革后另行明确）' }],
    })
    expect(checkLines(found).join()).toContain('1 处标明责任单位而没有读出单位')
  })

  it('names the items without a unit among others that have one, in lists and in tables', () => {
    const items = [
      '改造老旧小区。（责任单位：区建设局）',
      '新建公园。（责任单位：区园林局）',
      '改建学校。',
      '建设绿道。（责任单位：区城管局）',
    ]
    const list = `一、工作任务\n${items.map((item, at) => `${String(at + 1)}.${item}`).join('\n')}\n`
    expect(checks(list).unassignedItems).toMatchObject({ count: 1, first: [{ words: '3.改建学校' }] })
  })

  it('names none where a document gives no units, or only to a few', () => {
    expect(checks('一、工作任务\n1.改造老旧小区。\n2.新建公园。\n3.改建学校。\n').unassignedItems.count).toBe(0)
    expect(
      checks('一、工作任务\n1.改造老旧小区。（责任单位：区建设局）\n2.新建公园。\n3.改建学校。\n').unassignedItems
        .count,
    ).toBe(0)
  })

  it('takes a time that grows with the length of the text', () => {
    const time = (times: number): number => {
      const document = documentOf('2023年新增停车位8000个（责任单位：无）；1.投资12亿元。\n'.repeat(times))
      const facts = extractFacts(document)
      const started = performance.now()
      checksOf(document, facts)
      return performance.now() - started
    }
    time(200)
    expect(time(4000)).toBeLessThan(200 + 40 * Math.max(1, time(400)))
  })
})

describe('the checks of the shipped corpus', () => {
  const { checks } = openIndex(SHIPPED_INDEX).manifest

  it.each(Object.entries(checks))('find most numbers of %s in facts', (document, { numbers }) => {
    process.stdout.write(`${document}: ${String(numbers.taken)} of ${String(numbers.total)} numbers\n`)
    expect(numbers.taken / numbers.total).toBeGreaterThan(0.93)
  })

  it('find no label of responsibility without a unit, and no item without one among others', () => {
    for (const { unclearAssignments, unassignedItems } of Object.values(checks)) {
      expect(unclearAssignments).toEqual({ count: 0, first: [] })
      expect(unassignedItems).toEqual({ count: 0, first: [] })
    }
  })
})
