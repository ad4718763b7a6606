import type { Document } from '../../../indexer/model/document.ts'
import { nameForm, pairs } from '../../../indexer/analysis/name-form.ts'
import { dutyLabels } from '../../retrieval/duty-labels.ts'
import { shortSubject } from '../../wording/subjects.ts'
import { listText, titleText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addCount } from '../figures.ts'
import { citeItem, dutyItems, type DutyItem } from './duty-items.ts'

// “哪些任务要求2023年12月完成”, “哪几项工作是长期坚持的”, “2024年底前要完成的任务有哪些”
const ASKS_DUE =
  /^(?=.*(?:哪些|哪几[项个件]|几项|多少项|有什么))(?=.*(?:任务|工作|事项|举措))(?=.*(?:时限|期限|截止|到期|完成|办结|干完|长期|持续)).*?(?<when>20\d\d年(?:\d{1,2}月)?(?:底|末|年底)?|长期坚持|长期推进|持续推进|每年)/u
/** What is asked of items that are due: nothing but them. */
const OTHER_ASK = /谁|哪(?:个|家)?(?:部门|单位|局)|牵头|负责|配合|目标|指标|完成了|完成情况|没完成|未完成|吗/u
/** Most items that a lead names; all stand in the table. */
const MOST_NAMED = 12

/** 完成时限: all tasks of a division that are due at a time. */
export function answerDueItems({ query, register }: Evidence): Outcome | undefined {
  const when = OTHER_ASK.test(query.text) ? undefined : ASKS_DUE.exec(query.text)?.groups?.['when']
  if (when === undefined) return undefined
  const wanted = when.replace(/[底末]|年底$/gu, '')
  const due = dutyItems(register, query, 'task').filter(({ entries }) =>
    entries.some((entry) =>
      dutyLabels(entry).some(({ kind, label, text }) => kind === 'deadline' && label !== '' && isAt(text, wanted)),
    ),
  )
  if (due.length === 0) return undefined
  const draft = new Draft()
  sayItems(draft, `完成时限为${when}的任务`, due)
  return { kind: 'answer', draft }
}

/** 2023年12月 is of 2023年; 2023年1月 is not 2023年12月. */
function isAt(text: string, wanted: string): boolean {
  const at = text.indexOf(wanted)
  return at !== -1 && !/^\d/u.test(text.slice(at + wanted.length))
}

function sayItems(draft: Draft, title: string, items: readonly DutyItem[]): void {
  const cited = items.map((item) => ({ item, citations: citeItem(draft, item) }))
  const count = addCount(
    draft,
    '任务数',
    '项',
    cited.flatMap(({ citations }) => citations.slice(0, 1)),
  )
  const names = cited
    .slice(0, MOST_NAMED)
    .map(({ item, citations }) => `${shortSubject(item.subject)}${marks(citations)}`)
  draft.say(
    `${title}有${String(items.length)}项${marks([], [count])}：${listText(names)}${items.length > MOST_NAMED ? '等' : ''}。`,
  )
  draft.add({
    kind: 'table',
    title,
    columns: [{ title: '任务' }, { title: '牵头、责任单位' }],
    rows: cited.map(({ item, citations }) => [
      { text: item.subject, citations },
      { text: listText([...item.lead, ...item.responsible]), citations },
    ]),
  })
}

// “重点任务分工方案有多少项任务”, “任务分解一共多少项”, “责任清单列了几项工作”
const ASKS_NUMBER =
  /(?:分工|分解|责任|任务|工作|实事)(?:方案|清单|通知|台账|表|分工|分解)(?:里|中)?(?:面)?(?:一?共|总共|都)?(?:有|列了?|分了?|包括|安排了?|明确了?)*(?:多少|几)(?:项|个|条|件)(?:重点|具体|工作)?(?:任务|工作|事项|举措)?(?=[?？\s]*$)/u

/** How many items of work a division of tasks names departments for; only where one document is meant. */
export function answerNumberOfItems({ query, register }: Evidence): Outcome | undefined {
  if (!ASKS_NUMBER.test(query.text) || query.departments.length > 0) return undefined
  const items = dutyItems(register, query, 'task')
  const byDocument = new Map<Document, DutyItem[]>()
  for (const item of items) {
    const document = item.entries[0]?.document
    if (document?.kind === 'task-division') byDocument.set(document, [...(byDocument.get(document) ?? []), item])
  }
  const asked = pairs(nameForm(query.text))
  const likeness = (document: Document): number =>
    [...pairs(nameForm(document.title))].filter((pair) => asked.has(pair)).length
  const [best, next] = [...byDocument].sort(([a], [b]) => likeness(b) - likeness(a))
  if (best === undefined || (next !== undefined && likeness(next[0]) === likeness(best[0]))) return undefined
  const [document, listed] = best
  const draft = new Draft()
  sayItems(draft, `《${titleText(document.title)}》列出责任单位的任务`, listed)
  return { kind: 'answer', draft }
}
