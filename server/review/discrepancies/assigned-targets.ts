import type { IndicatorEntry } from '../../../indexer/model/fact.ts'
import { sheetOf } from '../../sheet/indicator-sheet.ts'
import { placeOf, type Entry, type Register } from '../../retrieval/register.ts'
import { claimOf } from './claim.ts'
import type { Claim, Discrepancy } from './discrepancy.ts'

// “该指标为市下达指标”, “该指标为市级目标,不分解至各区”: the target is another level's.
const ASSIGNED =
  /(?:该|本|此)指标(?:为|是|属于?)[^，,。；;]{0,6}?(?:[国省市州县区]|上级|国家)(?:级)?(?:(?:统一)?下达(?:的)?(?:约束性|预期性)?(?:指标|目标)|(?:指标|目标)[，,]?不分解[^，,。；;]{0,6})/u

/** How far behind an indicator's title its own paragraph is read, in characters. */
const REACH = 120

/**
 * An indicator that one document calls assigned from above or not divided (市下达指标, 不分解至各区), while another
 * states a number of the place's own for it (目标口径差异).
 */
export function assignedTargets(register: Register): Discrepancy[] {
  return register.of('indicator').flatMap((entry) => {
    const claim = assigned(entry)
    const place = placeOf(entry)
    if (claim === undefined) return []
    const own = sheetOf(register, entry.name, place).targets.find(
      ({ fact, document }) => fact.value !== undefined && document.id !== entry.document.id,
    )
    if (own === undefined) return []
    return [
      {
        kind: 'caliber' as const,
        subject: entry.name,
        ...(place !== undefined && { place }),
        claims: [claim, claimOf(own)] as const,
        explanation: '前者说这项指标由上级下达或不分解到本地，后者给出了本地自己的目标数值，目标的口径不同。',
      },
    ]
  })
}

function assigned({ fact, document }: Entry<IndicatorEntry>): Claim | undefined {
  const { end } = fact.source
  const line = document.text.indexOf('\n', end)
  const paragraph = document.text.slice(end, Math.min(line === -1 ? Infinity : line, end + REACH))
  const match = ASSIGNED.exec(paragraph)
  if (match === null) return undefined
  return { document, span: { start: end + match.index, end: end + match.index + match[0].length } }
}
