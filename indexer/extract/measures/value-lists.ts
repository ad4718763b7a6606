import type { Part } from '../text/clauses.ts'
import { fullName, withoutBase } from './full-names.ts'
import { distribute, listItems, prefixesOf } from './name-lists.ts'
import { trimStart } from './name-start.ts'
import { benchmarkOf } from './named-goals.ts'
import { placeAtStart } from '../text/places.ts'
import type { Quantity } from '../text/quantities.ts'
import { changeOf, gradeOf, valueOf } from './readings.ts'
import { isComparison, isRelational } from './related-names.ts'
import type { SentenceMemory } from './sentence-memory.ts'
import { suffixed } from './shared-names.ts'
import { RATE_UNIT } from '../text/units.ts'
import { isSpan, yearsOf } from '../text/periods.ts'
import { divide, type Verb } from './value-verbs.ts'
import { verbOf } from './work-verbs.ts'
import { writeMeasurement } from './write-measurement.ts'

/** The parts after a part that hold nothing but a further quantity of the same unit: “12.05年、12.13年、12.2年”. */
export function bareValuesAfter(memory: SentenceMemory, part: Part, quantity: Quantity, at: number): Part[] {
  const more: Part[] = []
  const after = memory.words(quantity.end, part.end).trim()
  if (after !== '') return more
  for (const next of memory.sentence.parts.slice(at + 1, at + 12)) {
    const only = next.quantities[0]
    if (only === undefined || next.quantities.length !== 1 || !/^(?:、|和|及|以及|与)$/u.test(next.separator)) break
    // “分别提高到每月573元、每年4017元”: what each is counted by.
    const counted = memory.words(next.start, only.start).trim()
    if ((counted !== '' && !BY_TIME.test(counted)) || memory.words(only.end, next.end).trim() !== '') break
    more.push(next)
  }
  return more
}

const BY_TIME = /^(?:每[人户])?每[月年]$/u

/** Values in a row: spread over as many names, periods or places. */
export function readList(memory: SentenceMemory, part: Part, values: readonly Quantity[]): boolean {
  const first = values[0]
  if (first === undefined) return false
  const before = memory.stripTimes(part.start, first.start)
  const { name: rough, verb } = divide(before)
  const places = placesOf(rough, values.length)
  let words = withoutBase(
    trimStart(places === undefined ? memory.withoutPlace(rough) : places.rest),
    values.at(-1)?.unit,
  )
  const bench = benchmarkOf(memory, words)
  if (bench !== undefined) words = bench.rest
  const unit = values.at(-1)?.unit ?? ''
  const periods =
    memory.governing.length === values.length && values.length > 1
      ? memory.governing
      : yearsOfSpan(memory, verb, values)
  let names: readonly string[] | undefined
  if (periods === undefined && places === undefined) {
    if (isComparison(words) || isRelational(words))
      names = namesBefore(memory, values.length)?.map((name) => name + words)
    else if (words === '')
      names =
        (verb.distributed ? namesOfTopic(memory, values.length) : undefined) ?? namesOrRecent(memory, values.length)
    else names = suffixed(words, values.length) ?? distribute(words, values.length)
    if (names === undefined && !verb.distributed && values.length > 1) return false
  }
  const single = fullName(memory, words, unit, verb.level || verb.change !== undefined)
  // “城区、郊区垃圾处理率分别达到94%和40%，污水处理率分别达到70%和40%”: the second pair is of the same two.
  if (names === undefined && periods === undefined && memory.prefixes.length === values.length && single === words)
    names = memory.prefixes.map((prefix) => prefix + single)
  names ??= single === undefined ? undefined : values.map(() => single)
  if (names === undefined) return false
  // “分别增长9%和10%以上”, “分别降至9/10万和2.5‰以下”: the degree is of all.
  const { comparison: degree = '=' } = values.at(-1) ?? {}
  const shared = values.length === 2 && degree !== '=' && first.comparison === '='
  for (const [index, quantity] of values.entries()) {
    const name = names[index] ?? ''
    // “分别扩面2.4万、9.9万人次”: the last one names the unit of all.
    const own =
      quantity.unit === '' || (quantity.unit === '个' && unit === '百分点')
        ? unit
        : /^[万亿]$/u.test(quantity.unit) && unit.startsWith(quantity.unit)
          ? unit
          : quantity.unit
    const grade = verb.change !== undefined && RATE_UNIT.test(own) ? 'measure' : gradeOf(name, own, verb.level, false)
    const mention = periods?.[index]
    writeMeasurement(memory, {
      part,
      name,
      ...valueOf(quantity),
      unit: own,
      ...changeOf(name, own, verb),
      sign: verb.sign,
      comparison: shared ? degree : quantity.comparison,
      annual: verb.annual,
      grade,
      quantityEnd: quantity.end,
      level: verb.level || first.start < first.core.start,
      ...(verb.expected && { estimated: true }),
      ...(mention !== undefined && { period: mention.period }),
      ...(places !== undefined && { place: places.places[index] ?? '' }),
      ...(bench !== undefined && { kind: 'benchmark' as const, benchmarkName: bench.name }),
    })
  }
  const name = names[0] ?? ''
  memory.prefixes = prefixesOf(names)
  memory.remember(
    {
      name,
      verb: verbOf(name),
      unit,
      grade: gradeOf(name, unit, verb.level, false),
      numberFirst: false,
      after: '',
      level: verb.level,
    },
    names,
    isRelational(words) || isComparison(words),
  )
  return true
}

/**
 * The things that a measure is of: those named last, or “食品产业实现新突破，汽车产业实现新跨越，产值分别达到…”: what as many
 * clauses without a value were about.
 */
function namesBefore(memory: SentenceMemory, count: number): readonly string[] | undefined {
  if (memory.names.length === count) return memory.names
  return memory.topics.length >= count ? memory.topics.slice(-count) : undefined
}

/** “城乡居民收入与经济增长同步，年均分别增长11%、16%”: the clause just before names as many things. */
function namesOfTopic(memory: SentenceMemory, count: number): readonly string[] | undefined {
  const topic = memory.topics.at(-1)
  return topic === undefined || count < 2 ? undefined : distribute(topic, count)
}

function namesOrRecent(memory: SentenceMemory, count: number): readonly string[] | undefined {
  return memory.names.length === count ? memory.names : recentNames(memory, count)
}

/** The last so many things that the sentence gave values of: “…达到3325元，…达到1200元，分别增加1681元和697元”. */
function recentNames(memory: SentenceMemory, count: number): string[] | undefined {
  const names = [...new Set(memory.found.map((each) => each.indicator))].slice(-count)
  return names.length === count ? names : undefined
}

/** “青石镇、河湾镇分别建成蔬菜大棚”: as many places as values. */
function placesOf(words: string, count: number): { places: string[]; rest: string } | undefined {
  if (count < 2) return undefined
  const match = /^(?<list>[^，]{3,40}?)分别(?<rest>.*)$/u.exec(words)?.groups
  const items = match?.list === undefined ? [] : listItems(match.list)
  if (items.length !== count || !items.every((item) => placeAtStart(`${item}的`, undefined) === item)) return undefined
  return { places: items, rest: match?.rest ?? '' }
}

/** “2021—2023年分别增长9.1%、4.6%、6.0%”: as many values as the years have. */
function yearsOfSpan(
  memory: SentenceMemory,
  verb: Verb,
  values: readonly Quantity[],
): readonly { readonly period: string }[] | undefined {
  const [span, more] = memory.governing
  if (span === undefined || more !== undefined || !verb.distributed || !isSpan(span.period)) return undefined
  const [first, last] = yearsOf(span.period)
  if (last - first + 1 !== values.length) return undefined
  return values.map((_, index) => ({ period: String(first + index) }))
}
