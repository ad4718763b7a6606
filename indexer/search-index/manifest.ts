import * as z from 'zod'

/** Layout of what lies on disk; an index of another version is refused. */
export const INDEX_VERSION = 2

/** `manifest.json` of a generation: what it was made from and what it consists of. */
export const Manifest = z.object({
  version: z.number().int(),
  /** ISO time at which the build ended. */
  builtAt: z.string(),
  /** SHA-256 of the program's files that decide what is in the index: read, analysis, extract, model, search-index. */
  program: z.string(),
  /** Digest of the embedding model. */
  model: z.string(),
  /** SHA-256 of the data beside the documents. */
  data: z.string(),
  /** SHA-256 of each file that was read or left out, by name. */
  sources: z.record(z.string(), z.string()),
  leftOut: z.array(z.object({ file: z.string(), reason: z.string() })),
  /** SHA-256 of each file of the generation, by name. */
  files: z.record(z.string(), z.string()),
  counts: z.object({ documents: z.number().int(), passages: z.number().int(), facts: z.number().int() }),
})
export type Manifest = z.infer<typeof Manifest>
