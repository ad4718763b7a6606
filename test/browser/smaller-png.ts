import { deflateSync, inflateSync } from 'node:zlib'

/** Most colours of a picture with a palette. */
const MOST_COLOURS = 256

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * A screenshot with a palette of its 256 most frequent colours, a third of its size: each other colour, on the edges of
 * letters, becomes the one that is most like it.
 *
 * @param png as the browser makes it: eight bits a colour, with or without transparency, which is left out
 */
export function smallerPng(png: Buffer): Buffer {
  const { width, height, pixels, step } = decoded(png)
  const counts = new Map<number, number>()
  const colours = new Uint32Array(width * height)
  for (let at = 0; at < colours.length; at++) {
    const from = at * step
    const colour = ((pixels[from] ?? 0) << 16) | ((pixels[from + 1] ?? 0) << 8) | (pixels[from + 2] ?? 0)
    colours[at] = colour
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const palette = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_COLOURS)
    .map(([colour]) => colour)
  const places = new Map(palette.map((colour, index) => [colour, index]))
  // Each row begins with the number of its filter: 0, none.
  const rows = Buffer.alloc((width + 1) * height)
  colours.forEach((colour, at) => {
    let place = places.get(colour)
    if (place === undefined) places.set(colour, (place = nearest(palette, colour)))
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = place
  })
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits a pixel, colours from a palette.
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function nearest(palette: readonly number[], colour: number): number {
  const [red, green, blue] = [colour >> 16, (colour >> 8) & 255, colour & 255]
  let [best, least] = [0, Infinity]
  palette.forEach((other, index) => {
    const distance = ((other >> 16) - red) ** 2 + (((other >> 8) & 255) - green) ** 2 + ((other & 255) - blue) ** 2
    if (distance < least) [best, least] = [index, distance]
  })
  return best
}

interface Decoded {
  readonly width: number
  readonly height: number
  /** Rows of red, green, blue, and where there is one, transparency. */
  readonly pixels: Uint8Array
  /** Bytes of a pixel. */
  readonly step: number
}

function decoded(png: Buffer): Decoded {
  const [width, height, type] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25]]
  if (png[24] !== 8 || (type !== 2 && type !== 6) || png[28] !== 0)
    throw new RangeError(`a picture of ${String(png[24])} bits and type ${String(type)} is not read`)
  const step = type === 2 ? 3 : 4
  const data: Buffer[] = []
  for (let at = SIGNATURE.length; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const filtered = inflateSync(Buffer.concat(data))
  const line = width * step
  const pixels = new Uint8Array(line * height)
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (line + 1)]
    for (let x = 0; x < line; x++) {
      const at = y * line + x
      const left = x >= step ? (pixels[at - step] ?? 0) : 0
      const up = y > 0 ? (pixels[at - line] ?? 0) : 0
      const corner = x >= step && y > 0 ? (pixels[at - line - step] ?? 0) : 0
      pixels[at] = (filtered[y * (line + 1) + 1 + x] ?? 0) + foretold(filter, left, up, corner)
    }
  }
  return { width, height, pixels, step }
}

/** What the filter of a row foretells of a byte (PNG, 9.2): none, left, up, their mean, Paeth. */
function foretold(filter: number | undefined, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const [byLeft, byUp, byCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(data.length, 0)
  whole.set(named, 4)
  whole.writeUInt32BE(checksum(named), named.length + 4)
  return whole
}

/** CRC-32 as PNG and zip have it. */
function checksum(bytes: Buffer): number {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}
