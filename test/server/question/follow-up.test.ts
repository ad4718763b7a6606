import { describe, expect, it } from 'vitest'
import { withOtherPart, withOtherThing } from '../../../server/question/follow-up.ts'
import { understand, type Query } from '../../../server/question/query.ts'
import { referenceIn, withThing } from '../../../server/question/references.ts'
import { vocabulary } from './vocabulary.ts'

const read = (question: string, ...after: string[]): Query => understand(question, after, vocabulary, '2025-12-29')

describe('a follow-up', () => {
  it('that only counts asks for what was asked before', () => {
    expect(read('一共几项', '区科经局牵头哪些任务')).toMatchObject({ intents: ['duties'], departments: ['区科经局'] })
  })

  it('that asks for now asks for a value, of no year asked about before', () => {
    expect(read('现在呢', '2025年托位数的目标是多少')).toMatchObject({
      intents: ['value'],
      periods: [],
      topic: '托位数',
    })
  })

  it('that names another year after a result asks for its value', () => {
    const query = read('2025年呢', '人均预期寿命完成了吗')
    expect(query.intents[0]).toBe('value')
    expect(query).toMatchObject({ periods: ['2025'], topic: '人均预期寿命', changesPeriod: true })
  })

  it('that is held against another place has both', () => {
    expect(read('和江汉比呢', '武昌绿化覆盖率的目标是多少')).toMatchObject({
      intents: ['comparison'],
      places: ['武昌区', '江汉区'],
    })
    expect(read('哪个高', '武昌绿化覆盖率的目标是多少', '江汉呢').places).toEqual(['武昌区', '江汉区'])
  })

  it('that asks the same of another thing is of the same time', () => {
    expect(read('那金融业增加值的目标是多少', '武昌2030年绿化覆盖率的目标是多少')).toMatchObject({
      places: ['武昌区'],
      periods: ['2030'],
    })
    expect(read('金融业增加值的目标是多少', '武昌2030年绿化覆盖率的目标是多少').periods).toEqual([])
    expect(read('那金融业增加值由谁负责', '武昌2030年绿化覆盖率的目标是多少').periods).toEqual([])
  })

  it('that is held against another time has both', () => {
    expect(read('比2023年呢', '武昌绿化覆盖率2022年是多少').periods).toEqual(['2022', '2023'])
  })

  it('that changes a part of a list keeps the rest of what was asked', () => {
    const query = read('哪些没完成', '民生福祉类指标有哪些', '绿色生态类呢')
    expect(query.text).toMatch(/绿色生态类/u)
    expect(query.text).toMatch(/指标/u)
    expect(query.text).toMatch(/没完成/u)
    expect(query.text).not.toMatch(/民生福祉/u)
  })

  it('that asks for the other part of a department keeps the department', () => {
    expect(read('配合呢', '区城管局牵头什么')).toMatchObject({ intents: ['duties'], departments: ['区城管局'] })
  })

  it('that names its own subject begins anew', () => {
    expect(read('绿化覆盖率2022年是多少', '区科经局牵头哪些任务')).toMatchObject({ departments: [], inherited: [] })
  })
})

describe('referenceIn', () => {
  it.each([
    ['第二个呢', 1, '人均预期寿命呢'],
    ['那最后一项为什么没完成', -1, '人均预期寿命为什么没完成'],
    ['后者由谁负责', -1, '人均预期寿命由谁负责'],
    ['前者的目标呢', 0, '人均预期寿命的目标呢'],
  ])('of %s', (question, to, said) => {
    const reference = referenceIn(question)
    expect(reference?.to).toBe(to)
    if (reference !== undefined) expect(withThing(question, reference, '人均预期寿命')).toBe(said)
  })

  it.each([
    ['它还负责哪些', '区城管局还负责哪些'],
    ['还牵头别的吗', '区城管局还牵头别的吗'],
    ['这个局还管什么指标', '区城管局还管什么指标'],
  ])('of %s is a department', (question, said) => {
    const reference = referenceIn(question)
    expect(reference?.to).toBe('department')
    if (reference !== undefined) expect(withThing(question, reference, '区城管局')).toBe(said)
  })

  it.each(['由谁负责', '第二季度是多少', '第一产业增加值', '绿化覆盖率呢', '还有谁负责'])(
    'of %s is nothing',
    (question) => {
      expect(referenceIn(question)).toBeUndefined()
    },
  )
})

describe('another part of the same thing', () => {
  it.each([
    ['农村的呢', '福州2016年城镇居民人均可支配收入目标', '福州2016年农村居民人均可支配收入目标'],
    ['那女的呢?', '男性退休年龄是多少', '女退休年龄是多少'],
    ['进口呢', '2023年出口总额是多少', '2023年进口总额是多少'],
    ['城里人的呢', '2023年农民收入增长多少', '2023年城镇居民收入增长多少'],
    ['支出呢', '2017年财政收入多少', '2017年财政支出多少'],
    ['那花了多少?', '2017年财政收入多少', '2017年财政支出多少'],
    ['农牧民呢', '2021年城镇居民收入目标', '2021年农村居民收入目标'],
    ['乡下呢', '2019年城镇居民收入增长多少', '2019年农村居民收入增长多少'],
    ['城镇居民呢', '2015年农民人均纯收入', '2015年城镇居民人均纯收入'],
    ['农村的呢', '城镇低保标准多少', '农村低保标准多少'],
    ['农民呢', '2004年城里人均收入多少', '2004年农村居民人均收入多少'],
  ])('%s', (question, before, asked) => {
    expect(withOtherPart(question, before)).toBe(asked)
  })

  it.each([
    ['农村的呢', '绿化覆盖率是多少'],
    ['农村公路呢', '城镇新增就业多少'],
    ['那花了多少', '2025年旅游收入多少'],
    ['城里人呢', '农民工有多少'],
  ])('%s after %s is asked for itself', (question, before) => {
    expect(withOtherPart(question, before)).toBeUndefined()
  })
})

describe('another thing of the same kind', () => {
  const mentioned = ['老旧小区', '棚户区', '郊区', '城八区', '孕产妇死亡率', '幼儿园', '产业']
  const other = (question: string, before: string): string | undefined =>
    withOtherThing(
      question,
      read(before),
      (text) => text,
      (name) => mentioned.includes(name),
    )

  it.each([
    ['棚户区呢', '2021年改造多少个老旧小区', '2021年改造多少个棚户区'],
    ['那孕产妇呢', '婴儿死亡率要降到多少', '孕产妇死亡率要降到多少'],
  ])('%s after %s', (question, before, asked) => {
    expect(other(question, before)).toBe(asked)
  })

  it('is none where the kinds differ', () => {
    expect(other('棚户区呢', '2021年新建多少所幼儿园')).toBeUndefined()
  })
})
