import type { Actual } from '../../indexer/model/fact.ts'
import { findMeasured } from '../retrieval/measured.ts'
import type { Entry } from '../retrieval/register.ts'
import { Draft } from './draft.ts'
import type { Evidence, Outcome } from './evidence.ts'
import { addClosest } from './passage.ts'
import { listText, periodText } from './wording.ts'

/** Titles named in a refusal. */
const MAX_TITLES = 3

/** 未找到: what was looked for and where, what there is instead; the closest passages beside it as such. */
export async function refuse(evidence: Evidence): Promise<Outcome> {
  const draft = new Draft()
  draft.say(sentence(evidence))
  await addClosest(draft, evidence)
  return { kind: 'refusal', draft }
}

function sentence(evidence: Evidence): string {
  const { query, register } = evidence
  if (query.foreignPlaces.length > 0)
    return `库内没有${listText(query.foreignPlaces)}的文件，现有文件涉及：${listText(register.places)}。`
  const place = listText(query.places)
  const [intent] = query.intents
  const thing = query.topic === '' ? '这个问题' : `“${query.topic}”`
  if (intent === 'duties' || intent === 'responsibility')
    return `${place}文件中没有列出${thing}的责任单位（文件未列，不等于无职责）。`
  const held = instead(evidence)
  const period = listText(query.periods.map(periodText))
  const wanted = intent === 'target' ? '目标' : intent === 'value' || intent === 'trend' ? '数值' : '内容'
  const titles = sourcesOf(evidence)
  return `${titles}没有${place}${period}${thing}的${wanted}。${held}`
}

/** What the documents do hold of the same thing: other years, a target instead of a value. */
function instead(evidence: Evidence): string {
  const { register, query } = evidence
  const actuals = findMeasured(register, query, ['actual']).map(({ entry }) => entry)
  const periods = [...new Set(actuals.flatMap((entry) => (isActual(entry) && entry.fact.period !== undefined ? [entry.fact.period] : [])))].sort()
  const parts: string[] = []
  if (periods.length > 0) parts.push(`有${listText(periods.slice(0, 6).map(periodText))}的数值`)
  if (findMeasured(register, query, ['target']).length > 0) parts.push('有目标')
  return parts.length === 0 ? '' : `现有：${parts.join('，')}，见下方原文。`
}

function isActual(entry: Entry): entry is Entry<Actual> {
  return entry.fact.kind === 'actual'
}

function sourcesOf({ index, query }: Evidence): string {
  const titles = index.documents.filter(({ place }) => query.places.length === 0 || (place !== undefined && query.places.includes(place))).map(({ title }) => `《${title}》`)
  if (titles.length === 0 || titles.length > MAX_TITLES) return '库内文件中'
  return `${titles.join('')}中`
}
