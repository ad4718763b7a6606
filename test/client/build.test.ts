import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildClient, type BuiltFile } from '../../client/build.ts'

const SCRIPTS = [
  'widget.js',
  'page.js',
  'charts.js',
  'export.js',
  'feedback-form.js',
  'widget-viewer.js',
  'autocomplete.js',
]
const NAMESPACES = ['http://www.w3.org', 'http://schemas.openxmlformats.org']

let outdir: string
let sizes: readonly BuiltFile[]

beforeAll(async () => {
  outdir = await mkdtemp(path.join(tmpdir(), 'plan-chat-client-'))
  sizes = (await buildClient({ outdir })).sizes
})
afterAll(() => rm(outdir, { recursive: true, force: true }))

describe('buildClient', () => {
  it('keeps the widget below 20 kB after gzip', () => {
    expect(sizes.find(({ file }) => file === 'widget.js')?.gzip).toBeLessThanOrEqual(20 * 1024)
  })
  it('does nothing when nothing changed', async () => {
    expect((await buildClient({ outdir })).built).toBe(false)
  })
  it.each(['index.html', 'demo.html'])('has no inline script, style or handler in %s', async (file) => {
    const html = await readFile(path.join(outdir, file), 'utf8')
    expect(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/u.exec(html)?.[0]).toBeUndefined()
  })
  it.each([...SCRIPTS, 'page.css', 'index.html', 'demo.html'])('loads nothing from elsewhere in %s', async (file) => {
    const text = await readFile(path.join(outdir, file), 'utf8')
    const addresses = [...text.matchAll(/https?:\/\/[\w.-]+/gu)].map(([address]) => address)
    // The names of namespaces, of SVG and of office files, are not addresses that are asked.
    expect(addresses.filter((address) => !NAMESPACES.includes(address))).toEqual([])
  })
  it.each(SCRIPTS)('has only what Chromium 86 knows, and no markup parsed from text, in %s', async (file) => {
    const text = await readFile(path.join(outdir, file), 'utf8')
    const found =
      /\.(?:at|findLast|findLastIndex|toSorted|toReversed|replaceAll|hasOwn|groupBy|isWellFormed)\(|structuredClone|randomUUID|AbortSignal\.(?:timeout|any)|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/u.exec(
        text,
      )
    expect(found?.[0]).toBeUndefined()
  })
})
