import { describe, expect, it } from 'vitest'
import { claimOf } from '../../../server/question/claims.ts'

describe('claimOf', () => {
  it.each([
    ['空气质量优良天数超过80%了吗', '>', 80, '%'],
    ['武昌GDP增速达到7%没', '>=', 7, '%'],
    ['江汉区GDP有没有超过1400亿', '>', 1400, '亿'],
    ['2022年医师数是不是不到8人?', '<', 8, '人'],
    ['社零到1200亿了没有', '>=', 1200, '亿'],
    ['失业率没超过6%吧', '<=', 6, '%'],
    ['公厕密度达到每平方公里5座了吗', '>=', 5, '座'],
    ['那座城市GDP是不是过万亿了', '>', 1, '万亿'],
    ['旅游收入破百亿了吗', '>', 100, '亿'],
  ])('reads the bound of %s', (text, comparison, value, unit) => {
    expect(claimOf(text)).toMatchObject({ of: 'bound', comparison, value, unit })
  })

  it.each([
    ['绿化覆盖率是不是下降了', 'down'],
    ['社零是涨了吗', 'up'],
    ['人均寿命降了没有', 'down'],
    ['收入增速有没有连续下滑', 'down'],
  ])('reads the direction of %s', (text, way) => {
    expect(claimOf(text)).toMatchObject({ of: 'direction', way })
  })

  it.each([
    ['养老保险参保率是约束性指标吗', '约束性'],
    ['能耗降低算约束性还是预期性', undefined],
    ['绿化覆盖率属于哪类指标', undefined],
  ])('reads the attribute of %s', (text, attribute) => {
    expect(claimOf(text)).toMatchObject({ of: 'attribute', attribute })
  })

  it.each(['区教育局是不是负责人均预期寿命', '教育局管不管托育', '新建公厕为什么归市教育局管'])(
    'takes %s for one',
    (text) => {
      expect(claimOf(text)).toMatchObject({ of: 'any' })
    },
  )

  it.each([
    '区文旅局在任务分工里承担什么?',
    '绿化覆盖率是多少',
    '到2025年了吗是哪几个指标',
    '约束性指标有几个,分别是啥',
    '哪些指标没有完成',
  ])('takes %s for none', (text) => {
    expect(claimOf(text)).toBeUndefined()
  })
})
