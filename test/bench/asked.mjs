import { parseArgs } from 'node:util';

/** What can be asked for by `--only`. */
const PARTS = {
  append: 'durable appends against a bare insert-and-flush',
  rebuild: 'all read models from nothing',
  verify: 'the ledger made, every event and the root verified',
  ask: 'as-of questions on those read models',
  demo: 'as-of questions on the demo',
  lag: 'from an append to what a reader sees, also at 1,000 appends a second',
  correct: 'one task corrected 100 to 100,000 times (no log of a size is needed)',
  serve: 'commands over HTTP on 64 connections',
  read: 'documents read and understood (no log is needed)',
  draw: 'draws, their verification, a year of inspections covered (no log of a size is needed)',
  eventstoredb: 'the adapter against the bare client on EVENTSTORE_URL (only where it is named)',
};
const UNASKED = ['eventstoredb'];

export const USAGE = `npm run bench                  logs of 10,000, 100,000 and 1,000,000 events: some 20 minutes and 6 GB on two idle cores
npm run bench -- --quick       10,000 and 100,000: some 4 minutes
npm run bench -- --national    and 10,000,000: three hours more, at least; 40 GB of disk (BENCH_DIR), 2 GB of memory
npm run bench -- --size 50000  logs of this size only; may be given again
npm run bench -- --only ask,serve   these parts only:
${Object.entries(PARTS)
  .map(([name, what]) => `    ${name.padEnd(13)}${what}`)
  .join('\n')}

BENCH_DIR is where the logs are made (default: the folder for temporary files); they are removed at the end. The table
goes to standard output; figures and curves are kept in bench-results/.`;

/** What the command line asks for: sizes and parts; or what is to be said instead, with the exit code. */
export function asked(args) {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    if (values.help) return { say: USAGE, code: 0 };
    const parts = new Set(values.only?.split(',') ?? Object.keys(PARTS).filter((part) => !UNASKED.includes(part)));
    const unknown = [...parts].filter((part) => !(part in PARTS));
    if (unknown.length > 0)
      throw new Error(
        `--only ${unknown.join(',')}: there is no such part. The parts are ${Object.keys(PARTS).join(', ')}`,
      );
    const sizes = values.size?.map(Number) ?? sizesOf(values);
    const wrong = values.size?.find((size) => !/^[1-9]\d{2,7}$/.test(size));
    if (wrong !== undefined) throw new Error(`--size ${wrong}: a size is a number of events, from 100 on`);
    return { parts, sizes };
  } catch (error) {
    return { say: `${error.message}\n\n${USAGE}`, code: 2 };
  }
}

const OPTIONS = {
  quick: { type: 'boolean', default: false },
  national: { type: 'boolean', default: false },
  size: { type: 'string', multiple: true },
  only: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
};

const sizesOf = ({ quick, national }) => [
  ...[10_000, 100_000],
  ...(quick ? [] : [1_000_000]),
  ...(national ? [10_000_000] : []),
];
