import { writeSync } from 'node:fs'

// What test/scripts/run.test.ts runs: says its arguments on stdout and ends with a status of its own.
const args: readonly string[] = process.argv.slice(2)
writeSync(1, JSON.stringify(args))
process.exitCode = 3
