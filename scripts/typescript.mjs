import { pathToFileURL } from 'node:url'

/** Makes this process read TypeScript; needs the dependencies to be installed. */
export async function registerTypeScript() {
  const { register } = await import('tsx/esm/api')
  register()
  process.setSourceMapsEnabled(true)
}

/**
 * Runs a TypeScript file in this process, as if it had been called with these arguments.
 *
 * @param {string} file absolute path
 * @param {readonly string[]} args
 */
export async function runFile(file, args) {
  process.argv = [process.argv[0], file, ...args]
  await import(pathToFileURL(file).href)
}
