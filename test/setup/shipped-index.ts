import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The shipped corpus. */
export const SHIPPED_CORPUS = path.join(ROOT, 'corpus')

/** The index of the shipped corpus that all tests share: kept between runs, so that its passages are embedded once. */
export const SHIPPED_INDEX = path.join(ROOT, 'node_modules', '.cache', 'plan-chat-tests', 'index')

/** Brings the shared index up to date before any test runs: a minute the first time, then next to nothing. */
export default async function setup(): Promise<void> {
  // Loaded here, so that a test that needs the path alone does not load the embedding library.
  const { buildIndex } = await import('../../indexer/build.ts')
  await buildIndex({ corpus: SHIPPED_CORPUS, index: SHIPPED_INDEX })
}
