import * as z from 'zod'

/** Layout of what lies on disk; an index of another version is refused. */
export const INDEX_VERSION = 5

const Example = z.object({ start: z.number().int(), end: z.number().int(), words: z.string() })
const Examples = z.object({ count: z.number().int(), first: z.array(Example).readonly() })

/** `DocumentChecks` of a document (indexer/checks). */
const Checks = z.object({
  numbers: z.object({ taken: z.number().int(), total: z.number().int(), missed: z.array(Example).readonly() }),
  unclearAssignments: Examples,
  unassignedItems: Examples,
})

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
  /** Facts of each kind by document id. */
  facts: z.record(z.string(), z.record(z.string(), z.number().int())),
  /** What looks wrong in what was read, by document id. */
  checks: z.record(z.string(), Checks),
  /** How many corrections were applied, and which could not be, by their place in corrections.json counted from 1, with the reason. */
  corrections: z.object({
    applied: z.number().int(),
    problems: z.array(z.object({ entry: z.number().int(), problem: z.string() })),
  }),
})
export type Manifest = z.infer<typeof Manifest>
