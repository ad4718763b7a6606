import type { Actual } from '../../indexer/model/fact.ts'
import { asksRankAlone } from '../question/query.ts'
import { fitsLevel } from '../retrieval/level-fits.ts'
import { findMeasured } from '../retrieval/measured.ts'
import { isActual } from '../retrieval/kinds.ts'
import type { Entry } from '../retrieval/register.ts'
import { Draft, marks } from './draft.ts'
import type { Evidence, Outcome } from './evidence.ts'
import { ASKS_WHY } from './passages/asked-kind.ts'
import { addClosest } from './passages/closest.ts'
import { sayPartOfYear } from './passages/part-of-year.ts'
import { rankHeld } from './passages/rank.ts'
import { periodWords } from '../wording/periods.ts'
import { placesText } from '../wording/places.ts'
import { listText, periodText, saysText, targetText, titleText } from '../wording/values.ts'
import { isAskedPlace } from '../retrieval/of-place.ts'

/** What is said where nothing else may be: without a number, so that it can always leave. */
export function refusePlainly(): Outcome {
  return { kind: 'refusal', draft: new Draft().say('库内文件中没有找到可以核实的答案。') }
}

/** Changes that are named where a level is asked for. */
const MAX_OTHER_KIND = 2

/** Titles named in a refusal. */
const MAX_TITLES = 3

/** 未找到: what was looked for and where, what there is instead; the closest passages beside it as such. */
export async function refuse(evidence: Evidence): Promise<Outcome> {
  const draft = new Draft()
  draft.say(sentence(draft, evidence))
  await sayPartOfYear(draft, evidence)
  await addClosest(draft, evidence)
  return { kind: 'refusal', draft }
}

function sentence(draft: Draft, evidence: Evidence): string {
  const { query, register } = evidence
  if (query.foreignPlaces.length > 0)
    return `库内没有${listText(query.foreignPlaces)}的文件，现有文件涉及：${placesText(register.places)}。`
  const place = listText(query.places)
  const [intent] = query.intents
  const thing = query.topic === '' || query.about.words.length === 0 ? '这个问题' : `“${query.topic}”`
  // 区财政局, which no document lists.
  if (intent === 'duties' && (query.departments.length > 0 || /[局委办中心处院]$/u.test(query.topic)))
    return `${place}文件中没有列出${query.departments.length > 0 ? listText(query.departments) : query.topic}的职责（文件未列，不等于无职责）。`
  if (intent === 'duties' || intent === 'responsibility')
    return `${place}文件中没有列出${thing}的责任单位（文件未列，不等于无职责）。`
  const held = instead(draft, evidence)
  const period = listText(query.periods.map(periodText))
  const wanted = asksRankAlone(query.text)
    ? '位次'
    : ASKS_WHY.test(query.text)
      ? '原因'
      : intent === 'target'
        ? '目标'
        : intent === 'value' || intent === 'trend'
          ? '数值'
          : '内容'
  const titles = sourcesOf(evidence)
  return `${titles}没有${place}${period}${thing}的${wanted}。${held}`
}

/** What the documents do hold of the same thing: other years, a target instead of a value. */
function instead(draft: Draft, evidence: Evidence): string {
  const { register: own, all, query } = evidence
  // “十三五”规划 has none: what other documents hold is told with its time.
  const register = all ?? own
  const periods = new Map<string, Entry>()
  const ofOtherKind = new Map<string, Entry<Actual>>()
  for (const { entry } of findMeasured(register, query, ['actual']))
    if (isActual(entry) && entry.fact.period !== undefined) {
      const { period, change } = entry.fact
      // What is held is of another kind (a change, not a level): it is called so.
      const isOtherKind = !fitsLevel(query, entry.fact) || (change !== undefined && query.wantsLevel)
      const isAsked = query.periods.includes(period) && !asksRankAlone(query.text)
      if ((isAsked || query.periods.length === 0) && isOtherKind)
        ofOtherKind.set(period, ofOtherKind.get(period) ?? entry)
      else if (!isAsked) periods.set(period, periods.get(period) ?? entry)
    }
  const [target] = findMeasured(register, query, ['target'])
  const parts = [...ofOtherKind].slice(0, MAX_OTHER_KIND).map(([, entry]) => {
    const { change, unit } = entry.fact
    const only = change !== undefined ? '只有增减幅度' : unit === '%' ? '只有比率' : '只有数值'
    return `${periodWords(entry, query.periods)}${only}（${entry.fact.indicator}${saysText(entry.fact)}）${marks([draft.citeFact(entry)])}`
  })
  if (periods.size > 0) {
    const held = [...periods].sort(([a], [b]) => a.localeCompare(b)).slice(0, 6)
    const named = held.map(([, entry]) => {
      const words = periodWords(entry, query.periods)
      return `${words === '' ? periodText(entry.fact.period ?? '') : words}${marks([draft.citeFact(entry)])}`
    })
    parts.push(`有${listText(named)}的数值`)
  }
  if (target !== undefined) {
    const { fact } = target.entry
    const { period } = fact
    const other = period === undefined || query.periods.includes(period) ? '' : `${periodText(period)}的`
    const of = fact.kind === 'target' && !fitsLevel(query, fact) ? `（${targetText(fact)}）` : ''
    parts.push(`有${other}目标${of}${marks([draft.citeFact(target.entry)])}`)
  }
  // “PM2.5平均浓度是多少”, of which a report tells only where it stands.
  const rank = query.intents[0] === 'value' ? rankHeld(evidence) : undefined
  if (rank !== undefined) parts.push(`位次“${rank.part}”${marks([draft.cite(rank.document, rank)])}`)
  return parts.length === 0 ? '' : `现有：${parts.join('，')}。`
}

function sourcesOf({ index, query }: Evidence): string {
  const titles = index.documents
    .filter(({ place }) => isAskedPlace(query, place))
    .map(({ title }) => `《${titleText(title)}》`)
  if (titles.length === 0 || titles.length > MAX_TITLES) return '库内文件中'
  return `${titles.join('')}中`
}
