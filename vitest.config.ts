import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/shipped-index.ts'],
    testTimeout: 20_000,
    // Loading the embedding model and building an index take seconds on a small machine.
    hookTimeout: 180_000,
    pool: 'forks',
  },
})
