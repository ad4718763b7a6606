import type { Document } from '../model/document.ts'
import type { Fact } from '../model/fact.ts'
import { findActuals } from './measures/actuals.ts'
import { findBenchmarks } from './measures/benchmarks.ts'
import { findCounts } from './counts/counts.ts'
import { findDefinitions } from './definitions.ts'
import { findForecasts } from './forecasts.ts'
import { findIndicatorEntries } from './indicator-entries.ts'
import { findMethods } from './methods.ts'
import { findProjects } from './projects/projects.ts'
import { findResponsibilities } from './responsibilities/responsibilities.ts'
import { findStatuses } from './statuses/statuses.ts'
import { findTableValues } from './tables/tables.ts'
import { findWorkValues } from './tables/works-values.ts'
import { findRatingTables } from './tables/rating-tables.ts'
import { findTargets } from './measures/targets.ts'
import { findTasks } from './tasks.ts'
import { withoutBuilt } from './statuses/without-built.ts'
import { withoutCounted } from './measures/without-counted.ts'
import { withoutRated } from './measures/without-rated.ts'

/** Recognises one form of statement and says where it stood. */
export type Finder = (document: Document) => Fact[]

/** Takes all that was found in a document and returns a better list. */
export type Corrector = (facts: readonly Fact[], document: Document) => Fact[]

const FINDERS: readonly Finder[] = [
  findActuals,
  findTargets,
  findBenchmarks,
  findTableValues,
  findWorkValues,
  findRatingTables,
  findResponsibilities,
  findTasks,
  findIndicatorEntries,
  findCounts,
  findStatuses,
  findForecasts,
  findDefinitions,
  findMethods,
  findProjects,
]

const CORRECTORS: readonly Corrector[] = [withoutCounted, withoutRated, withoutBuilt]

/**
 * All facts of a document, in the order of its text.
 *
 * Any text, however broken, gives facts or none, never an error; the time it takes grows linearly
 * with the length of the text.
 */
export function extractFacts(document: Document): Fact[] {
  const found = FINDERS.flatMap((find) => find(document))
  const corrected = CORRECTORS.reduce<Fact[]>((facts, correct) => correct(facts, document), found)
  return corrected.sort((a, b) => a.source.start - b.source.start || a.source.end - b.source.end)
}
