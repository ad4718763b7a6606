import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { EVERYDAY, inOfficialWords, officialWordings } from '../../../server/question/everyday.ts'
import { KEPT } from '../../../server/question/everyday/kept.ts'
import { spellings } from '../../../server/question/everyday/wordings.ts'

const INDICATORS = z
  .array(z.object({ name: z.string() }))
  .parse(JSON.parse(readFileSync(new URL('../../../corpus/indicators.json', import.meta.url), 'utf8')))

const ENTRIES = EVERYDAY.flatMap((wordings) =>
  Object.entries(wordings).flatMap(([official, patterns]) =>
    patterns.flatMap(spellings).map((word) => ({ official, word })),
  ),
)

describe('inOfficialWords', () => {
  it.each([
    ['去年咱们这儿经济增长了多少', '去年咱们这儿地区生产总值增长'],
    ['去年新开了多少家公司', '去年新增市场主体'],
    ['这里的高企有多少', '这里的高新技术企业有多少'],
    ['外资来了多少', '实际利用外资来了多少'],
    ['财政收入完成得怎么样', '一般公共预算收入完成得怎么样'],
    ['大学生找工作有什么办法', '高校毕业生就业有什么办法'],
    ['老百姓一年能挣多少钱', '居民收入'],
    ['农民挣多少钱', '农村居民收入'],
    ['欠薪的事谁来管', '拖欠工资的事谁来管'],
    ['每千人有几个医生', '每千人口执业医师数'],
    ['看病难怎么解决', '医疗卫生怎么解决'],
    ['人均能活多大岁数', '人均预期寿命'],
    ['养老床有多少张', '养老床位有多少张'],
    ['老人有多少', '老年人口'],
    ['娃上幼儿园的事由谁负责', '学前教育的事由谁负责'],
    ['盖了几所学校', '新建学校'],
    ['老小区装电梯的事', '老旧小区加装电梯的事'],
    ['地铁修了几条', '轨道交通线路'],
    ['停车难怎么办', '停车泊位怎么办'],
    ['机场运了多少旅客', '机场旅客吞吐量'],
    ['空气好不好', '空气质量优良天数比率'],
    ['臭水沟治好了吗', '黑臭水体治好了吗'],
    ['打了多少粮', '粮食产量'],
    ['旅游赚了多少钱', '旅游收入'],
    ['来了多少游客', '接待游客'],
    ['抓了多少坏人', '刑事案件'],
    ['上访的人少了吗', '信访的人少了吗'],
    ['给老百姓办了哪些实事', '民生实事'],
    ['能给小娃娃入托的位子有几个', '能托位有几个'],
    ['给老人吃饭的社区食堂有几家', '社区老年食堂有几家'],
    ['城里人人均可支配收入多少', '城镇居民人均可支配收入多少'],
    ['养老院能住多少老人', '养老床位'],
    ['便宜的幼儿园占多少', '普惠性幼儿园覆盖率'],
    ['小学的座位够不够', '义务教育学位够不够'],
    ['给电车充电的桩', '充电桩'],
    ['换了多少公里老水管', '老旧管网改造'],
    ['救护车几分钟能到', '急救平均反应时间'],
    ['老外投了多少钱', '实际利用外资'],
    ['来玩的人花了多少钱', '旅游收入'],
    ['搞研发的钱占GDP多少', '研发经费投入强度'],
    ['还了多少债', '化解政府债务'],
    ['退休金怎么发', '养老金怎么发'],
    ['村里的百姓', '农村居民'],
    ['荒着的地', '撂荒地'],
    ['处分了几个干部', '党纪政务处分'],
    ['车祸死了几个人', '道路交通事故死亡人数'],
    ['碳排放降了多少', '单位地区生产总值二氧化碳排放降低'],
    // what stands between the words and means nothing
    ['粮食总共要打多少斤', '粮食产量'],
    ['老百姓每年能挣多少', '居民收入'],
    // the end of a name that the dictionary holds as one word
    ['白云机场客流多少', '白云旅客吞吐量多少'],
    ['坐飞机的有多少人', '旅客吞吐量'],
    ['棉花产了多少吨', '棉花产量'],
    ['种了多少亩马铃薯', '马铃薯种植面积'],
    ['一年造多少辆汽车', '一年汽车产量'],
    ['三产比重怎么变的', '第三产业增加值占地区生产总值比重怎么变的'],
    ['民生支出占财政的比例', '民生支出占一般公共预算支出比重'],
    ['安全事故死了多少人', '生产安全事故死亡人数'],
    ['还剩多少穷人没脱贫', '剩余贫困人口'],
    ['物价控制在多少', '居民消费价格涨幅'],
    ['高速通了多少公里', '高速公路通车里程'],
    ['办了多少件代表建议', '办理人大代表建议'],
  ])('puts %s as %s', (asked, official) => {
    expect(inOfficialWords(asked)).toBe(official)
  })

  it.each([
    ['家庭医生签约服务覆盖了多少人'],
    ['每千人口拥有执业(助理)医师数'],
    ['养老人员培训'],
    ['独居老人安装烟感报警器'],
    ['吸引本科以上学历人才'],
    ['获国家科学技术奖的项目'],
    ['幸福美好生活十大工程'],
    ['各街道办事处的任务'],
    ['网络安全和信息化'],
    ['高速公路和铁路'],
    ['农村路网'],
    ['低收入家庭收入增长与经济增长同步'],
    ['离岛免税销售额'],
    ['居民人均可支配收入增长多少'],
    ['城镇调查失业率是多少'],
    ['2021年GDP是多少'],
    [''],
  ])('leaves %s', (text) => {
    expect(inOfficialWords(text)).toBe(text)
  })

  it('leaves the names of indicators', () => {
    for (const { name } of INDICATORS) expect(inOfficialWords(name)).toBe(name)
  })

  it('leaves its own official words, alone and in a question', () => {
    for (const official of EVERYDAY.flatMap((wordings) => Object.keys(wordings))) {
      expect(inOfficialWords(official)).toBe(official)
      const question = `2023年${official}是多少？`
      expect(inOfficialWords(question)).toBe(question)
    }
  })

  it('does not read again what it put in', () => {
    for (const { word } of ENTRIES.filter((_, at) => at % 25 === 0)) {
      const once = inOfficialWords(word)
      expect(inOfficialWords(once)).toBe(once)
    }
  })

  it('reads a long text in a moment', () => {
    const text = '给老百姓办了哪些好事，盖了几所学校，空气好不好，'.repeat(2000)
    const start = performance.now()
    inOfficialWords(text)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

describe('officialWordings', () => {
  it.each([
    ['三产比重', ['三次产业结构', '第三产业增加值占地区生产总值比重']],
    ['棉花产量', ['棉花总产量', '棉花产量']],
    ['几条地铁', ['轨道线路', '轨道交通线路']],
    ['绿化覆盖率', ['绿化覆盖率']],
  ])('%s → %s', (said, wordings) => {
    expect(officialWordings(said)).toEqual(wordings)
  })
})

describe('EVERYDAY', () => {
  it('has several hundred official words', () => {
    expect(EVERYDAY.flatMap((wordings) => Object.keys(wordings)).length).toBeGreaterThan(400)
  })

  it('gives one official word for each everyday one', () => {
    const given = new Map<string, string>(KEPT.map((word) => [word, word]))
    const twice = ENTRIES.filter(({ word, official }) => {
      const other = given.get(word)
      given.set(word, official)
      return other !== undefined && other !== official
    })
    expect(twice).toEqual([])
  })

  it('has words of two characters or more, and none that is official itself', () => {
    const officials = new Set(EVERYDAY.flatMap((wordings) => Object.keys(wordings)))
    expect(ENTRIES.filter(({ word }) => word.length < 2 || officials.has(word))).toEqual([])
  })

  it('uses no sign but those of its patterns', () => {
    expect(ENTRIES.filter(({ word }) => /[()|?*+[\]\\]/u.test(word))).toEqual([])
  })
})
