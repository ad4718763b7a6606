import { describe, expect, it } from 'vitest'
import { DocumentSounds } from '../../../server/question/document-sounds.ts'

const sounds = new DocumentSounds([
  '打通断头路12条，新建公厕30座。公厕改造完成，公厕开放。中欧班列开行1102列，常态运行。',
  '城镇登记失业率控制在4.5%以内，指标规模不变，打造工作室20个，大量引进人才。',
  '建成高标准农田1169万亩，剩余贫困县全部退出。综合管廊项目开工，新建机场。机场扩建，机场通航。城乡居民收入增长。',
  '急救圈建成，办好实事，办好学校，办好会展，落地项目139个。招引落地一批企业。',
])

describe('what documents write that sounds like what was typed', () => {
  it.each([
    ['打通几条端头路', '打通几条断头路'],
    ['去年中欧班咧开了多少趟', '去年中欧班列开了多少趟'],
    ['常态的中欧班咧', '常态的中欧班列'],
    ['建了几座公侧', '建了几座公厕'],
    ['城镇登计失业率', '城镇登记失业率'],
    // torn apart by the segmenter: 农天要
    ['高标准农天要建成多少', '高标准农田要建成多少'],
    // the slip is inside a longer word, or beside a character that joins elsewhere
    ['贫昆县退出没有', '贫困县退出没有'],
    ['招营落地多少', '招引落地多少'],
    // in other tones
    ['要建成哪些己场', '要建成哪些机场'],
    // two neighbours changed about, one that looks like another
    ['综合廊管开工没', '综合管廊开工没'],
    ['高标准衣田多少亩', '高标准农田多少亩'],
  ])('%s → %s', (typed, written) => {
    expect(sounds.correct(typed).text).toBe(written)
  })

  it.each([
    '综合管廊现在怎么样',
    '急救圈以哪家医院为主',
    '新学校搬好了没有',
    '这个指标归谁管',
    '找工作的人多吗',
    '打粮食多少斤',
    '绿化覆盖率是多少',
    '',
    'GDP2021',
  ])('leaves %s', (typed) => {
    expect(sounds.correct(typed)).toEqual({ text: typed, changes: [] })
  })
})
