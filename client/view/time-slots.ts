import type { ChartPoint } from '../../server/protocol/answer.ts'

/** Points that stand on one line: full years, half-years, or values of no single year, which no line joins. */
export interface TimeGroup {
  readonly kind: 'years' | 'halves' | 'others'
  readonly points: readonly TimePoint[]
  /** Slots that the group takes: one a year, with or without a value. */
  readonly width: number
}

export interface TimePoint {
  readonly point: ChartPoint
  /** Years after the first of its group. */
  readonly slot: number
}

// “2021年”: a full year.
const FULL_YEAR = /^\d{4}年?$/u

// “2023年上半年”: a half-year.
const HALF_YEAR = /^\d{4}年?[上下]半年$/u

/**
 * Points in time, to scale: a year without a value leaves its room empty. Half-years stand apart behind the years,
 * because seasons make them another thing; a mean over several years (“十四五”期间) or a value without a period stands
 * apart behind both. Where no point names a year they stand one after the other as they come.
 */
export function timeGroups(points: readonly ChartPoint[]): TimeGroup[] {
  const named = points.some(({ label }) => FULL_YEAR.test(label) || HALF_YEAR.test(label))
  const kindOf = ({ label, half }: ChartPoint): TimeGroup['kind'] => {
    if (HALF_YEAR.test(label) || (half === true && FULL_YEAR.test(label))) return 'halves'
    return !named || FULL_YEAR.test(label) ? 'years' : 'others'
  }
  return (['years', 'halves', 'others'] as const).flatMap((kind): TimeGroup[] => {
    const own = points.filter((point) => kindOf(point) === kind)
    if (own.length === 0) return []
    const years = own.map(({ label }) => Number(label.slice(0, 4)))
    const first = Math.min(...years)
    const inTime = named && kind !== 'others'
    const placed = own.map((point, index) => ({ point, slot: inTime ? slotOf(point, first) : index }))
    return [
      { kind, points: placed.sort((a, b) => a.slot - b.slot), width: Math.max(...placed.map(({ slot }) => slot)) + 1 },
    ]
  })
}

/** What tells a half-year whose label does not. */
export function halfNote({ half, label }: ChartPoint): string {
  return half === true && FULL_YEAR.test(label) ? '（半年）' : ''
}

/** The second half of a year stands half a year behind its first. */
function slotOf({ label }: ChartPoint, first: number): number {
  return Number(label.slice(0, 4)) - first + (label.endsWith('下半年') ? 0.5 : 0)
}
