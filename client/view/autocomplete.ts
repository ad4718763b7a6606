import type { Suggestion } from '../../server/protocol/suggest.ts'
import { element } from '../dom.ts'

/** What the list needs of the input around it. */
export interface AutocompleteOptions {
  readonly input: HTMLTextAreaElement
  /** Where the list stands: just above the input. */
  readonly room: HTMLElement
  suggest(typed: string, signal: AbortSignal): Promise<readonly Suggestion[]>
  /** Puts words into the input. */
  take(words: string): void
}

/** Milliseconds after the last key before names are looked up. */
const DELAY = 150

/**
 * Most signs that are looked up: a name being typed, not a question. A question never stands in an address, where
 * proxies write it down.
 */
const LONGEST_TYPED = 10

/** Chinese names of the kinds of things. */
const KINDS: Readonly<Record<string, string>> = {
  indicator: '指标',
  department: '部门',
  task: '任务',
  term: '名词',
}

/** Lists of several inputs on one page have different ids. */
let count = 0

/**
 * Names to go on with while a question is typed (联想), after the ARIA pattern of a combobox with a list: the focus
 * stays in the input, up and down go through the list, Enter and Tab take, Escape closes, down opens it again.
 */
export class Autocomplete {
  readonly #options: AutocompleteOptions
  readonly #id = `suggestions-${count++}`
  readonly #list = element('ul', { id: this.#id, class: 'suggestions', role: 'listbox', 'aria-label': '联想' })
  readonly #live = element('span', { class: 'unseen', 'aria-live': 'polite' })
  #items: readonly { readonly suggestion: Suggestion; readonly node: HTMLElement }[] = []
  #at = -1
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked: AbortController | undefined

  constructor(options: AutocompleteOptions) {
    this.#options = options
    const { input, room } = options
    this.#list.hidden = true
    input.addEventListener('blur', () => this.close())
    room.prepend(this.#list, this.#live)
  }

  /** The input has changed. */
  typed(): void {
    this.close()
    const words = this.#options.input.value.trim()
    if (words === '' || words.length > LONGEST_TYPED) return
    this.#timer = setTimeout(() => void this.#look(words), DELAY)
  }

  /** Takes a key that is meant for the list; gives whether it was. */
  key(event: KeyboardEvent): boolean {
    if (event.isComposing) return false
    if (this.#list.hidden) {
      // Down in a single line asks for the list that Escape has closed.
      if (event.key === 'ArrowDown' && !this.#options.input.value.includes('\n')) this.typed()
      return false
    }
    switch (event.key) {
      case 'ArrowDown':
        this.#mark((this.#at + 2) % (this.#items.length + 1))
        break
      case 'ArrowUp':
        this.#mark((this.#at + 1 + this.#items.length) % (this.#items.length + 1))
        break
      case 'Escape':
        this.close()
        // Only the list is closed, not the panel around it.
        event.stopPropagation()
        break
      case 'Enter':
      case 'Tab': {
        const chosen = this.#items[this.#at]
        if (chosen === undefined || event.shiftKey) return false
        this.#take(chosen.suggestion)
        break
      }
      default:
        return false
    }
    event.preventDefault()
    return true
  }

  /** Closes the list and forgets what was being looked up. */
  close(): void {
    clearTimeout(this.#timer)
    this.#asked?.abort()
    this.#asked = undefined
    this.#list.hidden = true
    this.#items = []
    this.#at = -1
    this.#live.textContent = ''
    this.#options.input.setAttribute('aria-expanded', 'false')
    this.#options.input.removeAttribute('aria-controls')
    this.#options.input.removeAttribute('aria-activedescendant')
  }

  async #look(words: string): Promise<void> {
    const asked = new AbortController()
    this.#asked = asked
    let found: readonly Suggestion[]
    try {
      found = await this.#options.suggest(words, asked.signal)
    } catch {
      // Names are a convenience: whoever types a question can send it without them, and is told then if nobody answers.
      return
    }
    if (!asked.signal.aborted && this.#options.input.value.trim() === words) this.#show(found)
  }

  #show(found: readonly Suggestion[]): void {
    this.#items = found.map((suggestion, index) => ({
      suggestion,
      node: element(
        'li',
        {
          id: `${this.#id}-${index}`,
          role: 'option',
          'aria-selected': 'false',
          // Before the click: the focus must not leave the input.
          onpointerdown: (event: Event) => event.preventDefault(),
          onclick: () => this.#take(suggestion),
        },
        element('span', {}, suggestion.question ?? suggestion.text),
        element('small', {}, KINDS[suggestion.kind] ?? ''),
      ),
    }))
    this.#list.replaceChildren(...this.#items.map(({ node }) => node))
    this.#list.hidden = found.length === 0
    if (found.length === 0) return
    this.#options.input.setAttribute('aria-controls', this.#id)
    this.#options.input.setAttribute('aria-expanded', 'true')
    this.#live.textContent = `${found.length} 条联想，按上下键选择`
  }

  /** @param place counted from 0, which is the input itself */
  #mark(place: number): void {
    this.#at = place - 1
    this.#items.forEach(({ node }, index) => node.setAttribute('aria-selected', String(index === this.#at)))
    const node = this.#items[this.#at]?.node
    if (node === undefined) {
      this.#options.input.removeAttribute('aria-activedescendant')
      return
    }
    this.#options.input.setAttribute('aria-activedescendant', node.id)
    node.scrollIntoView({ block: 'nearest' })
  }

  #take({ text, question }: Suggestion): void {
    this.close()
    this.#options.take(question ?? text)
  }
}
