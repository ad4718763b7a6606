import type { Benchmark, Comparison, Target } from '../../../indexer/model/fact.ts'
import { Decimal } from '../../figures/decimal.ts'
import { convert } from '../../figures/units.ts'
import { sheetOf } from '../../sheet/indicator-sheet.ts'
import type { Entry, Register } from '../../retrieval/register.ts'
import { claimOf, isStatedTwice } from './claim.ts'
import { isFarApart } from './differing-values.ts'
import type { Discrepancy } from './discrepancy.ts'
import { intervalOf, monthsOf } from './interval.ts'
import { groupByThing, isDone, measuredActuals, measuredTargets, type Measured } from './measured-things.ts'

type AnyMeasured = Measured<Target> | Measured

/**
 * A target that lies behind what stood at the plan's beginning (目标低于基期): a share of 32% to be reached where the
 * plan itself says 33.33% for the year before it. Rates and levels only; where less is better, a target above it.
 *
 * A baseline that sums up five years beside a target of one is a difference of caliber: the text does not say that
 * the target is a year's.
 */
export function targetsBehindBaseline(register: Register): Discrepancy[] {
  const facts: AnyMeasured[] = [...measuredTargets(register), ...measuredActuals(register)]
  return groupByThing(facts).flatMap((group) => {
    const actuals = group.filter((one): one is Measured => one.entry.fact.kind === 'actual')
    const behind = group
      .filter((one): one is Measured<Target> => one.entry.fact.kind === 'target')
      .flatMap((target) =>
        actuals.filter((actual) => isBaseline(actual, target)).map((baseline) => ({ target, baseline })),
      )
      .find(({ target, baseline }) => isBehind(target, baseline))
    return behind === undefined ? [] : [behindBaseline(behind.target, behind.baseline)]
  })
}

/** Stated by the plan itself, and of the time before its first year. */
function isBaseline(actual: Measured, target: Measured<Target>): boolean {
  const { document } = target.entry
  const plan = intervalOf(document.period)
  if (actual.entry.document.id !== document.id || plan === undefined || monthsOf(plan) < MIN_PLAN) return false
  if (actual.interval === undefined || target.interval === undefined) return false
  if (actual.entry.fact.change !== undefined || target.entry.fact.change !== undefined) return false
  return actual.interval.to <= plan.from && target.interval.to >= plan.to
}

/** Months of the shortest plan: a work report's goals of one year may well be below what the year before brought. */
const MIN_PLAN = 36

function isBehind(target: Measured<Target>, baseline: Measured): boolean {
  const value = convert(baseline.value, baseline.unit, target.unit)
  const { comparison } = target.entry.fact
  // A ceiling (控制在4%以内) above what is reached leaves room and is no step back.
  if (value === undefined || comparison === '<=' || comparison === '<') return false
  return new Decimal(target.value).lt(value) && !LESS_IS_BETTER.test(target.entry.name)
}

/** What a plan wants to fall: 死亡率, 能耗. */
const LESS_IS_BETTER = /失业|死亡|能耗|消耗|排放|发病率|浓度|性别比|负担|成本|事故|贫困|赤字|债务|时限|用水量/u

function behindBaseline(target: Measured<Target>, baseline: Measured): Discrepancy {
  const isSum =
    baseline.interval !== undefined &&
    target.interval !== undefined &&
    monthsOf(baseline.interval) > monthsOf(target.interval) &&
    isSummable(baseline)
  return {
    kind: isSum ? 'caliber' : 'value',
    subject: target.entry.name,
    ...(target.place !== undefined && { place: target.place }),
    claims: [claimOf(baseline.entry), claimOf(target.entry)],
    explanation: isSum
      ? '基期数是多年累计，目标只写到某一年，没有写明是当年数还是累计数：两者口径可能不同，不能直接相比。'
      : '规划目标落后于规划自己写出的基期数，文件没有说明原因；可能统计口径不同，需要核对。',
  }
}

function isSummable(measured: Measured): boolean {
  return isDone(measured) || /累计/u.test(measured.entry.fact.source.quote)
}

/**
 * One target of one indicator worded in two ways (目标表述不同): 7%左右 beside 7%, 小于6% beside 6%以内,
 * 完成市下达目标 beside 10%; or with two values.
 */
export function targetsWordedTwice(register: Register): Discrepancy[] {
  return namesOf(register).flatMap(({ name, place }) => {
    const { targets, benchmarks } = sheetOf(register, name, place)
    const all: Entry<Target | Benchmark>[] = [...targets, ...benchmarks.filter(isTargetRestated)]
    const stated = all.sort(byDate)
    for (const [at, a] of stated.entries())
      for (const b of stated.slice(at + 1)) {
        // 突破4000亿元，力争4500亿元: two steps of one target; 分别增长2%、6.5%: two targets of one list.
        if (!isStatedTwice(a, b)) continue
        const difference = targetDifference(a.fact, b.fact)
        if (difference !== undefined)
          return [
            {
              ...difference,
              subject: name,
              ...(place !== undefined && { place }),
              claims: [claimOf(a), claimOf(b)] as const,
            },
          ]
      }
    return []
  })
}

function namesOf(register: Register): { name: string; place: string | undefined }[] {
  const names = new Map<string, { name: string; place: string | undefined }>()
  for (const { name, fact, document } of register.of('target')) {
    const place = fact.place ?? document.place
    names.set(`${place ?? ''}\n${name}`, { name, place })
  }
  return [...names.values()]
}

/** The older document first, within one document by position. */
function byDate(a: Entry, b: Entry): number {
  if (a.document.id === b.document.id) return a.fact.source.start - b.fact.source.start
  return (a.document.date ?? '').localeCompare(b.document.date ?? '')
}

/** “规划进度年均增长目标(7%)”: a benchmark that is the plan's own target. */
function isTargetRestated({ fact }: Entry<Benchmark>): boolean {
  return fact.annual === true && /规划|目标/u.test(fact.name) && fact.value !== undefined
}

function targetDifference(
  a: Target | Benchmark,
  b: Target | Benchmark,
): Pick<Discrepancy, 'kind' | 'explanation'> | undefined {
  if (!sameEnd(a.period, b.period)) return undefined
  if ((a.value === undefined) !== (b.value === undefined)) {
    const text = 'text' in a && a.value === undefined ? a.text : 'text' in b ? b.text : undefined
    if (text === undefined || isRange(a) || isRange(b)) return undefined
    return {
      kind: 'caliber',
      explanation: '对同一目标，一者只用文字表述，一者写出了具体数值，口径不同。',
    }
  }
  if (a.value === undefined || b.value === undefined || a.change !== b.change) return undefined
  const other = convert(b.value, b.unit ?? '', a.unit ?? '')
  if (other === undefined) return undefined
  if (!other.equals(a.value)) {
    const isOfOtherScope = isFarApart({ value: a.value, unit: a.unit ?? '' }, { value: b.value, unit: b.unit ?? '' })
    return (a.annual ?? false) === (b.annual ?? false) && !isOfOtherScope
      ? { kind: 'value', explanation: '同一指标、同一期末的目标值前后不同，需要核对以何者为准。' }
      : undefined
  }
  const [one, two] = [comparisonOf(a), comparisonOf(b)]
  // 达到98% and 不低于98% ask for the same.
  const isSame = one === two || [one, two].every((each) => each === '=' || each === '>=' || each === '<=')
  return isSame
    ? undefined
    : {
        kind: 'caliber',
        explanation: `目标的数相同，要求不同：前者是${COMPARISON_WORDS[one]}，后者是${COMPARISON_WORDS[two]}；恰好等于或略差于这个数时，是否达标的结论会不同。`,
      }
}

function isRange(fact: Target | Benchmark): boolean {
  return fact.kind === 'target' && fact.range !== undefined
}

const COMPARISON_WORDS: Readonly<Record<Comparison, string>> = {
  '>=': '不低于这个数',
  '>': '必须大于这个数',
  '<=': '不高于这个数',
  '<': '必须小于这个数',
  '=': '达到这个数',
  '~': '在这个数左右',
}

function comparisonOf(fact: Target | Benchmark): Comparison {
  return fact.kind === 'target' ? (fact.comparison ?? '=') : '='
}

/** 2021-2025 and 2025 end at the same time. */
function sameEnd(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.slice(-4) === b.slice(-4)
}
