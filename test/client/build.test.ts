import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildClient, type BuiltFile } from '../../client/build.ts'
import { NEWER_FUNCTIONS, NEWER_STYLES } from './newer-functions.ts'

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
  it.each(SCRIPTS)('calls nothing that Chromium 86 does not know in %s', async (file) => {
    const text = await readFile(path.join(outdir, file), 'utf8')
    expect(NEWER_FUNCTIONS.flatMap(([pattern]) => pattern.exec(text)?.[0] ?? [])).toEqual([])
  })
  it.each(['widget.js', 'widget-viewer.js', 'charts.js', 'feedback-form.js', 'page.css', 'demo.css'])(
    'has no style that Chromium 86 would lay out wrongly in %s',
    async (file) => {
      const text = await readFile(path.join(outdir, file), 'utf8')
      expect(NEWER_STYLES.flatMap(([pattern]) => pattern.exec(text)?.[0] ?? [])).toEqual([])
    },
  )
  it.each(SCRIPTS)('parses no markup and runs no text in %s', async (file) => {
    const text = await readFile(path.join(outdir, file), 'utf8')
    const found = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/u.exec(text)
    expect(found?.[0]).toBeUndefined()
  })
})
