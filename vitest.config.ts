import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/shipped-index.ts'],
    testTimeout: 20_000,
    // Loading the embedding model and building an index take seconds on a small machine.
    hookTimeout: 180_000,
    pool: 'forks',
    // On two cores vitest would use one of them: a whole run takes twice as long then.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
