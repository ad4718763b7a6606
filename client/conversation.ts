import type { Answer, Citation, Part, Understood } from '../server/protocol/answer.ts'
import type { ServerMessage } from '../server/protocol/messages.ts'

/** `waiting` until the first message; `answering` while parts arrive; the other three are final. */
export type TurnState = 'waiting' | 'answering' | 'done' | 'stopped' | 'failed'

/** One question with as much of its answer as has arrived. */
export interface Turn {
  readonly id: string
  readonly question: string
  readonly state: TurnState
  readonly understood?: Understood
  readonly lead?: string
  /** By index; a part that has not arrived is `undefined`. */
  readonly parts: readonly (Part | undefined)[]
  readonly citations: readonly Citation[]
  readonly answer?: Answer
  /** Why there is no answer, in words for the reader. */
  readonly problem?: string
  /** What is being done while nothing arrives: 正在重新连接…… */
  readonly notice?: string
}

/** All turns, oldest first. Plain data: every change gives a new one. */
export interface Conversation {
  readonly turns: readonly Turn[]
}

/** A finished turn as it is kept in the browser. */
export interface SavedTurn {
  readonly question: string
  readonly answer: Answer
}

/** How many earlier questions go with a question. */
const EARLIER_QUESTIONS = 20

export const emptyConversation: Conversation = { turns: [] }

/** The conversation with a new question at its end. */
export function asked(conversation: Conversation, id: string, question: string): Conversation {
  return { turns: [...conversation.turns, { id, question, state: 'waiting', parts: [], citations: [] }] }
}

function changed(conversation: Conversation, id: string, change: (turn: Turn) => Turn): Conversation {
  return { turns: conversation.turns.map((turn) => (turn.id === id && !isFinal(turn) ? change(turn) : turn)) }
}

function withoutNotice(turn: Turn): Turn {
  const { notice: _notice, ...rest } = turn
  return rest
}

/** The conversation after a message of the server; messages for a finished or unknown question change nothing. */
export function received(conversation: Conversation, message: ServerMessage): Conversation {
  if (message.id === undefined) return conversation
  return changed(conversation, message.id, (turn) => {
    const now = withoutNotice(turn)
    switch (message.type) {
      case 'start':
        return {
          ...now,
          state: 'answering',
          understood: message.understood,
          parts: Array<undefined>(message.parts).fill(undefined),
        }
      case 'lead':
        return { ...now, state: 'answering', lead: message.lead, citations: joined(now.citations, message.citations) }
      case 'part': {
        const parts = [...now.parts]
        parts[message.index] = message.part
        return { ...now, state: 'answering', parts, citations: joined(now.citations, message.citations) }
      }
      case 'done':
        return { ...now, ...answerFields(message.answer), state: 'done' }
      case 'cancelled':
        return { ...now, state: 'stopped' }
      case 'error':
        return { ...now, state: 'failed', problem: message.message }
    }
  })
}

function answerFields(answer: Answer) {
  return { answer, understood: answer.understood, lead: answer.lead, parts: answer.parts, citations: answer.citations }
}

function joined(known: readonly Citation[], more: readonly Citation[]): readonly Citation[] {
  const ids = new Set(known.map((citation) => citation.id))
  return [...known, ...more.filter((citation) => !ids.has(citation.id))]
}

/** What the reader is told while nothing arrives. */
export function noticed(conversation: Conversation, id: string, notice: string): Conversation {
  return changed(conversation, id, (turn) => ({ ...turn, notice }))
}

/** The question is asked anew: the server no longer holds what it had sent. */
export function restarted(conversation: Conversation, id: string): Conversation {
  return changed(conversation, id, ({ id, question }) => ({ id, question, state: 'waiting', parts: [], citations: [] }))
}

/** The reader stopped the answer; what had arrived stays. */
export function stopped(conversation: Conversation, id: string): Conversation {
  return changed(conversation, id, (turn) => ({ ...withoutNotice(turn), state: 'stopped' }))
}

/** The conversation without its last turn, whose question is about to be changed. */
export function withoutLast(conversation: Conversation): Conversation {
  return { turns: conversation.turns.slice(0, -1) }
}

/** Whether nothing more will arrive for this turn. */
function isFinal(turn: Turn): boolean {
  return turn.state === 'done' || turn.state === 'stopped' || turn.state === 'failed'
}

/** The turn under way, if there is one. */
export function underWay(conversation: Conversation): Turn | undefined {
  const last = conversation.turns[conversation.turns.length - 1]
  return last && !isFinal(last) ? last : undefined
}

/** The questions that a new one may refer to, oldest first: those that were answered. */
export function earlierQuestions(conversation: Conversation): string[] {
  return conversation.turns
    .filter((turn) => turn.state === 'done')
    .map((turn) => turn.question)
    .slice(-EARLIER_QUESTIONS)
}

/** The finished turns, for keeping. */
export function saved(conversation: Conversation): SavedTurn[] {
  return conversation.turns.flatMap(({ question, answer }) => (answer ? [{ question, answer }] : []))
}

/** A conversation from kept turns. */
export function restored(turns: readonly SavedTurn[]): Conversation {
  return {
    turns: turns.map(({ question, answer }, index) => ({
      id: `kept-${index}`,
      question,
      state: 'done',
      ...answerFields(answer),
    })),
  }
}
