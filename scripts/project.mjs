import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** Oldest Node that the dependencies run on: major and minor version. */
export const OLDEST_NODE = [20, 19]

/**
 * Why this Node cannot run the project, in a sentence; `undefined` when it can.
 *
 * @param {string} version as in `process.versions.node`
 */
export function nodeTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor, oldestMinor] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined
  return `Node ${oldestMajor}.${oldestMinor} or newer is needed, this is ${version}.`
}

/** Ends the process with a sentence on stderr when this Node is too old. */
export function requireNode() {
  const sentence = nodeTooOld(process.versions.node)
  if (sentence === undefined) return
  console.error(sentence)
  process.exit(1)
}
