import { describe, expect, it } from 'vitest'
import { mattersOf } from '../../../server/question/matters.ts'

describe('mattersOf', () => {
  it.each([
    ['GDP目标、寿命目标、托位目标各是多少', ['GDP目标是多少？', '寿命目标是多少？', '托位目标是多少？']],
    ['绿化覆盖率、优良天数、地表水分别由谁负责', ['绿化覆盖率由谁负责？', '优良天数由谁负责？', '地表水由谁负责？']],
    [
      '社零、亿元楼宇和旅游收入2025年分别是多少',
      ['社零2025年是多少？', '亿元楼宇2025年是多少？', '旅游收入2025年是多少？'],
    ],
  ])('asks %s of each', (question, matters) => {
    expect(mattersOf(question)).toEqual(matters)
  })

  it('takes an attribute for a matter of its own', () => {
    expect(mattersOf('绿化覆盖率目标多少,是约束性还是预期性,谁负责')).toHaveLength(3)
  })

  it.each(['绿化覆盖率和空气质量分别归谁管', '科技、金融、人才工作由谁负责', '武昌区绿化覆盖率是多少'])(
    'leaves %s whole',
    (question) => {
      expect(mattersOf(question)).toEqual([question])
    },
  )
})
