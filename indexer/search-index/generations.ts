import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { IndexDamagedError, IndexMissingError, IndexVersionError } from '../errors.ts'
import { INDEX_VERSION, Manifest } from './manifest.ts'

/**
 * An index directory holds generations, each a folder of its own, and one small file that says which
 * is live. A build writes a new folder and replaces that file in one step; so a run that dies leaves
 * the live generation as it was, and it holds where open files cannot be renamed.
 */
const POINTER = 'live'
const GENERATION = /^generation-\d{8}T\d{9}-\d+$/u

/** A new empty generation folder; its name sorts by time. */
export function newGeneration(directory: string, now: Date): string {
  mkdirSync(directory, { recursive: true })
  const stamp = now.toISOString().replace(/[-:.Z]/gu, '')
  const path = join(directory, `generation-${stamp}-${String(process.pid)}`)
  mkdirSync(path)
  return path
}

/** Path of the file whose change tells a running server that there is a new generation. */
export function pointerPath(directory: string): string {
  return join(directory, POINTER)
}

/** Makes a complete generation the live one and removes those before the last two. */
export function makeLive(directory: string, generation: string): void {
  const name = generation.slice(directory.length + 1)
  const temporary = `${pointerPath(directory)}.${String(process.pid)}`
  writeFileSync(temporary, `${name}\n`)
  renameSync(temporary, pointerPath(directory))
  const old = readdirSync(directory)
    .filter((entry) => GENERATION.test(entry) && entry < name)
    .sort()
    .slice(0, -1)
  for (const entry of old) rmSync(join(directory, entry), { recursive: true, force: true })
}

/**
 * The live generation's folder.
 *
 * @throws IndexMissingError when none is live
 * @throws IndexDamagedError when the pointer names a folder that is not there
 */
export function liveGeneration(directory: string): string {
  const pointer = pointerPath(directory)
  if (!existsSync(pointer)) throw new IndexMissingError(directory)
  const name = readFileSync(pointer, 'utf8').trim()
  if (!GENERATION.test(name)) throw new IndexDamagedError(pointer, '内容无效')
  const path = join(directory, name)
  if (!existsSync(path)) throw new IndexDamagedError(path, '缺失')
  return path
}

/**
 * The manifest of a generation, its version checked.
 *
 * @throws IndexDamagedError when it is missing or not a manifest
 * @throws IndexVersionError when another version of the program wrote it
 */
export function readManifest(directory: string, generation: string): Manifest {
  const path = join(generation, 'manifest.json')
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new IndexDamagedError(path, '缺失或不是有效的 JSON', { cause: error })
  }
  const version = (value as { version?: unknown } | null)?.version
  if (typeof version === 'number' && version !== INDEX_VERSION)
    throw new IndexVersionError(directory, version, INDEX_VERSION)
  const manifest = Manifest.safeParse(value)
  if (!manifest.success) throw new IndexDamagedError(path, '不是索引清单', { cause: manifest.error })
  return manifest.data
}

/**
 * Checks every file of a generation against its digest, before any of them is opened: a damaged
 * vector graph would end the process.
 *
 * @throws IndexDamagedError naming the file that is missing or is not the one that was written
 */
export function checkFiles(generation: string, manifest: Manifest): void {
  for (const [file, expected] of Object.entries(manifest.files)) {
    const path = join(generation, file)
    if (!existsSync(path)) throw new IndexDamagedError(path, '缺失')
    if (fileDigest(path) !== expected) throw new IndexDamagedError(path, '已损坏（摘要不符）')
  }
}

/** SHA-256 of a file. */
export function fileDigest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
