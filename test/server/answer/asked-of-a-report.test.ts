import { describe, expect, it } from 'vitest'
import { assistantOver } from '../../setup/assistant-over.ts'

const REPORT = `望湖市2023年政府工作报告

——2023年1月10日在望湖市第十届人民代表大会第四次会议上

一、2022年工作回顾

过去一年，全市地区生产总值增长2.7%，规模以上工业增加值增长10%，一般公共预算收入45.7亿元，城镇居民人均可支配收入达到31744元。全市财政收入83.58亿元。进出口总值累计降幅从一季度7.9%收窄至前三季度的1.6%。固投增速从1-7月下降7.7%追至8月转正并实现逐月攀升，全年固定资产投资增长9%。

耕地得到保护，保护性耕作面积达到3283万亩，新建高标准农田550万亩。深化改革，市级行政审批项目减少286项。

2022年实际利用外商直接投资30.8亿美元，下降3%。建成投产的电站总装机达到133万千瓦、较2017年翻了一番，约占全省总量的三分之一。公路通车里程达到8323公里、是2017年的1.24倍。建成区面积由2017年的285平方公里扩大到2022年的324平方公里。PM2.5平均浓度改善8.6%。经济增速逐季回升。旅游人次、旅游综合收入分别增长17.47%、15.24%，争取指标1.4万亩、完成交易金额12.26亿元。高校毕业生就业率达到99.7%。优良天数达到251天，较上年新增40天。

守住安全底线，市对全市防范化解隐性债务负总责，各县（市、区）承担具体责任，积极化解存量债务。

二、2023年主要工作

今年发展的主要预期目标是：地区生产总值增长6%左右，一般公共预算收入增长5%。

扩大耕地保护，保护性耕作面积达到3500万亩，新建高标准农田378万亩。高新园区引进项目80个，实现财政收入4亿元。再减少市级行政审批事项50项以上。
`

describe('what a work report tells otherwise than it is asked', () => {
  const ask = assistantOver({ 'report.txt': REPORT })

  it.each([
    ['望湖市保护性耕作面积2022年多少,2023年要到多少,增加多少?', ['3283', '3500', '多217万亩']],
    ['望湖市2022年高标准农田建了多少万亩,2023年建多少,少建多少?', ['550', '378', '少172万亩']],
    ['望湖市2023年保护性耕作面积目标与2022年实际相比,要增加多少?', ['多217万亩']],
    ['望湖市化解隐性债务的具体责任由谁承担', ['各县（市、区）承担具体责任']],
    ['望湖市2022年固定资产投资增速一年里是怎么走的?', ['1-7月下降7.7%', '8月转正']],
    ['望湖市2022年固投几月份转正的', ['8月转正']],
    ['望湖市2022年实际利用外资多少亿美元', ['30.8亿美元']],
    ['望湖市电站总装机达到多少,占全省多少', ['133万千瓦', '约占全省总量的三分之一']],
    ['望湖市公路通车里程是2017年的多少倍', ['1.24倍']],
    ['望湖市建成区面积五年扩大了多少', ['多39平方公里']],
    ['望湖市建成区面积2022年多少,是2017年的几倍', ['1.1']],
    ['望湖市2022年优良天数多少,比上年多几天', ['251天', '新增40天']],
    ['望湖市2022年经济增速各季度怎么走的', ['逐季回升']],
    ['望湖市2022年保护性耕作面积多少,2023年目标多少,是高了还是低了', ['多217万亩']],
    ['望湖市2023年行政审批项目打算再减多少', ['50项以上']],
  ])('%s', async (question, expected) => {
    const { kind, lead } = await ask(question)
    expect(kind).toBe('answer')
    for (const words of expected) expect(lead).toContain(words)
  })

  it('says of an amount that only the growth is told', async () => {
    const { kind, lead } = await ask('望湖市2022年地区生产总值是多少亿元?')
    expect([kind, lead]).toEqual(['refusal', expect.stringMatching(/没有.*地区生产总值.*只有增减幅度.*增长2\.7%/u)])
  })

  it('says of a year that only its quarters are told', async () => {
    const { kind, lead } = await ask('望湖市2022年全年进出口增速到底是多少')
    expect([kind, lead]).toEqual(['refusal', expect.stringMatching(/年内的：“.*一季度7\.9%收窄至前三季度的1\.6%/u)])
  })

  it("holds no city's revenue against a park's", async () => {
    expect((await ask('望湖市2022年财政收入多少,2023年目标多少,差多少')).lead).not.toContain('79.58')
  })

  it.each([
    '望湖市2022年PM2.5平均浓度是多少',
    '望湖市2022年旅游收入多少亿元',
    '望湖市2022年实际新增就业多少',
    '望湖市2022年前11个月地区生产总值增长多少',
  ])('gives no figure of anything else: %s', async (question) => {
    const { kind, lead } = await ask(question)
    expect([kind, lead]).toEqual(['refusal', expect.stringMatching(/没有/u)])
  })

  it('names nobody for what no sentence gives to anybody', async () => {
    expect((await ask('望湖市高标准农田由谁负责')).kind).toBe('refusal')
  })
})
