import { describe, expect, it } from 'vitest'
import { isToldByRankAlone } from '../../../../server/answer/passages/told-by-rank.ts'

const SHARE = /\d\s*(?:%|％)/u
const ANY = /\d|[一二三四五六七八九十百]/u
const SAID =
  '科技创新监测评价列全省第二，全社会研发经费投入占生产总值比重、每万人有效发明专利拥有量均列全省第三，科技进步贡献率达60%'

describe('a thing that is told only by its place in a row', () => {
  it.each([
    [SAID, 'gdp', SHARE],
    [SAID, '拥有量', ANY],
    ['PM2.5浓度、空气质量优良率改善幅度分别位居全省第四、第七', '浓度', ANY],
  ])('%s: %s', (text, head, unit) => {
    expect(isToldByRankAlone(text, [head], unit)).toBe(true)
  })

  it.each([
    [SAID, '贡献率', SHARE],
    ['实现地区生产总值754.59亿元，增长4.4%、排全省第2位', 'gdp', ANY],
    ['PM2.5浓度35微克，居全省第三', '浓度', ANY],
    ['绿化覆盖率居全省第一，达45%', '覆盖率', SHARE],
  ])('is not so in “%s”: %s', (text, head, unit) => {
    expect(isToldByRankAlone(text, [head], unit)).toBe(false)
  })
})
