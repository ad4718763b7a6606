import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../../scripts/project.mjs'

it('ends a test run with one line that counts', () => {
  const { VITEST: _inside, ...env } = process.env
  const { status, stdout } = spawnSync(
    process.execPath,
    [path.join(ROOT, 'scripts', 'test.mjs'), 'test/scripts/test-counts.test.ts'],
    { encoding: 'utf8', env },
  )
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('3 passed, 0 failed, 0 skipped')
  expect(status).toBe(0)
}, 60_000)
