import { type Draft } from '../draft.ts'
import type { Evidence } from '../evidence.ts'

/** The closest passages as such, for a refusal: they stand in parts and citations, not in the text. */
export async function addClosest(draft: Draft, { query, index, passages }: Evidence, limit = 3): Promise<void> {
  const hits = await passages.search(
    query.topic.length >= 2 ? `${query.topic} ${query.text}` : query.text,
    query.places,
    limit,
  )
  const citations = hits.flatMap(({ passage }) => {
    const document = index.documents.find(({ id }) => id === passage.document)
    return document === undefined ? [] : [draft.cite(document, { start: passage.start, end: passage.end })]
  })
  if (citations.length > 0) draft.add({ kind: 'passages', title: '库内最接近的原文（不是答案）', citations })
}
