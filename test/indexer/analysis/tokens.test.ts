import { beforeAll, describe, expect, it } from 'vitest'
import { addWords, normalised, tagged, tokens, words } from '../../../indexer/analysis/tokens.ts'

beforeAll(() => {
  addWords(['绿化覆盖率', '区科经局', '市生态环境局武昌分局', '人均预期寿命'])
})

describe('normalised', () => {
  it.each([
    ['Ⅲ类水体', 'iii类水体'],
    ['ＧＤＰ增长７％', 'gdp增长7%'],
    ['市场开拓- 18 -行动', '市场开拓行动'],
    ['2021-2025年', '2021-2025年'],
    ['R&D', 'r&d'],
  ])('of %s is %s', (text, expected) => {
    expect(normalised(text)).toBe(expected)
  })
})

describe('tokens', () => {
  it('keeps names together, and has their parts too', () => {
    const found = tokens('武昌区绿化覆盖率达到41.51%')
    expect(found).toContain('绿化覆盖率')
    expect(found).toContain('绿化')
    expect(found).toContain('武昌区')
  })

  it('are the same for what differs only in its forms', () => {
    expect(tokens('地表水达到Ⅲ类')).toEqual(tokens('地表水达到III类'))
    expect(tokens('固定资产投资2039 亿元')).toEqual(tokens('固定资产投资2039亿元'))
    expect(tokens('市场开拓- 18 -\n行动')).toEqual(tokens('市场开拓行动'))
    expect(tokens('ＧＤＰ')).toEqual(tokens('gdp'))
  })

  it('leave out punctuation and words that ask', () => {
    expect(tokens('请问，空气质量由谁负责？')).not.toEqual(expect.arrayContaining(['请问']))
    for (const token of tokens('“时间过半、完成过半”的原则是什么?')) expect(token).toMatch(/[\p{L}\p{N}]/u)
    expect(tokens('的了吗？！……')).toEqual([])
    expect(tokens('')).toEqual([])
  })

  it('take any text', () => {
    for (const text of ['🙂🙂', '\u0000', '𠀀区', '武'.repeat(5000), ' \n\t'])
      expect(Array.isArray(tokens(text))).toBe(true)
  })
})

describe('words', () => {
  it('are each once where they stand', () => {
    expect(words('区科经局牵头负责').join('')).toBe('区科经局牵头负责')
    expect(words('区科经局牵头')).toContain('区科经局')
  })
})

describe('tagged', () => {
  it('knows places', () => {
    expect(tagged('上海市的规划').find(({ word }) => word === '上海市')?.tag).toBe('ns')
  })
})

describe('addWords', () => {
  it('takes names of Han characters only, and the same name twice', () => {
    expect(() => addWords(['', 'GDP', '执业(助理)医师', '绿化覆盖率', '绿化覆盖率', '好 的'])).not.toThrow()
    expect(words('GDP增长')).toContain('gdp')
  })
})
