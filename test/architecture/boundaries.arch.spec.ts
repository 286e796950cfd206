import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CONFIG = 'infra/tooling/dependency-cruiser.cjs';
const DEPCRUISE = 'node_modules/.bin/depcruise';

/** In the whole project. */
const violations = (): string[] => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [DEPCRUISE, '--config', CONFIG, '--output-type', 'json', 'apps', 'libs', 'test'],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (!stdout.startsWith('{')) throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } };
  return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
};

/** A rule, a folder, and an import that it forbids there. */
const FORBIDDEN = [
  [
    'domain-is-pure',
    'libs/domain/src/task',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
  ],
  ['domain-is-pure', 'libs/domain/src', "import { START } from '#event-store/port';\nexport const x = START;\n"],
  [
    'event-store-knows-nobody',
    'libs/event-store/src',
    "import { ROLES } from '#domain/facts';\nexport const x = ROLES;\n",
  ],
  ['ledger-is-pure', 'libs/ledger/src', "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n"],
  ['intake-is-pure', 'libs/intake/src', "import { START } from '#event-store/port';\nexport const x = START;\n"],
  ['sampling-is-pure', 'libs/sampling/src', "import { ROLES } from '#domain/facts';\nexport const x = ROLES;\n"],
  ['nest-stays-in-api', 'libs/read-models/src', "import { Module } from '@nestjs/common';\nexport const x = Module;\n"],
  ['cli-imports-one-thing', 'apps/cli/src', "import { ROLES } from '#domain/facts';\nexport const x = ROLES;\n"],
  [
    'slices-do-not-import-each-other',
    'apps/api/src/tasks/change-deadline',
    "import { ReportStatus } from '../report-status/report-status.handler.js';\nexport const x = ReportStatus;\n",
  ],
  [
    'slices-do-not-import-each-other',
    'apps/api/src/inspections/release-inspector',
    "import { OpenVisit } from '../open-visit/open-visit.handler.js';\nexport const x = OpenVisit;\n",
  ],
  [
    'slices-do-not-import-each-other',
    'apps/api/src/draws/run-draw',
    "import { ThrowDice } from '../throw-dice/throw-dice.handler.js';\nexport const x = ThrowDice;\n",
  ],
  [
    'slices-do-not-import-each-other',
    'apps/api/src/inspections/plan-inspection',
    "import { RunDraw } from '../../draws/run-draw/run-draw.handler.js';\nexport const x = RunDraw;\n",
  ],
] as const;

const plantedIn = (folder: string): string => join(folder, 'planted-by-a-test.ts');

describe('the dependency rule', () => {
  let found: readonly string[];
  beforeAll(() => {
    try {
      for (const [, folder, source] of FORBIDDEN) writeFileSync(plantedIn(folder), source);
      found = violations();
    } finally {
      for (const [, folder] of FORBIDDEN) rmSync(plantedIn(folder), { force: true });
    }
  });

  it('holds for every file of the project', () => {
    expect(found.filter((violation) => !violation.endsWith('planted-by-a-test.ts'))).toEqual([]);
  });

  it.each(FORBIDDEN)('fires %s for a forbidden import planted in %s', (rule, folder) => {
    expect(found).toContain(`${rule}: ${plantedIn(folder)}`);
  });
});

describe('the top level', () => {
  it('holds what the layout names, and nothing else', () => {
    const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean);
    const top = new Set(tracked.map((path) => path.split('/')[0]!));
    const visible = [...top].filter((name) => !name.startsWith('.')).sort();
    expect(visible).toEqual(
      [
        'README.md',
        'apps',
        'infra',
        'libs',
        'nest-cli.json',
        'package-lock.json',
        'package.json',
        'test',
        'tsconfig.base.json',
      ].sort(),
    );
  });
});
