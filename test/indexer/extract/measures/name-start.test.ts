import { describe, expect, it } from 'vitest'
import { trimStart } from '../../../../indexer/extract/measures/name-start.ts'

describe('trimStart', () => {
  it.each([
    ['预计全年旅游综合收入', '旅游综合收入'],
    ['其中新增城镇就业', '新增城镇就业'],
    ['完成造林', '造林'],
    ['就业创业培训', '就业创业培训'],
    ['实际利用外资', '实际利用外资'],
    ['（牵头单位：区城管局）更新健身器材', '更新健身器材'],
  ])('makes %s into %s', (words, name) => {
    expect(trimStart(words)).toBe(name)
  })
})
