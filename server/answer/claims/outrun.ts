import type { Actual } from '../../../indexer/model/fact.ts'
import { compare } from '../../figures/comparison.ts'
import { periodKind } from '../../figures/period.ts'
import { inOfficialWords } from '../../question/everyday.ts'
import type { Query } from '../../question/query.ts'
import { topicOf } from '../../question/topic.ts'
import { placeOf, type Entry } from '../../retrieval/register.ts'
import { byPeriod } from '../../wording/periods.ts'
import { listText, periodText, quantityText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { findActuals } from '../indicators/value.ts'

const RATE = '(?:的)?(?:增速|增幅|增长率|增长速度|增长|涨幅|涨得|长得)?'
const END = '(?:得)?了?(?:吗|没有|没|么|吧|呢)?[?？]*$'
// “居民收入跑赢GDP了吗”, “收入增长跟上经济增长没有”, “工业增速是不是快于GDP”
const OUTRUNS = new RegExp(
  `^(?<a>.{2,24}?)${RATE}(?:有没有|是不是|是否|到底|一直|都|还)*(?:(?<more>跑赢|跑过|快于|快过|超过|高于|高过)|(?<level>赶上|追上|跟上|跟得上)|(?<less>跑输|慢于|低于|不如|赶不上|跟不上|落后于))了?(?<b>[^\\d,，?？]{2,16}?)${RATE}${END}`,
  'u',
)
// “居民收入比GDP涨得快吗”, “服务业增速比工业高吗”
const FASTER = new RegExp(
  `^(?<a>.{2,24}?)${RATE}比(?![例重率较])(?<b>[^\\d,，?？]{2,16}?)${RATE}(?:得|要|还|更)*(?:(?<more>快|高)|(?<less>慢|低))${END}`,
  'u',
)
/** What is no second thing: a goal, another time, a larger place. */
const NO_THING = /目标|计划|预期|去年|上年|前年|今年|同期|全[国省市]|平均|测算|中期|进度|[省市区县州]$/u
const IS_RATE = /增速|增幅|增长|涨幅|涨得|跑赢|跑过|跑输|赶上|追上|跟上|跟得上|快于|快过|慢于|赶不上|跟不上|落后于/u

/** “居民收入跑赢GDP了吗”: the growth of one thing held against another's, period by period. */
export function answerOutrun(evidence: Evidence): Outcome | undefined {
  const { query } = evidence
  const groups = (OUTRUNS.exec(query.text) ?? FASTER.exec(query.text))?.groups
  if (groups === undefined || query.sides !== undefined || !IS_RATE.test(query.text)) return undefined
  const [a = '', b = ''] = [groups['a'], groups['b']]
  if (NO_THING.test(b)) return undefined
  const first = growthOf(evidence, a)
  const second = growthOf(evidence, b)
  const draft = new Draft()
  for (const place of new Set(first.map((entry) => placeOf(entry)))) {
    const pairs = pairsOf(
      first.filter((entry) => placeOf(entry) === place),
      second.filter((entry) => placeOf(entry) === place),
    )
    if (pairs.length > 0) sayPairs(draft, pairs, groups)
  }
  return draft.isEmpty ? undefined : { kind: 'answer', draft }
}

/** The growth of what a part of a question names, of years and half-years. */
function growthOf(evidence: Evidence, said: string): Entry<Actual>[] {
  const { query } = evidence
  const bare = query.places.reduce((rest, place) => rest.split(place).join('').split(place.slice(0, -1)).join(''), said)
  const about = topicOf(bare)
  const own: Query = {
    ...query,
    text: `${bare}增速`,
    said: bare,
    topic: bare,
    about,
    wordings: [about, topicOf(inOfficialWords(bare))],
    wantsChange: true,
    wantsLevel: false,
  }
  return findActuals({ ...evidence, query: own })
    .map(({ entry }) => entry)
    .filter(
      ({ fact }) =>
        fact.unit === '%' &&
        fact.annual !== true &&
        periodKind(fact.period ?? '') !== 'span' &&
        (query.periods.length === 0 || query.periods.includes(fact.period ?? '')),
    )
}

interface Pair {
  readonly period: string
  readonly a: Entry<Actual>
  readonly b: Entry<Actual>
}

/** Both of one period; those of one document go before others. */
function pairsOf(first: readonly Entry<Actual>[], second: readonly Entry<Actual>[]): Pair[] {
  const periods = [...new Set(first.map(({ fact }) => fact.period ?? ''))].filter((period) => period !== '')
  return periods
    .flatMap((period): Pair[] => {
      const held = first
        .filter(({ fact }) => fact.period === period)
        .flatMap((a) =>
          second.filter(({ fact, id }) => fact.period === period && id !== a.id).map((b) => ({ period, a, b })),
        )
      const best = held.find(({ a, b }) => a.document === b.document) ?? held[0]
      return best === undefined || best.a.name === best.b.name ? [] : [best]
    })
    .sort((x, y) => byPeriod(x.period, y.period))
}

function sayPairs(draft: Draft, pairs: readonly Pair[], groups: Readonly<Record<string, string | undefined>>): void {
  const [first] = pairs
  if (first === undefined) return
  const bound = groups['less'] !== undefined ? '<' : groups['level'] !== undefined ? '>=' : '>'
  const holds = ({ a, b }: Pair): boolean => {
    const compared = compare({ value: a.fact.value, unit: '%' }, bound, { value: b.fact.value, unit: '%' })
    return 'holds' in compared && compared.holds
  }
  const kept = pairs.filter(holds)
  const told = kept.length === pairs.length ? '是' : kept.length === 0 ? '没有' : '不全是'
  const series = (which: 'a' | 'b'): string =>
    pairs
      .map(
        (pair) => `${periodText(pair.period)}${quantityText(pair[which].fact)}${marks([draft.citeFact(pair[which])])}`,
      )
      .join('、')
  const verb = groups['less'] !== undefined ? '低于' : groups['level'] !== undefined ? '不低于' : '高于'
  const end =
    kept.length === pairs.length
      ? `${pairs.length > 1 ? '各期都' : ''}${verb}`
      : kept.length === 0
        ? `${pairs.length > 1 ? '各期都不' : '不'}${verb.replace(/^不/u, '')}`
        : `只有${listText(kept.map(({ period }) => periodText(period)))}${verb}`
  draft.say(
    `${told}，${placeOf(first.a) ?? ''}${first.a.fact.indicator}${series('a')}，${end}${first.b.fact.indicator}的${series('b')}。`,
  )
  draft.add({
    kind: 'table',
    columns: [
      { title: '时间' },
      { title: first.a.fact.indicator, align: 'decimal' },
      { title: first.b.fact.indicator, align: 'decimal' },
    ],
    rows: pairs.map(({ period, a, b }) => [
      { text: periodText(period), citations: [draft.citeFact(a)] },
      { text: quantityText(a.fact), citations: [draft.citeFact(a)] },
      { text: quantityText(b.fact), citations: [draft.citeFact(b)] },
    ]),
  })
  draft.followUp(`${first.a.fact.indicator}的历年走势`, `${first.b.fact.indicator}的历年走势`)
}
