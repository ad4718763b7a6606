import { describe, expect, it } from 'vitest'
import { labelsIn, personsIn } from '../../../server/retrieval/duty-labels.ts'

const labels = (text: string) =>
  labelsIn(text, { start: 0, end: text.length }).map(({ kind, label, text: words, start }) => [
    kind,
    label,
    words,
    start,
  ])

describe('labels beside departments', () => {
  it('reads who leads an item and by when it is to be done', () => {
    expect(labels('新增托位240个。（责任领导：孙丽华；牵头单位：县卫健局；完成时限：2024年12月）')).toEqual([
      ['leader', '责任领导', '孙丽华', 10],
      ['deadline', '完成时限', '2024年12月', 29],
    ])
    expect(labels('**包保领导**：王 伟（副县长）\n办结时间：10月底前')).toEqual([
      ['leader', '包保领导', '王 伟（副县长）', 2],
      ['deadline', '办结时间', '10月底前', 18],
    ])
    expect(labels('开工建设学校。（李慧兰副市长牵头，市教育局负责）')).toEqual([['leader', '牵头', '李慧兰副市长', 8]])
    expect(labels('（分管县领导：待定）（牵头单位：县发改局）')).toEqual([])
  })

  it.each([
    ['孙丽华', ['孙丽华']],
    ['赵国栋、王 伟', ['赵国栋', '王伟']],
    ['孙丽华（副县长）', ['孙丽华']],
    ['李明副区长', ['李明']],
    ['县政府分管领导', []],
    ['各乡镇', []],
  ])('knows the persons of %s', (text, persons) => {
    expect(personsIn({ text })).toEqual(persons)
  })
})
