import { backUp, copyToServer, restore, verifyLog } from '#api/application';
import { RecordOfTasks } from '#api/processes/testing/record-of-tasks';
import { ServedApplication } from '#api/testing/served-application';
import type { RecordedEvent } from '#event-store/port';
import { SqliteEventStore } from '#event-store/sqlite-store';
import { all, facts } from '#event-store/testing/builders';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isGenuine, ownLog, SERVER, testServer, type TestServer } from './server.js';

describe(`backing up a log in EventStoreDB (${SERVER})`, () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'backed-up-'));
  const [to, secrets, restored] = ['backup', 'secrets.sealed', 'restored'].map((name) => join(elsewhere, name));
  const kept = { to: secrets!, passphrase: 'một cụm mật khẩu đủ dài' };
  const log = ownLog();
  let server: TestServer;
  let record: RecordOfTasks;

  beforeAll(async () => {
    server = await testServer();
    record = await new RecordOfTasks(
      new ServedApplication({ EVENTSTORE_URL: server.url, EVENTSTORE_LOG: log }),
    ).start();
    await record.assigned(await record.directive('A', 5));
    await record.served.caughtUp();
  });
  afterAll(async () => {
    await record.served.stop();
    server.stop();
    rmSync(elsewhere, { recursive: true });
  });

  const environment = () => ({ DATA_DIR: record.served.folder, EVENTSTORE_URL: server.url, EVENTSTORE_LOG: log });
  const withoutPosition = ({ position: _, ...event }: RecordedEvent) => event;
  const inBackup = async () => {
    const store = await SqliteEventStore.open({ path: join(to!, 'log.db'), readOnly: true });
    try {
      return await all(store.readAll());
    } finally {
      await store.close();
    }
  };

  it('keeps it as an embedded log, event for event, while it is served; the next time it is continued', async () => {
    const first = await backUp({ environment: environment(), to: to!, secrets: kept });
    expect((await inBackup()).map(withoutPosition)).toEqual((await record.served.events()).map(withoutPosition));
    expect(readdirSync(to!)).toEqual(expect.arrayContaining(['backup.json', 'ledger.db', 'log.db']));
    await record.directive('B', 2);
    await record.served.caughtUp();
    const next = await backUp({ environment: environment(), to: to!, secrets: kept });
    expect(next.log.size).toBeGreaterThan(first.log.size);
    expect((await inBackup()).map(withoutPosition)).toEqual((await record.served.events()).map(withoutPosition));
    expect(await verifyLog({ environment: environment() })).toMatchObject(next.log);
  });

  it('is restored beside any server, and copied to one again, with the same root', async () => {
    const given = { from: kept.to, passphrase: kept.passphrase };
    const { log: held } = await restore({ environment: { DATA_DIR: restored! }, from: to!, secrets: given });
    expect(await verifyLog({ environment: { DATA_DIR: restored! } })).toMatchObject({ ok: true, ...held });
    const other = { DATA_DIR: restored!, EVENTSTORE_LOG: ownLog() };
    expect(await copyToServer({ environment: other, to: server.url })).toEqual(held);
  });

  it('refuses a folder with the backup of another log', async () => {
    const other = join(elsewhere, 'other');
    mkdirSync(other);
    const another = await SqliteEventStore.open({ path: join(other, 'log.db') });
    await another.append('task-1', 'none', facts(1));
    await another.close();
    await expect(backUp({ environment: environment(), to: other })).rejects.toMatchObject({
      code: 'backup-of-another-log',
    });
  });

  (isGenuine ? it.skip : it)('is not finished where the server has lost what was followed', async () => {
    const { stream } = (await record.served.events()).find(({ stream }) => stream.startsWith('directive-'))!;
    server.destroy!(`${log}.${stream}`);
    const anew = join(elsewhere, 'anew');
    await expect(backUp({ environment: environment(), to: anew })).rejects.toMatchObject({ code: 'log-changed' });
    expect(readdirSync(anew)).not.toContain('backup.json');
  });
});
