import { beforeAll, describe, expect, it } from 'vitest'
import { openIndex } from '../../../indexer/search-index/open.ts'
import { Register } from '../../../server/retrieval/register.ts'
import { outcomesOf, type Outcome, type Verdict } from '../../../server/review/outcome.ts'
import { SHIPPED_INDEX } from '../../setup/shipped-index.ts'

let outcomes: readonly Outcome[]

beforeAll(() => {
  outcomes = outcomesOf(new Register(openIndex(SHIPPED_INDEX)))
})

/** The outcome of the target of 武昌区's division of tasks whose own words hold these. */
function of(words: string): Outcome {
  const found = outcomes.filter(({ target, repeated }) =>
    [target, ...repeated].some(
      ({ document, fact }) => document.id === 'wuchang-task-division-2022' && fact.source.quote.includes(words),
    ),
  )
  const [only] = found
  expect(found.length, words).toBeGreaterThan(0)
  if (only === undefined) throw new Error(words)
  return only
}

describe('outcomesOf', () => {
  // Read by hand in the documents: the target's words, what came of it, and the value that decides.
  it.each<[string, Verdict, string]>([
    ['地区生产总值增长年均7%', 'not-met', '地区生产总值年均增速6.3%'],
    ['社会消费品零售总额超过1200亿元', 'not-met', '社零额890亿元'],
    ['人均预期寿命达到83岁', 'met', '人均预期寿命提高至84.98岁'],
    ['新增就业人数10.5万人', 'met', '新增城镇就业15.6万人'],
    ['路网密度达到5.98', 'met', '路网密度6.5公里/平方公里'],
    ['设置密度达到3-5座', 'met', '公厕密度达5.8座/平方公里'],
    ['机械化作业率达到90%', 'met', '主次干道机械化作业率达到100%'],
    ['执业(助理)医师数7人', 'met', '7.91'],
    ['婴幼儿托位数达到3个', 'met', '3.47'],
    ['8条绿道', 'met', '13条绿道'],
    ['带动就业4.2万人', 'on-the-way', '27030人'],
    ['绿化覆盖率达到41.51%', 'on-the-way', '40.89%'],
    ['基本养老保险参保率大于99.4%', 'on-the-way', '99.4%'],
    ['平均受教育年限12.5年', 'on-the-way', '12.2年'],
  ])('%s: %s by %s', (words, verdict, decisive) => {
    const outcome = of(words)
    expect(outcome.verdict).toBe(verdict)
    const { fact, document } = outcome.latest?.entry ?? outcome.target
    expect(document.text.slice(fact.source.start, fact.source.end)).toContain(decisive)
  })

  it.each([
    '独角兽或准独角兽企业6家',
    '专家和人才项目100个',
    '名师工作室100家',
    '大学生留汉18万人',
    '60家以上数字经济标杆企业',
    '央企功能性总部突破100家',
    '上市公司达到8家',
    '现代服务业项目10个',
    '金融业增加值力争突破560亿元',
    '文化产业增加值达到220亿元',
    '4A级以上旅游区',
    '旅游名街',
    '总建设规模258万平方米',
    '覆盖50%建成区',
    '35.5公里电力通道',
    '公园绿地面积达到8.9',
    '10条垂江林荫道路',
    '总长度20公里',
    '投放正确率',
    '湖泊水质优良比例',
    '污水集中处理率',
    '水源地水质达标率',
    '受污染地块安全利用率',
    '编制床位数12张',
    '注册护士数6.5人',
    '签约服务履约率达到100%',
    '电子健康档案建档率',
    '孕产妇死亡率',
    '疫苗接种率',
    '公共体育场地占地面积',
    '失业率控制在6%以内',
    '人力资源服务企业达到200家',
    '劳动合同签订率',
    '星级平安单位创建达标率100%',
    '派出所创建率50%',
  ])('judges neither way where no later figure is of the same caliber: %s', (words) => {
    expect(['other-caliber', 'no-figure', 'on-the-way']).toContain(of(words).verdict)
  })

  it('says in what a near value differs', () => {
    expect(of('60家以上数字经济标杆企业').others[0]?.differences).toContain('name')
    expect(of('35.5公里电力通道').others.map(({ differences }) => differences)).toContainEqual(['span'])
    expect(of('数字经济核心产业增加值占地区生产总值比重大于10%').others[0]?.differences).toEqual(['place'])
    expect(of('覆盖50%建成区').others[0]?.differences).toContain('unit')
  })

  it('names the part that a rate is of', () => {
    expect(of('机械化作业率达到90%').latest?.scope).toBe('主次干道')
    expect(of('路网密度达到5.98').latest?.scope).toBeUndefined()
  })

  it('tells estimates, soft targets and shares', () => {
    expect(of('社会消费品零售总额超过1200亿元').isEstimated).toBe(true)
    expect(of('地区生产总值增长年均7%').isSoft).toBe(true)
    expect(Number(of('带动就业4.2万人').share)).toBeCloseTo(64.357, 3)
  })

  it('lists every later value of the same caliber, oldest first', () => {
    expect(of('人均预期寿命达到83岁').judged.map(({ entry, holds }) => [entry.fact.value, holds])).toEqual([
      [83.84, true],
      [80.38, false],
      [84.98, true],
    ])
  })

  it('takes one target said twice for one', () => {
    expect(of('执业(助理)医师数7人').repeated).toHaveLength(1)
  })

  it('knows nothing later of goals for the year to come', () => {
    const ahead = outcomes.filter(({ target }) => target.fact.period === '2026')
    expect(ahead.length).toBeGreaterThan(20)
    expect(new Set(ahead.map(({ verdict }) => verdict))).toEqual(new Set(['no-figure']))
  })

  it('never holds one district against another', () => {
    const others = outcomes.filter(({ target }) => target.document.place === '江汉区')
    expect(others.length).toBeGreaterThan(30)
    expect(others.flatMap(({ judged }) => judged)).toEqual([])
  })
})
