import { describe, expect, it } from 'vitest'
import { undoneServices } from '../../../../server/answer/passages/undone-services.ts'

const said = (text: string): string[] => undoneServices({ text }).map(({ start, end }) => text.slice(start, end))

describe('services of a year that were not done', () => {
  it.each([
    [
      '办结率98%。2023年10件民生实事完成9件，“新建城东体育公园”因土地征收未完成，今年6月底前建成。\n下一段。',
      ['2023年10件民生实事完成9件，“新建城东体育公园”因土地征收未完成，今年6月底前建成'],
    ],
    [
      '医师数达到3.0人。年初确定的十件民生实事，办结9件；供热管网改造受管材供应影响，仅完成年度计划的70%，结转实施。\n',
      ['年初确定的十件民生实事，办结9件；供热管网改造受管材供应影响，仅完成年度计划的70%，结转实施'],
    ],
    ['全年12项民生实事项目中11项完成，公交枢纽推迟到明年。', ['全年12项民生实事项目中11项完成，公交枢纽推迟到明年']],
    ['10件民生实事办结10件，正在评选明年的项目。', []],
    ['十件民生实事完成九件。\n城东公园未开工。', []],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})
