// The benchmark: ratios and curves over the size of the log, all from one run (design.md, section 14).
//   npm run bench -- --help
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { appending } from './appending.mjs';
import { asked } from './asked.mjs';
import { asking } from './asking.mjs';
import { correcting } from './correcting.mjs';
import { covering } from './covering.mjs';
import { demonstrating } from './demonstrating.mjs';
import { drawing } from './drawing.mjs';
import { onEventStoreDb } from './eventstoredb.mjs';
import { megabytes } from './figures.mjs';
import { lagging, rebuilding, verifying } from './following.mjs';
import { makeLog } from './made-log.mjs';
import { ASKING_AIMS, READING_AIMS } from './aims.mjs';
import { reading } from './reading.mjs';
import { keep, table } from './report.mjs';
import { serving } from './serving.mjs';

const { say, code, parts, sizes } = asked(process.argv.slice(2));
if (say !== undefined) {
  (code === 0 ? console.log : console.error)(say);
  process.exit(code);
}
/** Parts that need a log of a size, or are told beside those that do. */
const OF_A_SIZE = ['append', 'rebuild', 'verify', 'ask', 'lag', 'correct', 'serve', 'draw'];
const NEED_READ_MODELS = ['rebuild', 'ask', 'lag', 'serve'];
const NEED_A_LOG = ['verify', ...NEED_READ_MODELS];
const documents = [100, 1_000, 10_000];
const told = (text) => void process.stderr.write(`${text}\n`);

const folder = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), 'bench-'));
const runs = [];
const readings = [];
let server;
let drawn;
let corrected;
let demo;
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
  if (parts.has('demo')) {
    told('the demo');
    demo = await demonstrating(mkdtempSync(join(folder, 'demo-')));
  }
  if (OF_A_SIZE.some((part) => parts.has(part))) for (const size of sizes) runs.push(await measured(size));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const machine = { cpu: cpus()[0]?.model, cores: availableParallelism(), node: process.version };
if (runs.length > 0) console.log(table(runs));
if (demo !== undefined) console.log(`\nthe demo, ${demo.size} events\n${table([demo], ASKING_AIMS)}`);
if (readings.length > 0) console.log(`\nrows of a document\n${table(readings, READING_AIMS)}`);
if (server !== undefined) console.log(`\nadapter against the bare client\n${JSON.stringify(server, null, 2)}`);
console.log(
  `\n${machine.cores} × ${machine.cpu}, Node ${machine.node}; kept as ${keep({ runs, machine, readings, demo, server })}.{json,svg}`,
);

async function measured(size) {
  const at = (name) => join(folder, `${size}-${name}.db`);
  const paths = { log: at('log'), readModels: at('read-models'), ledger: at('ledger') };
  const run = { size };
  if (parts.has('append')) {
    told(`${size}: append`);
    run.append = await appending(mkdtempSync(join(folder, 'append-')));
  }
  if (NEED_A_LOG.some((part) => parts.has(part))) await measureLog(run, paths);
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
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  return run;
}

/** The parts that share one log, in an order in which each may use up what the ones before it made. */
async function measureLog(run, paths) {
  const { size } = run;
  told(`${size}: writing the log`);
  const { ms, events } = await makeLog(paths.log, size);
  run.events = events;
  run.written = { eventsPerSecond: Math.round((events * 1000) / ms) };
  if (parts.has('verify')) {
    told(`${size}: verify`);
    run.verify = await verifying(paths, events);
  }
  if (NEED_READ_MODELS.some((part) => parts.has(part))) {
    told(`${size}: rebuild`);
    run.rebuild = await rebuilding(paths, events);
  }
  if (parts.has('ask')) {
    told(`${size}: as-of questions`);
    run.ask = asking(paths, events);
  }
  if (parts.has('lag')) {
    told(`${size}: follow lag`);
    run.lag = await lagging(paths);
  }
  if (parts.has('serve')) {
    told(`${size}: HTTP`);
    run.serve = await serving(folder, paths, run);
  }
}
