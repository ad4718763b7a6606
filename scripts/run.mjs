// node scripts/run.mjs FILE.ts [arguments]: runs a TypeScript file of the project, installing first what is missing.
// Its stdout belongs to the file alone.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { installOrExit } from './install.mjs'
import { requireNode, ROOT } from './project.mjs'
import { registerTypeScript, runFile } from './typescript.mjs'

requireNode()
const [name, ...args] = process.argv.slice(2)
if (name === undefined) {
  console.error('Say which file to run: node scripts/run.mjs FILE.ts [arguments]')
  process.exit(2)
}
const file = path.resolve(ROOT, name)
if (!existsSync(file)) {
  console.error(`${name} does not exist in this version.`)
  process.exit(2)
}
await installOrExit()
await registerTypeScript()
await runFile(file, args)
