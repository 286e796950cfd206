import Database from 'better-sqlite3';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotAnEventLog, StoreTooNew, StoreTooOld } from '../errors.js';
import { SqliteEventStore } from '../sqlite-store.js';
import { all, fact, facts } from '../testing/builders.js';
import { Follower } from '../testing/follower.js';
import { ownFolder } from '../testing/folder.js';
import { openForWriting } from './log-file.js';
import { APPLICATION_ID, SCHEMA_STEPS, SCHEMA_VERSION } from './schema.js';

describe('the log file', () => {
  let folder: ReturnType<typeof ownFolder>;
  beforeEach(() => (folder = ownFolder()));
  afterEach(() => folder.remove());

  const inFile = <T>(path: string, look: (db: Database.Database) => T): T => {
    const db = new Database(path);
    try {
      return look(db);
    } finally {
      db.close();
    }
  };
  const backups = () => readdirSync(folder.path).filter((name) => name.endsWith('.backup'));

  /** As version 0 wrote it: without categories. */
  const versionZero = () =>
    inFile(folder.log, (db) => {
      db.exec(SCHEMA_STEPS[0]!);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      const insert = db.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
      for (let n = 0; n < 3; n++)
        insert.run(n + 1, 'task-old', n, fact().id, 'TaskAssigned', 1, 1709254800000, `{"n":${n}}`, '{}');
    });

  it('flushes with every commit', () => {
    const db = openForWriting(folder.log);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    db.close();
  });

  it('shows what stands behind a gap of any width, filtered or not, and its rows below the first place', async () => {
    const store = await SqliteEventStore.open({ path: folder.log });
    await store.append('task-1', 'none', facts(1));
    const insert = (position: number, revision: number) =>
      inFile(folder.log, (db) =>
        db
          .prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
          .run(position, 'task-1', revision, fact().id, 'TaskAssigned', 1, 1709254800000, '{}', '{}'),
      );
    insert(9_000_000_000_000, 1);
    insert(-3, 2);
    for (const filter of [{}, { types: ['TaskAssigned'] }, { categories: ['task'] }])
      expect((await all(store.readAll(filter))).map(({ position }) => position)).toEqual([1n, 9_000_000_000_000n]);
    expect((await all(store.readStored())).flat().map(({ position }) => position)).toEqual([-3, 1, 9_000_000_000_000]);
    await store.close();
  });

  it('is marked as ours, with its schema version', async () => {
    await (await SqliteEventStore.open({ path: folder.log })).close();
    inFile(folder.log, (db) => {
      expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
      expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    });
    expect(backups()).toEqual([]);
  });

  it('lets nobody edit or delete an event', async () => {
    const store = await SqliteEventStore.open({ path: folder.log });
    await store.append('task-1', 'none', facts(1));
    inFile(folder.log, (db) => {
      expect(() => db.exec(`UPDATE event SET type = 'Forged'`)).toThrow('never edited');
      expect(() => db.exec('DELETE FROM event')).toThrow('never deleted');
    });
    await store.close();
  });

  it('is refused when a later release wrote it, and stays as it is', async () => {
    await (await SqliteEventStore.open({ path: folder.log })).close();
    inFile(folder.log, (db) => db.pragma(`user_version = ${SCHEMA_VERSION + 1}`));
    const before = readFileSync(folder.log);
    for (const readOnly of [false, true]) {
      const refused = SqliteEventStore.open({ path: folder.log, readOnly });
      await expect(refused).rejects.toBeInstanceOf(StoreTooNew);
      await expect(refused).rejects.toThrow(/schema version 2, this release knows up to 1: use a later release/);
    }
    expect(readFileSync(folder.log).equals(before)).toBe(true);
  });

  it('is migrated when an earlier release wrote it, with a backup beside it', async () => {
    versionZero();
    const store = await SqliteEventStore.open({ path: folder.log });
    const events = await all(store.readAll({ categories: ['task'] }));
    expect(events.map(({ stored }) => stored.data)).toEqual(['{"n":0}', '{"n":1}', '{"n":2}']);
    await store.append('task-old', 2, facts(1));
    await store.close();

    expect(backups()).toEqual(['log.db.v0.backup']);
    inFile(join(folder.path, 'log.db.v0.backup'), (db) => {
      expect(db.pragma('user_version', { simple: true })).toBe(0);
      expect(db.prepare('SELECT count(*) FROM event').pluck().get()).toBe(3);
    });
    inFile(folder.log, (db) => expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION));
  });

  it('has the same schema whether it is new or was migrated', async () => {
    versionZero();
    const fresh = join(folder.path, 'fresh.db');
    for (const path of [folder.log, fresh]) await (await SqliteEventStore.open({ path })).close();
    const [migrated, made] = [folder.log, fresh].map((path) =>
      inFile(path, (db) => db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()),
    );
    expect(migrated).toEqual(made);
  });

  it('keeps an earlier backup', async () => {
    versionZero();
    writeFileSync(join(folder.path, 'log.db.v0.backup'), 'an earlier one');
    await (await SqliteEventStore.open({ path: folder.log })).close();
    expect(backups().sort()).toEqual(['log.db.v0-2.backup', 'log.db.v0.backup']);
    expect(readFileSync(join(folder.path, 'log.db.v0.backup'), 'utf8')).toBe('an earlier one');
  });

  it('is not migrated where the backup cannot be made', async () => {
    versionZero();
    inFile(folder.log, (db) => db.exec(`ALTER TABLE event RENAME COLUMN metadata TO meta`));
    await expect(SqliteEventStore.open({ path: folder.log })).rejects.toThrow('no such column: metadata');
    expect(backups()).toEqual([]);
    inFile(folder.log, (db) => expect(db.pragma('user_version', { simple: true })).toBe(0));
  });

  it('is refused when it is something else', async () => {
    inFile(folder.log, (db) => db.exec('CREATE TABLE customer (name TEXT)'));
    await expect(SqliteEventStore.open({ path: folder.log })).rejects.toBeInstanceOf(NotAnEventLog);
    const text = join(folder.path, 'text.db');
    writeFileSync(text, 'no database, but long enough to be taken for one\n'.repeat(20));
    await expect(SqliteEventStore.open({ path: text })).rejects.toBeInstanceOf(NotAnEventLog);
    expect(readFileSync(text, 'utf8')).toContain('no database');
  });

  it('is opened by several processes at once, though it is new', async () => {
    const stores = await Promise.all([1, 2, 3, 4].map(() => SqliteEventStore.open({ path: folder.log })));
    await Promise.all(stores.map((store, n) => store.append(`task-${n}`, 'none', facts(1))));
    expect(await Promise.all(stores.map(async (store) => (await store.head()).size))).toEqual([4, 4, 4, 4]);
    await Promise.all(stores.map((store) => store.close()));
  });

  describe('opened for reading only', () => {
    it('shows what another connection writes, also to followers, and writes nothing', async () => {
      const writer = await SqliteEventStore.open({ path: folder.log });
      await writer.append('task-1', 'none', facts(2));
      const reader = await SqliteEventStore.open({ path: folder.log, readOnly: true });
      const follower = new Follower(reader);
      await follower.untilCaughtUp(2n);
      await writer.append('task-1', 1, facts(1));
      await follower.untilCaughtUp(3n);
      expect(follower.events).toEqual(await all(writer.readAll()));
      await expect(reader.append('task-1', 2, facts(1))).rejects.toMatchObject({ name: 'StoreClosed' });
      await reader.close();
      await writer.append('task-1', 2, facts(1));
      await writer.close();
    });

    it('reads a log that no server has open', async () => {
      const writer = await SqliteEventStore.open({ path: folder.log });
      await writer.append('task-1', 'none', facts(2));
      await writer.close();
      const before = readFileSync(folder.log);
      const reader = await SqliteEventStore.open({ path: folder.log, readOnly: true });
      expect(await all(reader.readAll())).toHaveLength(2);
      await reader.close();
      expect(readFileSync(folder.log).equals(before)).toBe(true);
    });

    it('makes no log where there is none', async () => {
      await expect(SqliteEventStore.open({ path: folder.log, readOnly: true })).rejects.toThrow();
      expect(readdirSync(folder.path)).toEqual([]);
    });

    it('refuses an earlier version instead of migrating it', async () => {
      versionZero();
      const before = readFileSync(folder.log);
      await expect(SqliteEventStore.open({ path: folder.log, readOnly: true })).rejects.toBeInstanceOf(StoreTooOld);
      expect(readFileSync(folder.log).equals(before)).toBe(true);
    });
  });
});
