import { nameForm, pairs } from '../../../indexer/analysis/name-form.ts'
import { Decimal } from '../../figures/decimal.ts'
import { convert, unitOf } from '../../figures/units.ts'
import type { Register } from '../../retrieval/register.ts'
import { candidates } from './candidates.ts'
import { claimOf } from './claim.ts'
import type { Discrepancy } from './discrepancy.ts'
import { monthsOf } from './interval.ts'
import { isDone, isLevel, measuredActuals, scopeOf, type Measured } from './measured-things.ts'
import { likeness } from './likeness.ts'

/** Names that have so much in common may be taken for one thing, 0 to 1. */
const LIKE = 0.4

/**
 * Two amounts under names that are alike but not the same, of which the later is the lower (口径差异): 规模以上设计企业
 * 营收 of 2023 above 规上工程设计企业营收 of 2025. What was done in a year may be less in the next; totals and scales
 * that fall under another name are most likely counted otherwise.
 */
export function narrowerNames(register: Register): Discrepancy[] {
  const groups = new Map<string, Measured[]>()
  for (const measured of measuredActuals(register)) {
    const { fact } = measured.entry
    if (fact.change !== undefined || measured.interval === undefined) continue
    if (isDone(measured) || !isLevel(measured)) continue
    if (fact.inferred.includes('indicator')) continue
    const { dimension } = unitOf(measured.unit)
    if (!SCALES.includes(dimension)) continue
    const key = `${scopeOf(measured)}\n${dimension}`
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [measured])
    else known.push(measured)
  }
  return [...groups.values()].flatMap(narrowerIn)
}

const PER_HEAD = /人均|每[百千万]|单位|占|率$/u

/** Money and things counted: rates differ from year to year. */
const SCALES = ['元', '美元', '个数', '户']

function narrowerIn(group: readonly Measured[]): Discrepancy[] {
  const sorted = [...group].sort((a, b) => (a.interval?.to ?? 0) - (b.interval?.to ?? 0))
  return candidates(sorted, ({ entry }) => pairs(nameForm(entry.fact.indicator)))
    .filter(([earlier, later]) => isLowerUnderOtherName(earlier, later))
    .map(([earlier, later]) => made(earlier, later))
}

function isLowerUnderOtherName(earlier: Measured, later: Measured): boolean {
  if (earlier.entry.document.id === later.entry.document.id || earlier.thing === later.thing) return false
  if ((earlier.interval?.to ?? 0) >= (later.interval?.to ?? 0)) return false
  // Sums over stretches of different length are no scales of one thing.
  if (monthsIn(earlier) !== monthsIn(later)) return false
  const value = convert(later.value, later.unit, earlier.unit)
  if (value === undefined || !value.lt(new Decimal(earlier.value))) return false
  const names = [earlier, later].map(({ entry }) => nameForm(entry.fact.indicator))
  // 人均地区生产总值 is no narrower 地区生产总值.
  if (names.filter((name) => PER_HEAD.test(name)).length === 1) return false
  return likeness(names[0] ?? '', names[1] ?? '') >= LIKE
}

function monthsIn({ interval }: Measured): number {
  return interval === undefined ? 0 : monthsOf(interval)
}

function made(earlier: Measured, later: Measured): Discrepancy {
  return {
    kind: 'caliber',
    subject: earlier.entry.name,
    ...(earlier.place !== undefined && { place: earlier.place }),
    claims: [claimOf(earlier.entry), claimOf(later.entry)],
    explanation: '名称相近而不相同，较晚的数反而较小：统计范围或口径应有不同，不能看作下降。',
  }
}
