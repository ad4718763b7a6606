import { describe, expect, it } from 'vitest'
import { isSetOfIndicators } from '../../../../server/answer/indicators/stated-results.ts'

describe('what says only how many indicators there are', () => {
  it.each(['个别经济指标', '部分指标', '主要目标任务', '三项指标'])('%s', (name) => {
    expect(isSetOfIndicators(name)).toBe(true)
  })
  it.each(['社会消费品零售总额', '城镇登记失业率', '主要污染物排放量'])('is not %s', (name) => {
    expect(isSetOfIndicators(name)).toBe(false)
  })
})
