import { describe, expect, it } from 'vitest'
import {
  anyBareNameAtStart,
  bareName,
  bareNameAtStart,
  fullNamesIn,
  officialName,
  shortName,
  spokenName,
} from '../../../server/question/gazetteer.ts'

describe('places of the country in a question', () => {
  it('knows what a province is called in speech', () => {
    expect(spokenName('内蒙古')).toBe('内蒙')
    expect(spokenName('广西')).toBeUndefined()
  })

  it('finds full names of provinces, cities and counties', () => {
    expect(fullNamesIn('广东省深圳市和福田区2023年的投资').map(({ name }) => name)).toEqual([
      '广东省',
      '深圳市',
      '福田区',
    ])
  })

  it('takes no word of the language for a place', () => {
    expect(fullNamesIn('老城区和新城区的市政道路改造，城区绿化')).toEqual([])
  })

  it('knows a province or a city by its bare name where a text begins with it', () => {
    expect(bareNameAtStart('鄂尔多斯2023年财政收入')).toEqual({ name: '鄂尔多斯市', bare: '鄂尔多斯' })
    expect(bareNameAtStart('内蒙古的粮食产量')).toEqual({ name: '内蒙古自治区', bare: '内蒙古' })
    expect(bareNameAtStart('和平的生活')).toBeUndefined()
  })

  it('knows a county by its bare name where only a place can stand', () => {
    expect(anyBareNameAtStart('福田比呢')?.name).toBe('福田区')
  })

  it.each([
    ['广西壮族自治区', '广西'],
    ['内蒙古自治区', '内蒙古'],
    ['新疆维吾尔自治区', '新疆'],
    ['凉山彝族自治州', '凉山'],
    ['黔东南苗族侗族自治州', '黔东南'],
    ['浦东新区', '浦东'],
    ['沛县', '沛县'],
  ])('shortens %s to %s', (name, bare) => {
    expect(bareName(name)).toBe(bare)
  })
})

describe('official and short names', () => {
  it.each([
    ['黔西南州', '黔西南布依族苗族自治州'],
    ['延边州', '延边朝鲜族自治州'],
    ['武昌区', '武昌区'],
  ])('of %s: %s', (short, official) => {
    expect(officialName(short)).toBe(official)
    expect(shortName(official)).toBe(short)
  })
})
