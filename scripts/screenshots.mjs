// npm run screenshots: pictures of every page and answer kind, into docs/screenshots; arguments choose by name.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildClientIfOutOfDate } from './client.mjs'
import { installOrExit } from './install.mjs'
import { requireNode, ROOT } from './project.mjs'
import { registerTypeScript } from './typescript.mjs'

requireNode()
await installOrExit({ development: true })
await registerTypeScript()
await buildClientIfOutOfDate()
const { takeScreenshots } = await import(pathToFileURL(path.join(ROOT, 'test', 'browser', 'screenshots.ts')).href)
await takeScreenshots(process.argv.slice(2))
