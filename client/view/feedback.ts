import type { Answer } from '../../server/protocol/answer.ts'
import type { FeedbackBody } from '../../server/protocol/feedback.ts'
import { AddressError } from '../addresses.ts'
import { adoptStyles, button, element } from '../dom.ts'
import { icon } from './icons.ts'

/** Gives the server what the reader thinks of an answer. */
export type SendFeedback = (body: FeedbackBody) => Promise<void>

/** Longest lead that the server takes. */
const LONGEST_LEAD = 4000

const STORED = '会存到服务器：问题、回答首句、评价和补充说明；不记姓名和地址。'

/** What a reader is told when the server did not take it, by status. */
const PROBLEMS: Readonly<Record<number, string>> = {
  404: '服务器没有开通评价',
  429: '评价太频繁，请过一分钟再试',
  507: '评价已存满，请告诉管理员',
}

/** 👍 👎 under an answer; 👎 asks for a reason first. What is stored is said before it is sent. */
export function feedbackBox(
  question: string,
  { lead }: Answer,
  send: SendFeedback,
  say: (text: string) => void,
): { readonly thumbs: readonly HTMLElement[]; readonly room: HTMLElement } {
  const about = { question, lead: lead.slice(0, LONGEST_LEAD) }
  const room = element('div', { class: 'feedback-room' })
  const thumb = (name: 'up' | 'down', label: string, push: () => void) =>
    button(icon(name), push, {
      class: 'icon-button thumb',
      'aria-label': label,
      title: `${label}。${STORED}`,
      'aria-pressed': 'false',
    })
  const up = thumb('up', '有帮助', () => void give({ verdict: 'up', ...about }, up))
  const down = thumb('down', '没帮助', () => void (room.firstChild ? fold() : unfold()))
  const fold = (): void => {
    room.replaceChildren()
    down.focus()
  }
  const unfold = async (): Promise<void> => {
    try {
      // The form is a file of its own: most answers are never judged.
      const { feedbackForm, FEEDBACK_STYLES } = await import('./feedback-form.ts')
      adoptStyles(room, FEEDBACK_STYLES)
      const form = feedbackForm(
        STORED,
        (reason, words) =>
          void give({ verdict: 'down', reason, ...(words !== '' && { words }), ...about }, down).then(fold),
        fold,
      )
      room.replaceChildren(form)
      form.querySelector('input')?.focus()
    } catch {
      // The file could not be read: the reader is told, and may push again.
      say('连不上服务器，请稍后再试')
    }
  }
  const give = async (body: FeedbackBody, pushed: HTMLElement): Promise<void> => {
    try {
      await send(body)
    } catch (error) {
      say(PROBLEMS[error instanceof AddressError ? error.status : 0] ?? '没有提交成功，请稍后再试')
      return
    }
    for (const one of [up, down]) one.setAttribute('aria-pressed', String(one === pushed))
    say('已记下，谢谢')
  }
  return { thumbs: [up, down], room }
}
