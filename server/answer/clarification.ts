import type { Query } from '../question/query.ts'
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
          : `${name}是多少？`,
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
  if (!asksForOne || query.about.words.length > 0 || query.departments.length > 0) return undefined
  const hits = register.byIndicator.search(query.text, 30)
  // Words that no name holds are a description (“每平方公里住多少人”), and passages may know it.
  if ((hits[0]?.ofTopic ?? 0) < MIN_NEAR) return undefined
  const near = hits.map(({ item }) => item.name)
  const names = [...new Set([...near, ...register.of('indicator').map(({ name }) => name)])]
  return names.length < 2 ? undefined : askWhichThing(query, names)
}
