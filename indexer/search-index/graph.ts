import { createRequire } from 'node:module'
import { DIMENSIONS } from '../analysis/embedding.ts'

// A CommonJS package whose named exports Node does not see.
const { HierarchicalNSW } = createRequire(import.meta.url)('hnswlib-node') as typeof import('hnswlib-node')

/** One passage found by meaning, with the cosine of its vector and the question's. */
export interface VectorHit {
  readonly passage: number
  readonly cosine: number
}

/** Neighbours a node keeps; 16 is hnswlib's own value for vectors of a few hundred numbers. */
const NEIGHBOURS = 16
const BUILD_EFFORT = 200
const SEARCH_EFFORT = 200
/** The same vectors give the same graph. */
const SEED = 100

/** Nearest passages by vector: an hnswlib graph whose labels are passage ids. */
export class VectorGraph {
  readonly #graph: InstanceType<typeof HierarchicalNSW>

  private constructor(graph: InstanceType<typeof HierarchicalNSW>) {
    this.#graph = graph
    graph.setEf(SEARCH_EFFORT)
  }

  /** @param vectors of length 1, in the order of passage ids */
  static of(vectors: readonly Float32Array[]): VectorGraph {
    const graph = new HierarchicalNSW('cosine', DIMENSIONS)
    graph.initIndex(Math.max(1, vectors.length), NEIGHBOURS, BUILD_EFFORT, SEED)
    for (const [passage, vector] of vectors.entries()) graph.addPoint([...vector], passage)
    return new VectorGraph(graph)
  }

  /** Opens a file that has been checked against its digest: hnswlib ends the process on a damaged one. */
  static read(path: string): VectorGraph {
    const graph = new HierarchicalNSW('cosine', DIMENSIONS)
    graph.readIndexSync(path)
    return new VectorGraph(graph)
  }

  write(path: string): void {
    this.#graph.writeIndexSync(path)
  }

  /** The number of passages in the graph. */
  get size(): number {
    return this.#graph.getCurrentCount()
  }

  /** The nearest passages, nearest first; fewer when there are fewer, or when `admit` leaves out most. */
  search(vector: Float32Array, limit: number, admit?: (passage: number) => boolean): VectorHit[] {
    const k = Math.min(limit, this.size)
    if (k === 0) return []
    const { neighbors, distances } = this.#graph.searchKnn([...vector], k, admit)
    return neighbors.map((passage, at) => ({ passage, cosine: 1 - (distances[at] ?? 1) }))
  }
}
