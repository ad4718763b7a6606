/** Keys that more than so many items share tell nothing of what is alike; they are passed over, so that time stays linear. */
const MAX_HOLDERS = 60

/**
 * Pairs of items that share at least one key, each pair once, the earlier item first: what is worth comparing closely.
 *
 * @param keysOf what an item is found by: pairs of characters of a name, its beginning and its end
 */
export function candidates<T>(items: readonly T[], keysOf: (item: T) => Iterable<string>): [T, T][] {
  const holders = new Map<string, number[]>()
  for (const [at, item] of items.entries())
    for (const key of new Set(keysOf(item))) {
      const known = holders.get(key)
      if (known === undefined) holders.set(key, [at])
      else known.push(at)
    }
  const seen = new Set<number>()
  const found: [T, T][] = []
  for (const shared of holders.values()) {
    if (shared.length > MAX_HOLDERS) continue
    for (const [index, a] of shared.entries())
      for (const b of shared.slice(index + 1)) {
        const [one, other] = [items[a], items[b]]
        const pair = a * items.length + b
        if (one === undefined || other === undefined || seen.has(pair)) continue
        seen.add(pair)
        found.push([one, other])
      }
  }
  return found
}
