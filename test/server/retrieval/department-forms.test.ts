import { describe, expect, it } from 'vitest'
import { areForms, departmentInOtherForm, departmentsMeant } from '../../../server/retrieval/department-forms.ts'

const DISTRICT = [
  '区发展改革局',
  '区卫生健康局',
  '区科技和工业信息化局',
  '区城市管理局',
  '区人力资源社会保障局',
  '市生态环境局清源分局',
  '区公安分局',
  '区医保局',
]
const COUNTY = ['县发改局', '县人社局', '县住建局', '县工信科技局', '宁川市生态环境局东河分局', '县林草局']

describe('a department named in another form', () => {
  it.each([
    ['区卫健局', '区卫生健康局'],
    ['卫健委', '区卫生健康局'],
    ['区发改委', '区发展改革局'],
    ['区工信局', '区科技和工业信息化局'],
    ['区城管局', '区城市管理局'],
    ['区人社局', '区人力资源社会保障局'],
    ['区生态环境局', '市生态环境局清源分局'],
    ['临江市生态环境局清源分局', '市生态环境局清源分局'],
    ['区公安局', '区公安分局'],
    ['区医疗保障局', '区医保局'],
  ])('%s is %s', (said, listed) => {
    expect(departmentsMeant(said, DISTRICT)).toEqual([listed])
  })

  it.each([
    ['县发展和改革局', '县发改局'],
    ['县人力资源和社会保障局', '县人社局'],
    ['县住房和城乡建设局', '县住建局'],
    ['县工业信息化和科技局', '县工信科技局'],
    ['市生态环境局东河分局', '宁川市生态环境局东河分局'],
    ['县林业和草原局', '县林草局'],
  ])('%s is %s, the other way round', (said, listed) => {
    expect(departmentsMeant(said, COUNTY)).toEqual([listed])
  })

  it('is none of another level, nor one that has only the same ending', () => {
    expect(departmentsMeant('市卫健委', DISTRICT)).toEqual([])
    expect(departmentsMeant('区审计局', DISTRICT)).toEqual([])
    expect(departmentsMeant('县统计局', COUNTY)).toEqual([])
  })

  it('is found behind other words, and not where the documents write it so', () => {
    expect(departmentInOtherForm('请问区人社局要干哪些事', DISTRICT)).toEqual({
      said: '区人社局',
      name: '区人力资源社会保障局',
    })
    expect(departmentInOtherForm('清源区卫健局牵头哪些任务', DISTRICT)?.said).toBe('区卫健局')
    expect(departmentInOtherForm('区卫生健康局牵头哪些任务', DISTRICT)).toBeUndefined()
    expect(departmentInOtherForm('空气质量归哪个局管', DISTRICT)).toBeUndefined()
  })

  it('joins a short and a long form, not a name that is a whole part of another', () => {
    expect(areForms('县卫健局', '县卫生健康局')).toBe(true)
    expect(areForms('区科技局', '区科技和工业信息化局')).toBe(false)
  })
})
