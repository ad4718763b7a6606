import type { Cell } from '../../protocol/answer.ts'
import { findMeasured } from '../../retrieval/measured.ts'
import { levelsAndRates } from '../../review/level-and-rate.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { periodText, saysText } from '../../wording/values.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'

/** 总量与增速对照: levels beside the stated rates of growth of one thing; neither is derived from the other. */
export function answerLevelAndRate({ query, register }: Evidence): Outcome | undefined {
  const meant = new Set(findMeasured(register, query, ['actual']).map(({ entry }) => entry.id))
  const found = levelsAndRates(register).filter(
    ({ place, period, level, rate }) =>
      (meant.has(level.id) || meant.has(rate.id)) &&
      isAskedPlace(query, place) &&
      (query.periods.length === 0 || query.periods.includes(period)),
  )
  const [first] = found
  if (first === undefined) return undefined
  const draft = new Draft()
  const said = found.map(
    ({ period, level, rate }) =>
      `${periodText(period)}${level.fact.estimated === true ? '预计' : ''}${saysText(level.fact)}${marks([draft.citeFact(level)])}、${saysText(rate.fact)}${marks([draft.citeFact(rate)])}`,
  )
  draft.say(`${first.place ?? ''}${first.name}：${said.join('；')}。`)
  draft.add({
    kind: 'table',
    title: `${first.name}的总量与增速`,
    columns: [{ title: '时间' }, { title: '总量' }, { title: '增速' }],
    rows: found.map(({ period, level, rate }): Cell[] => [
      { text: periodText(period), citations: [draft.citeFact(level)] },
      { text: saysText(level.fact).replace(/^为/u, ''), citations: [draft.citeFact(level)] },
      { text: saysText(rate.fact), citations: [draft.citeFact(rate)] },
    ]),
  })
  draft.add({
    kind: 'text',
    tone: 'note',
    text: '总量按当年价格，增速一般按不变价格：两者各引原文，不互相推算。',
  })
  return { kind: 'answer', draft }
}
