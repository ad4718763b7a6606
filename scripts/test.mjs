// npm test: installs what is missing and runs every test; arguments go to vitest (npm test -- test/indexer).
// The last line says how many passed, failed and were skipped; the exit status is that of vitest.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findChromium } from './chromium.mjs'
import { buildClientIfOutOfDate } from './client.mjs'
import { installOrExit } from './install.mjs'
import { requireNode, ROOT } from './project.mjs'
import { countsLine, testCounts } from './test-counts.mjs'
import { registerTypeScript } from './typescript.mjs'

requireNode()
const chromium = findChromium()
const without = 'There is no chromium on this machine (on Debian: apt-get install chromium)'
if (chromium === undefined && process.env.PLAN_CHAT_REQUIRE_BROWSER === '1') {
  console.error(`${without}, and PLAN_CHAT_REQUIRE_BROWSER=1 forbids to skip the browser tests.`)
  process.exit(1)
}
await installOrExit({ development: true })
// The pages that the browser tests open are the built ones.
await registerTypeScript()
await buildClientIfOutOfDate()

const folder = mkdtempSync(path.join(tmpdir(), 'plan-chat-test-'))
const reportFile = path.join(folder, 'report.json')
const status = await vitest([
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportFile}`,
  ...process.argv.slice(2),
])
const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : { testResults: [] }
rmSync(folder, { recursive: true })
if (chromium === undefined) console.log(`BROWSER TESTS SKIPPED: ${without}.`)
console.log(countsLine(testCounts(report)))
process.exitCode = status

/** Runs vitest to its end and gives its exit status. */
function vitest(args) {
  const child = spawn(process.execPath, [path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...(chromium !== undefined && { PLAN_CHAT_CHROMIUM: chromium }) },
  })
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
}
