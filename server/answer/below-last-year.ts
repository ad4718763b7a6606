import { difference } from '../figures/difference.ts'
import { isFigure } from '../figures/figure.ts'
import type { Cell } from '../protocol/answer.ts'
import { placeOf } from '../retrieval/register.ts'
import { goalsBesideResults, type YearPair } from '../review/below-last-year.ts'
import { Draft, marks } from './draft.ts'
import type { Evidence, Outcome } from './evidence.ts'
import { addCount, addFigure, citationsOf, inputOf } from './figures.ts'
import { laterText } from './outcome-words.ts'
import { targetPhrase } from './target.ts'

/** So many goals are named in the lead; the table holds them all. */
const NAMED_IN_LEAD = 5

/** 本年目标与上年实绩: goals of the coming year that are below the report's own results of the year that ends. */
export function answerBelowLastYear({ query, register }: Evidence): Outcome | undefined {
  if (query.foreignPlaces.length > 0) return undefined
  const pairs = goalsBesideResults(register).filter(
    ({ target, result }) =>
      (query.places.length === 0 || query.places.includes(placeOf(target) ?? '')) &&
      (query.periods.length === 0 ||
        query.periods.some((period) => period === target.fact.period || period === result.fact.period)),
  )
  if (pairs.length === 0) return undefined
  const draft = new Draft()
  const below = pairs.filter(({ margin }) => Number(margin) < 0)
  const [first] = pairs
  const count = (name: string, some: readonly YearPair[]): string =>
    marks(
      [],
      [
        addCount(
          draft,
          name,
          '项',
          some.map(({ target }) => draft.citeFact(target)),
          some.length,
        ),
      ],
    )
  const document = first === undefined ? '' : `《${first.target.document.title}》`
  const [all, low] = [count('口径相同、可比的目标', pairs), count('低于上年实绩的目标', below)]
  draft.say(
    below.length === 0
      ? `${document}中与上年实绩口径相同、可比的${String(pairs.length)}项年度目标${all}，没有低于上年实绩的（程序比对）。`
      : `${document}中与上年实绩口径相同、可比的${String(pairs.length)}项年度目标${all}，有${String(below.length)}项${low}低于上年实绩（程序比对）：${below
          .slice(0, NAMED_IN_LEAD)
          .map(({ target }) => `${target.fact.indicator}${marks([draft.citeFact(target)])}`)
          .join('、')}${below.length > NAMED_IN_LEAD ? '等' : ''}。`,
  )
  draft.add({
    kind: 'table',
    title: '年度目标与上年实绩',
    columns: [{ title: '目标' }, { title: '上年实绩' }, { title: '目标与实绩之差' }],
    rows: [...pairs]
      .sort((a, b) => Number(Number(a.margin) >= 0) - Number(Number(b.margin) >= 0))
      .map((pair) => rowOf(draft, pair)),
  })
  draft.add({
    kind: 'text',
    tone: 'note',
    text: '只比对同一份报告中口径相同的目标与上年实绩；年度任务低于上年完成量，可能是工作量变化，不等于要求降低。',
  })
  return { kind: 'answer', draft }
}

function rowOf(draft: Draft, { target, result }: YearPair): Cell[] {
  const [goal, reached] = [inputOf(draft, target), inputOf(draft, result)]
  const gap =
    goal === undefined || reached === undefined
      ? undefined
      : difference(
          `${target.fact.indicator}目标与上年实绩之差`,
          { ...goal, name: '目标值' },
          { ...reached, name: '上年实绩' },
        )
  const cell: Cell =
    gap === undefined || !isFigure(gap) || goal === undefined || reached === undefined
      ? { text: '—' }
      : {
          text: Number(gap.exact) < 0 ? `低${gap.value.replace(/[-−]/u, '')}${gap.unit}` : `高${gap.value}${gap.unit}`,
          citations: citationsOf([goal, reached]),
          figures: [addFigure(draft, gap, [goal, reached])],
        }
  return [
    { text: `${target.fact.indicator}：${targetPhrase(target.fact)}`, citations: [draft.citeFact(target)] },
    { text: `${result.fact.indicator}${laterText(result)}`, citations: [draft.citeFact(result)] },
    cell,
  ]
}
