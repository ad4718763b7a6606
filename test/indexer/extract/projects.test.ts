import { describe, expect, it } from 'vitest'
import { findProjects } from '../../../indexer/extract/projects.ts'
import { documentOf } from './document-of.ts'

const TITLE = '清江市2023年重大项目进展情况\n'
const projects = (text: string): [string, string, boolean][] =>
  findProjects(documentOf(TITLE + text)).map(({ name, stage, planned }) => [name, stage, planned ?? false])

describe('findProjects', () => {
  it.each([
    [
      '城南污水处理厂、白马湖公园、市智慧停车平台投入使用。',
      [
        ['城南污水处理厂', '建成投用'],
        ['白马湖公园', '建成投用'],
        ['市智慧停车平台', '建成投用'],
      ],
    ],
    [
      '沪昆高铁、衡茶吉铁路和平汝、垄茶等高速公路建成通车。',
      [
        ['沪昆高铁', '建成投用'],
        ['衡茶吉铁路', '建成投用'],
        ['平汝高速公路', '建成投用'],
        ['垄茶高速公路', '建成投用'],
      ],
    ],
    [
      '咸宁至九江高速公路，106国道、107国道改线工程，市全民健身中心等项目加快建设。',
      [
        ['咸宁至九江高速公路', '在建'],
        ['106国道', '在建'],
        ['107国道改线工程', '在建'],
        ['市全民健身中心', '在建'],
      ],
    ],
    [
      '碳汇大厦、长江产业大厦等项目已竣工交付,联投中岳大厦主体结构施工。',
      [
        ['碳汇大厦', '竣工'],
        ['长江产业大厦', '竣工'],
        ['联投中岳大厦', '在建'],
      ],
    ],
    [
      '创新大厦顺利封顶，年产20万吨绿色铝材生产线建成投产。',
      [
        ['创新大厦', '封顶'],
        ['年产20万吨绿色铝材生产线', '投产'],
      ],
    ],
    [
      '万悦城购物中心盛大开业；华芯功率器件产业园成功签约。',
      [
        ['万悦城购物中心', '开业'],
        ['华芯功率器件产业园', '签约'],
      ],
    ],
  ])('reads %s', (text, expected) => {
    expect(projects(text).map(([name, stage]) => [name, stage])).toEqual(expected)
  })

  it.each([
    ['确保川南城际铁路内自泸线建成运营。', '川南城际铁路内自泸线', '建成投用'],
    ['力争恒力、京东等82个项目开工。', '恒力', '开工'],
    ['力争渝昆高铁川渝段早日开工。', '渝昆高铁川渝段', '开工'],
  ])('knows that it is only to be done: %s', (text, name, stage) => {
    expect(projects(text)[0]).toEqual([name, stage, true])
  })

  it.each([
    '四次集中开工重大项目630个。',
    '“五城四基地”全面推进。',
    '加快建设区域金融中心。',
    '推动一轻产业园、烽火创新谷等一批项目快签约、快开工、快投产。',
    '加快推进法治政府建设，完善现代化产业体系。',
    '新建公园11个，改造道路48条。',
  ])('finds none in %s', (text) => {
    expect(projects(text)).toEqual([])
  })
})

describe('findProjects in lists of goals', () => {
  it.each<[string, [string, string][]]>([
    [
      '加快青坪、云顶水库建设。',
      [
        ['青坪水库', '在建'],
        ['云顶水库', '在建'],
      ],
    ],
    [
      '推进清江主航道石桥段升级改造和月河通航工程，推进农村公路升级改造。',
      [
        ['清江主航道石桥段升级改造', '在建'],
        ['月河通航工程', '在建'],
      ],
    ],
    [
      '抓好月湖、银滩等机场前期工作。',
      [
        ['月湖机场', '前期'],
        ['银滩机场', '前期'],
      ],
    ],
    ['加快清江至月湖改扩建等23个项目。', [['清江至月湖改扩建', '在建']]],
    [
      '建成城北外绕线，开通运营西环城际一期。',
      [
        ['城北外绕线', '竣工'],
        ['西环城际一期', '建成投用'],
      ],
    ],
    ['区域性金融中心建设正式启动，百村示范和千村整治工程稳步推进。', []],
    ['实施文化惠民工程。', []],
  ])('%s', (sentence, expected) => {
    const found = findProjects(documentOf(`清江市2024年政府工作报告\n二、2024年工作安排\n${sentence}\n`))
    expect(found.map(({ name, stage }) => [name, stage])).toEqual(expected)
  })
})
