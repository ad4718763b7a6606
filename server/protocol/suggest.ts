import * as z from 'zod'

/** Longest text that suggestions are given for, in UTF-16 code units; what is longer is cut. */
export const MAX_SUGGEST_LENGTH = 50

/** Most suggestions of one answer. */
export const MAX_SUGGESTIONS = 8

/** One thing that a question may be about (联想). */
export const Suggestion = z.object({
  /** The name to show: 空气质量优良天数比率. */
  text: z.string(),
  kind: z.enum(['indicator', 'department', 'task', 'term']),
  /** A question about it that the documents answer. */
  question: z.string().optional(),
})
export type Suggestion = z.infer<typeof Suggestion>

/** `GET /api/suggest?q=…`: at most eight, best first; none for an empty `q`. */
export const SuggestionList = z.object({ suggestions: z.array(Suggestion).max(MAX_SUGGESTIONS) })
export type SuggestionList = z.infer<typeof SuggestionList>
