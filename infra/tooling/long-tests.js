// The suites that every test run makes a short version of, at their full length:
//   npm run test:crash -- --rounds 1000     npm run test:faults     npm run test:fuzz -- --minutes 10
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '1000' },
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string' },
  },
});
const SUITES = {
  crash: { paths: ['test/crash', 'test/processes'], environment: { CRASH_ROUNDS: values.rounds } },
  faults: { paths: ['test/faults'], environment: { FAULTS: 'all' } },
  fuzz: {
    paths: ['apps/api/src/http/any-request'],
    environment: { FUZZ_MINUTES: values.minutes, FUZZ_SEED: values.seed ?? String(Date.now() % 2 ** 31) },
  },
};
const suite = SUITES[positionals[0]];
if (suite === undefined) throw new Error(`one of ${Object.keys(SUITES).join(', ')}`);
const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
const { status } = spawnSync(
  process.execPath,
  [...jest, '-c', 'infra/tooling/jest.config.js', '--runInBand', ...suite.paths],
  {
    stdio: 'inherit',
    env: { ...process.env, ...suite.environment },
  },
);
process.exitCode = status ?? 1;
