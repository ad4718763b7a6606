import type { Citation } from '../../server/protocol/answer.ts'
import type { Suggestion } from '../../server/protocol/suggest.ts'
import type { Connection } from '../connection.ts'
import {
  asked,
  earlierQuestions,
  emptyConversation,
  noticed,
  received,
  restarted,
  stopped,
  underWay,
  withoutLast,
  type Conversation,
} from '../conversation.ts'
import { button, element } from '../dom.ts'
import { withoutMarks } from '../marks.ts'
import { randomId } from '../random-id.ts'
import type { Autocomplete } from './autocomplete.ts'
import type { SendFeedback } from './feedback.ts'
import { icon } from './icons.ts'
import { watchWidth, type WidthWatch } from './narrow.ts'
import { TurnView } from './turn.ts'

/** Longest question, in UTF-16 code units: what the server takes. */
const LONGEST_QUESTION = 2000

/** Milliseconds that a short message such as 已复制 stays. */
const SAID_FOR = 3000

/** What the input is where names are offered for it: it has a list, which is closed. */
const COMBOBOX = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', 'aria-expanded': 'false' }

/** What the chat tells whoever holds it. */
export interface ChatOptions {
  readonly connection: Connection
  openCitation(citations: readonly Citation[], id: number, opener: HTMLElement): void
  /** Tells the server what the reader thinks of an answer. */
  readonly feedback?: SendFeedback
  /** What 我区 and 这里 mean on this page, where it says so. */
  readonly place?: () => string | undefined
  /** Names to go on with while a question is typed. */
  readonly suggest?: (typed: string, signal: AbortSignal) => Promise<readonly Suggestion[]>
  /** After every change that is worth keeping. */
  changed?(conversation: Conversation): void
  asked?(question: string): void
  answered?(question: string, kind: string): void
}

/** The conversation with its input: the same in the widget and on the full page. */
export class Chat {
  readonly root: HTMLElement
  readonly #options: ChatOptions
  readonly #turns = element('div', { class: 'turns' })
  readonly #scroll: HTMLElement
  readonly #empty: HTMLElement
  readonly #input: HTMLTextAreaElement
  readonly #send: HTMLButtonElement
  readonly #live = element('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' })
  readonly #said = element('div', { class: 'said', hidden: true, 'aria-hidden': 'true' })
  readonly #views = new Map<string, TurnView>()
  readonly #width: WidthWatch
  readonly #room: HTMLElement
  #autocomplete: Autocomplete | undefined
  #autocompleteAsked = false
  #conversation: Conversation = emptyConversation
  /** What has arrived and is not shown yet. */
  readonly #arrived: (() => void)[] = []
  #isShowing = false
  #composing = false
  #saidTimer: ReturnType<typeof setTimeout> | undefined

  /** @param empty what stands there before the first question */
  constructor(options: ChatOptions, empty: HTMLElement) {
    this.#options = options
    this.#empty = empty
    this.#scroll = element(
      'div',
      { class: 'conversation', role: 'log', 'aria-label': '对话', 'aria-live': 'off', tabindex: 0 },
      empty,
      this.#turns,
    )
    this.#input = element('textarea', {
      rows: 1,
      maxlength: LONGEST_QUESTION,
      placeholder: '问指标、部门、任务……',
      'aria-label': '问题',
      ...(options.suggest !== undefined && COMBOBOX),
      enterkeyhint: 'send',
      onkeydown: (event: KeyboardEvent) => this.#key(event),
      oninput: () => {
        this.#grow()
        this.#complete()
      },
      oncompositionstart: () => (this.#composing = true),
      oncompositionend: () => {
        this.#composing = false
        this.#complete()
      },
    })
    this.#send = button('', () => (underWay(this.#conversation) ? this.stop() : this.#submit()), { class: 'send' })
    const composer = element(
      'form',
      {
        class: 'composer',
        onsubmit: (event: Event) => {
          event.preventDefault()
          this.#submit()
        },
      },
      this.#input,
      this.#send,
    )
    this.#room = element('div', { class: 'composer-room' }, composer)
    this.root = element(
      'section',
      { class: 'chat', 'aria-label': '问答' },
      this.#scroll,
      this.#said,
      this.#room,
      this.#live,
    )
    this.#width = watchWidth(this.root)
    this.#showSend()
  }

  /** The conversation as it stands. */
  get conversation(): Conversation {
    return this.#conversation
  }

  /** Shows another conversation; what was under way is stopped. */
  set conversation(conversation: Conversation) {
    this.stop()
    this.#conversation = conversation
    this.#views.clear()
    this.#turns.replaceChildren()
    this.#show()
    this.#scroll.scrollTop = 0
  }

  /** Puts the cursor into the input. */
  focus(): void {
    this.#input.focus({ preventScroll: true })
  }

  /** Looks again whether there is room for columns, after the size of the letters changed. */
  checkWidth(): void {
    this.#width.check()
  }

  /** Scrolls the conversation, and nothing around it, until the element can be seen. */
  reveal(node: HTMLElement): void {
    const room = this.#scroll.getBoundingClientRect()
    const { top, bottom } = node.getBoundingClientRect()
    if (top < room.top) this.#scroll.scrollTop += top - room.top - 16
    else if (bottom > room.bottom) this.#scroll.scrollTop += bottom - room.bottom + 16
  }

  /** Asks a question; while another is being answered it only goes into the input. */
  ask(words: string): void {
    const question = words.trim()
    if (!question) return
    if (underWay(this.#conversation)) {
      this.#input.value = question
      this.#grow()
      this.say('上一个问题还在回答')
      return
    }
    const after = earlierQuestions(this.#conversation)
    const place = this.#options.place?.()
    const id = randomId()
    this.#conversation = asked(this.#conversation, id, question)
    this.#show()
    requestAnimationFrame(() => this.#toTop(id))
    this.#announce('正在回答')
    this.#options.asked?.(question)
    this.#options.connection.ask(
      { question, ...(after.length > 0 && { after }), ...(place && { place }) },
      {
        message: (message) => {
          this.#inTurn(() => {
            this.#conversation = received(this.#conversation, message)
            this.#show()
            if (message.type === 'done') {
              this.#announce(withoutMarks(message.answer.lead))
              this.#options.answered?.(question, message.answer.kind)
              this.#options.changed?.(this.#conversation)
            } else if (message.type === 'error') this.#announce(message.message)
          })
        },
        notice: (text) => {
          this.#conversation = noticed(this.#conversation, id, text)
          this.#announce(text)
          this.#show()
        },
        restart: () => {
          this.#arrived.length = 0
          this.#conversation = restarted(this.#conversation, id)
          this.#show()
        },
      },
      id,
    )
  }

  /** Stops the answer under way; what has arrived stays. */
  stop(): void {
    const turn = underWay(this.#conversation)
    if (!turn) return
    this.#arrived.length = 0
    this.#options.connection.cancel(turn.id)
    this.#conversation = stopped(this.#conversation, turn.id)
    this.#announce('已停止')
    this.#show()
  }

  /** Shows what arrives piece by piece, one a frame: a long answer never holds up the page. */
  #inTurn(show: () => void): void {
    if (this.#isShowing) {
      this.#arrived.push(show)
      return
    }
    this.#isShowing = true
    show()
    afterFrame(() => {
      this.#isShowing = false
      const next = this.#arrived.shift()
      if (next) this.#inTurn(next)
    })
  }

  /** Says something to screen readers and shows it for a moment. */
  say(text: string): void {
    this.#announce(text)
    this.#said.textContent = text
    this.#said.hidden = false
    clearTimeout(this.#saidTimer)
    this.#saidTimer = setTimeout(() => (this.#said.hidden = true), SAID_FOR)
  }

  /** Stops everything that would go on without the element. */
  dispose(): void {
    this.stop()
    this.#width.end()
    clearTimeout(this.#saidTimer)
  }

  /** Goes on after `dispose`, when the element stands on a page again. */
  resume(): void {
    this.#width.start()
  }

  /** Names are looked up by a script of its own, read with the first key. */
  #complete(): void {
    const suggest = this.#options.suggest
    if (suggest === undefined || this.#composing) return
    if (this.#autocomplete !== undefined) {
      this.#autocomplete.typed()
      return
    }
    if (this.#autocompleteAsked) return
    this.#autocompleteAsked = true
    import('./autocomplete.ts').then(
      ({ Autocomplete }) => {
        this.#autocomplete = new Autocomplete({
          input: this.#input,
          room: this.#room,
          suggest,
          take: (words) => {
            this.#input.value = words
            this.#grow()
          },
        })
        this.#autocomplete.typed()
      },
      // Without it one types the whole question; the next key tries again.
      () => (this.#autocompleteAsked = false),
    )
  }

  #key(event: KeyboardEvent): void {
    if (this.#autocomplete?.key(event) === true) return
    if (event.key !== 'Enter' || event.shiftKey) return
    // While an input method composes, Enter takes its suggestion; old Chromium says so by key code 229 only.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (event.isComposing || this.#composing || event.keyCode === 229) return
    event.preventDefault()
    this.#submit()
  }

  #submit(): void {
    const question = this.#input.value
    if (!question.trim() || underWay(this.#conversation)) return
    this.#input.value = ''
    this.#autocomplete?.close()
    this.#grow()
    this.ask(question)
  }

  #edit(): void {
    this.stop()
    const last = this.#conversation.turns[this.#conversation.turns.length - 1]
    if (!last) return
    this.#conversation = withoutLast(this.#conversation)
    this.#input.value = last.question
    this.#show()
    this.#grow()
    this.focus()
    this.#options.changed?.(this.#conversation)
  }

  #grow(): void {
    this.#input.style.setProperty('height', 'auto')
    if (this.#input.value) this.#input.style.setProperty('height', `${this.#input.scrollHeight + 2}px`)
    this.#showSend()
  }

  #show(): void {
    const { turns } = this.#conversation
    this.#empty.hidden = turns.length > 0
    const ids = new Set(turns.map((turn) => turn.id))
    for (const [id, view] of this.#views) {
      if (ids.has(id)) continue
      view.root.remove()
      this.#views.delete(id)
    }
    turns.forEach((turn, index) => {
      const last = index === turns.length - 1
      const known = this.#views.get(turn.id)
      if (known) {
        known.update(turn, last)
        return
      }
      const view = new TurnView(turn, {
        openCitation: (citations, id, opener) => this.#options.openCitation(citations, id, opener),
        ask: (question) => this.ask(question),
        edit: () => this.#edit(),
        say: (text) => this.say(text),
        ...(this.#options.feedback !== undefined && { feedback: this.#options.feedback }),
      })
      view.update(turn, last)
      this.#views.set(turn.id, view)
      this.#turns.append(view.root)
    })
    this.#showSend()
  }

  #showSend(): void {
    const answering = underWay(this.#conversation) !== undefined
    const name = answering ? '停止' : '发送'
    if (this.#send.dataset['name'] !== name) {
      this.#send.dataset['name'] = name
      this.#send.replaceChildren(icon(answering ? 'stop' : 'send'), element('span', {}, name))
    }
    // Not `disabled`: a button that loses the focus while it is used sends keyboard users back to the top of the page.
    this.#send.setAttribute('aria-disabled', String(!answering && !this.#input.value.trim()))
  }

  #toTop(id: string): void {
    const view = this.#views.get(id)
    if (view) this.#scroll.scrollTop += view.root.getBoundingClientRect().top - this.#scroll.getBoundingClientRect().top
  }

  #announce(text: string): void {
    this.#live.textContent = text
  }
}

/** Milliseconds after which work goes on where no frame is drawn: a page in the background. */
const NO_FRAME = 100

/** Does something when the next frame has been drawn. */
function afterFrame(work: () => void): void {
  let isDone = false
  const once = (): void => {
    if (isDone) return
    isDone = true
    work()
  }
  requestAnimationFrame(() => setTimeout(once))
  setTimeout(once, NO_FRAME)
}
