import { mainSheets, resultOf, type Sheet } from '../../sheet/indicator-sheet.ts'
import { listText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addCount } from '../figures.ts'
import { answersFor, categoryIn, setTable } from './set-of-indicators.ts'

// “区卫健局管的指标都完成了吗”, “约束性指标是不是全部达标了”
const ALL_DONE =
  /(?:都|全部?|均|个个|统统)(?:已经?)?(?:按期|如期)?(?:完成|达标|达到|实现)[^,，。哪]{0,8}(?:吗|没有|没|吧)[?？]*$|(?:是不是|是否)(?:都|全部?|均)(?:已经?)?(?:完成|达标|达到|实现)/u

const RESULTS = [
  ['met', '已完成中期进度'],
  ['not-met', '未完成中期进度'],
  ['no-data', '暂无统计值'],
] as const

/** Whether all of a set of main indicators are done: yes or no, then how many of which and their names. */
export function answerAllDone(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  const { text } = query
  if (!ALL_DONE.test(text) || !/指标|约束性|预期性|类/u.test(text)) return undefined
  const draft = new Draft()
  for (const place of query.places.length > 0 ? query.places : register.places) {
    const all = mainSheets(register, place).filter(({ status }) => status !== undefined)
    const attribute = ['约束性', '预期性'].find((one) => text.includes(one))
    const category = categoryIn(all, text)
    const sheets = all.filter(
      (sheet) =>
        (attribute === undefined || sheet.attribute === attribute) &&
        (category === undefined || sheet.category === category) &&
        query.departments.every((name) => answersFor(evidence, sheet, name)),
    )
    if (sheets.length === 0) continue
    const set = `${place}${query.departments.length === 0 ? '' : `${listText(query.departments)}负责的`}${attribute ?? (category === undefined ? '主要' : `${category}类`)}指标`
    sayAll(draft, set, sheets)
  }
  return draft.isEmpty ? undefined : { kind: 'answer', draft }
}

function sayAll(draft: Draft, set: string, sheets: readonly Sheet[]): void {
  const of = (result: (typeof RESULTS)[number][0]): Sheet[] =>
    sheets.filter(({ status }) => status !== undefined && resultOf(status.fact.status) === result)
  const cite = ({ status }: Sheet): number[] => (status === undefined ? [] : [draft.citeFact(status)])
  const said = RESULTS.flatMap(([result, words]) => {
    const held = of(result)
    if (held.length === 0) return []
    const figure = addCount(draft, `${set}中${words}的项数`, '项', held.flatMap(cite))
    const names = held.map((sheet) => `${sheet.name}${/\d/u.test(sheet.name) ? marks(cite(sheet)) : ''}`)
    return [
      `${String(held.length)}项${words}${marks([], [figure])}${result === 'met' && held.length === sheets.length ? '' : `：${listText(names)}`}`,
    ]
  })
  const total = addCount(draft, `${set}数`, '项', sheets.flatMap(cite))
  const isAll = of('met').length === sheets.length
  draft.say(`${isAll ? '是' : '不是'}，${set}${String(sheets.length)}项${marks([], [total])}中，${said.join('；')}。`)
  draft.add(setTable(draft, sheets))
  draft.followUp(
    ...of('not-met')
      .slice(0, 2)
      .map(({ name }) => `${name}为什么没有完成？`),
  )
}
