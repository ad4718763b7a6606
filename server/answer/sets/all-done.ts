import type { Query } from '../../question/query.ts'
import { mainSheets, resultOf, type Sheet } from '../../sheet/indicator-sheet.ts'
import { listText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addCount } from '../figures.ts'
import { answerSingleStatus } from '../indicators/status.ts'
import { fullName } from '../departments/duties.ts'
import { categoryIn } from './indicator-category.ts'
import { setTable } from './set-table.ts'
import { answersFor } from './who-answers.ts'

// “区卫健局管的指标都完成了吗”, “约束性指标是不是全部达标了”
const ALL_DONE =
  /(?:都|全部?|均|个个|统统)(?:已经?)?(?:按期|如期)?(?:完成|达标|达到|实现)[^,，。哪]{0,8}(?:吗|没有|没|吧)[?？]*$|(?:是不是|是否)(?:都|全部?|均)(?:已经?)?(?:完成|达标|达到|实现)/u

// “区科经局的指标有没有完成”, “区卫健局的指标完成得咋样”, “区发改局负责的指标有哪些,完成情况”, “哪些完成了哪些没完成”
const HOW_DONE =
  /有没有(?:都|全部?)?(?:完成|达标|达到|实现)|是否(?:完成|达标|达到|实现)|(?:完成|达标|进展|进度|推进|[搞干做弄]得)(?:得|的|都)?(?:怎么样|怎样|如何|咋样|啥样|情况|进度|好不好|了?(?:吗|没有|没|多少|几[项个]))|进度$|(?:完成|达标)(?:了)?(?:的)?[^,，。]{0,8}(?:没|未)(?:完成|达标)/u
// What a question for a group says besides the group: “负责的主要指标”, “各项”, “现在”.
const GROUP_WORDS =
  /指标|主要|重点|规划|负责|牵头|承担|责任|单位|部门|分管|管|所有|全部|各项|各个|几项|哪些|哪几[项个]|多少|有没有|是否|是不是|完成|达标|达到|实现|进度|进展|推进|情况|目标|中期|现在|目前|如今|怎么样|怎样|如何|咋样|啥样|[搞干做弄]得|几个|没有|约束性|预期性|[一二三四五六七八九十\d]+[项个]|[的都有得了和与及吗没未呢吧啊是那些这它,，、?？\s]/gu

const RESULTS = [
  ['met', '已完成中期进度'],
  ['not-met', '未完成中期进度'],
  ['no-data', '暂无统计值'],
] as const

/**
 * Whether all of a set of main indicators are done, yes or no; of a department's, how they stand. Then how many of which
 * and their names.
 */
export function answerAllDone(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  const { text } = query
  const asksAll = ALL_DONE.test(text) && /指标|约束性|预期性|类/u.test(text)
  if (!asksAll && !asksHowDone(query)) {
    // “区卫健局的托位指标完成了吗”: of the one that is named.
    return isOfDepartments(query) ? answerSingleStatus(evidence) : undefined
  }
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
    const owners =
      query.departments.length === 0
        ? place
        : `${listText(query.departments.map((name, at) => (at === 0 ? fullName(place, name) : name)))}负责的`
    const set = `${owners}${attribute ?? (category === undefined ? '主要' : `${category}类`)}指标`
    sayAll(draft, set, sheets, asksAll ? text : undefined)
  }
  return draft.isEmpty ? undefined : { kind: 'answer', draft }
}

/** “区科经局的指标有没有完成”: of a department's indicators as a whole; “区卫健局的托位指标完成了吗” is of one. */
function asksHowDone({ text, topic, departments }: Query): boolean {
  return isOfDepartments({ text, departments }) && topic.replace(GROUP_WORDS, '') === ''
}

function isOfDepartments({ text, departments }: Pick<Query, 'text' | 'departments'>): boolean {
  return departments.length > 0 && /指标/u.test(text) && HOW_DONE.test(text)
}

/** What a question whether all are done is told first. */
function yesOrNo(question: string, isAll: boolean): string {
  if (isAll) return '是，'
  return /是不是|是否|对吗|对不对|是吧|是吗/u.test(question) ? '不是，' : '没有全部完成，'
}

/** @param question asks whether all are done; nothing where it asks how they stand */
function sayAll(draft: Draft, set: string, sheets: readonly Sheet[], question: string | undefined): void {
  const of = (result: (typeof RESULTS)[number][0]): Sheet[] =>
    sheets.filter(({ status }) => status !== undefined && resultOf(status.fact.status) === result)
  const cite = ({ status }: Sheet): number[] => (status === undefined ? [] : [draft.citeFact(status)])
  const said = RESULTS.flatMap(([result, words]) => {
    const held = of(result)
    if (held.length === 0) return []
    const figure = addCount(draft, `${set}中${words}的项数`, '项', held.flatMap(cite))
    const names = held.map((sheet) => `${sheet.name}${/\d/u.test(sheet.name) ? marks(cite(sheet)) : ''}`)
    return [
      sheets.length === 1
        ? `${words}${marks(held.flatMap(cite), [figure])}`
        : `${String(held.length)}项${words}${marks([], [figure])}${question !== undefined && result === 'met' && held.length === sheets.length ? '' : `：${listText(names)}`}`,
    ]
  })
  const total = addCount(draft, `${set}数`, '项', sheets.flatMap(cite))
  const isAll = of('met').length === sheets.length
  const told = question === undefined ? '' : yesOrNo(question, isAll)
  const [only] = sheets
  draft.say(
    sheets.length === 1 && only !== undefined
      ? `${told}${set}只有1项${marks([], [total])}，${only.name}${marks(cite(only))}${said.join('')}。`
      : `${told}${set}${String(sheets.length)}项${marks([], [total])}中，${said.join('；')}。`,
  )
  draft.add(setTable(draft, sheets))
  draft.followUp(
    ...of('not-met')
      .slice(0, 2)
      .map(({ name }) => `${name}为什么没有完成？`),
  )
}
