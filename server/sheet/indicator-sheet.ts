import type {
  Actual,
  Benchmark,
  Forecast,
  JudgedStatus,
  Responsibility,
  Status,
  StatusValue,
  Target,
} from '../../indexer/model/fact.ts'
import type { IndicatorName } from '../../indexer/read/corpus.ts'
import { nameForm } from '../../indexer/analysis/name-form.ts'
import { placeOf, type Entry, type Register } from '../retrieval/register.ts'
import { byPeriod } from '../wording/periods.ts'

/** An indicator of a place with everything that the register holds of it (指标台账的一行). */
export interface Sheet {
  readonly name: string
  readonly place: string | undefined
  /** 约束性 or 预期性, from whichever document says it. */
  readonly attribute: string | undefined
  readonly category: string | undefined
  /** Which of the evaluation's rules it falls under, as the data says. */
  readonly rule: IndicatorName['rule']
  /** An entry of a list of main indicators. */
  readonly isMain: boolean
  /** What the evaluation states; the one said most often where it is said several times. */
  readonly status: Entry<JudgedStatus> | undefined
  /** All that is said of its status, in the order of the documents; some give only a rate (完成总投资的35%). */
  readonly statuses: readonly Entry<Status>[]
  readonly actuals: readonly Entry<Actual>[]
  readonly targets: readonly Entry<Target>[]
  readonly benchmarks: readonly Entry<Benchmark>[]
  readonly forecasts: readonly Entry<Forecast>[]
  readonly responsibilities: readonly Entry<Responsibility>[]
}

/** The main indicators of a place (主要指标), in the order of the first document that lists them. */
export function mainSheets(register: Register, place: string | undefined): Sheet[] {
  const names = new Map<string, { name: string; place: string | undefined }>()
  for (const entry of register.of('indicator')) {
    const of = placeOf(entry)
    if (place !== undefined && of !== place) continue
    const key = `${of ?? ''} ${nameForm(entry.name)}`
    if (!names.has(key)) names.set(key, { name: entry.name, place: of })
  }
  return [...names.values()].map((one) => sheetOf(register, one.name, one.place))
}

/** Everything about one indicator of one place. */
export function sheetOf(register: Register, name: string, place: string | undefined): Sheet {
  const entries = register.named(name, place)
  const of = <K extends Entry['fact']['kind']>(kind: K): Entry<Extract<Entry['fact'], { kind: K }>>[] =>
    entries.filter((entry): entry is Entry<Extract<Entry['fact'], { kind: K }>> => entry.fact.kind === kind)
  const listed = of('indicator')
  const statuses = of('status')
  return {
    name,
    place,
    attribute: [...listed, ...of('target')].map(({ fact }) => fact.attribute).find((value) => value !== undefined),
    category: [...listed, ...of('target')].map(({ fact }) => fact.category).find((value) => value !== undefined),
    rule: register.ruleOf(name),
    isMain: listed.length > 0,
    status: mainStatus(statuses),
    statuses,
    actuals: of('actual').sort((a, b) => byPeriod(a.fact.period, b.fact.period)),
    targets: of('target').sort((a, b) => Number(repeatsPlan(a)) - Number(repeatsPlan(b))),
    benchmarks: of('benchmark'),
    forecasts: of('forecast'),
    responsibilities: of('responsibility'),
  }
}

/** An evaluation repeats a plan's target in its own words; the plan's own comes first. */
function repeatsPlan({ document }: Entry): boolean {
  return document.kind === 'midterm-evaluation'
}

type Result = 'met' | 'not-met' | 'no-data'

/** met and ahead are one result (目标达到), not-met and behind another; a rate alone gives none. */
export function resultOf(status: StatusValue): Result
export function resultOf(status: StatusValue | undefined): Result | undefined
export function resultOf(status: StatusValue | undefined): Result | undefined {
  if (status === undefined) return undefined
  if (status === 'no-data') return 'no-data'
  return status === 'not-met' || status === 'behind' ? 'not-met' : 'met'
}

function isJudged(entry: Entry<Status>): entry is Entry<JudgedStatus> {
  return entry.fact.status !== undefined
}

function isOfYearsPlan({ text, source }: Status): boolean {
  return /计划$/u.test(text) && source.quote.includes('|')
}

/** The result said most often, by the statement that gives a reason or else the last of them. */
function mainStatus(all: readonly Entry<Status>[]): Entry<JudgedStatus> | undefined {
  // “达到计划” in a year's table says nothing of the way to the plan's end that an evaluation rates.
  const isEvaluated = all.some((entry) => isJudged(entry) && entry.document.kind === 'midterm-evaluation')
  const statuses = isEvaluated ? all.filter(({ fact }) => !isOfYearsPlan(fact)) : all
  const counts = new Map<string, Entry<JudgedStatus>[]>()
  for (const entry of statuses) {
    if (!isJudged(entry)) continue
    const result = resultOf(entry.fact.status)
    counts.set(result, [...(counts.get(result) ?? []), entry])
  }
  const [best] = [...counts.values()].sort((a, b) => b.length - a.length)
  if (best === undefined) return undefined
  return (
    best.find(({ fact }) => fact.reason !== undefined) ??
    best.find(({ fact }) => /中期/u.test(fact.text)) ??
    best.at(-1)
  )
}
