import { describe, expect, it } from 'vitest'
import { problemOfNames, withNameCorrections } from '../../../indexer/corrections/names.ts'
import type { NameCorrection } from '../../../indexer/corrections/correction.ts'

const correction = (what: 'join' | 'part', of: NameCorrection['of'], ...names: string[]): NameCorrection => ({
  do: what,
  of,
  names,
  by: '张三',
  when: '2026-01-05',
  why: '核对过',
})
const indicators = [
  { name: '人均预期寿命', aliases: ['平均预期寿命', '预期寿命'], unit: '岁' },
  { name: '城镇登记失业率', aliases: ['登记失业率'] },
]
const departments = [{ name: '区水务和湖泊局', aliases: ['区水务湖泊局', '区水务局'] }]
const data = { indicators, departments }

describe('withNameCorrections', () => {
  it('makes a joined name another spelling of the first, with all that it had', () => {
    const joined = withNameCorrections(data, [
      correction('join', 'indicator', '预期寿命', '城镇登记失业率', '户籍人口寿命'),
    ])
    expect(joined.indicators).toEqual([
      {
        name: '人均预期寿命',
        unit: '岁',
        aliases: ['平均预期寿命', '预期寿命', '城镇登记失业率', '户籍人口寿命', '登记失业率'],
      },
    ])
    expect(joined.departments).toBe(departments)
  })

  it('keeps names that the data does not know under the first', () => {
    const joined = withNameCorrections(data, [correction('join', 'department', '区发改局', '区发改委')])
    expect(joined.departments).toEqual([{ name: '区发改局', aliases: ['区发改委'] }, ...departments])
  })

  it('lets a parted name stand alone, in any of its written forms', () => {
    const parted = withNameCorrections(data, [correction('part', 'indicator', '人均预期寿命', '平均 预期寿命')])
    expect(parted.indicators[0]).toEqual({ name: '人均预期寿命', unit: '岁', aliases: ['预期寿命'] })
  })

  it('parts only the name as written where a rule holds both for one', () => {
    const parted = withNameCorrections(data, [correction('part', 'department', '区水务湖泊局', '区水务和湖泊局')])
    expect(parted.departments).toEqual([{ name: '区水务湖泊局', aliases: ['区水务局'] }])
  })
})

describe('problemOfNames', () => {
  const written = { indicator: ['人均预期寿命'], department: ['区水务和湖泊局'] }

  it.each([
    ['indicator', ['人均预期寿命', '平均期望寿命'], '文件中没有这样的指标：“平均期望寿命”'],
    ['department', ['区水务湖泊局', '区水务和湖泊局'], undefined],
  ] as const)('of %s %s is %s', (of, names, problem) => {
    expect(problemOfNames(correction('join', of, ...names), written)).toBe(problem)
  })
})
