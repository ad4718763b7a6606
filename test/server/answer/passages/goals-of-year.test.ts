import { describe, expect, it } from 'vitest'
import { told } from '../../../../server/answer/passages/goals-of-year.ts'

const clauses = (text: string): string[] => told({ text }).map(({ start, end }) => text.slice(start, end))

describe('what a report says of the goals of its year as a whole', () => {
  it.each([
    [
      '改革和各项建设取得显著成绩，市十二届人大二次会议确定的各项目标基本实现，首都现代化建设迈出坚实步伐。',
      ['市十二届人大二次会议确定的各项目标基本实现'],
    ],
    ['我们攻坚克难，全年主要目标任务如期完成，实现良好开局。', ['全年主要目标任务如期完成']],
    ['真抓实干，较好完成市五届人大三次会议确定的目标任务。', ['较好完成市五届人大三次会议确定的目标任务']],
    ['全年节能减排目标全面完成，10件民生实事全面完成。', []],
    ['今年要确保全年目标任务全面完成。', []],
  ])('%s', (text, expected) => {
    expect(clauses(text)).toEqual(expected)
  })
})
