import { join } from 'node:path'
import { IndexDamagedError } from '../errors.ts'
import { checkFiles, liveGeneration, readManifest } from './generations.ts'
import { VectorGraph } from './graph.ts'
import { LexicalIndex } from './lexical.ts'
import type { Manifest } from './manifest.ts'
import type { SentenceVectors } from './sentence-vectors.ts'
import { readSentenceVectors, readStore, type Contents } from './store.ts'
import { readFileSync } from 'node:fs'

/** An index in memory; its files are closed again. */
export interface SearchIndex extends Contents {
  readonly manifest: Manifest
  readonly lexical: LexicalIndex
  readonly vectors: VectorGraph
  readonly sentenceVectors: SentenceVectors
}

/** Names of a generation's files. */
export const STORE_FILE = 'store.sqlite'
export const LEXICAL_FILE = 'lexical.bin'
export const GRAPH_FILE = 'vectors.hnsw'

/**
 * Opens the live generation of an index directory read-only, every file checked first.
 *
 * @throws IndexMissingError, IndexVersionError, IndexDamagedError: each says what to run
 */
export function openIndex(directory: string): SearchIndex {
  const generation = liveGeneration(directory)
  const manifest = readManifest(directory, generation)
  checkFiles(generation, manifest)
  const contents = readStore(join(generation, STORE_FILE))
  const lexicalPath = join(generation, LEXICAL_FILE)
  let lexical: LexicalIndex
  try {
    lexical = LexicalIndex.fromBytes(readFileSync(lexicalPath))
  } catch (error) {
    throw new IndexDamagedError(lexicalPath, '不是词语索引', { cause: error })
  }
  const vectors = VectorGraph.read(join(generation, GRAPH_FILE))
  if (vectors.size !== contents.passages.length)
    throw new IndexDamagedError(join(generation, GRAPH_FILE), '与段落数不符')
  const sentenceVectors = readSentenceVectors(join(generation, STORE_FILE))
  if (sentenceVectors.size !== contents.sentences.length)
    throw new IndexDamagedError(join(generation, STORE_FILE), '与句子数不符')
  return { manifest, ...contents, lexical, vectors, sentenceVectors }
}
