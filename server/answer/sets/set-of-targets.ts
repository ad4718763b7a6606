import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { sectionAt, sectionPath } from '../../../indexer/model/document.ts'
import type { Target } from '../../../indexer/model/fact.ts'
import { isOfPlace } from '../../retrieval/of-place.ts'
import { isNumeric } from '../../retrieval/kinds.ts'
import { placeOf, type Entry } from '../../retrieval/register.ts'
import { SURE_NAME } from '../../retrieval/measured.ts'
import { sentenceAround } from '../../retrieval/sentence-span.ts'
import { periodMatch } from '../../wording/periods.ts'
import { listText, periodText, targetText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import { standsIn } from '../guard.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addCount } from '../figures.ts'
import { findTargets, targetPhrase } from '../indicators/target.ts'

// “江汉区有哪些目标”, “2018年定了哪些目标”, “今年的主要预期目标是什么”, “目标都有啥”, “列一下今年的目标”
const GOALS_ASKED =
  /(?:有|定|提|设|列|明确|确定)[了出下]?(?:哪些|什么|啥|哪几[个项])[^,，。没未]{0,8}目标|目标(?:任务)?(?:都|主要)?(?:有|是|为|包括|定)?(?:了)?(?:哪些|什么|啥|哪几[个项])[?？呢啊]*$|(?:哪些|哪几[个项])[^,，。没未]{0,8}(?:定|设|提)[了出]?[^,，。]{0,4}目标|列(?:一下|出|举)[^,，。]{0,14}目标|目标清单/u
// “数字经济有哪些具体目标”: of a field, though one of its goals has a name much like it.
const ASKS_SEVERAL = /哪(?:些|几[个项])(?:具体|量化|主要|数字)的?目标/u
// Asked of what came of goals.
const OUTCOME = /完成|达到|达成|实现|兑现|后来|进度|差|没有?(?:定|设|给|写)|下达/u

// 经济目标, 经济社会发展目标: the goals that a document lists first.
const FIELD = /^(?:国民)?(?:经济|社会|发展|宏观|总体)+(?:增长)?$/u

/** Most goals that a lead names; all stand in the table. */
const MAX_NAMED = 10
/** Places answered apart in one lead. */
const MAX_PLACES = 3
/** A paragraph that lists goals has so many. */
const MIN_LISTED = 2

/** “2018年有哪些目标”: the goals that a document lists as such (主要预期目标), else all numeric ones; complete in the table. */
export function answerGoals(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  // “科技局牵头的主要目标有哪几个” asks for what a department answers for.
  if (query.departments.length > 0) return undefined
  const isBare = query.topic === '' && /目标[?？呢]*$/u.test(query.text)
  if ((!isBare && !GOALS_ASKED.test(query.text)) || OUTCOME.test(query.text) || query.foreignPlaces.length > 0)
    return undefined
  const topic = nameForm(
    query.topic
      .replace(/有?哪些|哪几[个项]|指标|(?:主要|预期|具体|量化)+$/gu, '')
      .replace(/(?:方面|领域|工作|主要|预期|具体|都|定|设|提)+$/u, ''),
  )
  // “2026年经济目标”: a field is no thing that has a goal.
  const isField = FIELD.test(topic)
  const isOne = findTargets(evidence).some(({ score }) => score >= (ASKS_SEVERAL.test(query.text) ? SURE_NAME : 0))
  if (topic !== '' && !isField && isOne) return undefined
  const admitted = register
    .of('target')
    .filter(
      (entry) =>
        (isNumeric(entry) || (entry.fact.text !== undefined && inGoalList(entry))) &&
        isOfPlace(entry, query) &&
        isPrinted(entry) &&
        (query.periods.length === 0 ||
          query.periods.some((period) => periodMatch(period, entry.fact.period, true) > 0)) &&
        (isField ? inGoalList(entry) || isAbout(entry, topic) : isAbout(entry, topic)),
    )
  const places = [...new Set(admitted.map((entry) => placeOf(entry) ?? ''))]
  if (places.length === 0 || places.length > MAX_PLACES) return undefined
  const draft = new Draft()
  for (const place of places) sayGoals(draft, evidence, place, admitted)
  return { kind: 'answer', draft }
}

/** “2.5%c”, “万分之十六”: a number that was read in other words than it is printed in is not shown without them. */
function isPrinted({ fact, document }: Entry<Target>): boolean {
  const { start, end } = fact.source
  return standsIn(targetText(fact), sentenceAround(document.text, start, end))
}

/** Whether a goal's name, its sentence or a heading above it says the topic. */
function isAbout({ fact, document }: Entry<Target>, topic: string): boolean {
  if (topic === '') return true
  const { start, end } = fact.source
  const headings = sectionPath(document, sectionAt(document, start)).map(({ heading }) => heading)
  return [fact.indicator, sentenceAround(document.text, start, end), ...headings].some((words) =>
    nameForm(words).includes(topic),
  )
}

function sayGoals(draft: Draft, { query }: Evidence, place: string, admitted: readonly Entry<Target>[]): void {
  const all = distinct(admitted.filter((entry) => (placeOf(entry) ?? '') === place))
  const listed = listedIn(all)
  const shown = listed.length >= MIN_LISTED ? listed : all
  const what = `${place}${listText(query.periods.map(periodText))}${listed.length >= MIN_LISTED ? '文件列出的主要目标' : '文件中有数值的目标'}`
  const figure = addCount(
    draft,
    `${what}数`,
    '项',
    shown.map((entry) => draft.citeFact(entry)),
  )
  const named = shown
    .slice(0, MAX_NAMED)
    .map(({ fact, ...entry }) => `${fact.indicator}${targetText(fact)}${marks([draft.citeFact({ fact, ...entry })])}`)
  draft.say(
    `${what}有${String(shown.length)}项${marks([], [figure])}：${listText(named)}${shown.length > MAX_NAMED ? '等（全部见下表）' : ''}。`,
  )
  draft.add({
    kind: 'table',
    title: what,
    columns: [{ title: '指标' }, { title: '目标', align: 'decimal' }, { title: '文件' }],
    rows: shown.map((entry) => {
      const citations = [draft.citeFact(entry)]
      return [
        { text: entry.fact.indicator, citations },
        { text: targetPhrase(entry.fact), citations },
        { text: entry.document.title, citations },
      ]
    }),
  })
  const [first] = shown
  if (first !== undefined) draft.followUp(`${place}${first.fact.indicator}完成目标了吗？`)
}

/** The same goal said twice counts once. */
function distinct(entries: readonly Entry<Target>[]): Entry<Target>[] {
  const found = new Map<string, Entry<Target>>()
  for (const entry of entries) {
    const key = `${nameForm(entry.fact.indicator)} ${targetPhrase(entry.fact)}`
    if (!found.has(key)) found.set(key, entry)
  }
  return [...found.values()]
}

// “今年经济社会发展的主要预期目标是：地区生产总值增长8%左右，……”
const LISTS_GOALS = /(?:主要|预期|发展|奋斗|工作|总体)(?:预期|发展|工作)?目标(?:任务)?(?:是|为|：|:|如下)/u

/** Whether a goal stands in a paragraph that lists goals as such. */
function inGoalList({ document: { text }, fact: { source } }: Entry<Target>): boolean {
  const end = text.indexOf('\n', source.end)
  return LISTS_GOALS.test(text.slice(text.lastIndexOf('\n', source.start) + 1, end === -1 ? text.length : end))
}

/** The goals of the paragraph that lists most of them as such. */
function listedIn(entries: readonly Entry<Target>[]): readonly Entry<Target>[] {
  const paragraphs = new Map<string, Entry<Target>[]>()
  for (const entry of entries) {
    const { text } = entry.document
    const start = text.lastIndexOf('\n', entry.fact.source.start) + 1
    const end = text.indexOf('\n', entry.fact.source.end)
    if (!LISTS_GOALS.test(text.slice(start, end === -1 ? text.length : end))) continue
    const key = `${entry.document.id} ${String(start)}`
    paragraphs.set(key, [...(paragraphs.get(key) ?? []), entry])
  }
  return [...paragraphs.values()].reduce<readonly Entry<Target>[]>(
    (best, one) => (one.length > best.length ? one : best),
    [],
  )
}
