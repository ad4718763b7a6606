import { extractFacts } from '../../../indexer/extract/extract.ts'
import type { Document } from '../../../indexer/model/document.ts'
import { DocumentReader } from '../../../indexer/read/document-reader.ts'
import type { SearchIndex } from '../../../indexer/search-index/open.ts'
import { Register } from '../../../server/retrieval/register.ts'

/** The register of a few documents by file name, with what a catalogue would say of them; nothing is embedded. */
export async function registerOf(
  files: Readonly<Record<string, { readonly text: string; readonly known?: Partial<Document> }>>,
): Promise<{ register: Register; documents: readonly Document[] }> {
  const reader = new DocumentReader()
  const documents: Document[] = []
  try {
    for (const [file, { text, known }] of Object.entries(files))
      documents.push(await reader.read(file, Buffer.from(text), known))
  } finally {
    await reader.close()
  }
  const index: Pick<SearchIndex, 'data' | 'documents' | 'facts' | 'corrections'> = {
    data: { catalogue: [], indicators: [], departments: [], methods: [], corrections: [] },
    documents,
    facts: documents.flatMap(extractFacts),
    corrections: [],
  }
  // The register reads these four alone.
  return { register: new Register(index as SearchIndex), documents }
}
