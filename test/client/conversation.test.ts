import { describe, expect, it } from 'vitest'
import {
  asked,
  earlierQuestions,
  emptyConversation,
  noticed,
  received,
  restarted,
  restored,
  saved,
  stopped,
  underWay,
  withoutLast,
} from '../../client/conversation.ts'
import type { ServerMessage } from '../../server/protocol/messages.ts'
import { answer, citation } from './sample-answer.ts'

const ID = 'question-1'
const start: ServerMessage = { type: 'start', id: ID, sequence: 1, understood: answer.understood, parts: 1 }
const lead: ServerMessage = { type: 'lead', id: ID, sequence: 2, lead: answer.lead, citations: [citation] }
const part: ServerMessage = {
  type: 'part',
  id: ID,
  sequence: 3,
  index: 0,
  part: answer.parts[0]!,
  citations: [citation],
}
const done: ServerMessage = { type: 'done', id: ID, sequence: 4, answer }
const begun = asked(emptyConversation, ID, '哪些指标未完成中期进度？')
const answered = [start, lead, part, done].reduce(received, begun)

describe('received', () => {
  it('grows the answer piece by piece', () => {
    expect(received(begun, start).turns[0]).toMatchObject({ state: 'answering', parts: [undefined] })
    expect([start, lead].reduce(received, begun).turns[0]).toMatchObject({ lead: answer.lead, citations: [citation] })
    expect([start, lead, part].reduce(received, begun).turns[0]).toMatchObject({ parts: answer.parts })
  })
  it('holds a citation once though two pieces bring it', () => {
    expect([start, lead, part].reduce(received, begun).turns[0]?.citations).toHaveLength(1)
  })
  it('ends with the whole answer', () => {
    expect(answered.turns[0]).toMatchObject({ state: 'done', answer })
    expect(underWay(answered)).toBeUndefined()
  })
  it('takes the whole answer without its pieces, as it comes over HTTP', () => {
    expect(received(begun, done).turns[0]).toMatchObject({ state: 'done', lead: answer.lead, parts: answer.parts })
  })
  it('changes nothing for a question that is over, or unknown', () => {
    expect(received(answered, lead)).toEqual(answered)
    expect(received(begun, { ...lead, id: 'another-question' })).toEqual(begun)
    expect(received(begun, { type: 'error', code: 'bad-message', message: '消息无法识别。' })).toEqual(begun)
  })
  it('says why there is no answer', () => {
    const failed = received(begun, { type: 'error', id: ID, code: 'busy', message: '请稍候。' })
    expect(failed.turns[0]).toMatchObject({ state: 'failed', problem: '请稍候。' })
  })
})

describe('a conversation', () => {
  it('forgets a notice when the answer goes on', () => {
    const waiting = noticed(begun, ID, '正在重新连接……')
    expect(waiting.turns[0]?.notice).toBe('正在重新连接……')
    expect(received(waiting, start).turns[0]?.notice).toBeUndefined()
  })
  it('keeps what had arrived when it is stopped, and takes nothing more', () => {
    const halted = stopped([start, lead].reduce(received, begun), ID)
    expect(halted.turns[0]).toMatchObject({ state: 'stopped', lead: answer.lead })
    expect(received(halted, done)).toEqual(halted)
  })
  it('begins a question anew when the server has forgotten it', () => {
    expect(restarted([start, lead].reduce(received, begun), ID)).toEqual(begun)
  })
  it('gives the answered questions to the next one, oldest first, at most twenty', () => {
    let conversation = emptyConversation
    for (let index = 0; index < 25; index++) {
      conversation = received(asked(conversation, `id-${index}`, `问题${index}`), { ...done, id: `id-${index}` })
    }
    conversation = stopped(asked(conversation, 'last', '停下的'), 'last')
    const earlier = earlierQuestions(conversation)
    expect(earlier).toHaveLength(20)
    expect([earlier[0], earlier[19]]).toEqual(['问题5', '问题24'])
  })
  it('can be kept and shown again', () => {
    const again = restored(saved(answered))
    expect(again.turns[0]).toMatchObject({ question: '哪些指标未完成中期进度？', state: 'done', answer })
    expect(saved(begun)).toEqual([])
  })
  it('loses its last question when that is changed', () => {
    expect(withoutLast(asked(answered, 'next', '后来呢')).turns).toEqual(answered.turns)
  })
})
