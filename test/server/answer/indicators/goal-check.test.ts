import { beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../../server/assistant.ts'
import { SHIPPED_INDEX } from '../../../setup/shipped-index.ts'

let assistant: Assistant
beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
})
const leadOf = async (question: string): Promise<string> =>
  (await assistant.ask(question)).lead.replace(/\[算?\d+\]/gu, '')

describe('a value held against the goal of the end', () => {
  it.each([
    ['受教育年限距目标还差多少', '低于目标0.3年'],
    ['受教育年限离12.5差多少', '低于目标0.3年'],
    ['绿化覆盖率离目标差多少', '低于目标0.62个百分点'],
    ['托位数超目标多少', '高出0.47个'],
    ['社零离目标还差多少', '低于目标310亿元'],
    ['公厕密度比目标高多少', '比上限5座/平方公里高出0.8座/平方公里'],
  ])('tells how far: %s', async (question, said) => {
    expect(await leadOf(question)).toContain(said)
  })
  it.each([
    ['预期寿命后来达标了吗', /^达到了，.*84\.98岁/u],
    ['寿命没达标对不对', /^不对，.*84\.98岁/u],
    ['绿化覆盖率2022年就达到目标了吧', /^达到了，.*2022年为41\.51%/u],
    ['托位2021年达到目标了吗', /^还没有达到，.*2\.56/u],
    ['人均预期寿命完成了吗', /未完成中期目标/u],
    ['绿化覆盖率离中期目标差多少', /高0\.01/u],
    ['GDP十四五目标后来完成了吗', /“十四五”期间年均增长6\.3%，未达到目标/u],
    ['GDP目标后来达到了吗', /^没有达到，.*“十四五”期间年均增长6\.3%/u],
    ['社零目标悬不悬', /890亿元.*未达到目标/u],
  ])('says whether it was reached: %s', async (question, said) => {
    expect(await leadOf(question)).toMatch(said)
  })
  it.each([
    ['两个区调查失业率目标差多少', '相差1.5个百分点'],
    ['新增就业 武昌 vs 江汉', '相差3.5万人'],
    ['两个区谁的GDP高', '没有同一时期的数值'],
  ])('compares places at one time only: %s', async (question, said) => {
    expect(await leadOf(question)).toContain(said)
  })
  it.each([
    ['区科经局的指标有没有完成', /^武昌区科经局负责的主要指标3项中，1项已完成中期进度/u],
    ['区市场监管局的指标完成情况', /主要指标只有1项/u],
    ['约束性指标都完成了吗', /^没有全部完成/u],
    ['约束性指标是不是都完成了', /^不是，/u],
  ])('tells how a group stands: %s', async (question, said) => {
    expect(await leadOf(question)).toMatch(said)
  })
  it('answers each ask once, of the indicator that the goal is set for', async () => {
    const lead = await leadOf('托位目标、最新值、负责单位')
    expect(lead).toMatch(/目标：“十四五”期间3个。.*2023年上半年为3\.47。.*由区卫健局负责/u)
  })
})
