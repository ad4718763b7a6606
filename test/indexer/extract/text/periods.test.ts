import { describe, expect, it } from 'vitest'
import { findPeriods, isSpan, planYears, yearsOf } from '../../../../indexer/extract/text/periods.ts'

const REFERENCE = { thisYear: 2024, year: 2023, fiveYears: '2019-2023', end: '2023H1' }

describe('findPeriods', () => {
  it.each([
    ['2022年末，全区', '2022', 'in'],
    ['二〇二三年，全市', '2023', 'in'],
    ['2023年上半年完成', '2023H1', 'in'],
    ['2023 年前三季度增长', '2023Q1-Q3', 'in'],
    ['2024年10月督查', '2024-10', 'in'],
    ['规划期为2021-2025年', '2021-2025', 'in'],
    ['评估期为2021年1月至2023年6月', '2021-2023H1', 'in'],
    ['到2025年，达到', '2025', 'by'],
    ['到“十四五”末，住房', '2025', 'by'],
    ['“十四五”期间，累计', '2021-2025', 'in'],
    ['“十四五”以来，新增', '2021-2023H1', 'since'],
    ['2021年以来共办理', '2021-2023H1', 'since'],
    ['去年完成', '2023', 'in'],
    ['今年上半年增长', '2024H1', 'in'],
    ['前三季度增长', '2023Q1-Q3', 'in'],
    ['1—11月，完成', '2023-01-2023-11', 'in'],
    ['五年来，累计', '2019-2023', 'in'],
    ['一年来，我们', '2023', 'in'],
    ['比2020年下降14%', '2020', 'than'],
    ['是2014年的1.7倍', '2014', 'than'],
    ['较“十三五”末提升9个百分点', '2020', 'than'],
    ['由2020年的32张', '2020', 'from'],
  ])('reads %s', (text, period, relation) => {
    const [mention] = findPeriods(text, REFERENCE)
    expect(mention).toMatchObject({ period, relation })
    expect(text.slice(mention?.start, mention?.end)).not.toBe('')
  })
  it('reads the years of a list one by one', () => {
    expect(findPeriods('2021年、2022年、2023年上半年').map((each) => each.period)).toEqual(['2021', '2022', '2023H1'])
  })
  it('reads 22年 as a year in questions only', () => {
    expect(findPeriods('22年的目标', { short: true })).toMatchObject([{ period: '2022' }])
    expect(findPeriods('历时22年建成')).toEqual([])
  })
  it.each([
    '《“十四五”规划纲要》',
    '“八五”普法启动',
    '打赢“十三五”和全年收官战',
    '“十二五”圆满收官、“十三五”良好开局',
    '今年以来',
    '一百年奋斗',
    '第2025号',
  ])('finds none in %s', (text) => {
    expect(findPeriods(text)).toEqual([])
  })
})

describe('planYears', () => {
  it('counts the five-year plans', () => {
    expect([planYears('十五'), planYears('“十四五”'), planYears('九五')]).toEqual([
      [2001, 2005],
      [2021, 2025],
      [1996, 2000],
    ])
  })
})

describe('yearsOf', () => {
  it('gives the first and the last year', () => {
    expect(yearsOf('2021-2023H1')).toEqual([2021, 2023])
    expect(isSpan('2023H1')).toBe(false)
    expect(isSpan('2021-2025')).toBe(true)
  })
})
