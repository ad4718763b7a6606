import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { UnreadableDocumentError } from '../errors.ts'
import { MAX_ENTRIES, MAX_UNPACKED_BYTES } from './limits.ts'

/** The files of an unpacked archive by their path, without a leading slash. */
export type Archive = ReadonlyMap<string, Buffer>

/**
 * Unpacks a zip archive in memory.
 *
 * What comes out is counted as it comes, not as the archive says: a file of 1 MB can unpack to 1 GB.
 *
 * @param wanted which files to keep; the others are unpacked and counted too
 * @throws UnreadableDocumentError over the limits, for an archive that is cut off or locked with a password
 */
export async function unpack(file: string, bytes: Uint8Array, wanted: (path: string) => boolean): Promise<Archive> {
  const archive = await open(file, bytes)
  if (archive.entryCount > MAX_ENTRIES) throw tooMany(file)
  const files = new Map<string, Buffer>()
  let unpacked = 0
  let entries = 0
  try {
    for await (const entry of archive.eachEntry()) {
      if (++entries > MAX_ENTRIES) throw tooMany(file)
      if (entry.isEncrypted()) throw new UnreadableDocumentError(file, '有密码保护，请去掉密码后再放入')
      const chunks: Buffer[] = []
      const keep = wanted(pathOf(entry))
      for await (const chunk of await archive.openReadStreamPromise(entry)) {
        const part = chunk as Buffer
        unpacked += part.length
        if (unpacked > MAX_UNPACKED_BYTES)
          throw new UnreadableDocumentError(file, `解压后超过 ${String(MAX_UNPACKED_BYTES / 1024 / 1024)} MB，不予读取`)
        if (keep) chunks.push(part)
      }
      if (keep) files.set(pathOf(entry), Buffer.concat(chunks))
    }
  } catch (error) {
    throw error instanceof UnreadableDocumentError ? error : broken(file, error)
  }
  return files
}

async function open(file: string, bytes: Uint8Array): Promise<ZipFile> {
  // “PK”: a file that only bears the ending is told apart from one that was cut off.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    throw new UnreadableDocumentError(file, '有密码保护，或者是旧版格式，请去掉密码并另存为新版格式后再放入')
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new UnreadableDocumentError(file, '内容与扩展名不符，请用办公软件打开后另存一份再放入')
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true })
  } catch (error) {
    throw broken(file, error)
  }
}

function pathOf(entry: Entry): string {
  return entry.fileName.replace(/^\/+/u, '')
}

function tooMany(file: string): UnreadableDocumentError {
  return new UnreadableDocumentError(file, `压缩包内超过 ${String(MAX_ENTRIES)} 个文件，不予读取`)
}

function broken(file: string, cause: unknown): UnreadableDocumentError {
  return new UnreadableDocumentError(file, '文件已损坏或不完整，请重新获取后再放入', { cause })
}
