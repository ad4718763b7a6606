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

  /**
   * The words that stand in a text from a place on, the longest first.
   *
   * @param aside what may stand inside a word and is passed over, a sticky expression: 粮食(总共)打了多少斤
   */
  wordsAt(text: string, start: number, aside?: RegExp): { end: number; value: T }[] {
    const found = new Map<number, T>()
    const walk = (node: Node<T>, at: number): void => {
      if (node.value !== undefined && !found.has(at)) found.set(at, node.value)
      const next = node.next.get(text.charAt(at))
      if (next !== undefined) walk(next, at + 1)
      const passed = at > start ? lengthOf(aside, text, at) : 0
      if (passed > 0) walk(node, at + passed)
    }
    walk(this.#root, start)
    return [...found].map(([end, value]) => ({ end, value })).sort((a, b) => b.end - a.end)
  }
}

/** How much of a text, from a place on, an expression takes; 0 for none. */
function lengthOf(form: RegExp | undefined, text: string, at: number): number {
  if (form === undefined) return 0
  form.lastIndex = at
  return form.exec(text)?.[0].length ?? 0
}

interface Node<T> {
  readonly next: Map<string, Node<T>>
  value?: T
}
