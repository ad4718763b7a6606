import * as z from 'zod'
import { Answer, Citation, Part, Understood } from './answer.ts'

/** Version of the conversation protocol; a server refuses a client of another one with `unsupported-version`. */
export const PROTOCOL_VERSION = 1

/** Longest question, in UTF-16 code units after trimming. */
export const MAX_QUESTION_LENGTH = 2000

/** Longest message from a client, in bytes; a longer one closes the connection with 1009. */
export const MAX_MESSAGE_BYTES = 64 * 1024

/** Most earlier questions that a question may carry. */
export const MAX_EARLIER_QUESTIONS = 20

const Question = z.string().trim().min(1).max(MAX_QUESTION_LENGTH)

/** Longest name of a place, in UTF-16 code units. */
export const MAX_PLACE_LENGTH = 40

/**
 * Body of `POST /api/ask`; `after` are the earlier questions of the conversation, oldest first; `place` is what 我区 and
 * 这里 mean to whoever asks, where that is another place than the server's own.
 */
export const AskBody = z.object({
  question: Question,
  after: z.array(z.string().max(MAX_QUESTION_LENGTH)).max(MAX_EARLIER_QUESTIONS).optional(),
  place: z.string().trim().min(1).max(MAX_PLACE_LENGTH).optional(),
})
export type AskBody = z.infer<typeof AskBody>

/** An id that the client makes for a question: unguessable, because `resume` answers to it. */
const Id = z.string().min(8).max(64)

export const ClientMessage = z.discriminatedUnion('type', [
  AskBody.extend({ type: z.literal('ask'), version: z.number().int(), id: Id }),
  z.object({ type: z.literal('cancel'), id: Id }),
  /** After a dropped line: send again what came after `received` (the highest `sequence` that arrived, 0 for none). */
  z.object({ type: z.literal('resume'), version: z.number().int(), id: Id, received: z.number().int().min(0) }),
])
export type ClientMessage = z.infer<typeof ClientMessage>

export const ErrorCode = z.enum([
  'bad-message', // not JSON, or not a message of the protocol
  'bad-question', // empty, too long, or not text
  'unsupported-version',
  'unknown-id', // resume of a question that the server does not hold (any more): ask again
  'busy', // too many questions under way on this connection
  'internal',
])
export type ErrorCode = z.infer<typeof ErrorCode>

const sequence = z.number().int().min(1)

/** For each question: one `start`, one `lead`, any number of `part`, one `done`; or an `error`, or `cancelled`. */
export const ServerMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), id: Id, sequence, understood: Understood, parts: z.number().int() }),
  /** `citations`: those that are new with this message. */
  z.object({ type: z.literal('lead'), id: Id, sequence, lead: z.string(), citations: z.array(Citation) }),
  z.object({
    type: z.literal('part'),
    id: Id,
    sequence,
    index: z.number().int(),
    part: Part,
    citations: z.array(Citation),
  }),
  /** The whole answer once more, so that a client can keep this and forget the pieces. */
  z.object({ type: z.literal('done'), id: Id, sequence, answer: Answer }),
  z.object({ type: z.literal('cancelled'), id: Id, sequence }),
  z.object({ type: z.literal('error'), id: Id.optional(), code: ErrorCode, message: z.string() }),
])
export type ServerMessage = z.infer<typeof ServerMessage>
