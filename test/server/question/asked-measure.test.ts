import { describe, expect, it } from 'vitest'
import { withoutMeasures } from '../../../server/question/asked-measure.ts'

describe('what a question only counts by makes no word with the thing', () => {
  it.each([
    ['退出了多少家政府融资平台', '退出了多少 政府融资平台'],
    ['有多少个国家级小巨人企业', ' 多少 国家级小巨人企业'],
    ['养老机构有几家', '养老机构 几家'],
    ['绿道建了多长', '绿道 多长'],
    ['粮食产了多少', '粮食 多少'],
    ['过江通道建得咋样了', '过江通道 '],
    ['社零涨了几个点', '社零 几个点'],
    ['GDP掉了多少', 'GDP 多少'],
    ['高速公路通了多少公里', '高速公路 多少公里'],
    ['失业率不超过多少', '失业率 多少'],
    ['低保标准提到多少钱', '低保标准 多少钱'],
    ['PM2.5浓度要降到多少', 'PM2.5浓度 多少'],
    ['民生支出占比是涨了还是跌了', '民生支出占比 '],
    ['社零增速目标比去年是定高了还是定低了', '社零增速目标比去年 '],
    ['失业率比2021年实际是高是低', '失业率比2021年 '],
  ])('in %s', (question, bare) => {
    expect(withoutMeasures(question)).toBe(bare)
  })

  it.each([
    '多少家庭签约家庭医生',
    '多少户籍人口',
    '多少项目开工',
    '多少个人所得税',
    '几处理',
    '床位新增多少',
    '农业投产几个',
  ])('and stays where it is part of a word: %s', (question) => {
    expect(withoutMeasures(question)).toBe(question)
  })
})
