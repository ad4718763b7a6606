import { describe, expect, it } from 'vitest'
import { departmentKey } from '../../../../indexer/extract/responsibilities/department-keys.ts'

describe('departmentKey', () => {
  it.each([
    ['区水务湖泊局', '区水务和湖泊局'],
    ['武昌区公安分局', '区公安分局'],
    ['武汉市生态环境局武昌分局', '市生态环境局武昌分局'],
    ['区政法委', '区委政法委'],
    ['市文化和旅游局', '市文化旅游局'],
    ['县人民政府办公室', '县政府办'],
    ['市发展和改革委员会', '市发展改革委'],
  ])('takes %s and %s for one', (one, other) => {
    expect(departmentKey(one)).toEqual(departmentKey(other))
  })

  it.each([
    ['市生态环境局武昌分局', '市生态环境局'],
    ['区委组织部(人才科)', '区委组织部'],
    ['区财政局', '市财政局'],
    ['高新区财政局', '区财政局'],
    ['市政府办', '市委办'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(departmentKey(one)).not.toEqual(departmentKey(other))
  })

  it('tells an office from its department', () => {
    expect(departmentKey('区委组织部(人才科)')).toEqual({ key: '区委组织部', office: '人才科' })
  })
})
