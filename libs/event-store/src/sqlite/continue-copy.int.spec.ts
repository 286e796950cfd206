import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedEvent } from '../port.js';
import { SqliteEventStore } from '../sqlite-store.js';
import { fact } from '../testing/builders.js';
import { ownFolder } from '../testing/folder.js';
import { continueCopy, NotACopy } from './continue-copy.js';

describe('a copy of a log', () => {
  let folder: ReturnType<typeof ownFolder>;
  let store: SqliteEventStore;
  let copy: string;
  beforeEach(async () => {
    folder = ownFolder();
    copy = join(folder.path, 'copy.db');
    store = await SqliteEventStore.open({ path: folder.log });
  });
  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  const written = async (from: number, events: number) => {
    const places = Array.from({ length: events }, (_, n) => from + n);
    await Promise.all(places.map((n) => store.append(`task-${n}`, 'none', [fact(), fact()])));
  };
  const held = async (path: string): Promise<RecordedEvent[]> => {
    const opened = await SqliteEventStore.open({ path, readOnly: true });
    const events = await Array.fromAsync(opened.readAll());
    await opened.close();
    return events;
  };

  it('is the log as it was when it began, though it is written to meanwhile', async () => {
    await written(0, 3_000);
    const before = await Array.fromAsync(store.readAll());
    const stop = new AbortController();
    const writing = (async () => {
      for (let n = 0; !stop.signal.aborted; n++) await store.append(`unit-${n}`, 'none', [fact()]);
    })();
    const told: number[] = [];
    expect(await continueCopy(folder.log, copy, { onProgress: (at) => void told.push(at) })).toBe(6_000);
    stop.abort();
    await writing;
    expect(told).toEqual([2_000, 4_000, 6_000]);
    expect((await store.head()).size).toBeGreaterThan(6_000);
    expect(await held(copy)).toEqual(before);
  });

  it('is continued where it was cut short', async () => {
    await written(0, 5);
    await continueCopy(folder.log, copy);
    await written(5, 5);
    await continueCopy(folder.log, copy);
    expect(await held(copy)).toEqual(await Array.fromAsync(store.readAll()));
    await continueCopy(folder.log, copy);
    expect(await held(copy)).toHaveLength(20);
  });

  it('is not continued from another log, nor from one that is behind it', async () => {
    const older = join(folder.path, 'older.db');
    await written(0, 2);
    await continueCopy(folder.log, older);
    await written(2, 2);
    await continueCopy(folder.log, copy);
    await expect(continueCopy(older, copy)).rejects.toThrow(NotACopy);
    const other = await SqliteEventStore.open({ path: join(folder.path, 'other.db') });
    for (let n = 0; n < 9; n++) await other.append(`task-${n}`, 'none', [fact()]);
    await expect(continueCopy(join(folder.path, 'other.db'), copy)).rejects.toThrow(NotACopy);
    await other.close();
    copyFileSync(copy, `${copy}.same`);
    expect(await held(`${copy}.same`)).toEqual(await Array.fromAsync(store.readAll()));
  });
});
