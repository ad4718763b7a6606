import { describe, expect, it } from 'vitest'
import { UnreadableDocumentError } from '../../../indexer/errors.ts'
import { decode } from '../../../indexer/read/decode.ts'

const TEXT = '武昌区“十四五”规划纲要\r\n到2025年,人均预期寿命达到83岁。\n'

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8')
const utf16le = (text: string): Buffer => Buffer.from(text, 'utf16le')
const utf16be = (text: string): Buffer => utf16le(text).swap16()
const bytes = (...values: number[]): Buffer => Buffer.from(values)

describe('decode', () => {
  it.each<[string, Buffer]>([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.concat([bytes(0xef, 0xbb, 0xbf), utf8(TEXT)])],
    ['UTF-16 LE with a byte order mark', Buffer.concat([bytes(0xff, 0xfe), utf16le(TEXT)])],
    ['UTF-16 BE with a byte order mark', Buffer.concat([bytes(0xfe, 0xff), utf16be(TEXT)])],
    ['UTF-16 LE', utf16le(TEXT)],
    ['UTF-16 BE', utf16be(TEXT)],
  ])('reads %s, without its mark and with its line ends', (_encoding, file) => {
    expect(decode('plan.txt', file)).toBe(TEXT)
  })

  it.each<[string, Buffer]>([
    ['武昌区', bytes(0xce, 0xe4, 0xb2, 0xfd, 0xc7, 0xf8)],
    ['达到83岁。\n', bytes(0xb4, 0xef, 0xb5, 0xbd, 0x38, 0x33, 0xcb, 0xea, 0xa1, 0xa3, 0x0a)],
    // Four bytes a character: rare ones in the names of places and people.
    ['武㐀昌', bytes(0xce, 0xe4, 0x81, 0x39, 0xee, 0x39, 0xb2, 0xfd)],
    ['武𠀀昌', bytes(0xce, 0xe4, 0x95, 0x32, 0x82, 0x36, 0xb2, 0xfd)],
  ])('reads %j in GB 18030', (text, file) => {
    expect(decode('plan.txt', file)).toBe(text)
  })

  it('counts a character outside the basic plane as two, as spans do', () => {
    expect(decode('plan.txt', utf8('𠀀区')).indexOf('区')).toBe(2)
  })

  it('gives the empty text for an empty file', () => {
    expect(decode('plan.txt', bytes())).toBe('')
  })

  it.each<[string, Buffer]>([
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52)],
    ['a zip file', bytes(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0xb5, 0x55, 0x30, 0x23)],
    ['bytes of no encoding', bytes(0xff, 0xff, 0xff, 0x80, 0x81)],
    ['UTF-16 that ends within a character', utf16le(TEXT).subarray(0, -1)],
    [
      'UTF-16 with half a character',
      Buffer.concat([bytes(0xff, 0xfe), utf16le('武'), bytes(0x00, 0xd8), utf16le('昌')]),
    ],
    ['a letter of Latin-1 at its end', bytes(0x63, 0x61, 0x66, 0xe9)],
  ])('refuses %s, naming the file', (_what, file) => {
    expect(() => decode('plan.txt', file)).toThrow(UnreadableDocumentError)
    expect(() => decode('plan.txt', file)).toThrow(/plan\.txt/u)
  })

  // The text has an even number of bytes: read as UTF-16 it is other characters altogether.
  it('does not take UTF-8 for UTF-16 because of one zero byte', () => {
    const file = Buffer.concat([utf8('规划纲要,'), bytes(0), utf8('人均预期寿命')])
    const reading = (): string => decode('plan.txt', file)
    // Refusing it would do as well.
    try {
      expect(reading()).toContain('规划纲要')
    } catch (error) {
      if (!(error instanceof UnreadableDocumentError)) throw error
    }
  })
})
