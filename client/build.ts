import { mkdir, readFile, readdir, stat, writeFile, copyFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type BuildOptions, type Plugin } from 'esbuild'

const HERE = path.dirname(fileURLToPath(import.meta.url))

/** Where the built files go unless told otherwise. */
export const CLIENT_DIRECTORY = path.join(HERE, '..', 'dist', 'client')

/** Largest widget.js, in bytes after gzip: a page that embeds it must not wait for it. */
const WIDGET_LIMIT = 20 * 1024

/** Language of the browsers in offices: ES2020 runs in Chromium from 2020 on. */
const TARGET = ['es2020', 'chrome86', 'firefox78']

/** The widget has grown beyond its limit. */
export class WidgetTooLargeError extends Error {
  override readonly name = 'WidgetTooLargeError'
  readonly code = 'widget-too-large'
  readonly bytes: number

  constructor(bytes: number) {
    super(
      `widget.js has ${bytes} bytes after gzip, more than ${WIDGET_LIMIT}: take something out or load it when needed`,
    )
    this.bytes = bytes
  }
}

/** One built file. */
export interface BuiltFile {
  readonly file: string
  readonly bytes: number
  readonly gzip: number
}

export interface BuildClientOptions {
  /** Directory of the built files. */
  readonly outdir?: string
  /** Build even when nothing changed. */
  readonly force?: boolean
}

/** Style sheets become text, with their imports and minified; charts and writers of files stay files of their own. */
// esbuild's filters are Go expressions: they take no flag.
const clientPlugin: Plugin = {
  name: 'client',
  setup(builder) {
    builder.onResolve(
      { filter: /\/(?:charts|export|feedback-form|widget-viewer|autocomplete)\.ts$/ },
      ({ kind, path: file }) =>
        kind === 'dynamic-import' ? { path: `./${path.basename(file, '.ts')}.js`, external: true } : undefined,
    )
    builder.onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const { outputFiles } = await build({
        entryPoints: [file],
        bundle: true,
        minify: true,
        target: TARGET,
        write: false,
      })
      const watchFiles = [file]
      return { contents: outputFiles[0]?.text ?? '', loader: 'text', watchFiles }
    })
  },
}

/** Scripts of their own, read when they are first needed: a chart, a file to be saved, a thumb down, a source in the widget, names while typing. */
const WHEN_NEEDED = [
  'view/charts.ts',
  'export/export.ts',
  'view/feedback-form.ts',
  'view/widget-viewer.ts',
  'view/autocomplete.ts',
]

/** Copied as they are. */
const COPIED = ['index.html', 'demo.html', 'icon.svg']

/**
 * Builds everything that a browser gets: `widget.js`, what is read only when needed, the full page, the demo page.
 * Does nothing when the built files are newer than everything they are made of.
 *
 * @returns the files with their sizes
 * @throws {WidgetTooLargeError} when `widget.js` is above its limit
 */
export async function buildClient(
  options: BuildClientOptions = {},
): Promise<{ sizes: readonly BuiltFile[]; built: boolean }> {
  const outdir = options.outdir ?? CLIENT_DIRECTORY
  const built = options.force === true || !(await upToDate(outdir))
  if (built) {
    await mkdir(outdir, { recursive: true })
    const script: BuildOptions = {
      bundle: true,
      minify: true,
      format: 'esm',
      target: TARGET,
      charset: 'utf8',
      legalComments: 'none',
      plugins: [clientPlugin],
    }
    await Promise.all([
      build({ ...script, entryPoints: [path.join(HERE, 'define.ts')], outfile: path.join(outdir, 'widget.js') }),
      build({ ...script, entryPoints: [path.join(HERE, 'page/main.ts')], outfile: path.join(outdir, 'page.js') }),
      ...WHEN_NEEDED.map((file) =>
        build({
          ...script,
          entryPoints: [path.join(HERE, file)],
          outfile: path.join(outdir, `${path.basename(file, '.ts')}.js`),
        }),
      ),
      build({
        entryPoints: [path.join(HERE, 'styles/page.css')],
        bundle: true,
        minify: true,
        target: TARGET,
        outfile: path.join(outdir, 'page.css'),
      }),
      build({
        entryPoints: [path.join(HERE, 'page/demo.css')],
        minify: true,
        target: TARGET,
        outfile: path.join(outdir, 'demo.css'),
      }),
      ...COPIED.map((file) => copyFile(path.join(HERE, 'page', file), path.join(outdir, file))),
    ])
    await writeFile(path.join(outdir, STAMP), '')
  }
  const sizes = await Promise.all(OUTPUTS.map((file) => sizeOf(outdir, file)))
  const widget = sizes.find(({ file }) => file === 'widget.js')
  if (widget && widget.gzip > WIDGET_LIMIT) throw new WidgetTooLargeError(widget.gzip)
  return { sizes, built }
}

const OUTPUTS = [
  'widget.js',
  ...WHEN_NEEDED.map((file) => `${path.basename(file, '.ts')}.js`),
  'page.js',
  'page.css',
  'demo.css',
  ...COPIED,
]

/** Written last: a build that died in the middle is not taken for a whole one. */
const STAMP = '.built'

async function sizeOf(outdir: string, file: string): Promise<BuiltFile> {
  const content = await readFile(path.join(outdir, file))
  return { file, bytes: content.length, gzip: gzipSync(content).length }
}

async function upToDate(outdir: string): Promise<boolean> {
  const stamp = await modified(path.join(outdir, STAMP))
  if (stamp === undefined) return false
  const outputs = await Promise.all(OUTPUTS.map((file) => modified(path.join(outdir, file))))
  if (outputs.includes(undefined)) return false
  const inputs = await readdir(HERE, { recursive: true })
  const times = await Promise.all(inputs.map((file) => modified(path.join(HERE, file))))
  return times.every((time) => time !== undefined && time < stamp)
}

async function modified(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).mtimeMs
  } catch (error) {
    // Not there is an answer here; anything else, such as missing rights, is not.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { sizes } = await buildClient({ force: true })
  for (const { file, bytes, gzip } of sizes)
    console.log(`${file.padEnd(12)} ${String(bytes).padStart(8)} bytes ${String(gzip).padStart(8)} after gzip`)
  console.log(`widget.js may have ${WIDGET_LIMIT} bytes after gzip`)
}
