import { describe, expect, it } from 'vitest'
import { numericCell } from '../../../client/export/numeric-cell.ts'

describe('numericCell', () => {
  it.each([
    ['−1.62岁', { value: -1.62, decimals: 2, unit: '岁', remark: '' }],
    ['9.0%', { value: 9, decimals: 1, unit: '%', remark: '' }],
    ['1,664.44亿元（2022年）', { value: 1664.44, decimals: 2, unit: '亿元', remark: '（2022年）' }],
    ['年均增长7%左右', { value: 7, decimals: 0, unit: '%', remark: '年均增长…左右' }],
    ['约7%', { value: 7, decimals: 0, unit: '%', remark: '约' }],
    ['-0.3个百分点', { value: -0.3, decimals: 1, unit: '个百分点', remark: '' }],
  ])('takes %s apart', (text, cell) => {
    expect(numericCell(text)).toEqual(cell)
  })
  it.each(['', '—', '完成市下达目标', '10.4%、4.2%', '3至5%', '80岁以上人口占全部常住人口的比重比上年提高'])(
    'leaves “%s” as it is',
    (text) => {
      expect(numericCell(text)).toBeUndefined()
    },
  )
})
