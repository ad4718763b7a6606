import { describe, expect, it } from 'vitest'
import { intentsOf } from '../../../server/question/intent.ts'

describe('intentsOf', () => {
  it.each([
    ['“达到预期”是按什么标准定的', 'method'],
    ['“良好”根据什么规则评的', 'method'],
    ['人民医院新院区啥时候能用?', 'project'],
    ['第四幼儿园什么时候才能用上', 'project'],
  ])('%s asks for %s', (text, intent) => {
    expect(intentsOf(text)[0]).toBe(intent)
  })
  it('leaves the standard of an allowance a value', () => {
    expect(intentsOf('按什么标准发放低保')).not.toContain('method')
  })
})
