import type { Cell } from '../../protocol/answer.ts'
import { unreported, type Unreported } from '../../review/unreported.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addCount } from '../figures.ts'
import { allOutcomes } from './outcome.ts'
import { laterText } from '../indicators/outcome-words.ts'
import { listText } from '../../wording/values.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'

/** So many are named in the lead; the tables hold them all. */
const NAMED_IN_LEAD = 4

/** 后续文件未再报告的指标和任务目标: with the last value, its document's date, and whom to ask. */
export function answerUnreported({ query, register }: Evidence): Outcome | undefined {
  if (query.foreignPlaces.length > 0) return undefined
  const found = unreported(register, allOutcomes(register)).filter(({ place }) => isAskedPlace(query, place))
  const [first] = found
  if (first === undefined) return undefined
  const draft = new Draft()
  const main = found.filter(({ kind }) => kind === 'indicator')
  const tasks = found.filter(({ kind }) => kind === 'task')
  const count = (name: string, some: readonly Unreported[]): string =>
    marks(
      [],
      [
        addCount(
          draft,
          name,
          '项',
          some.flatMap((one) => citationsFor(draft, one).slice(0, 1)),
          some.length,
        ),
      ],
    )
  const counts = [
    ...(main.length > 0 ? [`${String(main.length)}项主要指标${count('未再报告的主要指标', main)}`] : []),
    ...(tasks.length > 0 ? [`${String(tasks.length)}项任务目标${count('未报告的任务目标', tasks)}`] : []),
  ]
  draft.say(
    `${first.place ?? ''}最新的《${first.newest.title}》没有报告${counts.join('和')}的数值：${(main.length > 0
      ? main
      : tasks
    )
      .slice(0, NAMED_IN_LEAD)
      .map((one) => `${one.name}${marks(citationsFor(draft, one).slice(0, 1))}`)
      .join('、')}等。`,
  )
  for (const [title, some] of [
    ['主要指标', main],
    ['任务目标', tasks],
  ] as const)
    if (some.length > 0)
      draft.add({
        kind: 'table',
        title,
        columns: [{ title: '名称' }, { title: '最后的数值' }, { title: '见于' }, { title: '可问' }],
        rows: some.map((one) => rowOf(draft, one)),
      })
  draft.add({
    kind: 'text',
    tone: 'note',
    text: '“可问”是分工方案列出的牵头或责任单位；没有再报告，不等于没有统计。',
  })
  return { kind: 'answer', draft }
}

/** What an entry of the list rests on: its last value, else its target, else who answers for it. */
function citationsFor(draft: Draft, { last, target, responsibility }: Unreported): number[] {
  return [target, last, responsibility].flatMap((entry) => (entry === undefined ? [] : [draft.citeFact(entry)]))
}

function rowOf(draft: Draft, one: Unreported): Cell[] {
  const { last, target, responsibility, name } = one
  const [named] = citationsFor(draft, one)
  const departments = responsibility?.fact.lead ?? responsibility?.fact.responsible
  return [
    { text: name, ...(named !== undefined && { citations: [named] }) },
    last === undefined ? { text: '各文件均未给出' } : { text: laterText(last), citations: [draft.citeFact(last)] },
    last === undefined
      ? {
          text: target === undefined ? '—' : `目标见《${target.document.title}》`,
          ...(target !== undefined && { citations: [draft.citeFact(target)] }),
        }
      : {
          text: `《${last.document.title}》${dateText(last.document.date)}`,
          citations: [draft.citeFact(last)],
        },
    departments === undefined || responsibility === undefined
      ? { text: '文件未列' }
      : {
          text: listText(departments),
          citations: [draft.citeSource(responsibility.document, responsibility.fact.source)],
        },
  ]
}

/** “2023-12-01” as it is said: （2023年12月1日）. */
function dateText(date: string | undefined): string {
  const [year, month, day] = (date ?? '').split('-')
  if (year === undefined || year === '') return ''
  return `（${year}年${month === undefined ? '' : `${String(Number(month))}月`}${day === undefined ? '' : `${String(Number(day))}日`}）`
}
