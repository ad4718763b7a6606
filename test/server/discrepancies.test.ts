import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadEmbedding } from '../../indexer/analysis/embedding.ts'
import { openIndex } from '../../indexer/search-index/open.ts'
import { buildApp } from '../../server/app.ts'
import { Assistant } from '../../server/assistant.ts'
import { Answer } from '../../server/protocol/answer.ts'
import { DiscrepancyList } from '../../server/protocol/discrepancies.ts'
import { DocumentDetail } from '../../server/protocol/register.ts'
import { SHIPPED_INDEX } from '../setup/shipped-index.ts'

let staff: FastifyInstance
let everyone: FastifyInstance

beforeAll(async () => {
  const index = openIndex(SHIPPED_INDEX)
  const embedding = await loadEmbedding()
  const forStaff = new Assistant(index, embedding, { staff: true })
  const forEveryone = new Assistant(index, embedding)
  staff = await buildApp({ assistant: () => forStaff, staff: true })
  everyone = await buildApp({ assistant: () => forEveryone })
})
afterAll(() => Promise.all([staff.close(), everyone.close()]))

const get = (app: FastifyInstance, url: string) => app.inject({ method: 'GET', url })
const ask = async (app: FastifyInstance, question: string) =>
  Answer.parse((await app.inject({ method: 'POST', url: '/api/ask', payload: { question } })).json())

describe('GET /api/discrepancies', () => {
  it('is there for staff only, and says so', async () => {
    expect((await get(everyone, '/api/discrepancies')).statusCode).toBe(404)
    expect((await get(everyone, '/api/pages')).json()).toEqual({ review: false })
    expect((await get(staff, '/api/pages')).json()).toEqual({ review: true })
  })

  it('gives every difference with both statements, quoted as they stand in the documents', async () => {
    const list = DiscrepancyList.parse((await get(staff, '/api/discrepancies')).json())
    expect(list.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(list.discrepancies.length)
    expect(new Set(list.discrepancies.map(({ id }) => id)).size).toBe(list.discrepancies.length)
    for (const { claims } of list.discrepancies)
      for (const { quotation, before, after } of claims) {
        const { text } = DocumentDetail.parse((await get(staff, `/api/documents/${quotation.document}`)).json())
        expect(text.slice(quotation.start, quotation.end)).toBe(quotation.quote)
        expect(text.slice(quotation.start - before.length, quotation.end + after.length)).toBe(
          before + quotation.quote + after,
        )
      }
  })

  // What reading the five documents by hand found; each by words of both statements.
  it.each([
    ['value', '绿化覆盖率', '33.33%', '32%'],
    ['count', '街道总数', '13条街道', '14个街道'],
    ['slip', '日期', '2022429', '2022年04月29日'],
    ['caliber', '实际利用外资', '22.5 亿美元', '5.69 亿美元'],
    ['caliber', '全员劳动生产率增长', '大于7%', '7%'],
    ['caliber', '全社会研发经费投入增长', '完成市下达目标', '10%'],
    ['caliber', '地区生产总值增长', '7%左右', '7%'],
    ['caliber', '城镇调查失业率', '小于6%', '6%以内'],
    ['caliber', '数字经济核心产业增加值占地区生产总值比重', '不分解至各区', '大于10%'],
    ['caliber', '绿化覆盖率', '市下达指标', '41.51%'],
    ['caliber', '单位地区生产总值二氧化碳排放降低', '未设置年度考核目标', '暂未反馈数据'],
    ['caliber', '创新驱动指标', '全部实现', '暂无统计值'],
    ['caliber', '民生福祉指标', '均可顺利完成', '暂无统计值'],
    ['caliber', '集聚数字经济核心企业', '130余家', '1万家'],
    ['caliber', '规模以上设计企业营收', '470亿元', '450亿元'],
    ['caliber', '私募基金规模', '600亿元', '500亿元'],
    ['span', '地区生产总值增长', '6.3%', '6.7%'],
    ['span', '技术合同成交额', '238.1亿元', '260亿元'],
    ['span', '城镇新增就业', '15.6万人', '3万人'],
    ['span', '亿元楼宇', '23栋', '30栋'],
    ['span', '混错接改造', '849处', '849处'],
    ['rounding', '每千人口拥有执业(助理)医师数', '0.04人', '7.91人'],
    ['name', '区水务和湖泊局', '区水务湖泊局', '区水务和湖泊局'],
    ['name', '市生态环境局武昌分局', '市生态环境局武昌分局', '武汉市生态环境局武昌分局'],
    ['name', '区委政法委', '区政法委', '区委政法委'],
    ['name', '区公安分局', '区公安分局', '武昌区公安分局'],
    ['name', '区委组织部', '(人才科)', '区委组织部'],
    ['name', '中期测算值', '中期测算值', '中期预测值'],
    ['name', '时间过半、完成过半', '完成过半', '任务过半'],
    ['name', '中国城区经济高质量发展百强榜', '城区经济高质量', '城区高质量'],
  ])('finds the %s of %s: %s, %s', async (kind, subject, first, second) => {
    const { discrepancies } = DiscrepancyList.parse((await get(staff, '/api/discrepancies')).json())
    const found = discrepancies.filter((one) => {
      const [a = '', b = ''] = one.claims.map(({ quotation }) => quotation.quote)
      return one.kind === kind && one.subject === subject && a.includes(first) && b.includes(second)
    })
    expect(found).toHaveLength(1)
  })

  it('merges no two departments, and accuses no spans', async () => {
    const { discrepancies } = DiscrepancyList.parse((await get(staff, '/api/discrepancies')).json())
    const named = discrepancies.filter(({ kind }) => kind === 'name').flatMap(({ claims }) => claims)
    expect(named.map(({ quotation }) => quotation.quote)).not.toContain('市生态环境局')
    for (const { explanation } of discrepancies.filter(({ kind }) => kind === 'span'))
      expect(explanation).not.toMatch(/矛盾|错误|有误/u)
  })
})

describe('questions about differences', () => {
  it('are refused where they are not for staff', async () => {
    const answer = await ask(everyone, '文件之间有哪些矛盾？')
    expect(answer).toMatchObject({ kind: 'refusal', citations: [] })
    expect(answer.lead).toContain('工作人员')
  })

  it('are answered for staff: how many of which kind, and a table of both statements', async () => {
    const answer = await ask(staff, '文件之间有哪些矛盾？')
    expect(answer.kind).toBe('answer')
    expect(answer.lead).toMatch(/差异共\d+处\[算1\]，其中数值差异\d+处\[算2\]/u)
    const table = answer.parts.find((part) => part.kind === 'table')
    expect(table?.columns.map(({ title }) => title)).toEqual(['说法一', '说法二', '差异类型'])
    const { discrepancies } = DiscrepancyList.parse((await get(staff, '/api/discrepancies')).json())
    expect(table?.rows).toHaveLength(discrepancies.length)
    for (const row of table?.rows ?? []) for (const { citations = [] } of row) expect(citations).not.toEqual([])
  })

  it.each([
    ['技术合同成交额在两份文件里为什么不一样', ['238.1亿元', '260亿元'], ['849', '33.33']],
    ['地区生产总值增长目标在两份文件里一样吗', ['7%左右', '7%'], ['6.3%', '849']],
    ['区水务湖泊局和区水务和湖泊局名称为什么不一样', ['区水务湖泊局'], ['政法委']],
    ['江汉区的规划有没有自相矛盾', ['33.33%', '5.69 亿美元'], ['849', '7.91']],
    ['评估报告自己有没有前后不一致的地方', ['7.91人', '三分之一'], ['33.33%', '260亿元']],
    ['有没有疑似笔误', ['2022429'], ['7.91']],
  ])('%s is answered for that alone', async (question, said, unsaid) => {
    const { kind, text } = await ask(staff, question)
    expect(kind).toBe('answer')
    for (const words of said) expect(text).toContain(words)
    for (const words of unsaid) expect(text).not.toContain(words)
  })

  it('say so where nothing differs', async () => {
    const answer = await ask(staff, '城镇登记失业率在各份文件里一样吗')
    expect(answer.kind).toBe('answer')
    expect(answer.lead).toContain('没有发现')
  })

  it('show what was recomputed with its inputs', async () => {
    const answer = await ask(staff, '每千人口执业医师数的增长值前后一致吗')
    expect(answer.figures).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ value: '0.03', formula: expect.stringContaining('7.91 − 7.88 = 0.03') as string }),
      ]),
    )
  })
})
