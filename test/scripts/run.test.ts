import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../../scripts/project.mjs'

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [path.join(ROOT, 'scripts', 'run.mjs'), ...args], { encoding: 'utf8' })
}

it('runs a TypeScript file with its arguments, and leaves stdout to it', () => {
  const { status, stdout } = run('test/scripts/say-arguments.ts', '问题', '--json')
  expect(JSON.parse(stdout)).toEqual(['问题', '--json'])
  expect(status).toBe(3)
})

it('names a file that does not exist', () => {
  const { status, stdout, stderr } = run('server/nothing.ts')
  expect(status).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain('server/nothing.ts does not exist')
})
