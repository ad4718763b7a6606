import type { Query } from '../question/query.ts'
import { isMeasured } from '../retrieval/kinds.ts'
import { isAskedPlace, isOfPlace } from '../retrieval/of-place.ts'
import { placeOf, type Entry, type Register } from '../retrieval/register.ts'
import { Draft } from './draft.ts'
import type { Evidence, Outcome } from './evidence.ts'

/** Buttons of a question asked back; a person reads no more. */
const MAX_CHOICES = 4

/** So many readings are answered side by side; more are asked back. */
export const MAX_SIDE_BY_SIDE = 3

/** 反问: which place is meant, when more places hold the thing than can be answered side by side. */
export function askWhichPlace(query: Query, places: readonly string[]): Outcome {
  const draft = new Draft().say(`多个地方的文件都有“${query.topic}”，请问是哪个地方的？`)
  draft.add({
    kind: 'choices',
    choices: places.slice(0, MAX_CHOICES).map((place) => ({ label: place, question: `${place}${query.asked}` })),
  })
  return { kind: 'clarification', draft }
}

/** What is asked of a thing that is chosen, by the intent of the question that named none. */
const ASKED_OF: Readonly<Record<string, string>> = { target: '的目标是多少？', trend: '的历年走势' }

/** 反问: which of several things is meant that all answer to the same words. */
export function askWhichThing(query: Query, names: readonly string[]): Outcome {
  const draft = new Draft().say(
    `“${query.topic === '' ? query.asked : query.topic}”可以指几个不同的指标，请问是哪一个？`,
  )
  draft.add({
    kind: 'choices',
    choices: names.slice(0, MAX_CHOICES).map((name) => ({
      label: name,
      question:
        query.topic !== '' && query.asked.includes(query.topic)
          ? query.asked.replace(query.topic, name)
          : `${query.places.length === 1 ? (query.places[0] ?? '') : ''}${name}${ASKED_OF[query.intents[0] ?? ''] ?? '是多少？'}`,
    })),
  })
  return { kind: 'clarification', draft }
}

/** Share of the question's characters that the nearest name must hold to be offered. */
const MIN_NEAR = 0.12

/** 反问: a value or a target is asked for, but of nothing (“那个增长值是多少”): the things that come nearest are offered. */
export function askWhatIsMeant({ query, register }: Evidence): Outcome | undefined {
  const [intent] = query.intents
  const asksForOne = intent === 'value' || intent === 'target' || intent === 'trend'
  // “挖了多少吨煤” names 煤炭产量 in official words.
  const namesThing = query.wordings.some(({ words }) => words.length > 0)
  if (!asksForOne || namesThing || query.departments.length > 0) return undefined
  const hits = register.byIndicator.search(query.text, 30)
  // Words that no name holds are a description (“每平方公里住多少人”), and passages may know it.
  if ((hits[0]?.ofTopic ?? 0) < MIN_NEAR) return undefined
  const near = hits.filter(({ item }) => isOffered(item) && isOfPlace(item, query)).map(({ item }) => item.name)
  const names = [
    ...new Set([
      ...near,
      ...register.of('indicator').flatMap((entry) => (isOfPlace(entry, query) ? [entry.name] : [])),
      ...mostStated(query, register),
    ]),
  ]
  return names.length < 2 ? undefined : askWhichThing(query, names)
}

/** The things of which documents of the places asked about state numbers most often, where no list of indicators is held. */
function mostStated({ places }: Query, register: Register): string[] {
  const times = new Map<string, number>()
  for (const entry of [...register.of('target'), ...register.of('actual')])
    if (isOffered(entry) && isAskedPlace({ places }, placeOf(entry)))
      times.set(entry.name, (times.get(entry.name) ?? 0) + 1)
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_CHOICES)
    .map(([name]) => name)
}

// “完成了‘十三五’规划确定的主要目标任务”, “年度目标6万名”: what is to be done as a whole, no measure; “把经济增长目标定在10%以上”, “产值是全省标准的212%”: part of a clause.
const NO_MEASURE = /(?:目标|任务|指标|工作)$|^[把将]|是/u

/** Whether a value of it can be asked for: an entry of a list of indicators, or a thing that a number is stated of. */
function isOffered(entry: Entry): boolean {
  return (entry.fact.kind === 'indicator' || isMeasured(entry)) && !NO_MEASURE.test(entry.name)
}
