import { describe, expect, it } from 'vitest'
import { findForecasts } from '../../../indexer/extract/forecasts.ts'
import { documentOf } from './document-of.ts'

const TITLE = '武昌区“十四五”规划纲要实施情况中期评估（2023年）\n'
const forecasts = (text: string): [string, string, string | undefined][] =>
  findForecasts(documentOf(TITLE + text)).map(({ indicator, text: words, status }) => [indicator, words, status])

describe('findForecasts', () => {
  it.each([
    [
      '地区生产总值增长指标,由于增长速度低于规划目标7%,预计完成“十四五”目标值有一定压力。',
      [['地区生产总值增长', '预计完成“十四五”目标值有一定压力', 'behind']],
    ],
    [
      '预计创新驱动指标均可超额完成“十四五”目标值。',
      [['创新驱动指标', '预计创新驱动指标均可超额完成“十四五”目标值', 'ahead']],
    ],
    [
      '民生福祉指标中,除人均预期寿命外,其余6项指标依当前趋势,均可顺利完成“十四五”目标值。',
      [['民生福祉指标中,除人均预期寿命外,其余6项指标', '均可顺利完成“十四五”目标值', 'met']],
    ],
    [
      '初步研判：地区生产总值、居民人均可支配收入2项指标，后两年需分别年均增长7%以上和7.5%左右方能实现，难度较大；每千人口托位数，在2025年底前新增托位820个后预计可以实现；森林覆盖率通过补植造林0.9万亩，预计可以达到目标值。',
      [
        ['地区生产总值', '后两年需分别年均增长7%以上和7.5%左右方能实现，难度较大', 'behind'],
        ['居民人均可支配收入', '后两年需分别年均增长7%以上和7.5%左右方能实现，难度较大', 'behind'],
        ['每千人口托位数', '预计可以实现', 'met'],
        ['森林覆盖率', '预计可以达到目标值', 'met'],
      ],
    ],
    [
      '经预测，单位GDP能耗降低后两年需累计下降6.2%才能完成规划目标。',
      [['单位GDP能耗降低', '单位GDP能耗降低后两年需累计下降6.2%才能完成规划目标', undefined]],
    ],
  ])('reads %s', (text, expected) => {
    expect(forecasts(text)).toEqual(expected)
  })

  it.each(['力争完成全年目标任务。', '地区生产总值还是未能完成预定目标。', '已完成规划中期进度。'])(
    'finds none in %s',
    (text) => {
      expect(forecasts(text)).toEqual([])
    },
  )
})
