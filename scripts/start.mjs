// npm start: installs what is missing, builds the widget if it is out of date, and becomes the server: one process,
// so that a signal to it reaches the server. The server itself brings the index up to date.
import path from 'node:path'
import { buildClientIfOutOfDate } from './client.mjs'
import { installOrExit } from './install.mjs'
import { requireNode, ROOT } from './project.mjs'
import { registerTypeScript, runFile } from './typescript.mjs'

requireNode()
await installOrExit()
await registerTypeScript()
await buildClientIfOutOfDate()
await runFile(path.join(ROOT, 'server', 'main.ts'), process.argv.slice(2))
