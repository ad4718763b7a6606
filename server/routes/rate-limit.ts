/** Most callers that are remembered: a scan over made-up addresses does not fill the memory. */
const MOST_CALLERS = 10_000

/** How often each caller may come within a window of time. */
export class RateLimit {
  readonly #most: number
  readonly #window: number
  readonly #callers = new Map<string, { from: number; count: number }>()

  /**
   * @param most times within a window
   * @param window milliseconds
   */
  constructor(most: number, window: number) {
    this.#most = most
    this.#window = window
  }

  /** Whether the caller may come now; counts it if so. */
  takes(caller: string, now: number): boolean {
    const known = this.#callers.get(caller)
    if (known === undefined || now - known.from >= this.#window) {
      // Taken out and put in again, so that the oldest stand first.
      this.#callers.delete(caller)
      this.#callers.set(caller, { from: now, count: 1 })
      this.#forgetOldest()
      return true
    }
    if (known.count >= this.#most) return false
    known.count++
    return true
  }

  #forgetOldest(): void {
    for (const caller of this.#callers.keys()) {
      if (this.#callers.size <= MOST_CALLERS) return
      this.#callers.delete(caller)
    }
  }
}
