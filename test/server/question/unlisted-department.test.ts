import { describe, expect, it } from 'vitest'
import { unlistedDepartmentsIn } from '../../../server/question/unlisted-department.ts'

const PLACES = ['武昌区', '武汉市', '江苏省']

describe('a department that no document lists', () => {
  it.each([
    ['区统计局在任务分工方案里负责哪些指标?', '区统计局'],
    ['请问武昌区统计局牵头什么任务', '区统计局'],
    ['武汉市武昌区统计局有哪些职责', '区统计局'],
    ['武昌统计局负责啥', '统计局'],
    ['哪些任务归省林业和草原局管的', '省林业和草原局'],
    ['区公共资源中心负责什么', '区公共资源中心'],
    ['自治区住房和城乡建设厅有哪些职责', '自治区住房和城乡建设厅'],
    [' 和区财政局各牵头什么', '区财政局'],
    ['区财政局怎么没把失业率降下来', '区财政局'],
  ])('is read in %s', (question, name) => {
    expect(unlistedDepartmentsIn(question, PLACES)).toEqual([name])
  })

  it.each([
    ['区审计局和区统计局分别负责什么?', ['区审计局', '区统计局']],
    ['区文联牵头哪些任务?', ['区文联']],
    ['区消防救援大队分到了什么任务', ['区消防救援大队']],
  ])('are read in %s', (question, names) => {
    expect(unlistedDepartmentsIn(question, PLACES)).toEqual(names)
  })

  it.each([
    '要完成几个社区老年人服务中心和几个幸福食堂的建设改造?',
    '区档案馆建设有哪些任务',
    '政务服务中心由谁负责',
    '省市区三级政务服务中心建设有什么任务',
    '哪个局负责托位数',
    '各区委办局有哪些任务',
    '全市发展格局有什么任务',
    '区统计局公布的失业率是多少',
    '区委党校建成了吗',
    '相关部门负责什么',
  ])('is none in %s', (question) => {
    expect(unlistedDepartmentsIn(question, PLACES)).toEqual([])
  })
})
