import type { Addresses } from '../addresses.ts'
import { button, element } from '../dom.ts'
import { generalSuggestions, suggestions, type Suggestions } from '../suggestions.ts'

/** What stands in an empty conversation: a greeting and cards of questions that can be asked. */
export class EmptyState {
  readonly root: HTMLElement
  readonly #cards = element('div', { class: 'cards' })
  readonly #greeting: HTMLElement
  readonly #ask: (question: string) => void

  constructor(greeting: string, ask: (question: string) => void) {
    this.#ask = ask
    this.#greeting = element('p', { class: 'greeting' }, greeting)
    this.root = element('div', { class: 'empty' }, this.#greeting, this.#cards)
    this.#show(generalSuggestions())
  }

  set greeting(text: string) {
    this.#greeting.textContent = text
  }

  /** Adds questions with names, once the register has been read. */
  async load(addresses: Addresses): Promise<void> {
    try {
      this.#show(await suggestions(addresses))
    } catch {
      // The questions that hold for any corpus stay; whether the server can be reached is told when one is asked.
    }
  }

  #show(cards: readonly Suggestions[]): void {
    this.#cards.replaceChildren(
      ...cards.map(({ title, about, questions }) =>
        element(
          'section',
          { class: 'card' },
          element('h2', {}, title),
          element('p', {}, about),
          ...questions.map((question) => button(question, () => this.#ask(question), { class: 'follow-up' })),
        ),
      ),
    )
  }
}
