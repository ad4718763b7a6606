import type { Document } from '../../../indexer/model/document.ts'
import { overlaps, type Span } from '../../../indexer/model/span.ts'
import { oncePer } from '../../../indexer/once-per.ts'
import type { Register } from '../../retrieval/register.ts'

/** Whether words of a document explain a term (名词解释): they tell no stage of what it names. */
export function isOfDefinition(register: Register, document: Document, span: Span): boolean {
  return definitionsOf(register).some((entry) => entry.document === document && overlaps(entry.fact.source, span))
}

const definitionsOf = oncePer((register: Register) => register.of('definition'))
