import { yearsOf } from '../../indexer/extract/text/periods.ts'
import { nameForm } from '../../indexer/analysis/name-form.ts'
import type { Actual, Target } from '../../indexer/model/fact.ts'
import { compare, type Compared, type Direction } from '../figures/comparison.ts'
import { Decimal } from '../figures/decimal.ts'
import { convert } from '../figures/units.ts'
import { isActual, isNumeric } from '../retrieval/kinds.ts'
import { placeOf, type Entry, type Register } from '../retrieval/register.ts'
import { caliberOf, spanOf, type Caliber, type Difference } from './caliber.ts'
import { isNewer } from './document-age.ts'
import { modeOf, thingOf } from './thing.ts'

/**
 * What later documents say of a target (目标后来的结果). Judged by us: no document says it.
 *
 * - `met` and `not-met`: the newest value of the same caliber reaches it, or the value of its last year does not
 * - `on-the-way`: the newest value of the same caliber is of a part of the time, and does not reach it yet
 * - `other-caliber`: later values are of something near, but not of the same thing, place, unit or time
 * - `no-figure`: later documents of the place hold no value, or there are none
 */
export type Verdict = 'met' | 'not-met' | 'on-the-way' | 'other-caliber' | 'no-figure'

/** A later value of the same caliber, held against the target. */
export interface JudgedValue {
  readonly entry: Entry<Actual>
  readonly holds: boolean
  /** Value − target in the target's unit, unrounded. */
  readonly margin: string
  readonly isFinal: boolean
  /** The part that the value is of, where it is not the whole: 主次干道. */
  readonly scope?: string
}

/** A later value that is not the target's thing, with in what it differs. */
export interface OtherValue {
  readonly entry: Entry<Actual>
  readonly differences: readonly Difference[]
}

/** One target with what came of it. */
export interface Outcome {
  /** The target as first stated. */
  readonly target: Entry<Target>
  /** The same target where it is stated again. */
  readonly repeated: readonly Entry<Target>[]
  readonly verdict: Verdict
  /** The value that decides: the newest of the same caliber. */
  readonly latest?: JudgedValue
  /** All of the same caliber, oldest first. */
  readonly judged: readonly JudgedValue[]
  /** Of another caliber, the nearest first, of equally near ones the newest. */
  readonly others: readonly OtherValue[]
  /** Share of a cumulative target that is reached by the newest value, in %, unrounded. */
  readonly share?: string
  /** The target is written with 左右. */
  readonly isSoft: boolean
  /** The deciding value is an estimate (预计). */
  readonly isEstimated: boolean
  /** Whether any document of the place is newer than the target's. */
  readonly hasLaterDocument: boolean
}

/** Lowest score at which another name is looked at; what is near enough to be said is decided by the caliber. */
const MIN_NAME = 0.25
/** So many names are looked at for one target. */
const MAX_NAMES = 80
/** So many values of other calibers are kept for one target. */
const MAX_OTHERS = 4

/**
 * The outcomes of all numeric targets, in the order of the documents; the same target said twice is one.
 *
 * @param admit which targets are wanted; all where it is left out
 */
export function outcomesOf(register: Register, admit: (target: Entry<Target>) => boolean = () => true): Outcome[] {
  const groups = groupsOf(register.of('target').filter((entry) => isNumeric(entry) && admit(entry)))
  const ofOneTime = new Map<string, Entry<Target>[]>()
  for (const [target] of groups) {
    const key = timeKey(target)
    ofOneTime.set(key, [...(ofOneTime.get(key) ?? []), target])
  }
  return groups.map(([target, ...repeated]) =>
    outcomeOf(register, target, {
      repeated,
      isPart: (ofOneTime.get(timeKey(target)) ?? []).some((other) => isPartOf(target, other)),
    }),
  )
}

/** Goals of one name that one document sets for one time. */
function timeKey({ document, fact, name }: Entry<Target>): string {
  return `${document.id}|${fact.period ?? ''}|${nameForm(name)}`
}

interface OutcomeOptions {
  /** The same target where it is stated again. */
  readonly repeated?: readonly Entry<Target>[]
  /** The target is one item of a larger one of the same name. */
  readonly isPart?: boolean
}

/**
 * “新增学位6.6万个…特殊教育新增学位3400个”: of several counts of one name that a document sets for one time, the smaller
 * ones are of particular items, and no total of that name answers to them.
 */
function isPartOf(target: Entry<Target>, other: Entry<Target>): boolean {
  const [a, b] = [target.fact, other.fact]
  if (target === other || a.value === undefined || b.value === undefined) return false
  const size = convert(b.value, b.unit ?? '', a.unit ?? '')
  return modeOf(a, thingOf(a.indicator)) === 'cumulative' && size?.gt(a.value) === true
}

/** The outcome of one target. */
export function outcomeOf(
  register: Register,
  target: Entry<Target>,
  { repeated = [], isPart = false }: OutcomeOptions = {},
): Outcome {
  const judged: (JudgedValue & { readonly isCumulative: boolean })[] = []
  const others: OtherValue[] = []
  for (const { entry, sameName } of candidatesOf(register, target)) {
    const caliber = caliberOf(target, entry, sameName)
    if (caliber === undefined) continue
    const differences: Difference[] = isPart ? [...caliber.differences, 'part'] : [...caliber.differences]
    const value = differences.length === 0 ? judge(target, entry, caliber) : undefined
    if (value !== undefined) judged.push({ ...value, isCumulative: caliber.isCumulative })
    else others.push({ entry, differences })
  }
  judged.sort((a, b) => byAge(a.entry, b.entry))
  // A value of the whole comes before one of a part.
  const whole = judged.filter(({ scope }) => scope === undefined)
  const latest = (whole.length > 0 ? whole : judged.filter(({ holds }) => holds)).at(-1)
  const share = latest?.isCumulative === true ? shareOf(target.fact, latest.entry.fact) : undefined
  return {
    target,
    repeated,
    verdict: verdictOf(latest, others),
    ...(latest !== undefined && { latest }),
    judged,
    others: others
      .sort((a, b) => a.differences.length - b.differences.length || byAge(b.entry, a.entry))
      .slice(0, MAX_OTHERS),
    ...(share !== undefined && { share }),
    isSoft: [target, ...repeated].some(({ fact }) => fact.comparison === '~'),
    isEstimated: latest?.entry.fact.estimated === true,
    hasLaterDocument: hasLaterDocument(register, target),
  }
}

function verdictOf(latest: JudgedValue | undefined, others: readonly OtherValue[]): Verdict {
  if (latest !== undefined) return latest.holds ? 'met' : latest.isFinal ? 'not-met' : 'on-the-way'
  return others.length > 0 ? 'other-caliber' : 'no-figure'
}

/** Targets of one place, thing, kind of change, size and end are one target, in whatever document. */
function groupsOf(targets: readonly Entry<Target>[]): [Entry<Target>, ...Entry<Target>[]][] {
  const groups = new Map<string, [Entry<Target>, ...Entry<Target>[]]>()
  for (const entry of targets) {
    const { fact } = entry
    const span = spanOf(entry)
    const key = [placeOf(entry), nameForm(entry.name), fact.change, fact.value, fact.range, span?.join()].join('|')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [entry])
    else group.push(entry)
  }
  return [...groups.values()]
}

/** Values that may be of a target's thing: those under its name, and those under names like it. */
function candidatesOf(
  register: Register,
  target: Entry<Target>,
): { readonly entry: Entry<Actual>; readonly sameName: boolean }[] {
  const found = new Map<number, { entry: Entry<Actual>; sameName: boolean }>()
  for (const entry of register.named(target.name, undefined))
    if (isActual(entry) && isOfSamePlace(entry, target)) found.set(entry.id, { entry, sameName: true })
  for (const { item, score } of register.byIndicator.search(target.fact.indicator, MAX_NAMES, (entry) =>
    isOfSamePlace(entry, target),
  ))
    if (score >= MIN_NAME && isActual(item) && !found.has(item.id)) found.set(item.id, { entry: item, sameName: false })
  return [...found.values()]
}

/** Of the target's own place; or of another place, stated in a document of the target's: the city's ratio in a district's report. */
function isOfSamePlace(entry: Entry, target: Entry<Target>): boolean {
  return placeOf(entry) === placeOf(target) || entry.document.place === target.document.place
}

function hasLaterDocument(register: Register, { document }: Entry<Target>): boolean {
  return register
    .of('actual')
    .some((entry) => entry.document.place === document.place && isNewer(entry.document, document))
}

function judge(target: Entry<Target>, entry: Entry<Actual>, caliber: Caliber): JudgedValue | undefined {
  const compared = held(target.fact, entry, directionOf(target))
  if (compared === undefined) return undefined
  return {
    entry,
    holds: compared.holds,
    margin: compared.margin,
    isFinal: caliber.isFinal,
    ...(caliber.scope !== undefined && { scope: caliber.scope }),
  }
}

/** Which way is better, where the target only names a value. */
function directionOf({ name }: Entry<Target>): Direction {
  return LOWER.test(name) ? 'lower' : 'higher'
}

// “孕产妇死亡率”, “城镇登记失业率”, “PM2.5平均浓度”, “事故起数”: what everybody wants less of.
const LOWER =
  /死亡率|死亡人数|失业率|发病率|浓度|事故|能耗|排放|负债率|债务率|发案|投诉率|辍学率|发生率|不良率|缺口|耗时|时限/u

/** The value held against the target's bound, in the target's unit; nothing where their units do not fit after all. */
function held(target: Target, { fact, document }: Entry<Actual>, direction: Direction): Compared | undefined {
  const unit = target.unit ?? ''
  const own = unitOfValue(fact.unit ?? '', unit)
  const upper = direction === 'lower' ? target.range?.[1] : undefined
  const bound = upper ?? target.value ?? target.range?.[0]
  if (bound === undefined) return undefined
  // “下降2%以上” is −2 with 以上: of falls the sizes are compared.
  const sign = bound < 0 ? -1 : 1
  const compared = compare(
    { value: sign * fact.value, unit: own },
    upper === undefined ? target.comparison : '<=',
    { value: sign * bound, unit },
    direction,
  )
  if (!('holds' in compared)) return undefined
  const text = document.text.slice(fact.source.start, fact.source.end)
  return {
    ...compared,
    holds: compared.equal ? holdsWhenEqual(compared.holds, target, fact.value, text) : compared.holds,
  }
}

/** A series may leave its unit out, and a count its counting word (3万): they are the target's then. */
function unitOfValue(written: string, targets: string): string {
  if (written === '') return targets
  return /^[千万亿]+$/u.test(written) ? `${written}${targets.replace(/^[千万亿]+/u, '')}` : written
}

/** “超7.5万元” is more than 7.5, “近3.2万人” is less: it matters where the printed number is the bound itself. */
function holdsWhenEqual(holds: boolean, { comparison }: Target, value: number, text: string): boolean {
  const number = String(Math.abs(value))
  const at = text.indexOf(number)
  const before = text.slice(Math.max(0, at - 4), Math.max(0, at))
  const after = text.slice(at + number.length)
  const wantsLess = comparison === '<' || comparison === '<='
  if (/(?:近|接近)$/u.test(before)) return wantsLess
  if (/(?:超|超过|突破|逾|高于|大于)$/u.test(before) || /^.{0,3}(?:余|多|以上)/u.test(after)) return !wantsLess
  return holds
}

/** Share of a target that a cumulated value has reached (完成比例): `100 × value ÷ target`, in the target's unit. */
function shareOf(target: Target, { value, unit }: Actual): string | undefined {
  const whole = target.value ?? target.range?.[0]
  const part = convert(value, unitOfValue(unit ?? '', target.unit ?? ''), target.unit ?? '')
  if (whole === undefined || whole === 0 || part === undefined) return undefined
  return part.times(100).dividedBy(new Decimal(whole)).toString()
}

/** Older documents first, and of one document the earlier times. */
function byAge(a: Entry<Actual>, b: Entry<Actual>): number {
  const [x, y] = [yearsOf(a.fact.period ?? '')[1], yearsOf(b.fact.period ?? '')[1]]
  const half = ({ fact }: Entry<Actual>): number => (/H1|Q/u.test(fact.period ?? '') ? 0 : 1)
  return x - y || half(a) - half(b) || (a.document.date ?? '').localeCompare(b.document.date ?? '') || a.id - b.id
}
