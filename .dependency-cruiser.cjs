/**
 * The ways that imports may go: corpus ← indexer ← server ← client.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one file, or need a third.',
      severity: 'error',
      from: {},
      // Types may know each other: they are gone at run time.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-unresolved',
      comment: 'What is imported exists.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'model-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^indexer/model/' },
      to: { path: '^(indexer|server|client|test|scripts)/', pathNot: '^indexer/model/' },
    },
    {
      name: 'indexer-stands-alone',
      severity: 'error',
      from: { path: '^indexer/' },
      to: { path: '^(server|client|test|scripts)/' },
    },
    {
      name: 'server-imports-no-client',
      comment: 'The server gives out what the client was built into (dist/), it does not import it.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(client|test|scripts)/' },
    },
    {
      name: 'figures-are-functions-of-facts',
      severity: 'error',
      from: { path: '^server/figures/' },
      to: { path: '^(indexer|server|client|test|scripts)/', pathNot: '^(indexer/model|server/figures)/' },
    },
    {
      name: 'sheets-and-reviews-know-no-answers',
      comment: 'What follows from the facts is worked out once; an answer only tells it.',
      severity: 'error',
      from: { path: '^server/(sheet|review|retrieval|wording)/' },
      to: { path: '^server/(answer|routes)/' },
    },
    {
      name: 'protocol-imports-nothing-of-ours',
      comment: 'It is one for both ends, so it may bring nothing of the server into the page.',
      severity: 'error',
      from: { path: '^server/protocol/' },
      to: { path: '^(indexer|server|client|test|scripts)/', pathNot: '^server/protocol/' },
    },
    {
      name: 'client-imports-only-the-protocol',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(indexer|server|test|scripts)/', pathNot: '^server/protocol/' },
    },
    {
      name: 'no-development-package-at-run-time',
      comment: 'What runs needs only dependencies, never devDependencies.',
      severity: 'error',
      from: { path: '^(indexer|server|client)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
