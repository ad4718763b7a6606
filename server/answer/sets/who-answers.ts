import type { Sheet } from '../../sheet/indicator-sheet.ts'
import { listText } from '../../wording/values.ts'
import { marks, type Draft } from '../draft.ts'
import type { Evidence } from '../evidence.ts'

/** Whether a department answers for an indicator, in any role. */
export function answersFor({ register }: Evidence, { responsibilities, place }: Sheet, department: string): boolean {
  return responsibilities.some(({ fact }) =>
    [...(fact.lead ?? []), ...(fact.responsible ?? []), ...(fact.supporting ?? [])].some(
      (written) => register.departmentNames.canonical(written, place) === department,
    ),
  )
}

/** （区卫健局[1]）: who answers for an indicator. */
export function dutyOf(draft: Draft, { responsibilities: [duty] }: Sheet): string {
  if (duty === undefined) return ''
  return `（${listText([...(duty.fact.lead ?? []), ...(duty.fact.responsible ?? [])])}${marks([draft.citeFact(duty)])}）`
}
