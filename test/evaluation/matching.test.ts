import { describe, expect, it } from 'vitest'
import { comparable, holds, isCited, withoutMarks } from './matching.ts'

describe('holds', () => {
  it.each([
    ['2022年该指标为6.73%[算1]，预计可完成。', '6.7%|6.73%'],
    ['已完成规划中期进度的有12项[1]。', '12项|12个'],
    ['全年实现社零额760亿元[1]，增长11%[1]。', '760'],
    ['全年实现社零额７６０亿元，增长１１％。', '11%'],
    ['地表水达到或者好于Ⅲ类水体比率为100%', '好于III类水体'],
    ['由区卫健局(牵头)和区教育局负责', '区卫健局（牵头）'],
    ['2021年、2022年 GDP 增长', 'gdp'],
    ['到2025 年金融业\n增加值力争达到530 亿元', '2025年金融业增加值力争达到530亿元'],
    ['比例在0.8-2%，而深圳南山区在4.9-6.3%', '4.9-6.3%'],
    ['目标为83[1]岁', '83岁'],
    ['目标是83。', '83'],
    ['6.6之后还有6', '6'],
  ])('finds in %s the entry %s', (text, entry) => {
    expect(holds(text, entry)).toBe(true)
  })

  it.each([
    ['2026年完成', '6'],
    ['年均增长6.7%', '7%'],
    ['年均增长17%', '7%'],
    ['达到40.335%', '40.33'],
    ['达到40.3%', '40'],
    ['共有12项', '2项|22项'],
    ['完成1200亿元', '200'],
    ['完成1772.02亿元', '1772'],
    ['分别为7 6个', '76'],
    ['见出处[6]', '6'],
    ['见测算[算6]', '6'],
    ['2[1]6个', '26'],
    ['由区卫健局负责', ''],
  ])('does not find in %s the entry %s', (text, entry) => {
    expect(holds(text, entry)).toBe(false)
  })
})

describe('comparable', () => {
  it('keeps a blank between two digits only', () => {
    expect(comparable('２０２５ 年　 83 84岁 ')).toBe('2025年83 84岁')
  })
})

describe('withoutMarks', () => {
  it('takes off the marks of citations and figures', () => {
    expect(withoutMarks('平均6.73%[1][算2]，低于7%[12]。')).toBe('平均6.73%，低于7%。')
  })
})

describe('isCited', () => {
  const citation = {
    document: { id: 'plan-2022', file: 'plan-2022.txt' },
    start: 100,
    end: 120,
    quote: '11.人均预期寿命达到83岁。(责任单位:区卫健局)',
  }
  it.each([
    ['overlaps it', { doc: 'plan-2022.txt', quote: '', start: 119, end: 130 }, true],
    ['is named by id', { doc: 'plan-2022', quote: '', start: 90, end: 101 }, true],
    ['only touches it', { doc: 'plan-2022.txt', quote: '', start: 120, end: 130 }, false],
    ['stands in another document', { doc: 'plan-2023.txt', quote: '', start: 100, end: 120 }, false],
    ['has no position and is quoted', { doc: 'plan-2022.txt', quote: '人均预期寿命达到 83岁' }, true],
    ['has no position and other words', { doc: 'plan-2022.txt', quote: '人均预期寿命达到84岁' }, false],
    ['has no position in another document', { doc: 'plan-2023.txt', quote: '人均预期寿命达到83岁' }, false],
  ])('tells of a source that %s', (_, source, cited) => {
    expect(isCited(source, [citation])).toBe(cited)
  })
})
