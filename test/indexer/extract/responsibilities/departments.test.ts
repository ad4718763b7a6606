import { describe, expect, it } from 'vitest'
import { departmentsIn, looksLikeDepartment } from '../../../../indexer/extract/responsibilities/departments.ts'

const names = (list: string, places?: string[]): string[] => departmentsIn(list, places).map((unit) => unit.name)

describe('departmentsIn', () => {
  it.each([
    ['区科经局、区委组织部(人才科)', ['区科经局', '区委组织部(人才科)']],
    ['区民政局、区残联，区妇联 区总工会/团区委', ['区民政局', '区残联', '区妇联', '区总工会', '团区委']],
    [' 市财政局 、 市教育局 ', ['市财政局', '市教育局']],
    ['各县（市、区）人民政府、高新区管委会、市直有关部门', ['各县（市、区）人民政府', '高新区管委会', '市直有关部门']],
    ['区公安分局、区城管局等各执法单位，各街道', ['区公安分局', '区城管局等各执法单位', '各街道']],
    ['县公安局、县水利局和各乡镇', ['县公安局', '县水利局', '各乡镇']],
    ['市自然资源和规划局、区水务和湖泊局', ['市自然资源和规划局', '区水务和湖泊局']],
    ['市委巡察办<br>市数据局', ['市委巡察办', '市数据局']],
    ['市委办（市档案局）、市应急局〈市消防救援支队〉', ['市委办（市档案局）', '市应急局〈市消防救援支队〉']],
  ])('divides %s', (list, expected) => {
    expect(names(list)).toEqual(expected)
  })

  it.each([
    ['市住建局、交通局、水务局', ['市住建局', '市交通局', '市水务局']],
    ['县委宣传部、统战部，县教育局、文旅局', ['县委宣传部', '县委统战部', '县教育局', '县文旅局']],
  ])('puts back what %s leaves out, and says so', (list, expected) => {
    expect(names(list)).toEqual(expected)
    expect(departmentsIn(list).filter((unit) => unit.inferred).length).toBeGreaterThan(0)
  })

  it('does not take a name that begins with the place for one without prefix', () => {
    expect(names('区医保局、武昌社保局', ['武昌区', '武昌'])).toEqual(['区医保局', '武昌社保局'])
  })

  it('knows the unit marked as lead', () => {
    expect(departmentsIn('市发改委（牵头）、市财政局').map((unit) => unit.lead)).toEqual([true, false])
  })
})

describe('looksLikeDepartment', () => {
  it.each(['区发改局', '团市委', '各街道', '县供销社', '沿海各区人民政府', '区委组织部(人才科)'])(
    'accepts %s',
    (name) => {
      expect(looksLikeDepartment(name)).toBe(true)
    },
  )
  it.each(['待定', '全社会', '机构改革后另行明确', '主体责任', '服务人民。市财政局'])('refuses %s', (name) => {
    expect(looksLikeDepartment(name)).toBe(false)
  })
})
