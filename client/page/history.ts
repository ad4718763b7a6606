import type { SavedTurn } from '../conversation.ts'

/** A conversation that is kept in this browser. */
export interface KeptConversation {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly turns: readonly SavedTurn[]
}

/** How many conversations are kept; the oldest goes first. */
const MOST_KEPT = 50

/** What a browser gives to keep things in; it may refuse. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The conversations kept in this browser, newest first: can be searched, deleted, and switched off. */
export class History {
  readonly #store: Store
  readonly #key: string

  /** @param key one for each server and path, so that two servers' histories stay apart */
  constructor(store: Store, key: string) {
    this.#store = store
    this.#key = key
  }

  /** Whether conversations are kept at all (不保存). */
  get kept(): boolean {
    return this.#store.getItem(`${this.#key}:off`) === null
  }

  /** Switching off deletes what is there. */
  set kept(kept: boolean) {
    if (kept) this.#store.removeItem(`${this.#key}:off`)
    else {
      this.#store.setItem(`${this.#key}:off`, '1')
      this.clear()
    }
  }

  /** All, or those in which the words stand in a question. */
  list(words = ''): KeptConversation[] {
    const text = this.#store.getItem(this.#key)
    if (text === null) return []
    let kept: unknown
    try {
      kept = JSON.parse(text)
    } catch {
      // Damaged, or written by another version: nothing of it can be shown, and the next conversation replaces it.
      return []
    }
    if (!Array.isArray(kept)) return []
    return (kept as KeptConversation[]).filter((one) => one.turns.some((turn) => turn.question.includes(words.trim())))
  }

  /** Keeps a conversation, or what it has become. */
  keep(conversation: KeptConversation): void {
    if (!this.kept) return
    const others = this.list().filter((one) => one.id !== conversation.id)
    let all = conversation.turns.length > 0 ? [conversation, ...others].slice(0, MOST_KEPT) : others
    // A browser gives about 5 MB: the oldest make room until the rest fits.
    while (all.length > 0) {
      try {
        this.#store.setItem(this.#key, JSON.stringify(all))
        return
      } catch {
        all = all.slice(0, -1)
      }
    }
    this.#store.removeItem(this.#key)
  }

  delete(id: string): void {
    const all = this.list().filter((one) => one.id !== id)
    if (all.length > 0) this.#store.setItem(this.#key, JSON.stringify(all))
    else this.#store.removeItem(this.#key)
  }

  clear(): void {
    this.#store.removeItem(this.#key)
  }
}

/** A store for browsers that give none: forgotten with the page. */
export function memoryStore(): Store {
  const values = new Map<string, string>()
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  }
}
