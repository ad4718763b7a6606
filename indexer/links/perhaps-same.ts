import type { NearNames } from './near-names.ts'

/** Two names of indicators of one place that may mean one thing (可能是同一指标): shown, never counted as one. */
export interface PerhapsSame extends NearNames {
  /** Cosine of their vectors. */
  readonly score: number
}

/**
 * Lowest cosine of the vectors of two near names at which they are shown as perhaps the same. Measured on the names of
 * thirteen documents, pairs judged by hand (test/indexer/links/judged-names.json).
 */
export const MIN_COSINE = 0.93

/** The near names whose vectors agree, most alike first. */
export function perhapsSame(
  near: readonly NearNames[],
  vectorOf: (name: string) => Float32Array | undefined,
): PerhapsSame[] {
  return near
    .map((pair) => ({ ...pair, score: cosine(...pair.names.map(vectorOf)) }))
    .filter(({ score }) => score >= MIN_COSINE)
    .sort((a, b) => b.score - a.score || (a.names[0] < b.names[0] ? -1 : 1))
}

/** Cosine of two vectors of length 1, to three decimals; 0 where one is missing. */
function cosine(a?: Float32Array, b?: Float32Array): number {
  if (a === undefined || b === undefined) return 0
  let sum = 0
  for (const [at, number] of a.entries()) sum += number * (b[at] ?? 0)
  return Math.round(sum * 1000) / 1000
}
