import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../../server/assistant.ts'
import type { Answer, TablePart } from '../../../../server/protocol/answer.ts'
import { SHIPPED_INDEX } from '../../../setup/shipped-index.ts'

const stopped: string[] = []
let assistant: Assistant

beforeAll(async () => {
  assistant = await openAssistant({
    index: SHIPPED_INDEX,
    onStopped: (error, question) => stopped.push(`${question}: ${error.message}`),
  })
})
afterAll(() => {
  assistant.close()
  // The number guard let every one of these answers through.
  expect(stopped).toEqual([])
})

const plain = (text: string): string => text.replace(/\[(?:算)?\d+\]/gu, '').replaceAll('−', '-')

/** Every cell with a number has a mark, every mark is there, and every figure has a formula and inputs. */
function expectSound(answer: Answer): void {
  const citations = new Set(answer.citations.map(({ id }) => id))
  for (const part of answer.parts)
    if (part.kind === 'table')
      for (const cell of part.rows.flat()) for (const id of cell.citations ?? []) expect(citations.has(id)).toBe(true)
  for (const { formula, inputs } of answer.figures) {
    expect(formula).not.toBe('')
    expect(inputs.length).toBeGreaterThan(0)
  }
}

async function ask(question: string): Promise<Answer> {
  const answer = await assistant.ask(question)
  expectSound(answer)
  return answer
}

function tables(answer: Answer): TablePart[] {
  return answer.parts.filter((part): part is TablePart => part.kind === 'table')
}

/** The text of a row whose first cell holds these words. */
function row(answer: Answer, words: string): string {
  const found = tables(answer)
    .flatMap(({ rows }) => rows)
    .find(([first]) => first?.text.includes(words) === true)
  return (found ?? []).map(({ text }) => text).join('|')
}

describe('one target and what came of it', () => {
  it.each([
    ['社零目标达到了吗', ['890亿元', '未达到目标', '310亿元', '程序比对']],
    ['人均预期寿命2025年目标达到了吗', ['84.98岁', '已达到目标', '1.98岁']],
    ['GDP年均增长7%的目标后来实现了吗', ['6.3%', '未达到目标', '0.7个百分点']],
    ['新增就业10.5万人的目标后来达到了没有', ['15.6万人', '已达到目标', '5.1万人']],
    ['托位目标后来达到了吗', ['每千人口拥有3岁以下婴幼儿托位数', '3.47', '已达到目标']],
    ['失业率目标后来达到没有', ['城镇调查失业率', '城镇登记失业率', '不能判断']],
    ['吸引大学生留汉18万人的目标后来达到了吗', ['口径不同', '3.2万人', '不能判断']],
  ])('%s', async (question, words) => {
    const { kind, lead } = await ask(question)
    expect(kind).toBe('answer')
    for (const word of words) expect(plain(lead)).toContain(word)
  })

  it('answers by the place of which something later is known, and tells of the other below', async () => {
    const answer = await ask('养老保险参保率目标达到了没')
    expect(plain(answer.lead)).toContain('武昌区')
    expect(plain(answer.lead)).not.toContain('江汉区')
    expect(answer.text).toContain('江汉区基本养老保险参保率的目标')
    expect(answer.text).toContain('目标要求“大于”')
  })

  it('tells the evaluation’s conclusion of the middle apart from the end', async () => {
    expect((await ask('人均预期寿命2025年目标达到了吗')).text).toContain('中期进度与期末目标是两回事')
  })

  it('says that a value of a look back on five years has no year', async () => {
    expect((await ask('人均预期寿命2025年目标达到了吗')).text).toContain('原文未注明年份和口径')
  })

  it('says that 左右 and 预计 are soft', async () => {
    expect((await ask('GDP年均增长7%的目标后来实现了吗')).text).toContain('左右')
    expect((await ask('社零目标达到了吗')).text).toContain('预计')
  })
})

describe('a circle of minutes', () => {
  it('is reached in words', async () => {
    const { lead } = await ask('急救圈后来实现了吗')
    expect(plain(lead)).toContain('10分钟急救圈实现全覆盖')
    expect(plain(lead)).toContain('已达到（程序比对）')
  })
})

describe('all targets by verdict', () => {
  it('answers how things stand with every verdict', async () => {
    const answer = await ask('2025年目标完成得怎么样')
    expect(plain(answer.lead)).toMatch(/^武昌区\d+项数值目标与后来的文件比对：达到\d+项，未达到2项/u)
    expect(plain(answer.lead).length).toBeLessThanOrEqual(120)
    expect(tables(answer).map(({ title }) => title)).toEqual([
      '达到',
      '未达到',
      '只有中途数',
      '口径不同',
      '没有后续数值',
      '以文字表述的目标',
    ])
    expect(row(answer, '10分钟医疗急救圈')).toContain('达到（按文字表述）')
    expect(row(answer, '12分钟文体圈')).toContain('没有说是否建成')
    expect(row(answer, '地区生产总值增长')).toContain('未达到目标，低于目标0.7个百分点')
    expect(answer.text).toContain('程序比对')
  })

  it('lists what was reached', async () => {
    const answer = await ask('规划目标哪些后来达到了?')
    expect(tables(answer).map(({ title }) => title)).toEqual(['达到', '以文字表述的目标'])
    expect(row(answer, '环卫机械化作业率')).toContain('只就主次干道而言')
    expect(row(answer, '社会消费品零售总额')).toBe('')
  })

  it('lists what was not, with what is only on its way', async () => {
    const answer = await ask('哪些规划目标后来没有达到?')
    expect(tables(answer).map(({ title }) => title)).toEqual(['未达到', '只有中途数'])
    expect(row(answer, '带动就业')).toContain('64.36%')
  })

  it('lists what nothing later is said of', async () => {
    const answer = await ask('哪些目标没有后续数据?')
    expect(row(answer, '金融业增加值')).toContain('没有后续数值')
    expect(row(answer, '数字经济核心产业增加值')).toContain('武汉市')
  })

  it('says that nothing later is held of a place', async () => {
    const answer = await ask('江汉区的目标后来完成了没有')
    expect(plain(answer.lead)).toContain('没有比《江汉区“十四五”规划(2022年更新)》更晚的该地文件')
  })
})

describe('what a careful official asks next', () => {
  it('the pace still needed, compounded and by the mean, and what came of it', async () => {
    const answer = await ask('要实现年均7%,后几年GDP每年得多少?')
    expect(plain(answer.lead)).toContain('余下的2024—2025年每年需增长7.00%')
    expect(plain(answer.lead)).toContain('结果已经知道：“十四五”期间年均增长6.3%')
    expect(plain(answer.text)).toContain('每年需6.95%')
    expect(answer.figures[0]?.formula).toContain('^5')
  })

  it('the pace of a total in equal steps', async () => {
    expect(plain((await ask('社零要达到目标,剩下两年每年还要增加多少?')).lead)).toContain('每年需增加220亿元')
  })

  it('no pace where nothing is known of the way', async () => {
    expect(plain((await ask('江汉区金融业增加值今后每年要增加多少')).lead)).toContain('不能推算')
  })

  it('goals below last year', async () => {
    const answer = await ask('2026年目标有没有比去年实际还低的?')
    expect(plain(answer.lead)).toContain('低于上年实绩')
    expect(row(answer, '新建口袋公园')).toBe('新建口袋公园：2026年5个|新建口袋公园2025年为10个|低5个')
    expect(row(answer, '旅游收入')).toContain('高50亿元')
  })

  it.each(['江汉绿化覆盖率的2025年目标比2020年的实际还低吗?', '江汉区绿化覆盖率的目标是不是比2020年的水平还低?'])(
    'a target behind its base: %s',
    async (question) => {
      const { lead } = await ask(question)
      for (const words of ['32%', '33.33%', '低1.33个百分点']) expect(plain(lead)).toContain(words)
    },
  )

  it('one kind of doubt where only that is asked for', async () => {
    const answer = await ask('哪些指标是视同完成的')
    expect(tables(answer)[0]?.rows.map(([, kind]) => kind?.text)).toEqual(['视同完成', '视同完成'])
  })

  it('the pace of every target of a number where no thing is named', async () => {
    const { lead } = await ask('要实现年均7%,后几年每年得多少?')
    expect(plain(lead)).toContain('地区生产总值增长')
    expect(plain(lead)).toContain('全员劳动生产率增长')
  })

  it('how firm what is done is', async () => {
    const answer = await ask('已完成的指标里哪些不稳?')
    expect(row(answer, '基本养老保险参保率')).toContain('各期平均99.43%')
    expect(row(answer, '劳动年龄人口平均受教育年限')).toContain('正好等于中期测算值12.2年')
    expect(answer.text).toContain('视同各区完成目标')
  })

  it('what is no longer reported, and whom to ask', async () => {
    const answer = await ask('哪些指标后来没有再报数?')
    expect(row(answer, '绿化覆盖率')).toBe(
      '绿化覆盖率|2023年上半年为40.89%|《武昌区“十四五”规划纲要实施情况中期评估》（2023年12月1日）|区城管局',
    )
  })

  it('documents that are cited and not held', async () => {
    expect((await ask('文件里提到的哪些文件库里没有?')).text).toContain('《优化营商环境条例》')
  })

  it('levels and rates side by side', async () => {
    const answer = await ask('GDP总量和增速')
    expect(row(answer, '2022年')).toBe('2022年|1772.02亿元|增长4.2%')
    expect(answer.text).toContain('不互相推算')
  })
})
