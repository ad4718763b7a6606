import { describe, expect, it } from 'vitest'
import { TypedLetters } from '../../../server/question/typed-letters.ts'
import type { Change } from '../../../server/question/spelling.ts'

const letters = new TypedLetters(['武昌', '旅游收入', '固定资产投资', '粮食总产', '绥化'], ['gdp', 'app'])

function read(text: string): string {
  const changes: Change[] = []
  return letters.correct(text, changes)
}

describe('names typed by the letters of their sounds', () => {
  it.each([
    ['wuchang gdp mubiao', '武昌gdp目标'],
    ['suihua liangshizongchan shi duoshao', '绥化粮食总产是多少'],
    ['lvyou shouru增长', '旅游收入增长'],
    ['武昌gdzctz完成了吗', '武昌固定资产投资完成了吗'],
  ])('%s → %s', (typed, names) => {
    expect(read(typed)).toBe(names)
  })

  it.each(['what is gdp', '办事app', 'hello', '', 'GDP', 'y'.repeat(2000)])('leaves %s', (typed) => {
    expect(read(typed)).toBe(typed)
  })
})
