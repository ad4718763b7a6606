import { nameForm } from '../../../indexer/analysis/name-form.ts'
import type { Side, Sides } from '../../question/sides.ts'
import { isMeasured } from '../../retrieval/kinds.ts'
import { isScope } from '../../retrieval/other-thing.ts'
import { placeOf } from '../../retrieval/register.ts'
import type { Evidence } from '../evidence.ts'
import { isChange, matchOf, type Candidate, type Measured } from './side-candidates.ts'

// “空气质量综合指数改善”, “工业增加值占GDP比重”: more words that make another measure of it.
const ANOTHER_MEASURE = /改善|提[高升]|增[长加幅速]|下降|降低|减少|排名|指数|^占|比重|占比/u
/** Shortest name that a longer one may hold, in characters. */
const MIN_NAME = 4

/**
 * 空气质量 of one year and 市区空气质量二级和好于二级的天数 of the next: what one side holds under a name that holds the
 * other side's whole, in the same unit and of the same place.
 *
 * @returns nothing where both sides are held, or where two longer names fit
 */
export function pairOfLonger(
  { register }: Evidence,
  sides: Sides,
  [one]: readonly Candidate[],
  [other]: readonly Candidate[],
): readonly [Measured, Measured] | undefined {
  if (one !== undefined && other === undefined) {
    const longer = longerOf(sides.second, one.entry)
    return longer === undefined ? undefined : [one.entry, longer]
  }
  if (one === undefined && other !== undefined) {
    const longer = longerOf(sides.first, other.entry)
    return longer === undefined ? undefined : [longer, other.entry]
  }
  return undefined

  function longerOf(side: Side, held: Measured): Measured | undefined {
    if (side.periods.length === 0 || isChange(held)) return undefined
    const name = nameForm(held.name)
    const isLonger = (form: string): boolean => {
      const at = form.indexOf(name)
      const rest = form.slice(at + name.length)
      return at !== -1 && isScope(form.slice(0, at)) && !ANOTHER_MEASURE.test(rest)
    }
    const found = register.byIndicator
      .search(held.name, 40, (entry) => placeOf(entry) === placeOf(held))
      .map(({ item }) => item)
      .filter(isMeasured)
      .filter((entry) => (side.kind === undefined || entry.fact.kind === side.kind) && matchOf(side, entry) > 0)
      .filter((entry) => !isChange(entry) && entry.fact.unit === held.fact.unit && isLonger(nameForm(entry.name)))
    return new Set(found.map(({ name }) => name)).size === 1 && name.length >= MIN_NAME ? found[0] : undefined
  }
}
