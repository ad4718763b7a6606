import { describe, expect, it } from 'vitest'
import { spellings } from '../../../../server/question/everyday/wordings.ts'

describe('spellings', () => {
  it.each([
    ['看病', ['看病']],
    ['(打|收)粮', ['打粮', '收粮']],
    ['打(了|)粮(食|)', ['打了粮食', '打了粮', '打粮食', '打粮']],
  ])('of %s are %j', (pattern, words) => {
    expect(spellings(pattern)).toEqual(words)
  })
})
