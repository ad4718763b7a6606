import type { Actual, Responsibility, Target } from '../../indexer/model/fact.ts'
import type { Document } from '../../indexer/model/document.ts'
import { mainSheets } from '../sheet/indicator-sheet.ts'
import { nameForm } from '../../indexer/analysis/name-form.ts'
import { placeOf, type Entry, type Register } from '../retrieval/register.ts'
import { spanOf } from './caliber.ts'
import { isNewer } from './document-age.ts'
import type { Outcome } from './outcome.ts'

/** An indicator or a numeric task target of which the newest document of its place says nothing any more. */
export interface Unreported {
  readonly name: string
  readonly place: string | undefined
  /** A main indicator, or a target of the task text. */
  readonly kind: 'indicator' | 'task'
  /** The target, where one is stated. */
  readonly target?: Entry<Target>
  /** The last value that any document gives; absent where none ever did. */
  readonly last?: Entry<Actual>
  /** Who answers for it: the bracket or line that says so. */
  readonly responsibility?: Entry<Responsibility>
  /** The document that is silent. */
  readonly newest: Document
}

/**
 * What later documents no longer report (后续文件未再报告的指标和任务目标): main indicators and numeric targets of plans
 * whose last value is not of the newest document of their place.
 *
 * @param outcomes the outcomes of all targets
 */
export function unreported(register: Register, outcomes: readonly Outcome[]): Unreported[] {
  const indicators = new Set<string>()
  const main = mainSheets(register, undefined).flatMap((sheet): Unreported[] => {
    indicators.add(`${sheet.place ?? ''} ${nameForm(sheet.name)}`)
    const newest = newestOf(register, sheet.place)
    const last = [...sheet.actuals].sort((a, b) => (a.document.date ?? '').localeCompare(b.document.date ?? '')).at(-1)
    if (newest === undefined || (last !== undefined && !isNewer(newest, last.document))) return []
    const [target] = sheet.targets
    const [responsibility] = sheet.responsibilities
    return [
      {
        name: sheet.name,
        place: sheet.place,
        kind: 'indicator',
        newest,
        ...(target !== undefined && { target }),
        ...(last !== undefined && { last }),
        ...(responsibility !== undefined && { responsibility }),
      },
    ]
  })
  const tasks = outcomes.flatMap(({ target, latest, hasLaterDocument }): Unreported[] => {
    const place = placeOf(target)
    const span = spanOf(target)
    if (!hasLaterDocument || span === undefined || span[0] === span[1]) return []
    if (indicators.has(`${place ?? ''} ${nameForm(target.name)}`)) return []
    const newest = newestOf(register, target.document.place)
    const last = latest?.entry
    if (newest === undefined || (last !== undefined && !isNewer(newest, last.document))) return []
    const responsibility = bracketOf(register, target)
    return [
      {
        name: target.fact.indicator,
        place,
        kind: 'task',
        newest,
        target,
        ...(last !== undefined && { last }),
        ...(responsibility !== undefined && { responsibility }),
      },
    ]
  })
  return [...main, ...tasks]
}

/** The newest document of a place that reports any value. */
function newestOf(register: Register, place: string | undefined): Document | undefined {
  return register
    .of('actual')
    .map(({ document }) => document)
    .filter((document) => document.place === place && document.date !== undefined)
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
    .at(-1)
}

/** The bracket that closes the item in which a target stands. */
function bracketOf(register: Register, { document, fact }: Entry): Entry<Responsibility> | undefined {
  return register
    .of('responsibility')
    .filter(
      (entry) =>
        entry.document.id === document.id &&
        (entry.fact.subjectSource?.start ?? entry.fact.source.start) <= fact.source.start &&
        entry.fact.source.end >= fact.source.end,
    )
    .sort((a, b) => a.fact.source.end - b.fact.source.end)[0]
}
