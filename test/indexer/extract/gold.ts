import type { Comparison, Fact, FactKind, StatusValue } from '../../../indexer/model/fact.ts'

/**
 * A fact made by hand, in the shape of `npm run facts -- FILE --json`, with what its maker left open.
 *
 * `indicators`, `kinds`, `values`, `units`, `periods` and `statuses` name further readings that are as right; an `optional` fact
 * is one the guide does not decide: it may be found or not, and counts neither way.
 */
export interface GoldFact {
  readonly kind: FactKind
  readonly source: { readonly start: number; readonly end: number; readonly quote: string }
  readonly optional?: true
  readonly indicator?: string
  readonly indicators?: readonly string[]
  readonly value?: number
  readonly values?: readonly number[]
  readonly range?: readonly [number, number]
  readonly unit?: string
  readonly units?: readonly string[]
  readonly kinds?: readonly FactKind[]
  readonly text?: string
  readonly change?: string
  readonly annual?: true
  readonly period?: string
  readonly periods?: readonly string[]
  readonly place?: string
  readonly comparison?: Comparison
  readonly attribute?: string
  readonly category?: string
  readonly number?: string
  readonly status?: StatusValue
  readonly statuses?: readonly StatusValue[]
  readonly rate?: number
  readonly reason?: string
  readonly count?: number
  readonly total?: number
  readonly subject?: string
  readonly lead?: readonly string[]
  readonly responsible?: readonly string[]
  readonly supporting?: readonly string[]
  readonly title?: string
  readonly term?: string
}

/** How many facts the gold has and how many of them were found; how many were given and how many of those are right. */
export interface Score {
  readonly gold: number
  readonly found: number
  readonly given: number
  readonly right: number
}

/** What the comparison of one document gave: scores by row, fields of what was found, and every fact that disagrees. */
export interface Agreement {
  readonly rows: ReadonlyMap<string, Score>
  /** Field of a kind → how often it was asked and how often right. */
  readonly fields: ReadonlyMap<string, { readonly asked: number; readonly right: number }>
  readonly disagreements: readonly string[]
}

const VALUES: ReadonlySet<FactKind> = new Set(['actual', 'target', 'benchmark'])
const ROLES = ['lead', 'responsible', 'supporting'] as const

/** Words of which one name holding them and another not are two things, however alike the rest. */
const APART = '城镇 农村 城乡 收入 支出 新增 减少 进口 出口 进出口 登记 调查 市级 区级 外资 电商 孕产妇 婴儿'.split(' ')

/** More than this share of two-character pieces in common makes two names one thing. */
const ALIKE = 0.65

const fold = (text: string | undefined): string => (text ?? '').normalize('NFKC').replace(/[\s“”"'‘’《》]/gu, '')

/** Whether two names name one thing: one holds at least half of the other, or they share most of their character pairs. */
function similar(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [fold(one), fold(other)]
  if (a === '' || b === '' || APART.some((word) => a.includes(word) !== b.includes(word))) return false
  if (a.includes(b) || b.includes(a)) return Math.min(a.length, b.length) / Math.max(a.length, b.length) >= 0.5
  const [pairsA, pairsB] = [pairs(a), pairs(b)]
  const shared = [...pairsA].filter((pair) => pairsB.has(pair)).length
  return (2 * shared) / (pairsA.size + pairsB.size) >= ALIKE
}

const pairs = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, at) => text.slice(at, at + 2)))

/** Whether both stand on the same words: half of the shorter is shared, and what was found does not run far beyond. */
function overlap(gold: GoldFact, fact: Fact): boolean {
  const [a, b] = [gold.source, fact.source]
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  const [lengthA, lengthB] = [a.end - a.start, b.end - b.start]
  return shared > 0 && shared / Math.min(lengthA, lengthB) >= 0.5 && lengthB <= 3 * lengthA + 60
}

/** A fact's field by name, whatever its kind. */
const field = (fact: Fact, name: string): unknown => (fact as unknown as Record<string, unknown>)[name]

const list = (of: unknown): readonly string[] => (Array.isArray(of) ? (of as string[]) : [])

/** The same units of one role: every name of the gold is one found, or the end of one (区发改局 of 武昌区发改局). */
function sameUnits(want: readonly string[], have: readonly string[]): boolean {
  const folded = have.map(fold)
  return (
    want.length === have.length &&
    want.map(fold).every((name) => folded.some((found) => found === name || (name.length >= 3 && found.endsWith(name))))
  )
}

function sameValue(gold: GoldFact, fact: Fact): boolean {
  const unit = [gold.unit ?? '', ...(gold.units ?? [])].map(fold).includes(fold(field(fact, 'unit') as string))
  const value = field(fact, 'value')
  if (gold.range !== undefined) return unit && JSON.stringify(gold.range) === JSON.stringify(field(fact, 'range'))
  if (gold.value === undefined)
    return value === undefined && similar(gold.indicator, field(fact, 'indicator') as string)
  const values = [gold.value, ...(gold.values ?? [])].map(Math.abs)
  return unit && typeof value === 'number' && values.includes(Math.abs(value))
}

/** Whether a fact that was found is this one of the gold; fields that do not tell two facts apart are scored by themselves. */
function same(gold: GoldFact, fact: Fact): boolean {
  if (!overlap(gold, fact)) return false
  if (gold.optional === true) return gold.kind === fact.kind || (VALUES.has(gold.kind) && VALUES.has(fact.kind))
  if (VALUES.has(gold.kind)) return VALUES.has(fact.kind) && sameValue(gold, fact)
  if (gold.kind !== fact.kind) return false
  switch (fact.kind) {
    case 'responsibility':
      return ROLES.every((role) => sameUnits(list(gold[role]), list(fact[role])))
    case 'count':
      return gold.count === fact.count && (gold.total === undefined || gold.total === fact.total)
    case 'definition':
      return similar(gold.term, fact.term)
    case 'status':
      return (
        (gold.status === fact.status || gold.statuses?.some((status) => status === fact.status) === true) &&
        similar(gold.indicator, fact.indicator)
      )
    case 'task':
      return similar(gold.title, fact.title) && gold.number === fact.number
    case 'indicator':
    case 'forecast':
      return similar(gold.indicator, fact.indicator)
    default:
      return true
  }
}

/** The row in which a fact is counted: its kind, targets in words apart. */
function rowOf(fact: GoldFact | Fact): string {
  const inWords =
    fact.kind === 'target' && field(fact as Fact, 'value') === undefined && field(fact as Fact, 'range') === undefined
  return inWords ? 'target in words' : fact.kind
}

/** Fields beyond those that found the fact: name → is it right. */
function fieldsOf(gold: GoldFact, fact: Fact): [string, boolean][] {
  const is = (name: 'comparison' | 'attribute' | 'number' | 'rate' | 'status'): [string, boolean][] =>
    gold[name] === undefined ? [] : [[name, fold(String(gold[name])) === fold(String(field(fact, name)))]]
  const alike = (name: 'reason' | 'subject' | 'text'): [string, boolean][] =>
    gold[name] === undefined
      ? []
      : [[name, similar(fold(gold[name]).slice(0, 40), fold(field(fact, name) as string).slice(0, 40))]]
  switch (gold.kind) {
    case 'actual':
    case 'target':
    case 'benchmark': {
      const periods = [gold.period, ...(gold.periods ?? [])]
      const names = [gold.indicator, ...(gold.indicators ?? [])]
      return [
        ['kind', [gold.kind, ...(gold.kinds ?? [])].includes(fact.kind)],
        ['indicator', names.some((name) => similar(name, field(fact, 'indicator') as string))],
        ...(gold.period === undefined ? [] : [['period', periods.includes(fact.period)] as [string, boolean]]),
        ['change', gold.change === field(fact, 'change')],
        ['place', fold(gold.place) === fold(fact.place)],
        ['annual', gold.annual === field(fact, 'annual')],
        ...is('comparison'),
        ...is('attribute'),
      ]
    }
    case 'status':
      return [...is('rate'), ...alike('reason')]
    case 'responsibility':
      return [...is('number'), ...alike('subject')]
    case 'indicator':
      return [
        ...is('number'),
        ...is('attribute'),
        ['category', fold(String(field(fact, 'category'))).startsWith(fold(gold.category))],
      ]
    case 'count':
      return [...is('attribute'), ...is('status'), ...alike('subject')]
    case 'forecast':
      return [...is('status'), ...alike('text')]
    case 'definition':
      return alike('text')
    default:
      return []
  }
}

/**
 * Compares what was found in one document with its gold, as the fact guide's score does: recall over all of the gold;
 * precision of values only where the gold is complete, of all other kinds in the whole document.
 *
 * @param windows half-open spans in which every target and actual value is in the gold
 */
export function compare(
  gold: readonly GoldFact[],
  facts: readonly Fact[],
  windows: readonly (readonly [number, number])[],
): Agreement {
  const rows = new Map<string, Score>()
  const fields = new Map<string, { asked: number; right: number }>()
  const disagreements: string[] = []
  const add = (row: string, more: Partial<Score>): void => {
    const score = rows.get(row) ?? { gold: 0, found: 0, given: 0, right: 0 }
    rows.set(row, {
      gold: score.gold + (more.gold ?? 0),
      found: score.found + (more.found ?? 0),
      given: score.given + (more.given ?? 0),
      right: score.right + (more.right ?? 0),
    })
  }
  const used = new Set<Fact>()
  for (const expected of gold.filter((fact) => fact.optional !== true)) {
    const row = rowOf(expected)
    const rightFields = (fact: Fact): number => fieldsOf(expected, fact).filter(([, right]) => right).length
    const [best] = facts
      .filter((fact) => !used.has(fact) && same(expected, fact))
      .sort((a, b) => rightFields(b) - rightFields(a))
    add(row, { gold: 1, found: best === undefined ? 0 : 1 })
    if (best === undefined) {
      disagreements.push(`missed ${row}: ${JSON.stringify(expected)}`)
      continue
    }
    used.add(best)
    for (const [name, right] of fieldsOf(expected, best)) {
      const key = `${row}: ${name}`
      const { asked, right: before } = fields.get(key) ?? { asked: 0, right: 0 }
      fields.set(key, { asked: asked + 1, right: before + (right ? 1 : 0) })
      if (!right) disagreements.push(`wrong ${key}: ${JSON.stringify(expected)} found ${JSON.stringify(best)}`)
    }
  }
  const optional = gold.filter((fact) => fact.optional === true)
  const inWindow = (fact: Fact): boolean =>
    windows.some(([start, end]) => start <= fact.source.start && fact.source.start < end)
  for (const fact of facts) {
    const judged = (fact.kind !== 'actual' && fact.kind !== 'target') || inWindow(fact)
    if (fact.kind === 'project' || !judged) continue
    if (!used.has(fact) && optional.some((may) => same(may, fact))) continue
    add(rowOf(fact), { given: 1, right: used.has(fact) ? 1 : 0 })
    if (!used.has(fact)) disagreements.push(`not in gold ${rowOf(fact)}: ${JSON.stringify(fact)}`)
  }
  return { rows, fields, disagreements }
}

/** The scores of several documents together. */
export function sum(scores: readonly Score[]): Score {
  return scores.reduce(
    (a, b) => ({ gold: a.gold + b.gold, found: a.found + b.found, given: a.given + b.given, right: a.right + b.right }),
    { gold: 0, found: 0, given: 0, right: 0 },
  )
}

/** Share of the gold that was found; 1 where the gold is empty. */
export const recall = (score: Score): number => (score.gold === 0 ? 1 : score.found / score.gold)

/** Share of what was given that is right; 1 where nothing was given. */
export const precision = (score: Score): number => (score.given === 0 ? 1 : score.right / score.given)
