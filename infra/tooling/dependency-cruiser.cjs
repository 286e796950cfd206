/** The dependency rule (README, "Who may import whom"). A folder decides the layer. */
const lib = (name) => `^libs/${name}/`;
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: ['\\.spec\\.ts$', '\\.contract\\.ts$', '/testing/'] },
  to: { pathNot: allowed },
});

module.exports = {
  forbidden: [
    only('domain-is-pure', lib('domain'), [lib('domain')], 'The domain imports nothing, not even node:.'),
    only(
      'event-store-knows-nobody',
      lib('event-store'),
      [
        lib('event-store'),
        '^(node:)?(crypto|path|fs|timers)(/|$)',
        'node_modules/(better-sqlite3|@types/better-sqlite3|canonicalize|@eventstore/db-client|@grpc/grpc-js)/',
      ],
      'How facts are kept does not know what they mean.',
    ),
    {
      name: 'one-folder-knows-the-client',
      comment: 'EventStoreDB and what its client does wrong are known to one folder.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/event-store/src/eventstoredb/' },
      to: { path: 'node_modules/@(eventstore|grpc)/' },
    },
    only(
      'intake-is-pure',
      '^libs/intake/(?!src/files/)',
      [lib('(intake|domain)')],
      'Reading a document needs its text and the words of the domain, nothing else.',
    ),
    only(
      'intake-opens-files',
      '^libs/intake/src/files/',
      [lib('(intake|domain)'), '^(node:)?zlib$', 'node_modules/(mammoth|exceljs|fflate)/'],
      'What opens files knows the formats, and no disk, network or process.',
    ),
    only(
      'ledger-is-pure',
      lib('ledger'),
      [lib('ledger'), '^(node:)?crypto$', 'node_modules/canonicalize/'],
      'Trees and proofs need hashes, nothing else.',
    ),
    only(
      'sampling-is-pure',
      lib('sampling'),
      [lib('sampling'), '^(node:)?crypto$'],
      'A draw needs SHA-256, nothing else: whoever doubts it can read all of it.',
    ),
    only(
      'read-models-read',
      lib('read-models'),
      [
        lib('(read-models|domain|event-store|ledger|sampling)'),
        '^(node:)?(fs|path|crypto|timers|url|util|events|os|worker_threads)',
        'node_modules/(better-sqlite3|@types/better-sqlite3)/',
      ],
      'Projections and queries know facts and the log, no framework.',
    ),
    {
      name: 'nest-stays-in-api',
      comment: 'apps/api is the only place that knows NestJS, beside the bench of NestJS alone.',
      severity: 'error',
      from: { path: '^(libs|apps/web|test/bench)/', pathNot: '^test/bench/bare-server[.]mjs$' },
      to: { path: 'node_modules/@nestjs/' },
    },
    {
      name: 'libs-do-not-import-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'cli-imports-one-thing',
      comment:
        'apps/cli imports the application module of apps/api, what comes before anything is loaded, and libraries for the terminal.',
      severity: 'error',
      from: { path: '^apps/cli/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(apps/api|libs)/', pathNot: ['^apps/api/src/(application|keep-compiled|node-version)\\.ts$'] },
    },
    {
      name: 'slices-do-not-import-each-other',
      comment: 'A slice folder holds one use case; what two share stands above them.',
      severity: 'error',
      from: {
        path: '^apps/api/src/(directives|tasks|units|accounts|sessions|draws|inspections)/([^/]+)/',
        pathNot: '\\.spec\\.ts$',
      },
      to: {
        path: '^apps/api/src/(directives|tasks|units|accounts|sessions|draws|inspections)/([^/]+)/',
        pathNot: '^apps/api/src/$1/$2/',
      },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'not-to-dev-dependency',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['\\.spec\\.ts$', '\\.contract\\.ts$', '/testing/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'infra/tooling/tsconfig.check.json' },
    webpackConfig: { fileName: 'infra/tooling/depcruise-resolve.cjs' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
