import { describe, expect, it } from 'vitest'
import { nameForm, pairs } from '../../../indexer/analysis/name-form.ts'
import { NameIndex } from '../../../server/retrieval/names.ts'

describe('nameForm', () => {
  it.each([
    ['地表水达到或者好于Ⅲ类水体比率', '地表水达到或好于III类水体比例'],
    ['地表水达到或优于Ⅲ类水体比例', '地表水达到或好于Ⅲ类水体比例'],
    ['每千人口拥有执业（助理）医师数', '每千人口拥有执业(助理)医师数'],
    ['GDP', '地区生产总值'],
    ['数字经济核心产业增加值占GDP的比重', '数字经济核心产业增加值占地区生产总值比重'],
    ['地区生产总值增速', '地区生产总值增长'],
    ['社零', '社会消费品零售总额'],
    ['规模以上工业增加值', '规上工业增加值'],
    ['人均 预期 寿命', '人均预期寿命'],
    ['“三助一护”', '三助一护'],
  ])('is one for %s and %s', (one, other) => {
    expect(nameForm(one)).toBe(nameForm(other))
  })

  it.each([
    ['绿化覆盖率', '森林覆盖率'],
    ['城镇调查失业率', '城镇登记失业率'],
    ['地区生产总值', '地区生产总值增长'],
    ['托位数', '床位数'],
    ['市生态环境局', '区生态环境局'],
  ])('is two for %s and %s', (one, other) => {
    expect(nameForm(one)).not.toBe(nameForm(other))
  })
})

describe('pairs', () => {
  it('are those of neighbouring characters, with a word of letters as one', () => {
    expect([...pairs('绿化率')]).toEqual(['绿化', '化率'])
    expect([...pairs('gdp增长')]).toEqual(['gdp增', '增长', 'gdp'])
    expect([...pairs('水')]).toEqual(['水'])
    expect([...pairs('')]).toEqual([])
  })
})

describe('NameIndex', () => {
  const names = [
    ['绿化覆盖率', '建成区绿化覆盖率'],
    ['人均预期寿命', '人均寿命'],
    ['空气质量优良天数比率', '优良天数'],
    ['城镇调查失业率'],
    ['城镇登记失业率'],
    ['基本养老保险参保率'],
    ['养老床位数'],
    ['地区生产总值', 'GDP'],
  ]
  const index = new NameIndex(names.map((spellings) => ({ item: spellings[0]!, names: spellings })))
  const best = (topic: string): string | undefined => index.search(topic, 3)[0]?.item

  it.each([
    // The name itself, and other spellings of it.
    ['绿化覆盖率', '绿化覆盖率'],
    ['建成区绿化覆盖率', '绿化覆盖率'],
    ['人均寿命', '人均预期寿命'],
    ['优良天数', '空气质量优良天数比率'],
    ['gdp', '地区生产总值'],
    // Part of a name that no other has.
    ['预期寿命', '人均预期寿命'],
    ['登记失业率', '城镇登记失业率'],
    ['养老保险', '基本养老保险参保率'],
    // A word that two names share does not count for much: 床位 tells which is meant.
    ['养老床位', '养老床位数'],
  ])('finds %s as %s', (topic, name) => {
    expect(best(topic)).toBe(name)
  })

  it('gives a name itself the score 1', () => {
    expect(index.search('绿化覆盖率', 1)[0]).toMatchObject({ score: 1, ofName: 1, ofTopic: 1 })
  })

  it('gives both names that a part fits', () => {
    expect(
      index
        .search('失业率', 2)
        .map(({ item }) => item)
        .sort(),
    ).toEqual(['城镇调查失业率', '城镇登记失业率'].sort())
  })

  it('gives less for a word in common than for the name', () => {
    const [shared] = index.search('森林覆盖率', 1)
    expect(shared?.score ?? 0).toBeLessThan(0.9)
    expect(index.search('房价', 3)).toEqual([])
    expect(index.search('', 3)).toEqual([])
  })

  it('leaves out what is not admitted, and gives no more than asked for', () => {
    expect(index.search('失业率', 5, (item) => item !== '城镇登记失业率').map(({ item }) => item)).toEqual([
      '城镇调查失业率',
    ])
    expect(index.search('失业率', 1)).toHaveLength(1)
  })

  it('counts what stands around a name, but less', () => {
    const around = new NameIndex([
      { item: '规上工业', names: ['营业收入'], context: '规模以上工业企业' },
      { item: '服务业', names: ['营业收入'], context: '规模以上服务业企业' },
    ])
    expect(around.search('服务业营业收入', 1)[0]?.item).toBe('服务业')
    expect(around.search('工业营业收入', 1)[0]?.item).toBe('规上工业')
  })
})
