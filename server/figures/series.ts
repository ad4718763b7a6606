import { differentUnits } from './different-units.ts'
import type { Input, NoFigure } from './figure.ts'
import { periodKind, periodKindWords } from './period.ts'
import { convert } from './units.ts'

/** How values over several periods may be taken together. */
export interface SeriesOptions {
  /** Periods that must all be there: `['2021', '2022', '2023']`. */
  readonly periods?: readonly string[]
  /**
   * Whose method puts half-years beside years (《…中期评估…》). Without one they are not taken together: a half-year
   * is no year.
   */
  readonly method?: string
}

/** Values of one unit, one for each period. */
export interface Series {
  readonly inputs: readonly Input[]
  readonly unit: string
}

export function isSeries(result: Series | NoFigure): result is Series {
  return 'inputs' in result
}

/**
 * Checks that values can be taken together (同口径数列): of one dimension, at most one a period, none missing, of
 * periods of one kind. They come in the unit of the first. The same value said twice of a period counts once.
 *
 * @returns the reason, with the names of the facts, where they cannot
 */
export function seriesOf(inputs: readonly Input[], { periods = [], method }: SeriesOptions = {}): Series | NoFigure {
  const [first] = inputs
  if (first === undefined) return { reason: '没有可计算的数值' }
  const converted: Input[] = []
  for (const input of inputs) {
    const value = convert(input.value, input.unit, first.unit)
    if (value === undefined) return differentUnits(first, input, '合并计算')
    const known = converted.find(({ period }) => period !== undefined && period === input.period)
    if (known !== undefined && !value.equals(known.value))
      return {
        reason: `同一时期有两个不同的数值：${known.name}${textOf(known)}，${input.name}${textOf(input)}，不能确定以哪个为准`,
      }
    if (known === undefined) converted.push({ ...input, value: value.toNumber(), unit: first.unit })
  }
  const missing = periods.filter((period) => !converted.some((input) => input.period === period))
  if (missing.length > 0) return { reason: `缺少${missing.join('、')}的数值` }
  const mixed = mixedKinds(converted)
  if (mixed !== undefined && method === undefined) return { reason: mixed }
  return { inputs: converted, unit: first.unit }
}

/** The sentence that says which facts are of another kind of period than the first. */
function mixedKinds(inputs: readonly Input[]): string | undefined {
  const dated = inputs.flatMap(({ name, period }) => (period === undefined ? [] : [{ name, kind: periodKind(period) }]))
  const [first] = dated
  const other = dated.find(({ kind }) => kind !== first?.kind)
  if (first === undefined || other === undefined) return undefined
  return `${other.name}是${periodKindWords(other.kind)}值，${first.name}是${periodKindWords(first.kind)}值，不能合并计算`
}

function textOf({ value, unit }: Input): string {
  return `${String(value)}${unit}`
}
