/** Most callers that are remembered: a scan over made-up addresses does not fill the memory. */
const MOST_CALLERS = 10_000

// “::ffff:10.0.0.7”: an IPv4 address as a socket that listens on both kinds gives it.
const MAPPED = /^::ffff:(?=[\d.]+$)/iu

/**
 * The client that an address belongs to: an IPv4 address is one, of an IPv6 address its network (/64), since one machine
 * takes as many addresses of its network as it likes.
 */
export function clientOf(address: string): string {
  const plain = address.replace(MAPPED, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const groups = head === '' ? [] : head.split(':')
  const behind = tail === undefined || tail === '' ? [] : tail.split(':')
  const whole =
    tail === undefined ? groups : [...groups, ...Array<string>(8 - groups.length - behind.length).fill('0'), ...behind]
  return `${whole.slice(0, 4).join(':')}::/64`
}

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
