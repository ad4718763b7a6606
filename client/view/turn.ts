import type { Answer, Citation } from '../../server/protocol/answer.ts'
import { copyToClipboard } from '../clipboard.ts'
import type { Turn } from '../conversation.ts'
import { answerText, LABEL } from '../copy-text.ts'
import { button, element } from '../dom.ts'
import { exportButtons } from './export-buttons.ts'
import { feedbackBox, type SendFeedback } from './feedback.ts'
import { period } from '../period.ts'
import { part } from './parts.ts'
import { figures, sources } from './sources.ts'
import { settle } from './table.ts'
import { paragraphs, type AnswerContext } from './text.ts'

/** Milliseconds of waiting after which the reader is told what is being done. */
const WORK_SHOWN_AFTER = 1000

/** What a turn asks of the chat around it. */
export interface TurnActions {
  openCitation(citations: readonly Citation[], id: number, opener: HTMLElement): void
  ask(question: string): void
  /** Takes the last question back into the input, to be changed. */
  edit(): void
  say(text: string): void
  /** Tells the server what the reader thinks of an answer; absent where nobody takes it. */
  readonly feedback?: SendFeedback
}

/** One question and its answer on the page; grows as the answer arrives, and never redraws what already stands. */
export class TurnView {
  readonly root: HTMLElement
  readonly #context: AnswerContext
  readonly #actions: TurnActions
  readonly #lead = element('div', { class: 'lead' })
  readonly #parts = element('div', { class: 'parts' })
  readonly #foot = element('div', { class: 'foot' })
  readonly #notice = element('p', { class: 'notice', hidden: true })
  readonly #skeleton = element(
    'div',
    { class: 'skeleton', 'aria-hidden': 'true' },
    element('i'),
    element('i'),
    element('i'),
  )
  readonly #edit: HTMLButtonElement
  #turn: Turn
  #shownLead = ''
  #shownParts: unknown[] = []
  #finished = false

  constructor(turn: Turn, actions: TurnActions) {
    this.#turn = turn
    this.#actions = actions
    this.#context = {
      citation: (id) => this.#turn.citations.find((citation) => citation.id === id),
      openCitation: (id, opener) => actions.openCitation(this.#turn.citations, id, opener),
      openFigure: (id) => this.#openFigure(id),
      ask: (question) => actions.ask(question),
      say: (text) => actions.say(text),
    }
    this.#edit = button('修改', () => actions.edit(), { class: 'quiet edit', 'aria-label': '修改这个问题' })
    this.root = element(
      'article',
      { class: 'turn', 'aria-label': `问：${turn.question}` },
      element('div', { class: 'question' }, this.#edit, element('p', {}, turn.question)),
      element('div', { class: 'answer' }, this.#skeleton, this.#lead, this.#parts, this.#notice, this.#foot),
    )
    this.update(turn, true)
    // Most answers are there before; whoever waits is told for what.
    setTimeout(() => this.#showWork(), WORK_SHOWN_AFTER)
  }

  #showWork(): void {
    if (this.#turn.state !== 'waiting' || this.#turn.notice !== undefined) return
    this.#notice.textContent = '正在查找文件、核对数字……'
    this.#notice.hidden = false
  }

  /** Shows what has arrived since; `last` turns can have their question changed. */
  update(turn: Turn, last: boolean): void {
    this.#turn = turn
    this.root.classList.toggle('last', last)
    this.#edit.hidden = !last
    this.#notice.hidden = turn.notice === undefined
    this.#notice.textContent = turn.notice ?? ''
    if (this.#finished) return
    this.#skeleton.hidden = turn.lead !== undefined || turn.state === 'failed' || turn.state === 'stopped'
    this.#showLead(turn.lead ?? '')
    this.#showParts(turn)
    if (turn.state === 'done' || turn.state === 'stopped' || turn.state === 'failed') this.#finish(turn)
  }

  #showLead(lead: string): void {
    if (lead === this.#shownLead) return
    this.#shownLead = lead
    this.#lead.replaceChildren(...paragraphs(this.#context, lead, true))
  }

  #showParts(turn: Turn): void {
    turn.parts.forEach((shown, index) => {
      if (shown === undefined || (this.#shownParts[index] !== undefined && same(this.#shownParts[index], shown))) return
      this.#shownParts[index] = shown
      const view = part(this.#context, shown)
      view.dataset['index'] = String(index)
      const old = this.#parts.querySelector(`:scope > [data-index="${index}"]`)
      if (old) old.replaceWith(view)
      else this.#parts.append(view)
      settle(view)
    })
    // An answer that was asked anew may be shorter than what had arrived of the first.
    for (let index = turn.parts.length; index < this.#shownParts.length; index++) {
      this.#parts.querySelector(`:scope > [data-index="${index}"]`)?.remove()
    }
    this.#shownParts.length = Math.min(this.#shownParts.length, turn.parts.length)
  }

  #finish(turn: Turn): void {
    this.#finished = true
    settle(this.#foot)
    if (turn.answer) this.#foot.append(...this.#answerFoot(turn.answer))
    else {
      const words = turn.state === 'stopped' ? '已停止。' : (turn.problem ?? '没有回答。')
      this.#foot.append(
        element('p', { class: turn.state === 'failed' ? 'problem' : 'notice' }, words),
        element('div', { class: 'actions' }, this.#askAgain(turn)),
      )
    }
  }

  #askAgain(turn: Turn): HTMLElement {
    return button('再问一次', () => this.#actions.ask(turn.question), { class: 'quiet' })
  }

  #answerFoot(answer: Answer): HTMLElement[] {
    const { inherited } = answer.understood
    const copy = async (): Promise<void> => {
      const done = await copyToClipboard(answerText(this.#turn.question, answer))
      this.#actions.say(done ? '已复制回答和出处' : '浏览器不允许复制，请选中后按 Ctrl+C')
    }
    const send = this.#actions.feedback
    const feedback = send && feedbackBox(this.#turn.question, answer, send, (text) => this.#actions.say(text))
    const foot: (HTMLElement | false)[] = [
      inherited.length > 0 && element('p', { class: 'where' }, `按上一问：${inherited.map(period).join('、')}`),
      answer.figures.length > 0 && figures(this.#context, answer.figures),
      answer.citations.length > 0 &&
        sources(
          this.#context,
          answer.citations.map((citation) => citation.id),
        ),
      element(
        'div',
        { class: 'actions' },
        button('复制', () => void copy(), { class: 'quiet', 'aria-label': '复制回答和出处' }),
        ...exportButtons(
          (writers, today) => writers.answerReport(this.#turn.question, answer, today),
          (text) => this.#actions.say(text),
        ),
        this.#askAgain(this.#turn),
        ...(feedback?.thumbs ?? []),
      ),
      feedback?.room ?? false,
      answer.followUps.length > 0 &&
        element(
          'div',
          { class: 'follow-ups', role: 'group', 'aria-label': '还可以问' },
          ...answer.followUps.map((question) =>
            button(question, () => this.#actions.ask(question), { class: 'follow-up' }),
          ),
        ),
      element('p', { class: 'made-by' }, LABEL),
    ]
    return foot.filter((node): node is HTMLElement => node !== false)
  }

  #openFigure(id: number): void {
    const folded = this.#foot.querySelector('details.figures')
    if (!(folded instanceof HTMLDetailsElement)) return
    folded.open = true
    folded.dispatchEvent(new Event('toggle'))
    const item = folded.querySelector(`[data-figure-id="${id}"]`)
    if (!(item instanceof HTMLElement)) return
    item.scrollIntoView({ block: 'nearest' })
    item.focus({ preventScroll: true })
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
