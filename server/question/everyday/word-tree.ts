/** Words that may begin at one place of a text, found in one walk along its characters. */
export class WordTree<T> {
  readonly #root: Node<T> = { next: new Map() }

  /** A word that is there already keeps its value. */
  add(word: string, value: T): void {
    let node = this.#root
    for (const character of word) {
      const next = node.next.get(character) ?? { next: new Map() }
      node.next.set(character, next)
      node = next
    }
    node.value ??= value
  }

  /** The words that stand in a text from a place on, the longest first. */
  wordsAt(text: string, start: number): { end: number; value: T }[] {
    const found: { end: number; value: T }[] = []
    let node: Node<T> | undefined = this.#root
    for (let at = start; node !== undefined; at++) {
      if (node.value !== undefined) found.unshift({ end: at, value: node.value })
      node = node.next.get(text.charAt(at))
    }
    return found
  }
}

interface Node<T> {
  readonly next: Map<string, Node<T>>
  value?: T
}
