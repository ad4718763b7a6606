import type { Document } from '../model/document.ts'
import type { Fact, FactKind } from '../model/fact.ts'
import { contains, overlaps, sourceOf, type Source, type Span } from '../model/span.ts'
import { FACT_FIELDS, type Correction, type FactCorrection } from './correction.ts'
import { findWords, squeeze } from './find-words.ts'

/** What became of one correction in a build. */
export interface AppliedCorrection {
  readonly correction: Correction
  /** Positions, in the list of all facts, of the facts that rest on it; a rejected one is not there any more. */
  readonly facts: readonly number[]
  /** The words whose reading it corrects. */
  readonly places: readonly (Span & { readonly document: string })[]
  /** Of a change: all fields of the fact as they were read, by name. */
  readonly was?: Readonly<Record<string, unknown>>
  /** Why it could not be applied, in Chinese; absent where it was. */
  readonly problem?: string
}

/** The facts of all documents after correction, in the order of the documents, and what became of each correction. */
export interface Corrected {
  readonly facts: readonly Fact[]
  readonly applied: readonly AppliedCorrection[]
}

/** A fact under way, with the corrections that made it what it is. */
interface Held {
  fact: Fact
  readonly corrections: Set<number>
}

type Places = AppliedCorrection['places']
type Result = Pick<AppliedCorrection, 'places' | 'was' | 'problem'>

const failed = (problem: string): Result => ({ places: [], problem })

/**
 * Applies what people have corrected to what was read: facts rejected, changed, added, in the order of the file.
 *
 * A correction finds its fact by words of the document. One that does not find it, or finds several that differ, is
 * given back with the reason and changes nothing. Corrections of names (join, part) are for `names.ts`.
 */
export function applyCorrections(
  documents: readonly Document[],
  facts: readonly Fact[],
  corrections: readonly Correction[],
): Corrected {
  const held = new Map<string, Held[]>(documents.map(({ id }) => [id, []]))
  for (const fact of facts) held.get(fact.document)?.push({ fact, corrections: new Set() })
  const results = corrections.map((correction, number): Result => {
    if ('of' in correction) return { places: [] }
    const document = documents.find(({ id, file }) => id === correction.document || file === correction.document)
    if (document === undefined) return failed(`没有文件“${correction.document}”`)
    return applyOne(correction, number, document, held.get(document.id) ?? [])
  })
  const all = [...held.values()].flatMap((ofDocument) =>
    ofDocument.sort((a, b) => a.fact.source.start - b.fact.source.start || a.fact.source.end - b.fact.source.end),
  )
  return {
    facts: all.map(({ fact }) => fact),
    applied: corrections.map((correction, number) => ({
      correction,
      facts: all.flatMap(({ corrections: by }, at) => (by.has(number) ? [at] : [])),
      ...(results[number] ?? { places: [] }),
    })),
  }
}

function applyOne(correction: FactCorrection, number: number, document: Document, held: Held[]): Result {
  const words = findWords(document, correction.quote)
  if (words.length === 0) return failed(`文件中已没有这段文字：“${short(correction.quote)}”`)
  if (correction.do === 'add') return add(correction, number, document, words, held)
  const found = pick(correction, words, held)
  if (typeof found === 'string') return failed(found)
  const places = found.map(({ fact }) => ({ document: document.id, ...spanOf(fact.source) }))
  if (correction.do === 'reject') {
    for (const one of found) held.splice(held.indexOf(one), 1)
    return { places }
  }
  return change(correction, number, document, found, places)
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

/** The facts that a correction means: of its kind, on its words, with its fields; more than one only where they are the same. */
function pick(
  { kind, quote, where }: FactCorrection & { where?: unknown },
  words: readonly Span[],
  held: Held[],
): Held[] | string {
  const near = held.filter(
    ({ fact }) =>
      fact.kind === kind &&
      words.some((span) => contains(span, fact.source) || contains(fact.source, span) || overlaps(span, fact.source)),
  )
  if (near.length === 0) return `这段文字中没有读出这类事实：“${short(quote)}”`
  const fitting = near.filter(({ fact }) => hasFields(fact, (where ?? {}) as Readonly<Record<string, unknown>>))
  if (fitting.length === 0) return `这段文字中读出的事实与 where 不符：“${short(quote)}”`
  const form = squeeze(quote)
  const exact = fitting.filter(({ fact }) => squeeze(fact.source.quote) === form)
  const within = fitting.filter(({ fact }) => words.some((span) => contains(span, fact.source)))
  const [best = []] = [exact, within, fitting].filter((some) => some.length > 0)
  const kinds = new Set(best.map(({ fact }) => JSON.stringify(bareFields(fact))))
  if (kinds.size > 1)
    return `这段文字中有 ${String(kinds.size)} 条这类事实，请在 where 中写明是哪一条：“${short(quote)}”`
  return best
}

function hasFields(fact: Fact, where: Readonly<Record<string, unknown>>): boolean {
  const fields = fact as unknown as Readonly<Record<string, unknown>>
  return Object.entries(where).every(
    ([name, value]) => JSON.stringify(fields[name] ?? null) === JSON.stringify(value ?? null),
  )
}

/** A fact's own fields, without where it stands and what context supplied. */
function bareFields(fact: Fact): Record<string, unknown> {
  const { document, source, inferred, kind, ...fields } = fact as Fact & { readonly subjectSource?: Source }
  void [document, source, inferred, kind]
  delete (fields as { subjectSource?: Source }).subjectSource
  return fields
}

function change(
  { to }: Extract<Correction, { do: 'change' }>,
  number: number,
  document: Document,
  found: readonly Held[],
  places: Places,
): Result {
  const [first] = found
  if (first === undefined) return failed('没有可改的事实')
  const before = bareFields(first.fact)
  const names = Object.keys(to)
  const fields = Object.fromEntries(
    Object.entries({ ...before, ...to }).filter(([, value]) => value !== null && value !== undefined),
  )
  const problem = misfit(first.fact.kind, fields, to, document)
  if (problem !== undefined) return failed(problem)
  for (const one of found) {
    const kept = Object.fromEntries(Object.entries(one.fact).filter(([name]) => to[name] !== null))
    one.fact = {
      ...kept,
      ...Object.fromEntries(Object.entries(to).filter(([, value]) => value !== null)),
      inferred: one.fact.inferred.filter((name) => !names.includes(name)),
    } as unknown as Fact
    one.corrections.add(number)
  }
  return { places, was: before }
}

function add(
  { kind, quote, fact: fields }: Extract<Correction, { do: 'add' }>,
  number: number,
  document: Document,
  words: readonly Span[],
  held: Held[],
): Result {
  const [place, ...others] = words
  if (place === undefined || others.length > 0)
    return failed(`这段文字在文件中出现 ${String(words.length)} 次，请引得长一些：“${short(quote)}”`)
  const problem = misfit(kind, fields, fields, document)
  if (problem !== undefined) return failed(problem)
  const subject = typeof fields['subject'] === 'string' ? subjectBefore(document, fields['subject'], place) : undefined
  const fact = {
    ...(document.place !== undefined && { place: document.place }),
    ...fields,
    document: document.id,
    kind,
    source: sourceOf(document.text, place.start, place.end),
    ...(kind === 'responsibility' && subject !== undefined && { subjectSource: subject }),
    inferred: [],
  } as unknown as Fact
  held.push({ fact, corrections: new Set([number]) })
  return { places: [{ document: document.id, ...place }] }
}

/** Where the subject of a bracket stands: the last place before the bracket's end. */
function subjectBefore(document: Document, subject: string, { end }: Span): Source | undefined {
  const found = findWords(document, subject).findLast((span) => span.end <= end)
  return found === undefined ? undefined : sourceOf(document.text, found.start, found.end)
}

/** Fields that answers show as the document's own words. */
const QUOTED: readonly string[] = ['text', 'reason', 'term', 'title']

/** Why a fact cannot be as a correction wants it: a field that its kind must have is gone, or words that no document says. */
function misfit(
  kind: FactKind,
  fields: Readonly<Record<string, unknown>>,
  stated: Readonly<Record<string, unknown>>,
  document: Document,
): string | undefined {
  const issue = FACT_FIELDS[kind].loose().safeParse(fields).error?.issues[0]
  if (issue !== undefined) return `更正后的事实不完整：${issue.path.join('.')}`
  for (const name of QUOTED) {
    const words = stated[name]
    if (typeof words === 'string' && findWords(document, words).length === 0)
      return `${name} 须是文件中的文字：“${short(words)}”`
  }
  return undefined
}

function short(words: string): string {
  const plain = words.replace(/\s+/gu, ' ')
  return plain.length > 40 ? `${plain.slice(0, 39)}…` : plain
}
