import { pairs } from '../../../indexer/analysis/name-form.ts'

/** How much two names or texts have in common, 0 to 1: shared pairs of characters (Dice). */
export function likeness(a: string, b: string): number {
  const [one, other] = [pairs(a), pairs(b)]
  const shared = [...one].filter((pair) => other.has(pair)).length
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size)
}
