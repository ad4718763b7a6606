import { findMeasured, SURE_NAME } from '../../retrieval/measured.ts'
import type { SentenceHit } from '../../retrieval/sentences.ts'
import { quoteText, titleText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { fitsPeriod } from './of-period.ts'
import { tenseOf } from './tense.ts'

/** Words of a sentence that says how far something has come. */
const STATE = /完成|达到|达标|未能|实现|进度|超额|滞后|竣工|完工|建成|开工|通车|投用|投入使用|过半|占比/u
/** How near a sentence must be to say the state of what is asked about, and of nothing else. */
const MEANT = { cosine: 0.83, coverage: 0.15 }
const STATED = { cosine: 0.785, coverage: 0.6, ofProject: 0.5, near: 0.8, partly: 0.45 }

/** “杨园片区达标的项目过半了吗”: the state of something that is no indicator, by the sentence that says it. */
export async function answerStatedState(evidence: Evidence): Promise<Outcome | undefined> {
  const { query, register } = evidence
  if (query.about.words.length === 0 || query.foreignPlaces.length > 0) return undefined
  if (findMeasured(register, query, ['status']).some(({ score }) => score >= SURE_NAME)) return undefined
  const [first, ...rest] = (await evidence.sentences.search(query)).filter((sentence) => fitsPeriod(evidence, sentence))
  const minCoverage = query.intents[0] === 'project' ? STATED.ofProject : STATED.coverage
  if (first === undefined) return undefined
  const isNamed =
    (first.cosine >= STATED.cosine && first.coverage >= minCoverage) ||
    (first.cosine >= STATED.near && first.coverage >= STATED.partly)
  if (!isNamed && (first.cosine < MEANT.cosine || first.coverage < MEANT.coverage)) return undefined
  const text = first.document.text.slice(first.start, first.end)
  if (!STATE.test(text)) return undefined
  const draft = new Draft()
  const outcome = ASKS_REACHED.test(query.text) ? outcomeOf(evidence, first, rest) : undefined
  for (const sentence of [first, ...(outcome === undefined ? [] : [outcome])])
    draft.say(
      `《${titleText(sentence.document.title)}》写道：“${quoteText(textOf(sentence), 240)}”${marks([draft.cite(sentence.document, sentence)])}`,
    )
  return { kind: 'answer', draft }
}

// “定的90%，中期做到了吗”
const ASKS_REACHED = /(?:做到|达到|达标|完成|实现|达成|兑现)(?:了|没|吗|得)/u
/** How near the sentence must be that says what came of a goal, and how much of the question it must hold. */
const CAME_OF = { cosine: 0.79, coverage: 0.3 }

/** What a later sentence says came of a goal that another sets: for the same place, with a number as the goal has one. */
function outcomeOf({ register }: Evidence, goal: SentenceHit, others: readonly SentenceHit[]): SentenceHit | undefined {
  if (tenseOf(register, goal.document, goal) !== 'goal') return undefined
  const hasNumber = /\d/u.test(textOf(goal))
  return others
    .slice(0, 4)
    .find(
      (one) =>
        one.document.place === goal.document.place &&
        one.cosine >= CAME_OF.cosine &&
        one.coverage >= CAME_OF.coverage &&
        (!hasNumber || /\d/u.test(textOf(one))) &&
        tenseOf(register, one.document, one) === 'result',
    )
}

function textOf({ document, start, end }: SentenceHit): string {
  return document.text.slice(start, end)
}
