import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { decodeStream } from '#domain/codec';
import { judge } from '#domain/fold';
import { taskDecider } from '#domain/task/task.decider';
import { askedOfVersion, TASK_VERSIONS_ASKED } from '#domain/task/task.versions';
import { KnownStreams } from '#event-store/known-streams';
import { LongStreams } from '#event-store/long-streams/long-streams';
import { SnapshotFile } from '#event-store/long-streams/snapshot-file';
import { record } from '#event-store/record';
import { SqliteEventStore } from '#event-store/sqlite-store';
import { median, timed } from './figures.mjs';

const TIMES = 100_000;
const LOOKS = [100, 3_000, TIMES];
const MEASURED = 50;
const AN_APPEND = 500;
const TASK = randomUUID();
const STREAM = `task-${TASK}`;
const BY = { account: randomUUID(), role: 'reporter', unit: 'u' };

/** One report of one task corrected over and over: how long the next command takes, and the first after a restart. */
export async function correcting(folder) {
  const store = await SqliteEventStore.open({ path: join(folder, 'log.db') });
  const file = new SnapshotFile(join(folder, 'snapshots.db'), TASK_VERSIONS_ASKED);
  const started = () => new KnownStreams(store, new LongStreams(store, SHORTENING, file));
  let known = started();
  const first = await store.append(STREAM, 'none', [event('TaskAssigned', ASSIGNED), event('StatusReported', REPORT)]);
  let revision = first.revision;
  let [last] = (await Array.fromAsync(store.readStream(STREAM))).slice(-1).map(({ id }) => id);
  const command = async (n) => {
    const recorded = await record(store, { stream: STREAM, key: randomUUID(), known, decide: decision(last, n) });
    last = recorded.events[0].id;
    revision = recorded.revision;
  };
  const figures = {};
  for (const look of LOOKS) {
    while (revision < look) {
      const events = [];
      for (let i = 0; i < AN_APPEND && revision + events.length < look; i++)
        events.push(event('StatusReported', { ...REPORT, percent: i % 90 }, events.at(-1)?.id ?? last));
      revision = (await store.append(STREAM, revision, events)).revision;
      last = events.at(-1).id;
    }
    await command(91);
    const took = [];
    for (let i = 0; i < MEASURED; i++) took.push((await timed(() => command(i))).ms);
    known = started();
    const afterRestart = await timed(() => command(92));
    figures[look] = { ms: median(took), afterRestartMs: afterRestart.ms };
  }
  file.close();
  await store.close();
  return figures;
}

const SHORTENING = {
  version: TASK_VERSIONS_ASKED,
  takes: () => true,
  asked: (stored) => askedOfVersion(decodeStream('task', [stored])[0]),
};

const decision = (corrects, percent) => (history) => {
  const events = decodeStream('task', history);
  const act = { by: BY, today: '2024-07-01', effectiveOn: '2024-03-31', basis: null, corrects, reason: 'nhập nhầm' };
  const command = { ...REPORT, type: 'ReportStatus', act, taskId: TASK, context: CONTEXT, percent };
  return taskDecider
    .decide(judge(taskDecider, events, act), command)
    .map(({ type, data }) => ({ type, schemaVersion: 1, data, metadata: metadata(corrects) }));
};

const event = (type, data, corrects) => ({
  id: randomUUID(),
  type,
  schemaVersion: 1,
  data: { taskId: TASK, ...data },
  metadata: metadata(corrects),
});
const metadata = (corrects) => ({
  ...{ actor: BY.account, role: BY.role, unit: BY.unit, onBehalfOf: null, channel: 'web', correlation: randomUUID() },
  ...{ causation: null, trace: null, client: null, effectiveOn: '2024-03-31', basis: null, key: randomUUID() },
  ...(corrects === undefined ? {} : { corrects, reason: 'nhập nhầm' }),
});
const CONTEXT = { issuer: 'x', issuerAndAbove: ['x'], monitors: [], actorRank: 2, ended: [], basisDirective: null };
const ASSIGNED = {
  ...{ directiveId: randomUUID(), address: 'B.1', member: null, title: 'Số hóa hồ sơ', leadPrinted: null },
  ...{ lead: [{ unit: 'u', primary: false }], coordinating: [], coordinatingPrinted: null, product: null },
  ...{ issuedOn: '2024-01-01', setBy: 'x', setByRank: 1, marks: [] },
  deadline: { printed: null, kind: 'none', ongoing: false, milestones: [], flags: [] },
};
const REPORT = {
  ...{ unit: 'u', period: '2024-03', percent: 1, result: 'Đang làm', difficulties: null, proposals: null },
  ...{ figures: [], evidence: [], reasonForDecrease: null, marks: [] },
};
