import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { SqliteEventStore } from '#event-store/sqlite-store';
import { ReadModelFollower } from '#read-models/engine/follower';
import { ReadModelFile } from '#read-models/engine/read-model-file';
import { rebuildReadModels } from '#read-models/engine/rebuild';
import { LedgerFile } from '#read-models/ledger/ledger-file';
import { followIntoLedger } from '#read-models/ledger/ledger-follower';
import { verify } from '#read-models/ledger/verify';
import { PROJECTIONS } from '#read-models/projections';
import { median, quantile, timed } from './figures.mjs';
import { pacedLag } from './paced-lag.mjs';

const APPENDS = 200;
/** More takes minutes, and shows nothing new. */
const ONE_BY_ONE_UP_TO = 1_000_000;
const CORRECTIONS = 3_000;

/** All read models of the log from nothing. */
export async function rebuilding({ log, readModels }, size) {
  const store = await SqliteEventStore.open({ path: log });
  const rebuild = await timed(() => rebuildReadModels({ path: readModels, projections: PROJECTIONS, store }));
  await store.close();
  if (rebuild.result.n !== size)
    throw new Error(`rebuilt ${rebuild.result.n} of ${size}: ${rebuild.result.stopped?.why}`);
  return {
    eventsPerSecond: Math.round((size * 1000) / rebuild.ms),
    eventsPerCpuSecond: Math.round((size * 1000) / rebuild.cpuMs),
    bytesAnEvent: statSync(readModels).size / size,
  };
}

/** The ledger from nothing; then everything stored against it, event by event and as the command does it. */
export async function verifying({ log, ledger: ledgerPath }, size) {
  const store = await SqliteEventStore.open({ path: log });
  const ledger = new LedgerFile(ledgerPath);
  const enough = new AbortController();
  const leaves = await timed(() =>
    followIntoLedger(store, ledger, { signal: enough.signal, onCaughtUp: () => enough.abort() }),
  );
  const verified = async (options) => {
    const verification = await timed(() => verify(store, ledger, options));
    if (!verification.result.ok) throw new Error(JSON.stringify(verification.result.firstBad));
    return verification;
  };
  const inThreads = await verified({ file: log });
  const oneByOne = size > ONE_BY_ONE_UP_TO ? undefined : await verified({});
  const root = await timed(() => {
    for (let i = 1; i <= 20; i++) ledger.rootAt(Math.floor((size * i) / 21));
  });
  ledger.close();
  await store.close();
  return {
    ledgerEventsPerSecond: Math.round((size * 1000) / leaves.ms),
    eventsPerSecond: Math.round((size * 1000) / inThreads.ms),
    eventsPerCpuSecond: Math.round((size * 1000) / inThreads.cpuMs),
    oneByOnePerCpuSecond: oneByOne && Math.round((size * 1000) / oneByOne.cpuMs),
    rootAtAnySizeMs: root.ms / 20,
  };
}

/** From an append's answer until a reader may see it, event by event; then one task corrected over and over. */
export async function lagging({ log, readModels }) {
  const store = await SqliteEventStore.open({ path: log });
  const file = ReadModelFile.open(readModels, PROJECTIONS, ({ detail }) => {
    throw new Error(detail);
  });
  const follower = new ReadModelFollower({ store, file });
  await follower.catchUp(60_000);
  const id = randomUUID();
  let revision = -1;
  let last;
  const say = async (type, data, corrects) => {
    const event = {
      id: randomUUID(),
      type,
      schemaVersion: 1,
      data: { taskId: id, ...data },
      metadata: metadata(corrects),
    };
    const answer = await store.append(`task-${id}`, revision < 0 ? 'none' : revision, [event]);
    revision = answer.revision;
    last = event.id;
    return answer.position;
  };
  await say('TaskAssigned', ASSIGNED);
  const lag = await tooks(APPENDS, async () => {
    const position = await say('TaskUrged', { message: 'Đề nghị khẩn trương.', decidedBy: null });
    const start = performance.now();
    await follower.waitFor(position, 10_000);
    return performance.now() - start;
  });
  const paced = await pacedLag(async () => {
    const taskId = randomUUID();
    const data = { taskId, ...ASSIGNED };
    const event = { id: randomUUID(), type: 'TaskAssigned', schemaVersion: 1, data, metadata: metadata() };
    return (await store.append(`task-${taskId}`, 'none', [event])).position;
  }, follower);
  await say('StatusReported', REPORT);
  const corrected = await tooks(CORRECTIONS, async (i) => {
    const position = await say('StatusReported', { ...REPORT, percent: i % 100 }, last);
    const start = performance.now();
    await follower.waitFor(position, 10_000);
    return performance.now() - start;
  });
  const stopped = follower.status().stopped;
  await follower.stop();
  file.close();
  await store.close();
  if (stopped !== null) throw new Error(stopped.why);
  return {
    paced,
    lagMs: { p50: median(lag), p95: quantile(lag, 0.95) },
    oneTaskCorrectedMs: {
      first: median(corrected.slice(0, 100)),
      last: median(corrected.slice(-100)),
      times: CORRECTIONS,
    },
  };
}

async function tooks(times, work) {
  const took = [];
  for (let i = 0; i < times; i++) took.push(await work(i));
  return took;
}

const ASSIGNED = {
  ...{ directiveId: randomUUID(), address: 'B.1', member: null, title: 'Số hóa hồ sơ', lead: [], leadPrinted: null },
  ...{ coordinating: [], coordinatingPrinted: null, product: null, issuedOn: '2024-01-01', setBy: 'x', setByRank: 1 },
  ...{ deadline: { printed: null, kind: 'none', ongoing: false, milestones: [], flags: [] }, marks: [] },
};
const REPORT = {
  ...{ unit: 'x', period: '2024-03', percent: 1, result: 'Đang làm', difficulties: null, proposals: null },
  ...{ figures: [], evidence: [], reasonForDecrease: null, marks: [] },
};
const metadata = (corrects) => ({
  ...{ actor: randomUUID(), role: 'assigner', unit: null, onBehalfOf: null, channel: 'web', correlation: randomUUID() },
  ...{ causation: null, trace: null, client: null, effectiveOn: '2025-03-01', basis: null, key: randomUUID() },
  ...(corrects === undefined ? {} : { corrects, reason: 'nhập nhầm' }),
});
