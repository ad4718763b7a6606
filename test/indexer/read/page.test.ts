import { describe, expect, it } from 'vitest'
import { glyphText } from '../../../indexer/read/page.ts'

describe('glyphText', () => {
  it.each([
    ['粮⻝综合生产能力', '粮食综合生产能力'],
    ['经济增⻓', '经济增长'],
    ['⼀、总体⽬标', '一、总体目标'],
    ['居⺠收⼊', '居民收入'],
    ['ﬁve\u200B', 'five'],
  ])('puts %s as people type it', (glyphs, text) => {
    expect(glyphText(glyphs)).toBe(text)
  })
})
