// The benchmark: ratios and curves over the size of the log, all from one run (design.md, section 14).
//   npm run bench                  10,000 and 100,000 events
//   npm run bench -- --full        and 1,000,000
//   npm run bench -- --size 50000 --only follow,ask
//   npm run bench -- --only read   documents alone, no log
//   EVENTSTORE_URL=… npm run bench -- --only eventstoredb   the adapter against the bare client on that server
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { appending } from './appending.mjs';
import { asking } from './asking.mjs';
import { correcting } from './correcting.mjs';
import { covering } from './covering.mjs';
import { drawing } from './drawing.mjs';
import { onEventStoreDb } from './eventstoredb.mjs';
import { megabytes } from './figures.mjs';
import { lagging, rebuilding } from './following.mjs';
import { makeLog } from './made-log.mjs';
import { READING_AIMS } from './aims.mjs';
import { reading } from './reading.mjs';
import { keep, table } from './report.mjs';
import { serving } from './serving.mjs';

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    size: { type: 'string', multiple: true, default: [] },
    only: { type: 'string', default: 'append,follow,ask,lag,correct,serve,read,draw' },
  },
});
const sizes = values.size.length > 0 ? values.size.map(Number) : [10_000, 100_000, ...(values.full ? [1_000_000] : [])];
const parts = new Set(values.only.split(','));
const documents = [100, 1_000, 10_000];
const told = (text) => void process.stderr.write(`${text}\n`);

const folder = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), 'bench-'));
const runs = [];
const readings = [];
let server;
let drawn;
let corrected;
try {
  if (parts.has('read'))
    for (const rows of documents) {
      told(`document of ${rows} rows`);
      readings.push({ size: rows, ...(await reading(rows)) });
    }
  if (parts.has('eventstoredb')) {
    told('EventStoreDB');
    if (!process.env.EVENTSTORE_URL) throw new Error('EVENTSTORE_URL names no server');
    server = await onEventStoreDb(process.env.EVENTSTORE_URL);
  }
  if (![...parts].every((part) => part === 'read' || part === 'eventstoredb'))
    for (const size of sizes) runs.push(await measured(size));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const machine = { cpu: cpus()[0]?.model, cores: availableParallelism(), node: process.version };
if (runs.length > 0) console.log(table(runs));
if (readings.length > 0) console.log(`\nrows of a document\n${table(readings, READING_AIMS)}`);
if (server !== undefined) console.log(`\nadapter against the bare client\n${JSON.stringify(server, null, 2)}`);
console.log(
  `\n${machine.cores} × ${machine.cpu}, Node ${machine.node}; kept as ${keep(runs, machine, readings)}.{json,svg}`,
);

async function measured(size) {
  const at = (name) => join(folder, `${size}-${name}.db`);
  const paths = { log: at('log'), readModels: at('read-models'), ledger: at('ledger') };
  const run = { size };
  if (parts.has('append')) {
    told(`${size}: append`);
    run.append = await appending(mkdtempSync(join(folder, 'append-')));
  }
  told(`${size}: writing the log`);
  const { ms, events } = await makeLog(paths.log, size);
  run.events = events;
  run.written = { eventsPerSecond: Math.round((events * 1000) / ms) };
  told(`${size}: rebuild and verify`);
  run.follow = await rebuilding(paths, events);
  if (parts.has('ask')) {
    told(`${size}: as-of questions`);
    run.ask = asking(paths, events);
  }
  if (parts.has('serve')) {
    told(`${size}: HTTP`);
    run.serve = await serving(folder, paths.log, size);
  }
  if (parts.has('lag')) {
    told(`${size}: follow lag`);
    run.lag = await lagging(paths);
  }
  if (parts.has('correct')) {
    told(`${size}: one task corrected`);
    run.correct = corrected ??= await correcting(mkdtempSync(join(folder, 'correct-')));
  }
  if (parts.has('draw')) {
    told(`${size}: draws`);
    run.draw = drawn ??= { ...drawing(), ...(await covering(mkdtempSync(join(folder, 'cover-')))) };
  }
  globalThis.gc?.();
  run.memory = { rssMB: megabytes(process.memoryUsage().rss) };
  return run;
}
