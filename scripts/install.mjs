import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './project.mjs'
import { whyInstallFailed } from './install-failure.mjs'

/** Packages that are compiled for the Node that runs them. */
const NATIVE_PACKAGES = ['better-sqlite3', 'hnswlib-node']

/** In node_modules: which lock file was installed, and for which Node. */
const STAMP = '.plan-chat-installed'
/** Beside node_modules while a process installs; holds its id. */
const LOCK = '.installing'

/** Says whether the native packages load; run by a Node of its own, because one that is damaged can end the process. */
const LOAD_NATIVE = `new (require('better-sqlite3'))(':memory:').close(); require('hnswlib-node')`

/** Dependencies could not be installed; the message says in a sentence what is missing. */
export class InstallError extends Error {
  name = 'InstallError'
  code = 'install'
}

/**
 * Installs the dependencies if they are absent, of other versions than package-lock.json says, or
 * compiled for another Node. Notices go to stderr only.
 *
 * A stamp in node_modules, with the digest of package-lock.json and Node's binary interface, makes
 * the usual case a matter of reading one file.
 *
 * @param {{ root?: string, development?: boolean }} [options] `development`: tools for tests and checks are needed too
 * @returns {Promise<boolean>} whether anything was installed
 * @throws {InstallError}
 */
async function installMissing({ root = ROOT, development = false } = {}) {
  if (isStamped(root, development)) return false
  const release = await lockInstallation(root)
  try {
    // Another process may have installed while this one waited.
    return isStamped(root, development) ? false : await install(root, development)
  } finally {
    release()
  }
}

function isStamped(root, development) {
  const stamp = stampOf(readFileSync(path.join(root, 'package-lock.json')))
  const stamped = readIfPresent(path.join(root, 'node_modules', STAMP))
  return stamped === `${stamp} all` || (!development && stamped === `${stamp} production`)
}

async function install(root, development) {
  const lock = readFileSync(path.join(root, 'package-lock.json'))
  const wanted = JSON.parse(lock.toString())
  const missing = missingPackages(wanted, installedPackages(root), development)
  const installs = missing.length > 0
  if (installs) {
    console.error(`Installing ${missing.length} packages (npm ci); the first time this takes a minute or two.`)
    await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], root)
  }
  if (!nativePackagesLoad(root)) {
    console.error(`Compiling ${NATIVE_PACKAGES.join(' and ')} for Node ${process.versions.node}.`)
    await npm(['rebuild', ...NATIVE_PACKAGES, '--loglevel=error'], root)
    if (!nativePackagesLoad(root)) throw new InstallError(whyInstallFailed('the native packages do not load'))
  }
  const complete = missingPackages(wanted, installedPackages(root), true).length === 0
  writeFileSync(path.join(root, 'node_modules', STAMP), `${stampOf(lock)} ${complete ? 'all' : 'production'}\n`)
  return installs
}

/**
 * Lets one process at a time install: npm empties node_modules first, so that two at once would leave it half full.
 * A lock whose process has ended is nobody's.
 *
 * @param {string} root
 * @param {number} [wait] milliseconds between two looks
 * @returns {Promise<() => void>} gives the lock back
 */
export async function lockInstallation(root, wait = 500) {
  const lock = path.join(root, LOCK)
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      return () => rmSync(lock, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const pid = Number(readIfPresent(lock))
    if (pid > 0 && !isRunning(pid)) rmSync(lock, { force: true })
    else await new Promise((resolve) => setTimeout(resolve, wait))
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Installs what is missing, or ends the process with the sentence that says why it cannot. */
export async function installOrExit(options = {}) {
  try {
    return await installMissing(options)
  } catch (error) {
    if (!(error instanceof InstallError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

/**
 * Paths of the packages that package-lock.json asks for and that are not installed in that version.
 * Optional packages (those for other processors and systems) are never missing.
 *
 * @param {{ packages?: Record<string, { version?: string, optional?: boolean, dev?: boolean, devOptional?: boolean }> }} lock
 * @param {{ packages?: Record<string, { version?: string }> }} installed
 * @param {boolean} development
 */
export function missingPackages(lock, installed, development) {
  return Object.entries(lock.packages ?? {}).flatMap(([folder, wanted]) => {
    if (folder === '' || wanted.optional || wanted.devOptional) return []
    if (wanted.dev && !development) return []
    return installed.packages?.[folder]?.version === wanted.version ? [] : [folder]
  })
}

/** What npm itself noted down of the last installation; nothing when there was none. */
function installedPackages(root) {
  const listing = readIfPresent(path.join(root, 'node_modules', '.package-lock.json'))
  return listing === undefined ? {} : JSON.parse(listing)
}

function stampOf(lock) {
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}-${process.versions.modules}`
}

function readIfPresent(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

function nativePackagesLoad(root) {
  return spawnSync(process.execPath, ['--eval', LOAD_NATIVE], { cwd: root, stdio: 'ignore' }).status === 0
}

/** Runs npm with its output on stderr, and ends it when this process is told to end. */
async function npm(args, root) {
  // npm tells the scripts it runs where it is; otherwise it is searched for like any command.
  const self = process.env.npm_execpath ?? ''
  const [command, before] = path.basename(self) === 'npm-cli.js' ? [process.execPath, [self]] : ['npm', []]
  const child = spawn(command, [...before, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: command === 'npm' && process.platform === 'win32',
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text) => {
      output += text
      process.stderr.write(text)
    })
  }
  const end = (signal) => child.kill(signal)
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  const [status, signal] = await new Promise((resolve) => {
    child.on('close', (code, by) => resolve([code, by]))
    child.on('error', (error) => {
      output += error.message
      resolve([1, null])
    })
  })
  process.off('SIGTERM', end)
  process.off('SIGINT', end)
  if (signal !== null) process.exit(1)
  if (status !== 0) throw new InstallError(whyInstallFailed(output))
}
