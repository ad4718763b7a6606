import type { Count } from '../../../indexer/model/fact.ts'
import { placeOf, type Entry, type Register } from '../../retrieval/register.ts'
import { claimOf } from './claim.ts'
import type { Discrepancy } from './discrepancy.ts'

/**
 * Counts of a set that do not add up (计数不符): categories, attributes or results of which the document says how many
 * each has, against the total that it states. A document may leave members out: parts below the total are reported
 * only where they are all that there can be (约束性 and 预期性; met, not met and without data; 分为 …).
 */
export function countsThatDoNotAddUp(register: Register): Discrepancy[] {
  const sets = new Map<string, Entry<Count>[]>()
  for (const entry of register.of('count')) {
    const key = `${entry.document.id}\n${entry.fact.subject}`
    sets.set(key, [...(sets.get(key) ?? []), entry])
  }
  return [...sets.values()].flatMap((set) => {
    const total = set.find(({ fact }) => fact.count === fact.total && isPlain(fact))
    return [...(total === undefined ? [] : wholes(set, total)), ...attributeResults(set)]
  })
}

function isPlain(fact: Count): boolean {
  return fact.status === undefined && fact.attribute === undefined
}

/** The partitions of a whole set: by attribute, by category, by result. */
function wholes(set: readonly Entry<Count>[], total: Entry<Count>): Discrepancy[] {
  const kinds = set.filter(({ fact }) => fact.attribute !== undefined && fact.status === undefined)
  const isAttribute = ({ fact }: Entry<Count>): boolean => /^(?:约束|预期|指导)性$/u.test(fact.attribute ?? '')
  const attributes = kinds.filter(isAttribute)
  const categories = kinds.filter((entry) => !isAttribute(entry))
  const results = set.filter(({ fact }) => fact.status !== undefined && fact.attribute === undefined)
  return [
    ...check(total, attributes, attributes.length >= 2),
    ...check(total, categories, isDivision(categories)),
    ...check(total, results, isAllResults(results)),
  ]
}

/** 约束性指标6项有5项完成，1项暂无: the results within one attribute. */
function attributeResults(set: readonly Entry<Count>[]): Discrepancy[] {
  const attributes = new Set(set.flatMap(({ fact }) => (fact.attribute === undefined ? [] : [fact.attribute])))
  return [...attributes].flatMap((attribute) => {
    const of = set.filter(({ fact }) => fact.attribute === attribute)
    const total = of.find(({ fact }) => fact.status === undefined)
    const results = of.filter(({ fact }) => fact.status !== undefined)
    return total === undefined ? [] : check(total, results, isAllResults(results))
  })
}

/** “分为a(2个)、b(3个)……”: all in one sentence that divides. */
function isDivision(parts: readonly Entry<Count>[]): boolean {
  const [first] = parts
  if (first === undefined || parts.length < 2) return false
  const { document, fact } = first
  const before = document.text.slice(Math.max(0, fact.source.start - 12), fact.source.start)
  return /分为|包括|分别是|分别为/u.test(before)
}

function isAllResults(parts: readonly Entry<Count>[]): boolean {
  const statuses = parts.map(({ fact }) => fact.status)
  return statuses.includes('met') && statuses.includes('not-met') && statuses.includes('no-data')
}

function check(total: Entry<Count>, parts: readonly Entry<Count>[], areAll: boolean): Discrepancy[] {
  const [first, second] = parts
  if (first === undefined || second === undefined) return []
  const sum = parts.reduce((so, { fact }) => so + fact.count, 0)
  if (sum === total.fact.count || (sum < total.fact.count && !areAll)) return []
  const place = placeOf(total)
  const values = parts.map(({ fact }) => fact.count)
  return [
    {
      kind: 'count',
      subject: total.fact.subject,
      ...(place !== undefined && { place }),
      claims: [claimOf(total), spanned(parts)],
      explanation: '各部分的项数之和与文件所写的总数不同。',
      computed: {
        name: '各部分之和',
        exact: String(sum),
        value: String(sum),
        unit: '项',
        formula: `各部分之和 = ${values.join(' + ')} = ${String(sum)}`,
      },
      inputs: [
        { name: '文件所写总数', value: total.fact.count, unit: '项', claim: 0 },
        ...parts.map(({ fact }) => ({
          name: fact.attribute ?? fact.status ?? '',
          value: fact.count,
          unit: '项',
          claim: 1 as const,
        })),
      ],
    },
  ]
}

/** The stretch of text from the first part to the last, where they stand near each other. */
function spanned(parts: readonly Entry<Count>[]): Discrepancy['claims'][1] {
  const [first] = parts
  if (first === undefined) throw new RangeError('no parts')
  const start = Math.min(...parts.map(({ fact }) => fact.source.start))
  const end = Math.max(...parts.map(({ fact }) => fact.source.end))
  return { ...claimOf(first), span: { start, end } }
}
