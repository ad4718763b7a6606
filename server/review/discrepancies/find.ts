import type { Register } from '../../retrieval/register.ts'
import { announcedParts } from './announced-parts.ts'
import { assignedTargets } from './assigned-targets.ts'
import { benchmarksNamedTwice } from './benchmark-names.ts'
import { blanketClaims } from './blanket-claims.ts'
import { bracketedParts } from './bracketed-parts.ts'
import { countedTerms } from './counted-terms.ts'
import { countsThatDoNotAddUp } from './counts.ts'
import { datesRunTogether } from './dates.ts'
import { departmentsSpeltTwice } from './department-spellings.ts'
import { differingValues } from './differing-values.ts'
import { discrepancyId, KIND_NAMES, type Discrepancy, type DiscrepancyKind } from './discrepancy.ts'
import { dutiesGivenTwice } from './duties.ts'
import { waysRecomputed } from './from-to.ts'
import { stepsRecomputed } from './increments.ts'
import { indicatorsSpeltTwice } from './indicator-spellings.ts'
import { listsOfOtherLength } from './listed-items.ts'
import { narrowerNames } from './narrower-names.ts'
import { nearTerms } from './near-terms.ts'
import { jumps, mixedPeriods, otherDates, sameNumberOfTwoPeriods } from './periods-mixed.ts'
import { statusesThatDiffer } from './reasons.ts'
import { runsOfYears } from './runs-of-years.ts'
import { sharesRecomputed } from './shares.ts'
import { gapsRecomputed } from './stated-gaps.ts'
import { meansRecomputed } from './stated-means.ts'
import { targetsBehindBaseline, targetsWordedTwice } from './targets.ts'
import { wholesOfOtherSize } from './whole-counts.ts'
import { oncePer } from '../../../indexer/once-per.ts'

/** Where documents differ, rule by rule; a rule knows forms, never a document. */
const RULES: readonly ((register: Register) => Discrepancy[])[] = [
  differingValues,
  targetsBehindBaseline,
  targetsWordedTwice,
  assignedTargets,
  statusesThatDiffer,
  dutiesGivenTwice,
  blanketClaims,
  countsThatDoNotAddUp,
  listsOfOtherLength,
  bracketedParts,
  announcedParts,
  countedTerms,
  wholesOfOtherSize,
  sharesRecomputed,
  stepsRecomputed,
  waysRecomputed,
  meansRecomputed,
  gapsRecomputed,
  jumps,
  narrowerNames,
  mixedPeriods,
  otherDates,
  sameNumberOfTwoPeriods,
  runsOfYears,
  datesRunTogether,
  departmentsSpeltTwice,
  indicatorsSpeltTwice,
  benchmarksNamedTwice,
  nearTerms,
]

const ORDER = Object.keys(KIND_NAMES) as DiscrepancyKind[]

/** Every difference between two statements of the documents (差异), the gravest kinds first, each once. */
export const findDiscrepancies = oncePer((register: Register): readonly Discrepancy[] => {
  const byId = new Map<string, Discrepancy>()
  for (const rule of RULES)
    for (const discrepancy of rule(register)) {
      const id = discrepancyId(discrepancy)
      if (!byId.has(id)) byId.set(id, discrepancy)
    }
  return [...byId.values()].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
})
