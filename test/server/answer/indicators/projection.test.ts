import { describe, expect, it } from 'vitest'
import { shippedAssistant } from '../../../setup/shipped-assistant.ts'

const ask = shippedAssistant()

describe('a projection asked for', () => {
  it.each([
    ['地区生产总值增长的2025年测算值是多少？', '6.73%', '(10.4 + 4.2 + 5.6) ÷ 3 = 6.73'],
    ['居民人均可支配收入增长率的2025年测算值？', '7.6%', '(10.8 + 6.2 + 5.8) ÷ 3 = 7.6'],
    ['全社会研发经费投入增长率的2025年测算值？', '11.67%', '(12 + 11.34) ÷ 2 = 11.67'],
  ])('%s is the mean of the periods, by the method of the evaluation: %s', async (question, value, formula) => {
    const { lead, figures, citations } = await ask(question)
    expect(lead).toContain(value)
    expect(lead).toContain('按中期评估的方法（各期平均）')
    expect(figures.map((figure) => figure.formula).join('\n')).toContain(formula)
    expect(citations.some(({ quote }) => quote.includes('平均值作为2025年测算值'))).toBe(true)
  })

  it('is given in both readings, with the derived base and the reading that fits what the document expects', async () => {
    const { text, figures } = await ask('绿化覆盖率的2025年测算值是多少？')
    expect(text).toMatch(/由中期测算值反推2020年基期值为40\.25%/u)
    expect(text).toMatch(/按2020年至2023年年底计，外推为41\.32%/u)
    expect(text).toMatch(/按2020年至2023年年中计，外推为41\.54%（与文件的预判相符）/u)
    expect(figures.map(({ value }) => value)).toEqual(['40.25', '41.32', '41.54'])
    for (const { note } of figures.slice(1))
      expect(note).toMatch(/按 (?:3|2\.5) 年外推，仅供参考；基期值由文件所列数字推算/u)
  })

  it('comes after what became of the indicator, where that is known', async () => {
    const { lead, text } = await ask('人均预期寿命2025年能完成吗？')
    expect(lead).toContain('有一定压力')
    expect(lead).toContain('84.98岁')
    expect(text).toContain('外推，仅供参考')
    expect(text.indexOf('84.98岁')).toBeLessThan(text.indexOf('79.46岁'))
  })

  it('is refused with the reason where the documents lack a base', async () => {
    const { lead, figures } = await ask('空气质量优良天数比率的2025年测算值是多少？')
    expect(lead).toContain('不能按文件的方法算出：文件未列2020年基期值')
    expect(figures).toEqual([])
  })

  it('is never made by the method of another place', async () => {
    const { text } = await ask('江汉区绿化覆盖率的2025年测算值是多少？')
    expect(text).not.toMatch(/外推|反推|按中期评估的方法/u)
  })

  it.each([
    ['数字经济核心产业占比2025年目标预计能不能达到？', '预计创新驱动指标均可超额完成'],
    ['地表水好于Ⅲ类的比例，“十四五”目标预计完得成吗', '预计可顺利完成'],
    ['中期评估是不是认为GDP增长到2025年完成目标没有问题？', '有一定压力'],
  ])('%s is answered by what the evaluation expects', async (question, said) => {
    const { lead } = await ask(question)
    expect(lead).toContain(said)
  })

  it('is no method, where what comes of the method is asked', async () => {
    const { lead } = await ask('照评估报告的算法，全员劳动生产率增长到2025年测算出来是多少？')
    expect(lead).toContain('2025年测算值为16.8%')
  })

  it('is answered by the rule for those that the city gave no yearly goal', async () => {
    const { lead } = await ask('能耗和优良天数市里没给区下年度目标，到期末怎么算完成？')
    expect(lead).toContain('如全市完成目标则视同各区完成目标')
  })

  it.each(['电影票房2025年预计能达到吗', '森林覆盖率到2025年完成目标没有问题吧'])('%s: refused', async (question) => {
    const { kind } = await ask(question)
    expect(kind).toBe('refusal')
  })
})
