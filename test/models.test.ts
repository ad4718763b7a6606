import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../scripts/project.mjs'

const readme = readFileSync(path.join(ROOT, 'models', 'README.md'), 'utf8')

// | config.json | `d07d…` |
const ROW = /^\| (?<file>\S+) +\| `(?<digest>[0-9a-f]{64})` \|$/gmu

describe('the embedding model', () => {
  const rows = [...readme.matchAll(ROW)].map(
    ({ groups }) => [groups?.['file'] ?? '', groups?.['digest'] ?? ''] as const,
  )

  it('is described file by file', () => {
    expect(rows).toHaveLength(5)
  })
  it.each(rows)('has the file %s as its licence notes describe it', (file, digest) => {
    const bytes = readFileSync(path.join(ROOT, 'models', 'e5-small-zh', file))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest)
  })
})
