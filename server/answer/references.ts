import { nameForm } from '../../indexer/analysis/name-form.ts'
import type { Answer } from '../protocol/answer.ts'
import { referenceIn, withThing } from '../question/references.ts'
import type { Register } from '../retrieval/register.ts'
import { bareSubject } from '../retrieval/names-of-facts.ts'

/** A conversation in which every question says what it is about. */
export interface Resolved {
  readonly question: string
  readonly after: readonly string[]
  /** What the question pointed to (第二个 → 人均预期寿命). */
  readonly told: string | undefined
}

/**
 * Puts the things themselves where questions point into the answers before them (第二个呢, 它还负责哪些): those answers
 * are made again, since all state is in the questions.
 *
 * @param answerTo the answer to a question after others
 */
export async function resolveReferences(
  question: string,
  after: readonly string[],
  register: Register,
  answerTo: (question: string, after: readonly string[]) => Promise<Answer>,
): Promise<Resolved> {
  const resolved: string[] = []
  let told: string | undefined
  for (const one of [...after, question]) {
    const found = await withoutReference(one, resolved, register, answerTo)
    told = found?.told
    resolved.push(found?.question ?? one)
  }
  return { question: resolved.at(-1) ?? question, after: resolved.slice(0, -1), told }
}

async function withoutReference(
  question: string,
  before: readonly string[],
  register: Register,
  answerTo: (question: string, after: readonly string[]) => Promise<Answer>,
): Promise<{ question: string; told: string } | undefined> {
  const reference = before.length === 0 ? undefined : referenceIn(question)
  if (reference === undefined) return undefined
  // A turn that was refused names nothing; the one before it may.
  const answer = await lastAnswered(before, answerTo)
  if (answer === undefined) return undefined
  if (answer.kind === 'clarification' && typeof reference.to === 'number') {
    const choices = answer.parts.flatMap((part) => (part.kind === 'choices' ? part.choices : []))
    const choice = choices.at(reference.to)
    return choice === undefined ? undefined : { question: choice.question, told: choice.label }
  }
  const thing =
    reference.to === 'person'
      ? personIn(answer)
      : reference.to === 'department'
        ? departmentIn(answer, register)
        : thingsIn(answer.lead, register).at(reference.to)
  return thing === undefined ? undefined : { question: withThing(question, reference, thing), told: thing }
}

/** So many turns are gone back over. */
const MAX_BACK = 3

async function lastAnswered(
  before: readonly string[],
  answerTo: (question: string, after: readonly string[]) => Promise<Answer>,
): Promise<Answer | undefined> {
  for (let at = before.length - 1; at >= Math.max(0, before.length - MAX_BACK); at--) {
    const answer = await answerTo(before[at] ?? '', before.slice(0, at))
    if (answer.kind !== 'refusal') return answer
  }
  return undefined
}

/** The only department that an answer's first sentence names first: the one that leads or answers for a thing. */
function departmentIn({ lead, understood }: Answer, register: Register): string | undefined {
  const [asked, ...others] = understood.departments
  if (asked !== undefined) return others.length === 0 ? asked : undefined
  const said = plain(lead)
  const found = occurrences(
    said,
    register.departmentNames.spellings.map(({ spelling }) => spelling),
  )
  return found[0]
}

/** The person that an answer tells to answer for a thing: “责任领导为孙丽华”. */
function personIn({ lead }: Answer): string | undefined {
  const said = plain(lead)
  return (
    /(?:领导|责任人|负责人)为(?<name>\p{Script=Han}{2,4})/u.exec(said) ??
    /^(?<name>\p{Script=Han}{2,4})列为/u.exec(said)
  )?.groups?.['name']
}

/** The things that a lead names, in its order: indicators, items of work, departments; else what stands between its marks. */
function thingsIn(lead: string, register: Register): readonly string[] {
  const said = plain(lead)
  const list = said.slice(said.indexOf('：') + 1)
  const names = [
    ...register.of('indicator').map(({ name }) => name),
    ...register.of('status').map(({ fact }) => fact.indicator),
    ...register.of('responsibility').map(({ fact }) => bareSubject(fact.subject) || fact.subject),
    ...register.departmentNames.spellings.map(({ spelling }) => spelling),
  ].filter((name) => nameForm(name).length >= MIN_NAME)
  const known = occurrences(list, names)
  if (known.length >= 2) return known
  return list
    .split(/[、；;。]/u)
    .map((piece) => piece.replace(/^\d+[.．、]/u, '').trim())
    .filter((piece) => piece.length >= 2)
}

/** Shorter names stand within others, in characters. */
const MIN_NAME = 3

function plain(lead: string): string {
  return lead.replace(/\[算?\d+\]/gu, '')
}

/** The names that a text holds, in its order, the longest where several stand at one place. */
function occurrences(text: string, names: readonly string[]): string[] {
  const found: { name: string; at: number }[] = []
  for (const name of [...new Set(names)].sort((a, b) => b.length - a.length)) {
    const at = text.indexOf(name)
    if (at === -1 || found.some((other) => at < other.at + other.name.length && other.at < at + name.length)) continue
    found.push({ name, at })
  }
  return found.sort((a, b) => a.at - b.at).map(({ name }) => name)
}
