import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './project.mjs'

/** What the built client is made from: a change in any of these makes it out of date. */
const CLIENT_SOURCES = ['client', path.join('server', 'protocol'), 'package-lock.json']

/**
 * Builds the client unless it was built from these very sources; TypeScript must be registered.
 *
 * @returns {Promise<boolean>} whether it was built
 */
export async function buildClientIfOutOfDate(root = ROOT) {
  const stampFile = path.join(root, 'dist', '.built-from')
  const digest = digestOf(CLIENT_SOURCES.map((source) => path.join(root, source)))
  const sameSources = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === digest
  const { buildClient } = await import(pathToFileURL(path.join(root, 'client', 'build.ts')).href)
  // Without force it builds only when one of its files is missing or older than a source.
  const { built } = await buildClient({ force: !sameSources })
  if (built) writeFileSync(stampFile, digest)
  return built
}

/**
 * SHA-256 over the names and contents of files and of all files in folders, in the order of their names.
 *
 * @param {readonly string[]} paths
 */
function digestOf(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesIn)) hash.update(`${file.length}:${file}`).update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(file) {
  if (path.extname(file) !== '' && existsSync(file)) return [file]
  return readdirSync(file, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}
