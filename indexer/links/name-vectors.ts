import { createHash } from 'node:crypto'
import { MODEL_DIGEST, type Embedding } from '../analysis/embedding.ts'

/** Vectors of names, and the same by the key under which an index keeps them. */
export interface NameVectors {
  readonly byName: ReadonlyMap<string, Float32Array>
  readonly byKey: ReadonlyMap<string, Float32Array>
}

/**
 * The vectors of names as short questions: so they tell names apart better than as passages. Those that are known are
 * not made again, and the model is not loaded where all are known.
 */
export async function nameVectors(
  names: Iterable<string>,
  known: ReadonlyMap<string, Float32Array>,
  embedding: () => Promise<Embedding>,
  signal?: AbortSignal,
): Promise<NameVectors> {
  const byName = new Map<string, Float32Array>()
  const byKey = new Map<string, Float32Array>()
  for (const name of new Set(names)) {
    signal?.throwIfAborted()
    const key = createHash('sha256').update(`${MODEL_DIGEST}\nname: ${name}`).digest('hex')
    const vector = known.get(key) ?? (await (await embedding()).query(name))
    byName.set(name, vector)
    byKey.set(key, vector)
  }
  return { byName, byKey }
}
