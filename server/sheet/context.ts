import type { Document } from '../../indexer/model/document.ts'
import type { Span } from '../../indexer/model/span.ts'
import type { CorpusData, IndicatorName, MethodData } from '../../indexer/read/corpus.ts'
import { nameForm } from '../../indexer/analysis/name-form.ts'
import type { Sheet } from './indicator-sheet.ts'
import type { Register } from '../retrieval/register.ts'

/** What the figures of a sheet are made from: the facts, and the data beside the documents. */
export interface SheetContext {
  readonly register: Register
  readonly data: Pick<CorpusData, 'indicators' | 'methods'>
  readonly documents: readonly Document[]
}

/** A rule of a document with the words that state it. */
export interface Method extends Pick<MethodData, 'reading' | 'formula' | 'halfYear' | 'note' | 'quote'> {
  readonly document: Document
  readonly span: Span
}

/** What the list of indicators says of one (corpus/indicators.json). */
export function dataOf({ data, register }: SheetContext, name: string): IndicatorName | undefined {
  const form = nameForm(register.canonical(name))
  return data.indicators.find((one) => nameForm(one.name) === form)
}

/** The document that evaluates an indicator halfway through its plan; its rules hold for its own place alone. */
export function evaluationOf(sheet: Sheet): Document | undefined {
  const judged = [...(sheet.status === undefined ? [] : [sheet.status]), ...sheet.statuses, ...sheet.benchmarks]
  return judged.find(({ document }) => document.kind === 'midterm-evaluation' && document.place === sheet.place)
    ?.document
}

/**
 * The rules by which the evaluation of an indicator's own place sets its benchmark or carries it on, as written first.
 * No rule of another place, and none of a document that does not evaluate it, is ever among them.
 */
export function methodsOf(context: SheetContext, sheet: Sheet, gives: MethodData['gives']): Method[] {
  const document = evaluationOf(sheet)
  if (document === undefined) return []
  return context.data.methods.flatMap((method) => {
    if (method.document !== document.id || method.place !== sheet.place) return []
    if (method.gives !== gives || method.rule !== sheet.rule) return []
    const start = document.text.indexOf(method.quote)
    return start === -1 ? [] : [{ ...method, document, span: { start, end: start + method.quote.length } }]
  })
}
