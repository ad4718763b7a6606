import { describe, expect, it } from 'vitest'
import { differenceBeside } from '../../../server/question/difference-beside.ts'

describe('a difference that is asked for beside two values', () => {
  it.each([
    ['保护性耕作面积2022年多少,2023年要到多少,增加多少?', '保护性耕作面积2022年多少,2023年要到多少', false],
    ['城镇化率2020年和2025年目标各是多少，要再提高几个百分点', '城镇化率2020年和2025年目标各是多少', false],
    ['2024年高新技术企业多少家、2025年目标多少家,净增几家?', '2024年高新技术企业多少家、2025年目标多少家', false],
    ['财政收入去年多少,今年目标多少,两者差多少亿', '财政收入去年多少,今年目标多少', false],
    ['粮食产量2023年和2024年各多少,增幅是多少', '粮食产量2023年和2024年各多少', true],
  ])('%s', (question, rest, inPercent) => {
    expect(differenceBeside(question)).toEqual({ rest, inPercent })
  })

  it.each(['2022年新增就业多少万人', '财政收入多少亿,谁负责', '2023年目标比2022年实际多多少'])(
    'is none in %s',
    (question) => {
      expect(differenceBeside(question)).toBeUndefined()
    },
  )
})
