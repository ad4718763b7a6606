import { difference } from '../../figures/difference.ts'
import { isFigure } from '../../figures/figure.ts'
import type { Cell } from '../../protocol/answer.ts'
import { placeOf } from '../../retrieval/register.ts'
import { goalsBesideResults, type YearPair } from '../../review/below-last-year.ts'
import { samenessOf } from '../../review/caliber.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addCount, addFigure, citationsOf, inputOf } from '../figures.ts'
import { withoutAsking } from '../narrowed-query.ts'
import { laterText } from '../indicators/outcome-words.ts'
import { findTargets, targetPhrase } from '../indicators/target.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'

/** So many goals are named in the lead; the table holds them all. */
const NAMED_IN_LEAD = 5
/** A name that a question surely means, 0 to 1. */
const ONE_TARGET = 0.75

/** 本年目标与上年实绩: goals of the coming year that are below the report's own results of the year that ends. */
export function answerBelowLastYear({ query, register }: Evidence): Outcome | undefined {
  if (query.foreignPlaces.length > 0) return undefined
  // “GDP增长目标比去年实际低吗”: one goal of which there must be such a result.
  const named = new Set(
    findTargets({ register, query }).flatMap(({ entry, score }) => (score >= ONE_TARGET ? [entry.id] : [])),
  )
  // 上年 is the year before the goal's own, not before today: only years that are written out narrow the list.
  const years = query.periods.filter((period) => query.text.includes(period))
  const pairs = goalsBesideResults(register).filter(
    ({ target, result }) =>
      (named.size === 0 || named.has(target.id)) &&
      isAskedPlace(query, placeOf(target)) &&
      (years.length === 0 || years.some((period) => period === target.fact.period || period === result.fact.period)),
  )
  if (pairs.length === 0) return besideEarlier({ register, query })
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

// “江汉区绿化覆盖率的目标是不是比2020年的水平还低”
const ASKING =
  /是不是|是否|有没有|比|低于|不如|不及|少于|小于|还|更|低|少|水平|实际|实绩|完成数?|去年|上年|前一年|目标|吗|呢/gu

/** “2025年目标比2020年的实际还低吗”: a named target of any time beside the result of the year that the question names. */
function besideEarlier({ register, query }: Pick<Evidence, 'register' | 'query'>): Outcome | undefined {
  for (const { entry: target } of findTargets({ register, query: withoutAsking(query, ASKING) })) {
    if (target.fact.value === undefined) continue
    const result = register
      .of('actual')
      .find(
        (actual) =>
          actual.fact.period !== target.fact.period &&
          query.periods.includes(actual.fact.period ?? '') &&
          placeOf(actual) === placeOf(target) &&
          samenessOf(target, actual, target.name === actual.name)?.differences.length === 0,
      )
    if (result === undefined) continue
    const draft = new Draft()
    const gap = rowOf(draft, { target, result, margin: '' })[2]
    if (gap === undefined || gap.text === '—') continue
    draft.say(
      `${placeOf(target) ?? ''}${target.fact.indicator}的目标是${targetPhrase(target.fact)}${marks([draft.citeFact(target)])}，${result.fact.indicator}${laterText(result)}${marks([draft.citeFact(result)])}，目标${gap.text}${marks(gap.citations ?? [], gap.figures ?? [])}（程序比对）。`,
    )
    return { kind: 'answer', draft }
  }
  return undefined
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
