/** One Jest for everything; the kind of a test is in its file name. */
const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2024',
    experimental: { keepImportAttributes: true },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

export default {
  rootDir: '../..',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testEnvironment: 'node',
  testMatch: [
    '**/*.unit.spec.ts',
    '**/*.int.spec.ts',
    '**/*.e2e.spec.ts',
    '**/*.contract.spec.ts',
    '**/*.arch.spec.ts',
  ],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '^#(domain|event-store|intake|ledger|read-models|sampling)/(.*)$': '<rootDir>/libs/$1/src/$2.ts',
    '^#(api|cli)/(.*)$': '<rootDir>/apps/$1/src/$2.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  setupFiles: ['<rootDir>/infra/tooling/property-seed.js'],
  // Ends what hangs, and nothing else: a machine that is busy with other things is slow without being wrong.
  testTimeout: 300_000,
  reporters: ['default', '<rootDir>/infra/tooling/tally-reporter.js'],
  testSequencer: '<rootDir>/infra/tooling/longest-first.js',
  // One more than two cores have: suites that start servers wait as much as they work.
  maxWorkers: 3,
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
};
