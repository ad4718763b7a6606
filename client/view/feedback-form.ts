import type { FeedbackReason } from '../../server/protocol/feedback.ts'
import { button, element } from '../dom.ts'
import css from '../styles/feedback.css'

/** The styles of the form: the widget is given them with the first one. */
export const FEEDBACK_STYLES = css

const REASONS: readonly (readonly [FeedbackReason, string])[] = [
  ['wrong', '内容有误'],
  ['incomplete', '不完整'],
  ['misunderstood', '没听懂问题'],
  ['source', '出处不对'],
]

/** `LONGEST_WORDS` of the protocol, which is not loaded for one number: it would bring the schemas along. */
const LONGEST_WORDS = 200

/** Radio buttons of one group share a name, those of another answer do not. */
let count = 0

/**
 * The form that asks why an answer did not help: one of four reasons, and a few words.
 *
 * @param stored what is stored, said before it is sent
 * @param give the reason with the words, if there are any
 */
export function feedbackForm(
  stored: string,
  give: (reason: FeedbackReason, words: string) => void,
  cancel: () => void,
): HTMLFormElement {
  const words = element('textarea', {
    rows: 2,
    maxlength: LONGEST_WORDS,
    'aria-label': '补充说明，可不填',
    placeholder: `补充说明，可不填，${LONGEST_WORDS} 字以内`,
  })
  const name = `reason-${count++}`
  const radios = REASONS.map(([value, label]) => {
    const radio = element('input', { type: 'radio', name, value })
    return { value, radio, label: element('label', { class: 'tick' }, radio, label) }
  })
  const problem = element('p', { class: 'problem', role: 'alert' })
  return element(
    'form',
    {
      class: 'feedback',
      'aria-label': '没帮助的原因',
      onsubmit: (event: Event) => {
        event.preventDefault()
        const reason = radios.find(({ radio }) => radio.checked)?.value
        problem.textContent = reason === undefined ? '请选一个原因。' : ''
        if (reason !== undefined) give(reason, words.value.trim())
      },
    },
    element('fieldset', {}, element('legend', {}, '哪里不好？'), ...radios.map(({ label }) => label)),
    words,
    element('p', { class: 'where' }, stored),
    problem,
    element(
      'div',
      { class: 'actions' },
      element('button', { type: 'submit', class: 'choice' }, '提交'),
      button('取消', cancel, { class: 'quiet' }),
    ),
  )
}
