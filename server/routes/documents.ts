import type { FastifyInstance } from 'fastify'
import type { Assistant } from '../assistant.ts'
import { checkLines } from '../../indexer/checks/checks.ts'
import type { Document } from '../../indexer/model/document.ts'
import type { DocumentDetail, DocumentList, DocumentSummary } from '../protocol/register.ts'

/** `GET /api/documents` and `/api/documents/:id`: what was read, and each document's text as it stands. */
export function documentRoutes(app: FastifyInstance, assistant: () => Assistant): void {
  app.get('/api/documents', (): DocumentList => {
    const { index } = assistant()
    return {
      documents: index.documents.map((document) => summary(assistant(), document)),
      leftOut: index.manifest.leftOut,
    }
  })
  app.get<{ Params: { id: string } }>('/api/documents/:id', (request, reply): DocumentDetail | undefined => {
    const document = assistant().index.documents.find(({ id }) => id === request.params.id)
    if (document === undefined) {
      void reply.callNotFound()
      return undefined
    }
    return {
      ...summary(assistant(), document),
      text: document.text,
      sections: document.sections.map(({ id, level, heading, number, start, end, parent }) => ({
        id,
        level,
        heading,
        number,
        start,
        end,
        ...(parent !== undefined && { parent }),
      })),
      tables: document.tables.map(({ start, end, rows }) => ({ start, end, rows: rows.map((row) => [...row]) })),
      ...(document.places !== undefined && { places: [...document.places] }),
      ...checksOf(assistant(), document.id),
    }
  })
}

/** What the finders left of a document, and what looks wrong in what they found. */
function checksOf({ index: { manifest } }: Assistant, id: string): Pick<DocumentDetail, 'checks'> {
  const checks = manifest.checks[id]
  return checks === undefined ? {} : { checks: { ...checks, lines: checkLines(checks) } }
}

function summary({ index }: Assistant, document: Document): DocumentSummary {
  const { text, sections, tables: _tables, places: _places, notes, ...facts } = document
  const counts: Record<string, number> = {}
  for (const fact of index.facts) if (fact.document === document.id) counts[fact.kind] = (counts[fact.kind] ?? 0) + 1
  return {
    ...facts,
    ...(notes !== undefined && { notes: [...notes] }),
    characters: text.length,
    sections: sections.length,
    passages: index.passages.filter((passage) => passage.document === document.id).length,
    facts: counts,
  }
}
