import { describe, expect, it } from 'vitest'
import { circles, type Circle } from '../../../server/review/circles.ts'
import { registerOf } from './register-of.ts'

async function found(plan: string, later: string, place = '云岭区'): Promise<readonly Circle[]> {
  const { documents } = await registerOf({
    'plan.txt': {
      text: `云岭区“十四五”规划\n\n${plan}\n`,
      known: { id: 'plan', place: '云岭区', kind: 'plan', period: '2021-2025', date: '2022-04-29' },
    },
    'later.txt': {
      text: `中期评估报告\n\n${later}\n`,
      known: { id: 'later', place, kind: 'midterm-evaluation', date: '2023-12-01' },
    },
  })
  return circles(documents)
}

describe('circles', () => {
  it.each([
    ['增强处置功能，打造“10分钟医疗急救圈”。', '目标如期完成，10分钟急救圈实现全覆盖。', '实现全覆盖'],
    ['打造12 分钟文体圈，丰富生活。', '“12分钟文体圈”全面建成，群众满意。', '全面建成'],
    ['形成15分钟社区卫生服务圈。', '15分钟卫生服务圈基本形成。', '基本形成'],
  ])('%s is reached: %s', async (plan, later, words) => {
    const [circle] = await found(plan, later)
    expect(circle?.later.map(({ reached }) => reached)).toEqual([words])
  })

  it.each([
    ['打造12分钟文体圈。', '持续优化“12分钟文体圈”，场地完好。'],
    ['形成15分钟生活圈畅通路网。', '15分钟生活圈配套道路基本实现可达。'],
  ])('%s is only spoken of: %s', async (plan, later) => {
    const [circle] = await found(plan, later)
    expect(circle?.later.map(({ reached }) => reached)).toEqual([undefined])
  })

  it.each([
    ['打造10分钟急救圈。', '15分钟急救圈实现全覆盖。'],
    ['打造10分钟急救圈。', '10分钟文体圈实现全覆盖。'],
    ['打造10分钟急救圈。', '停车10分钟以内，商圈繁荣。'],
  ])('%s is another thing than %s', async (plan, later) => {
    expect((await found(plan, later))[0]?.later).toEqual([])
  })

  it('takes no other place’s word', async () => {
    expect((await found('打造10分钟急救圈。', '10分钟急救圈实现全覆盖。', '青山区'))[0]?.later).toEqual([])
  })
})
