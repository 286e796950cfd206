import Database from 'better-sqlite3';
import { setImmediate as turn } from 'node:timers/promises';
import { RevisionConflict } from '../errors.js';
import { SqliteEventStore } from '../sqlite-store.js';
import { all, fact, facts } from '../testing/builders.js';
import { ownFolder } from '../testing/folder.js';

describe('what came after an event', () => {
  let folder: ReturnType<typeof ownFolder>;
  let store: SqliteEventStore;
  beforeEach(async () => {
    folder = ownFolder();
    store = await SqliteEventStore.open({ path: folder.log });
  });
  afterEach(async () => {
    await store.close();
    folder.remove();
  });
  const after = async (revision: number) =>
    (await all(store.readStream('task-a', { from: revision + 1 }))).map((event) => event.revision);

  it('is there as soon as it is acknowledged, through whichever connection of this process', async () => {
    const other = await SqliteEventStore.open({ path: folder.log });
    for (let revision = 0; revision < 40; revision += 2) {
      expect(await after(revision - 1)).toEqual([]);
      await store.append('task-a', revision === 0 ? 'none' : revision - 1, [fact()]);
      expect(await after(revision - 1)).toEqual([revision]);
      expect(await after(revision)).toEqual([]);
      await other.append('task-a', revision, [fact()]);
      expect(await after(revision)).toEqual([revision + 1]);
    }
    await other.close();
  });

  it('is there in the next turn where somebody else wrote it', async () => {
    await store.append('task-a', 'none', facts(2));
    expect(await after(1)).toEqual([]);
    const stranger = new Database(folder.log);
    stranger.exec(`INSERT INTO event (position, stream, revision, id, type, schema_version, recorded_at, data, metadata)
      SELECT 3, stream, 2, 'x', type, schema_version, recorded_at, data, metadata FROM event WHERE revision = 1`);
    stranger.close();
    await turn();
    await turn();
    expect(await after(1)).toEqual([2]);
  });

  it('is at the end of the log at once, through whichever connection of this process, else in the next turn', async () => {
    const other = await SqliteEventStore.open({ path: folder.log });
    for (let size = 0; size < 6; size += 2) {
      expect(await store.head()).toMatchObject({ position: BigInt(size), size });
      await store.append('task-a', size === 0 ? 'none' : size - 1, [fact()]);
      expect(await store.head()).toMatchObject({ position: BigInt(size + 1), size: size + 1 });
      await other.append('task-a', size, [fact()]);
    }
    await other.close();
    expect(await store.head()).toMatchObject({ size: 6 });
    const stranger = new Database(folder.log);
    stranger.exec(`INSERT INTO event (position, stream, revision, id, type, schema_version, recorded_at, data, metadata)
      SELECT 7, stream, 6, 'x', type, schema_version, recorded_at, data, metadata FROM event WHERE revision = 5`);
    stranger.close();
    await turn();
    await turn();
    expect(await store.head()).toMatchObject({ position: 7n, size: 7 });
  });

  it('is read again after a conflict', async () => {
    await store.append('task-a', 'none', facts(2));
    await expect(store.append('task-a', 0, [fact()])).rejects.toThrow(RevisionConflict);
    expect(await after(0)).toEqual([1]);
    expect(await after(1)).toEqual([]);
  });
});
