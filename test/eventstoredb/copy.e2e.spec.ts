import { copyToServer, verifyLog } from '#api/application';
import { RecordOfTasks } from '#api/processes/testing/record-of-tasks';
import { ServedApplication } from '#api/testing/served-application';
import { EventStoreDbStore } from '#event-store/eventstoredb/eventstoredb-store';
import type { RecordedEvent } from '#event-store/port';
import { all, facts, idsOf } from '#event-store/testing/builders';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isGenuine, ownLog, SERVER, testServer, type TestServer } from './server.js';

describe(`copying an embedded log into EventStoreDB (${SERVER})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'copied-'));
  let server: TestServer;
  let source: RecordedEvent[];
  let log: string;
  let target: EventStoreDbStore | undefined;

  const environment = () => ({ DATA_DIR: folder, EVENTSTORE_LOG: log });
  const copy = () => copyToServer({ environment: environment(), to: server.url });
  const opened = async () => (target = await EventStoreDbStore.open({ url: server.url, log }));

  beforeAll(async () => {
    server = await testServer();
    const record = await new RecordOfTasks(new ServedApplication({ EVENTSTORE_URL: '' })).start();
    await record.assigned(await record.directive('A', 5));
    source = await record.served.events();
    await record.served.caughtUp();
    for (const file of ['log.db', 'log.db-wal', 'log.db-shm', 'secrets.db'])
      cpSync(join(record.served.folder, file), join(folder, file), { force: true });
    await record.served.stop();
  });
  beforeEach(() => void (log = ownLog()));
  afterEach(async () => {
    await target?.close();
    rmSync(join(folder, 'ledger-eventstoredb.db'), { force: true });
  });
  afterAll(() => {
    server.stop();
    rmSync(folder, { recursive: true });
  });

  const withoutPosition = ({ position: _, ...event }: RecordedEvent) => event;

  it('keeps ids, revisions, order, stamps and bytes, and closes with the size and the root of both', async () => {
    const { size, root } = await copy();
    expect(size).toBe(source.length);
    const copied = await all((await opened()).readAll());
    expect(copied.slice(0, -1).map(withoutPosition)).toEqual(source.map(withoutPosition));
    expect(copied.at(-1)).toMatchObject({ type: 'LogCopied', stream: 'settings-log-copied', data: { size, root } });
  });

  it('takes up where it was cut off, and a complete copy stays as it is', async () => {
    const half = await opened();
    for (const event of source.slice(0, 7))
      await half.appendCopied(event.stream, event.revision === 0 ? 'none' : event.revision - 1, [event]);
    await half.close();
    const first = await copy();
    expect(await copy()).toEqual(first);
    expect(await idsOf((await opened()).readAll({ limit: source.length }))).toEqual(source.map(({ id }) => id));
    expect(await target!.head()).toMatchObject({ size: source.length + 1 });
  });

  it('refuses a target that holds other events of this log, and copies nothing', async () => {
    await (await opened()).append('task-1', 'none', facts(1));
    await target!.close();
    await expect(copy()).rejects.toMatchObject({ code: 'target-in-use' });
    expect(await (await opened()).head()).toMatchObject({ size: 1 });
  });

  it('believes a stamp that an event brings along only before the copy is closed', async () => {
    await copy();
    const [old] = source;
    const late = { ...old!, id: 'ffffffff-ffff-4fff-bfff-ffffffffffff' };
    const before = await (await opened()).head();
    const { recordedAt } = await target!.appendCopied('task-late', 'none', [late]);
    expect(recordedAt >= before.recordedAt!).toBe(true);
    expect(recordedAt > old!.recordedAt).toBe(true);
  });

  it('leaves a ledger behind, against which the copy is verified', async () => {
    await copy();
    const onServer = { ...environment(), EVENTSTORE_URL: server.url };
    expect(await verifyLog({ environment: onServer })).toMatchObject({
      ok: true,
      size: source.length + 1,
      unwitnessed: 0,
    });
  });

  (isGenuine ? it.skip : it)('names the first event that an administrator of the server destroyed', async () => {
    await copy();
    const first = source.find(({ stream }) => stream.startsWith('directive-'))!;
    server.destroy!(`${log}.${first.stream}`);
    const onServer = { ...environment(), EVENTSTORE_URL: server.url };
    expect(await verifyLog({ environment: onServer })).toMatchObject({
      ok: false,
      firstBad: { n: source.indexOf(first) + 1, eventId: first.id, stream: first.stream, problem: 'removed' },
    });
  });
});
