import type { Answer, Citation } from '../protocol/answer.ts'
import { findMeasured } from '../retrieval/measured.ts'
import { placeOf, type Entry } from '../retrieval/register.ts'
import { shortSubject } from '../wording/subjects.ts'
import { findResponsibilities } from './departments/responsibility.ts'
import type { Evidence } from './evidence.ts'
import { findTargets } from './indicators/target.ts'
import { findActuals } from './indicators/value.ts'

/** Questions offered below an answer. */
const MAX_SUGGESTED = 4
/** With so many of an answer's own, none are looked for around it. */
const ENOUGH = 2
/** So many facts around what an answer cites are looked at. */
const MAX_NEAR = 6

/**
 * 可以接着问: an answer's own follow-ups, then what the register holds of the same thing and around what is cited; only
 * such as can be answered, and not what was just asked.
 *
 * @param evidenceFor the evidence for a question by itself
 */
export function suggestionsFor(
  evidence: Evidence,
  answer: Answer,
  evidenceFor: (question: string) => Evidence,
): readonly string[] {
  if (answer.kind !== 'answer') return answer.followUps
  const found: string[] = []
  const just = subjectOf(evidence)
  const offer = (question: string): void => {
    if (found.length >= MAX_SUGGESTED || found.includes(question)) return
    const { intent, subject, isHeld } = subjectOf(evidenceFor(question))
    if (isHeld && (intent !== just.intent || subject !== just.subject)) found.push(question)
  }
  for (const question of answer.followUps) offer(question)
  for (const more of [() => ofTheSameThing(evidence), () => around(evidence, answer.citations)])
    if (found.length < ENOUGH) for (const question of more()) if (found.length < ENOUGH) offer(question)
  return found
}

/**
 * What is asked for, and of what: a bare thing (“南通2020年优良天数比率”) is asked for its value; and whether the register
 * holds it.
 */
function subjectOf(evidence: Evidence): {
  readonly intent: string
  readonly subject: string
  readonly isHeld: boolean
} {
  const { query, register } = evidence
  const intent = query.intents[0] ?? 'value'
  const said = `${query.topic} ${query.departments.join(' ')}`
  switch (intent) {
    case 'responsibility': {
      const [first] = findResponsibilities(evidence).entries
      return { intent, subject: String(first?.id ?? said), isHeld: first !== undefined }
    }
    case 'target':
    case 'comparison': {
      const [first] = findTargets(evidence)
      return { intent, subject: intent === 'target' ? (first?.entry.name ?? said) : said, isHeld: first !== undefined }
    }
    case 'value': {
      const [first] = findActuals(evidence)
      return { intent, subject: first?.entry.name ?? said, isHeld: first !== undefined }
    }
    case 'trend': {
      const found = findActuals(evidence)
      const periods = new Set(found.map(({ entry }) => entry.fact.period))
      return { intent, subject: found[0]?.entry.name ?? said, isHeld: periods.size >= 2 }
    }
    case 'status':
      return {
        intent,
        subject: said,
        isHeld: /指标/u.test(query.text) || findMeasured(register, query, ['status']).length > 0,
      }
    default:
      return { intent, subject: said, isHeld: true }
  }
}

/** Other things that are held of what a question is about. */
function ofTheSameThing({ register, query }: Evidence): string[] {
  const [found] = query.about.words.length === 0 ? [] : findMeasured(register, query, ['actual', 'target', 'status'])
  return found === undefined ? [] : questionsOn(found.entry)
}

function questionsOn(entry: Entry): string[] {
  const name = `${placeOf(entry) ?? ''}${entry.name}`
  return [`${name}的目标是多少？`, `${name}是多少？`, `${name}由谁负责？`, `${name}的历年走势`]
}

/** What facts stand closest to the first words that an answer cites. */
function around({ register }: Evidence, citations: readonly Citation[]): string[] {
  const [first] = citations
  if (first === undefined) return []
  const distance = ({ fact }: Entry): number => Math.abs(fact.source.start - first.start)
  return register.entries
    .filter(
      ({ document, fact }) =>
        document.id === first.document.id &&
        (fact.kind === 'target' || fact.kind === 'actual' || fact.kind === 'responsibility'),
    )
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MAX_NEAR)
    .flatMap((entry) => {
      const { fact } = entry
      if (fact.kind === 'responsibility') return [`“${shortSubject(fact.subject).replace(/……$/u, '')}”由谁负责？`]
      const name = `${placeOf(entry) ?? ''}${entry.name}`
      return [fact.kind === 'target' ? `${name}的目标是多少？` : `${name}是多少？`]
    })
}
