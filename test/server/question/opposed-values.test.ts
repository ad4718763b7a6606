import { describe, expect, it } from 'vitest'
import { opposedValuesIn } from '../../../server/question/opposed-values.ts'

describe('numbers that a question holds against each other', () => {
  it.each([
    ['武昌到底是13个街道还是14个街道?', ['13', '14'], true],
    ['武昌GDP年均增速一处说6.7%,一处说6.3%,哪个对', ['6.7', '6.3'], false],
    ['医师数的增长值0.04人对得上7.88人和7.91人吗', ['0.04', '7.88', '7.91'], false],
    ['2025年高新技术企业是900家还是752家', ['900', '752'], true],
  ])('are read in %s', (question, numbers, isChoice) => {
    expect(opposedValuesIn(question)).toEqual({ numbers, isChoice })
  })

  it.each(['2023年和2025年的GDP不一样吗', '绿化覆盖率是升了还是降了', '托位数3.47达标了吗', '文件之间有哪些矛盾'])(
    'are none in %s',
    (question) => {
      expect(opposedValuesIn(question)).toBeUndefined()
    },
  )
})
