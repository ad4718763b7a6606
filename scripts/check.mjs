// npm run check: everything that must hold before a change is done. Stops at the first that fails, and names it.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { installOrExit } from './install.mjs'
import { requireNode, ROOT } from './project.mjs'

const bin = (...file) => path.join(ROOT, 'node_modules', ...file)

/** @type {readonly { name: string, args: readonly string[] }[]} */
const CHECKS = [
  { name: 'format', args: [bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.'] },
  { name: 'lint', args: [bin('eslint', 'bin', 'eslint.js'), '.'] },
  { name: 'types', args: [bin('typescript', 'bin', 'tsc'), '--noEmit'] },
  {
    name: 'import directions',
    args: [
      bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
      ...['--config', '.dependency-cruiser.cjs', 'indexer', 'server', 'client'],
    ],
  },
  { name: 'tests', args: [path.join(ROOT, 'scripts', 'test.mjs')] },
]

requireNode()
await installOrExit({ development: true })
for (const { name, args } of CHECKS) {
  console.log(`\n— ${name}`)
  const started = performance.now()
  const status = await run(args)
  if (status !== 0) {
    console.error(`\nThe check failed at: ${name}`)
    process.exit(1)
  }
  console.log(`${name}: right (${((performance.now() - started) / 1000).toFixed(1)} s)`)
}
console.log('\nEvery check passed.')

function run(args) {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => child.kill(signal))
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
}
