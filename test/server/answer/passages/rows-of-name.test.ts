import { describe, expect, it } from 'vitest'
import { rowsOfKind } from '../../../../server/answer/passages/named-row.ts'
import { rowsOfName } from '../../../../server/answer/passages/rows-of-name.ts'

const TOWNS =
  '按照统筹规划的原则，以大城市为依托。构建以陆桥通道、沿长江通道为两条横轴，以沿海、京哈京广、包昆通道为三条纵轴，以轴线上若干城市群为依托的城市化战略格局。\n图4 “两横三纵”城市化战略格局\n'
const FARMS =
  '优化农业产业布局，加快构建以东北平原、黄淮海平原、长江流域、汾渭平原、河套灌区、华南和甘肃新疆等的农产品主产区为主体，其他农业地区为重要组成的“七区二十三带”农业战略格局。'
const NATURE =
  '构建以青藏高原生态屏障、黄土高原－川滇生态屏障、东北森林带、北方防沙带和南方丘陵山地带以及大江大河重要水系为骨架，以其他国家重点生态功能区为重要支撑的生态安全战略格局。\n图5 “两屏三带”生态安全战略格局\n'

describe('rowsOfName', () => {
  it.each([
    [TOWNS, '“两横三纵”是指哪些轴线?', '构建以陆桥通道、沿长江通道为两条横轴，以沿海、京哈京广、包昆通道为三条纵轴'],
    [
      FARMS,
      '“七区二十三带”的“七区”是哪七个',
      '加快构建以东北平原、黄淮海平原、长江流域、汾渭平原、河套灌区、华南和甘肃新疆等的农产品主产区为主体',
    ],
    [
      NATURE,
      '“两屏三带”指什么',
      '构建以青藏高原生态屏障、黄土高原－川滇生态屏障、东北森林带、北方防沙带和南方丘陵山地带以及大江大河重要水系为骨架',
    ],
  ])('finds the rows in %s', (text, question, clauses) => {
    const span = rowsOfName(text, question)
    expect(span && text.slice(span.start, span.end)).toBe(clauses)
  })

  it.each([
    [TOWNS, '“三横两纵”是指哪些轴线?'],
    ['推动形成以“两横三纵”为主体的城市化战略格局，优化空间结构。', '“两横三纵”是指哪些轴线?'],
  ])('finds none in %s', (text, question) => {
    expect(rowsOfName(text, question)).toBeUndefined()
  })
})

describe('rowsOfKind', () => {
  it.each([
    ['大力发展节能环保、新一代信息技术、生物、高端装备制造、新能源等战略性新兴产业。', '战略性新兴产业', 5],
    ['必须牢固树立和贯彻落实创新、协调、绿色、开放、共享的新发展理念。', '新发展理念', 5],
    ['建设“三北”风电光伏、西南水风光一体化、沿海核电、海上风电等清洁能源基地，加强分布式能源开发。', '能源基地', 4],
  ])('reads %s', (text, kind, things) => {
    expect(rowsOfKind(text, kind).map((row) => row.things)).toEqual([things])
  })

  it.each([
    ['着力打造一批成长潜力大、技术含量高、渗透领域广的新兴支柱产业。', '新兴支柱产业'],
    ['加快培育壮大新兴产业、未来产业，战略性新兴产业增加值占比达到15%。', '战略性新兴产业'],
  ])('reads no things in %s', (text, kind) => {
    expect(rowsOfKind(text, kind)).toEqual([])
  })
})
