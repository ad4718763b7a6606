import type { Sheet } from './indicator-sheet.ts'
import { sheetOf } from './indicator-sheet.ts'
import type { Entry } from '../retrieval/register.ts'
import type { Target } from '../../indexer/model/fact.ts'
import type { SheetContext } from './context.ts'

// “居民人均可支配收入增长与经济增长保持同步”: the target is another indicator's growth.
const IN_STEP = /[与和同](?<other>\p{Script=Han}{2,20}?)(?:保持|基本){0,2}同步/u

/** A target that is another indicator (相对目标). */
export interface RelativeTarget {
  readonly target: Entry<Target>
  readonly other: Sheet
}

/** The indicator that another's target follows (与…同步); nothing where the target is a number or the other is not known. */
export function relativeTargetOf({ register }: SheetContext, sheet: Sheet): RelativeTarget | undefined {
  for (const target of sheet.targets) {
    const other = IN_STEP.exec(target.fact.text ?? '')?.groups?.['other']
    if (other === undefined) continue
    const found = sheetOf(register, register.canonical(other), sheet.place)
    if (found.actuals.length > 0) return { target, other: found }
  }
  return undefined
}
