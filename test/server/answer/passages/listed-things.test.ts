import { describe, expect, it } from 'vitest'
import { countedThings, mentionsOf, wantsThemNamed } from '../../../../server/answer/passages/counted-things.ts'
import { countedRow, introducedList, listedThings } from '../../../../server/answer/passages/listed-things.ts'

describe('what a question counts', () => {
  it.each([
    ['2023年要打造的八大产业集群是哪八个', 8, '产业集群'],
    ['市长承诺领衔督办哪5件民生实事?', 5, '民生实事'],
    ['“一核三副六廊”里的“三副”是哪三个地方?', 3, '副'],
    ['路网里的四纵是哪几条路', 4, '纵'],
    ['“三个万亿级大产业”指哪三个', 3, '万亿级大产业'],
  ] as const)('%s', (question, count, noun) => {
    expect(countedThings(question)[0]).toMatchObject({ count, noun })
    expect(wantsThemNamed(question)).toBe(true)
  })
  it.each(['“九横四纵”是什么', '五年里完成了什么', '两个区的情况分别如何', '五个月内办了什么'])(
    'nothing in %s',
    (question) => {
      expect(countedThings(question).filter(({ noun }) => noun !== '')).toEqual([])
    },
  )
  it.each(['5件民生实事由哪个部门负责', '八大产业集群产值多少', '八大产业集群完成了吗'])(
    'no list for %s',
    (question) => {
      expect(wantsThemNamed(question)).toBe(false)
    },
  )
})

describe('the things that a document lists', () => {
  const listed = (text: string, count: number, noun: string): string[] | undefined =>
    mentionsOf({ count, noun }, text)
      .map((mention) => listedThings(text, mention, count, noun))
      .find((spans) => spans !== undefined)
      ?.map(({ start, end }) => text.slice(start, end))

  it.each([
    [
      '统筹规划布局，建设山西、鄂尔多斯盆地、内蒙古东部地区、西南地区和新疆五大国家综合能源基地，重点发展核电。',
      5,
      '能源基地',
      ['建设山西、鄂尔多斯盆地、内蒙古东部地区、西南地区和新疆五大国家综合能源基地'],
    ],
    [
      '全市必须始终紧扣聚焦发展、改善民生、守住底线“三件大事”，真抓实干。',
      3,
      '大事',
      ['全市必须始终紧扣聚焦发展、改善民生、守住底线“三件大事”'],
    ],
    [
      '今年我继续承诺领衔督办5件民生实事：一是完成索改桥17座；二是建设保障性租赁住房7120套；三是除险加固24座；四是建成康复站12个；五是治理6处。',
      5,
      '民生实事',
      ['一是完成索改桥17座', '二是建设保障性租赁住房7120套', '三是除险加固24座', '四是建成康复站12个', '五是治理6处'],
    ],
    [
      '取得三大标志性成果：一是实施重大国家战略获得重大进展。2021年10月，视察黄河。二是新旧动能转换取得成效。数字经济增长40%。三是先行区实现突破。',
      3,
      '标志性成果',
      ['一是实施重大国家战略获得重大进展', '二是新旧动能转换取得成效', '三是先行区实现突破'],
    ],
    [
      '从今年起实现“四个全面”：即全面实行“一费制”全免，全面实施低保，全面实行医疗保障，全面消除零就业家庭。具体措施是：',
      4,
      '全面',
      ['全面实行“一费制”全免', '全面实施低保', '全面实行医疗保障', '全面消除零就业家庭'],
    ],
    [
      '聚力实施三大工程。实施企业攀登工程，逐个确定目标。新增企业50家。实施技改工程，滚动推进。实施要素保障工程，建立清单。',
      3,
      '工程',
      ['实施企业攀登工程', '实施技改工程', '实施要素保障工程'],
    ],
    [
      '着力打造三大产业集群，形成新格局。打造医药产业集群。推进项目50个。壮大木耳产业集群。打造旅游产业集群。开发新业态。打造医美产业集群。深化合作。',
      3,
      '产业集群',
      ['打造医药产业集群', '打造旅游产业集群', '打造医美产业集群'],
    ],
    [
      '加快建设“三副”城市步伐。支持罗定、新兴、郁南三个城市副中心的扩容提质，推动新城建设。',
      3,
      '副',
      ['支持罗定、新兴、郁南三个城市副中心'],
    ],
    [
      '重点做好以下三个方面工作：\n（一）全力扩大内需。加快项目。\n（二）全力稳定外贸。\n（三）全力改善民生。办好实事。',
      3,
      '方面工作',
      ['全力扩大内需', '全力稳定外贸', '全力改善民生'],
    ],
    [
      '我们要奋力实现三大目标：\n——聚力突破健康强市。体系更健全。\n——聚力突破教育强市。\n——聚力突破文化强市，品牌更响。\n各位代表：',
      3,
      '目标',
      ['聚力突破健康强市', '聚力突破教育强市', '聚力突破文化强市'],
    ],
  ] as const)('in %s', (text, count, noun, things) => {
    expect(listed(text, count, noun)).toEqual(things)
  })

  it.each([
    ['严格落实“四个不摘”要求，健全防止返贫监测和帮扶机制，巩固成果。', 4, '不摘'],
    ['继续实施好20件民生实事，更好满足人民期待。一是办好教育，二是办好医疗。', 20, '民生实事'],
    ['实施三大行动，成效明显。一是治水。二是治气。三是治土。四是治城。', 3, '行动'],
  ] as const)('none in %s', (text, count, noun) => {
    expect(listed(text, count, noun)).toBeUndefined()
  })

  it('takes a row by its measure word, and none of other things', () => {
    const text = '力争在年底前，建成开通十四号线、二十一号线、三号线北延段（机场南到机场北）等3条线（段），共122.4公里'
    const row = countedRow(text, { start: 0, end: text.length }, '条', '地铁')
    expect(row?.map(({ start, end }) => text.slice(start, end))).toEqual([
      '建成开通十四号线、二十一号线、三号线北延段（机场南到机场北）等3条线（段）',
    ])
    const other = '开工建设甲站更新改造、乙站更新改造等2座排涝站工程'
    expect(countedRow(other, { start: 0, end: other.length }, '座', '水库')).toBeUndefined()
  })
})

describe('what a sentence with a colon introduces', () => {
  const INTRODUCTION = '今年重点抓好以“三优三安”为主要内容的100项民生实事：'
  it.each([
    [
      `去年工作。${INTRODUCTION}\n\n一是持续推进教育布局优化。建设20所学校。\n\n二是提升收入水平。新增就业。\n\n三是提升环境质量。`,
      ['一是持续推进教育布局优化', '二是提升收入水平', '三是提升环境质量'],
    ],
    [`${INTRODUCTION}（一）新建学校。很多。（二）新建医院。`, ['（一）新建学校', '（二）新建医院']],
  ])('%s', (text, things) => {
    const start = text.indexOf(INTRODUCTION)
    const found = introducedList(text, { start, end: start + INTRODUCTION.length })
    expect(found?.map((span) => text.slice(span.start, span.end))).toEqual(things)
  })
  it.each(['今年抓好民生实事。一是教育。二是医疗。', '今年抓好以下实事：新建学校，一是教育。'])(
    'nothing in %s',
    (text) => {
      const end = text.search(/[。：]/u) + 1
      expect(introducedList(text, { start: 0, end })).toBeUndefined()
    },
  )
})
