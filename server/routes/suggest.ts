import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { Assistant } from '../assistant.ts'
import { MAX_SUGGEST_LENGTH, type SuggestionList } from '../protocol/suggest.ts'
import { Suggestions } from '../retrieval/suggest.ts'
import { oncePer } from '../../indexer/once-per.ts'

/** A query given twice is a list; then none is meant. */
const Asked = z.object({ q: z.string().default('') }).catch({ q: '' })

/** `GET /api/suggest?q=`: names to go on with while a question is typed. */
export function suggestRoute(app: FastifyInstance, assistant: () => Assistant): void {
  // A new index replaces the assistant, and with it the names.
  const suggestionsOf = oncePer(({ register }: Assistant) => new Suggestions(register))
  app.get('/api/suggest', (request): SuggestionList => {
    const { q } = Asked.parse(request.query)
    return { suggestions: suggestionsOf(assistant()).for(q.trim().slice(0, MAX_SUGGEST_LENGTH)) }
  })
}
