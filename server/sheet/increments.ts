import type { Actual, Benchmark } from '../../indexer/model/fact.ts'
import { periodKind } from '../figures/period.ts'
import type { Sheet } from './indicator-sheet.ts'
import { byPeriod } from '../wording/periods.ts'
import { nameForm } from '../../indexer/analysis/name-form.ts'
import type { Entry } from '../retrieval/register.ts'
import { evaluationOf, type SheetContext } from './context.ts'
import type { Sourced } from './sourced.ts'
import { sourced } from './values.ts'

/** By how much a level rose in each period, as a document states it beside the level (增长值). */
export interface Increments {
  readonly series: readonly Sourced[]
  readonly benchmark: Sourced | undefined
}

// “…分别为7.77人、7.88人、7.91人,增长值分别为0.87人、0.11人、0.04人”
const INCREMENT_NAMES = ['增长值', '增长量', '增量']

/** The stated increments of an indicator in its evaluation; nothing where it states none. */
export function incrementsOf({ register }: SheetContext, sheet: Sheet): Increments | undefined {
  const document = evaluationOf(sheet)
  if (document === undefined) return undefined
  const entries = INCREMENT_NAMES.flatMap((word) =>
    register.named(nameForm(`${sheet.name}${word}`), sheet.place),
  ).filter((entry) => entry.document.id === document.id)
  const named = (entry: Entry<Actual | Benchmark>): Sourced[] => {
    const input = sourced(sheet, entry)
    return input === undefined ? [] : [{ ...input, name: input.name.replace('实际值', '增长值') }]
  }
  const series = entries
    .filter(
      (entry): entry is Entry<Actual> => entry.fact.kind === 'actual' && periodKind(entry.fact.period ?? '') !== 'span',
    )
    .sort((a, b) => byPeriod(a.fact.period, b.fact.period))
    .flatMap(named)
  const benchmark = entries.find((entry): entry is Entry<Benchmark> => entry.fact.kind === 'benchmark')
  if (series.length === 0) return undefined
  return { series, benchmark: benchmark === undefined ? undefined : named(benchmark)[0] }
}
