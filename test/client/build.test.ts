import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildClient, type BuiltFile } from '../../client/build.ts'

let outdir: string
let sizes: readonly BuiltFile[]

beforeAll(async () => {
  outdir = await mkdtemp(path.join(tmpdir(), 'plan-chat-client-'))
  sizes = (await buildClient({ outdir })).sizes
})
afterAll(() => rm(outdir, { recursive: true, force: true }))

describe('buildClient', () => {
  it('keeps the widget below 30 kB after gzip', () => {
    expect(sizes.find(({ file }) => file === 'widget.js')?.gzip).toBeLessThanOrEqual(30 * 1024)
  })
  it('does nothing when nothing changed', async () => {
    expect((await buildClient({ outdir })).built).toBe(false)
  })
  it.each(['index.html', 'demo.html'])('has no inline script, style or handler in %s', async (file) => {
    const html = await readFile(path.join(outdir, file), 'utf8')
    expect(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/u.exec(html)?.[0]).toBeUndefined()
  })
  it.each(['widget.js', 'page.js', 'charts.js', 'page.css', 'index.html', 'demo.html'])(
    'loads nothing from elsewhere in %s',
    async (file) => {
      const text = await readFile(path.join(outdir, file), 'utf8')
      const addresses = [...text.matchAll(/https?:\/\/[\w.-]+/gu)].map(([address]) => address)
      // The name of SVG's namespace is not an address that is asked.
      expect(addresses.filter((address) => address !== 'http://www.w3.org')).toEqual([])
    },
  )
  it.each(['widget.js', 'page.js', 'charts.js'])(
    'has only what Chromium 86 knows, and no markup parsed from text, in %s',
    async (file) => {
      const text = await readFile(path.join(outdir, file), 'utf8')
      const found =
        /\.(?:at|findLast|findLastIndex|toSorted|toReversed|replaceAll|hasOwn|groupBy|isWellFormed)\(|structuredClone|randomUUID|AbortSignal\.(?:timeout|any)|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/u.exec(
          text,
        )
      expect(found?.[0]).toBeUndefined()
    },
  )
})
