import { nameForm, pairs, unitsOf } from '../analysis/name-form.ts'
import type { Document } from '../model/document.ts'
import type { Fact } from '../model/fact.ts'
import type { IndicatorName } from '../read/corpus.ts'

/** Two names of indicators of one place, in different documents, that may mean one thing. */
export interface NearNames {
  readonly place: string
  readonly names: readonly [string, string]
}

/** One indicator of a place under its canonical name: where it stands and in what it is measured. */
interface Named {
  readonly name: string
  readonly form: string
  readonly documents: Set<string>
  /** Level or change, with the unit: `level 元`, `growth %`. */
  readonly measures: Set<string>
}

/** A pair of characters that so many names of a place hold tells nothing of them. */
const MAX_HOLDERS = 60
/** Share of the pairs of characters of the shorter name that the longer must hold. */
const MIN_SHARED = 0.5

/**
 * Pairs of indicator names of one place that rules do not join, that no document uses side by side, that are measured in
 * the same way, and that differ only by words of degree or by words that the longer one adds (社保、医保扩面 lists two
 * things and is no longer name of 医保扩面). Whether they mean one thing is for their vectors to tell.
 *
 * @param apart names that a person has told apart
 */
export function nearNames(
  documents: readonly Document[],
  facts: readonly Fact[],
  indicators: readonly IndicatorName[],
  apart: readonly (readonly string[])[] = [],
): NearNames[] {
  const apartForms = apart.map((names) => new Set(names.map(nameForm)))
  return [...namesByPlace(documents, facts, indicators)].flatMap(([place, named]) =>
    candidates(named)
      .filter(
        ([a, b]) =>
          ![...a.documents].some((document) => b.documents.has(document)) &&
          [...a.measures].some((measure) => b.measures.has(measure)) &&
          a.name.includes('、') === b.name.includes('、') &&
          differLittle(a.form, b.form) &&
          !apartForms.some((forms) => forms.has(a.form) && forms.has(b.form)),
      )
      .map(([a, b]): NearNames => ({ place, names: [a.name, b.name] })),
  )
}

/** The indicators of each place that two or more documents are about; counts of things done are none. */
function namesByPlace(
  documents: readonly Document[],
  facts: readonly Fact[],
  indicators: readonly IndicatorName[],
): Map<string, Named[]> {
  const canonical = new Map(
    indicators.flatMap(({ name, aliases }) => [name, ...aliases].map((spelling) => [nameForm(spelling), name])),
  )
  const places = new Map(documents.flatMap(({ id, place }) => (place === undefined ? [] : [[id, place]])))
  const found = new Map<string, Map<string, Named>>()
  for (const fact of facts) {
    const place = places.get(fact.document)
    if (place === undefined || (fact.place ?? place) !== place || !('indicator' in fact)) continue
    if ('grade' in fact && fact.grade === 'thing') continue
    const change = 'change' in fact ? fact.change : undefined
    const grown = change === 'growth' ? canonical.get(nameForm(`${fact.indicator}增长`)) : undefined
    const name = grown ?? canonical.get(nameForm(fact.indicator)) ?? fact.indicator
    const form = nameForm(name)
    const ofPlace = found.get(place) ?? new Map<string, Named>()
    found.set(place, ofPlace)
    const named = ofPlace.get(form) ?? { name, form, documents: new Set(), measures: new Set() }
    ofPlace.set(form, named)
    named.documents.add(fact.document)
    if ('unit' in fact) named.measures.add(`${change ?? 'level'} ${plainUnit(fact.unit)}`)
  }
  return new Map([...found].map(([place, named]) => [place, [...named.values()]]))
}

/** 亿元 and 万元 measure in one way. */
function plainUnit(unit: string): string {
  return unit.replace(/^[十百千万亿]+(?=\p{Script=Han})/u, '')
}

/** Pairs of names that share half of the shorter one's pairs of characters, found by their rarer ones. */
function candidates(named: readonly Named[]): [Named, Named][] {
  const holders = new Map<string, number[]>()
  const held = named.map(({ form }) => pairs(form))
  for (const [at, forms] of held.entries())
    for (const pair of forms) {
      const known = holders.get(pair)
      if (known === undefined) holders.set(pair, [at])
      else known.push(at)
    }
  const found: [Named, Named][] = []
  for (const [at, one] of named.entries()) {
    const own = held[at] ?? new Set()
    const shared = new Map<number, number>()
    for (const pair of own) {
      const others = holders.get(pair) ?? []
      if (others.length <= MAX_HOLDERS) for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    for (const [other, count] of shared) {
      const another = named[other]
      const least = MIN_SHARED * Math.min(own.size, held[other]?.size ?? 0)
      if (other > at && another !== undefined && count >= least) found.push([one, another])
    }
  }
  return found
}

// “进出口总额” and “进出口总值”, “跨境电商交易规模” and “交易额”: words that only say that something is measured.
const DEGREE = /总额|总值|总量|总数|金额|规模|数量|水平|累计|完成|实现|达到|各类|全部|综合|指数|涨幅|[总额值量数率]/gu
// “人均可支配收入” and “可支配收入”, “增加值占GDP比重” and “增加值”: words that make another quantity of it.
const OTHER_QUANTITY = /人均|户均|地均|亩均|平均|单位|每|增|新|占|比|均|\d|一|二|三|gdp/u
// “城乡居民基本养老保险参保率” is of a part of those that 基本养老保险参保率 is of.
const OF_A_PART = /城镇|城乡|农村|牧区|高校|困难|国有|民营|民间|服务|贷款|存款/u

/**
 * Whether two forms differ only by what one of them adds. 登记 against 调查, 出栏 against 存栏: words in one another's
 * place make two things, whatever their vectors say.
 */
export function differLittle(a: string, b: string): boolean {
  const [restOfA, restOfB] = rests(unitsOf(a), unitsOf(b)).map((rest) => rest.replace(DEGREE, ''))
  if (restOfA === undefined || restOfB === undefined) return false
  if (restOfA !== '' && restOfB !== '') return false
  return !OTHER_QUANTITY.test(restOfA + restOfB) && !OF_A_PART.test(restOfA + restOfB)
}

/** What is left of each of two names when their longest common words in order are taken out. */
function rests(a: readonly string[], b: readonly string[]): [string, string] {
  const width = b.length + 1
  const common = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number): number => common[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  let [i, j] = [0, 0]
  let [restOfA, restOfB] = ['', '']
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) [i, j] = [i + 1, j + 1]
    else if (at(i + 1, j) >= at(i, j + 1)) restOfA += a[i++] ?? ''
    else restOfB += b[j++] ?? ''
  }
  return [restOfA + a.slice(i).join(''), restOfB + b.slice(j).join('')]
}
