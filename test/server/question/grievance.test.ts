import { describe, expect, it } from 'vitest'
import { withoutGrievance } from '../../../server/question/grievance.ts'

const names = (rest: string): boolean => /停车位|道路|学位/u.test(rest)

describe('a clause that only complains', () => {
  it.each([
    ['停车太难了,准备加多少停车位', '准备加多少停车位'],
    ['路上堵得要命，今年修几条道路', '今年修几条道路'],
    ['孩子上学实在不方便,新增多少学位', '新增多少学位'],
  ])('%s', (asked, rest) => {
    expect(withoutGrievance(asked, names)).toBe(rest)
  })

  it.each(['停车太难了,怎么办', '太难了', '停车位太少了', '停车位和学位,各多少'])('is kept: %s', (asked) => {
    expect(withoutGrievance(asked, names)).toBe(asked)
  })
})
