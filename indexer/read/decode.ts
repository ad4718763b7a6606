import { UnreadableDocumentError } from '../errors.ts'

/**
 * The text of a file, whatever its encoding: byte order mark, else UTF-8, else GB 18030.
 *
 * UTF-16 without a byte order mark is recognised by its zero bytes: ASCII characters (digits,
 * line ends, punctuation) have one, and no text in UTF-8 or GB 18030 has any.
 *
 * @returns the text without its byte order mark, line ends as they stand
 * @throws UnreadableDocumentError when the bytes are no text in any of them
 */
export function decode(file: string, bytes: Uint8Array): string {
  for (const encoding of candidates(bytes)) {
    try {
      // The decoder drops a byte order mark; `fatal` refuses bytes that are not of the encoding.
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
  throw new UnreadableDocumentError(file, '不是可识别的文本（已尝试 UTF-8、UTF-16、GB 18030）')
}

/** Text in UTF-16 with Han characters in it is no valid UTF-8; a stray zero in UTF-8 is. */
function isUtf8(bytes: Uint8Array): boolean {
  return isText('utf-8', bytes) && /\p{Script=Han}/u.test(new TextDecoder('utf-8').decode(bytes))
}

function isText(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

function candidates(bytes: Uint8Array): string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le']
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be']
  const head = bytes.subarray(0, 4096)
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  if (zeros > 0 && !isUtf8(bytes)) {
    if (bytes.length % 2 !== 0) return []
    const atOdd = head.reduce((count, byte, at) => count + (byte === 0 && at % 2 === 1 ? 1 : 0), 0)
    // A binary file has zeros at both: neither order of bytes explains them.
    if (atOdd === zeros) return ['utf-16le']
    if (atOdd === 0) return ['utf-16be']
    return []
  }
  return ['utf-8', 'gb18030']
}
