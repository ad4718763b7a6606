import { describe, expect, it } from 'vitest'
import { DocumentSounds } from '../../../server/question/document-sounds.ts'

const sounds = new DocumentSounds([
  '打通断头路12条，新建公厕30座。公厕改造完成，公厕开放。中欧班列开行1102列，常态运行。',
  '城镇登记失业率控制在4.5%以内，指标规模不变，打造工作室20个，大量引进人才。',
])

describe('what documents write that sounds like what was typed', () => {
  it.each([
    ['打通几条端头路', '打通几条断头路'],
    ['去年中欧班咧开了多少趟', '去年中欧班列开了多少趟'],
    ['常态的中欧班咧', '常态的中欧班列'],
    ['建了几座公侧', '建了几座公厕'],
    ['城镇登计失业率', '城镇登记失业率'],
  ])('%s → %s', (typed, written) => {
    expect(sounds.correct(typed).text).toBe(written)
  })

  it.each(['这个指标归谁管', '找工作的人多吗', '打粮食多少斤', '绿化覆盖率是多少', '', 'GDP2021'])(
    'leaves %s',
    (typed) => {
      expect(sounds.correct(typed)).toEqual({ text: typed, changes: [] })
    },
  )
})
