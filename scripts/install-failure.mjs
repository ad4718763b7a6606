import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/** Codes that npm prints when a package cannot be fetched. */
const UNREACHABLE = [
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ERR_SOCKET_TIMEOUT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'code E404',
  'code E401',
  'code E403',
  'code E502',
  'code E503',
]

/**
 * Why the installation failed, in a sentence that names what is missing.
 *
 * @param {string} output what npm printed
 * @param {(command: string) => boolean} [has] whether a command can be found
 * @param {NodeJS.Platform} [platform]
 */
export function whyInstallFailed(output, has = commandExists, platform = process.platform) {
  const missing = missingTools(has, platform)
  // Where a compiler is missing npm may also say that it found no ready-made binary to fetch: that is not the cause.
  if (missing.length > 0 && output.includes('gyp')) return whatIsMissing(missing)
  const unreachable = UNREACHABLE.find((code) => output.includes(code))
  if (unreachable !== undefined) {
    const code = unreachable.replace('code ', '')
    return `The packages (or the headers of Node) cannot be reached (${code}): connect this machine to the registry that "npm config get registry" names, or copy node_modules from a machine of the same system that has it.`
  }
  if (output.includes('ENOSPC')) return 'The packages cannot be installed: the disk is full.'
  if (output.includes('EACCES') || output.includes('EPERM'))
    return 'The packages cannot be installed: this user may not write to the project folder or to the cache of npm.'
  if (missing.length > 0) return whatIsMissing(missing)
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  return `The packages cannot be installed; npm says: ${lines.at(-1) ?? 'nothing'}`
}

function whatIsMissing(missing) {
  const verb = missing.length > 1 ? 'are' : 'is'
  return `The packages cannot be installed: ${missing.join(' and ')} ${verb} missing, which hnswlib-node and better-sqlite3 need to be compiled (on Debian and Ubuntu: apt-get install build-essential python3).`
}

/**
 * What node-gyp needs and this machine lacks: a C++ toolchain, Python 3.
 *
 * @param {(command: string) => boolean} has
 * @param {NodeJS.Platform} platform
 */
export function missingTools(has, platform) {
  // On Windows node-gyp finds Visual Studio by itself, its compiler is on no path.
  const toolchain = platform === 'win32' || (has('make') && ['c++', 'g++', 'clang++'].some(has))
  const python = has('python3') || (platform === 'win32' && (has('python') || has('py')))
  return [...(toolchain ? [] : ['a C++ toolchain (c++ and make)']), ...(python ? [] : ['Python 3'])]
}

function commandExists(command) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : ['']
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .some((folder) => endings.some((ending) => isExecutable(path.join(folder, command + ending))))
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
