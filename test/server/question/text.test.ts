import { describe, expect, it } from 'vitest'
import { normaliseQuestion } from '../../../server/question/text.ts'

describe('normaliseQuestion', () => {
  it('reads 占比 as it stands', () => {
    expect(normaliseQuestion('数字经济核心产业占比多少')).toBe('数字经济核心产业占比多少')
  })

  it.each([
    ['２０２３年GDP是多少？', '2023年GDP是多少?'],
    ['空氣質量優良天數比率由誰負責?', '空气质量优良天数比率由谁负责?'],
    ['請問一下武昌區的綠化覆蓋率是多少', '武昌区的绿化覆盖率是多少'],
    ['请问武昌区的绿化覆盖率是多少', '武昌区的绿化覆盖率是多少'],
    ['帮我查一下武昌区的绿化覆盖率是多少，谢谢！', '武昌区的绿化覆盖率是多少'],
    ['麻烦查一下区科经局牵头哪些任务，谢谢您', '区科经局牵头哪些任务'],
    ['我想知道哪些指标未完成中期进度', '哪些指标未完成中期进度'],
    ['  武昌 区 GDP   是 多少 ', '武昌区GDP是多少'],
    ['金融业增加值 530 亿元', '金融业增加值530亿元'],
    ['2023上半年绿化覆盖率', '2023年上半年绿化覆盖率'],
    ['Ⅲ类水体比例是多少', 'III类水体比例是多少'],
  ])('reads %s', (question, expected) => {
    expect(
      normaliseQuestion(question).replace(/(?<=\p{Script=Han}) (?=[A-Za-z])|(?<=[A-Za-z]) (?=\p{Script=Han})/gu, ''),
    ).toBe(expected)
  })

  it.each(['哪些指标未完成中期进度?', '2023年6月底', 'R&D', '问'])('leaves %s as it is', (question) => {
    expect(normaliseQuestion(question)).toBe(question)
  })

  it.each([
    ['您好，帮我查一下武昌区的绿化覆盖率是多少', '武昌区的绿化覆盖率是多少'],
    ['您好，请问武昌区的绿化覆盖率是多少', '武昌区的绿化覆盖率是多少'],
    // Words that only begin like 问 and 请.
    ['问责机制由哪个部门牵头', '问责机制由哪个部门牵头'],
    ['请示报告制度是什么', '请示报告制度是什么'],
  ])('reads %s', (question, expected) => {
    expect(normaliseQuestion(question)).toBe(expected)
  })

  it('is the same when applied twice', () => {
    for (const question of ['请问一下，空氣質量由誰負責？謝謝', '请问２０２３上半年GDP？', '麻烦看看 绿化 覆盖率'])
      expect(normaliseQuestion(normaliseQuestion(question))).toBe(normaliseQuestion(question))
  })
})
