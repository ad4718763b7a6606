import * as z from 'zod'

/** Why an answer did not help; the four that a reader is offered. */
export const FeedbackReason = z.enum(['wrong', 'incomplete', 'misunderstood', 'source'])
export type FeedbackReason = z.infer<typeof FeedbackReason>

/** Longest explanation in the reader's own words, in UTF-16 code units. */
export const LONGEST_WORDS = 200

/** `POST /api/feedback`: what a reader thinks of an answer. Nothing in it says who the reader is. */
export const FeedbackBody = z
  .strictObject({
    verdict: z.enum(['up', 'down']),
    reason: FeedbackReason.optional(),
    words: z.string().trim().max(LONGEST_WORDS).optional(),
    question: z.string().trim().min(1).max(2000),
    /** The first sentences of the answer that was judged. */
    lead: z.string().max(4000),
  })
  .refine(({ verdict, reason }) => verdict === 'up' || reason !== undefined, { message: 'reason' })
export type FeedbackBody = z.infer<typeof FeedbackBody>
