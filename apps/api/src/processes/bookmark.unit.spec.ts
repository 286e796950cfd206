import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryEventStore } from '#event-store/memory-store';
import { START } from '#event-store/port';
import { Bookmark } from './bookmark.js';

const BEGINNING = { position: START, event: null };

describe('a follower’s bookmark', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bookmark-'));
    path = join(folder, 'processes.json');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const logOf = async (...ids: number[]) => {
    const store = new MemoryEventStore();
    for (const n of ids)
      await store.append(`unit-${n}`, 'none', [
        { id: `00000000-0000-4000-8000-00000000000${n}`, type: 'T', schemaVersion: 1, data: {}, metadata: {} },
      ]);
    return store;
  };
  const event = { id: '00000000-0000-4000-8000-000000000001', position: 1n };

  it('is where it was left', async () => {
    const store = await logOf(1, 2);
    expect(await new Bookmark(path, store).read()).toEqual(BEGINNING);
    new Bookmark(path, store).write({ position: 2n, event });
    expect(await new Bookmark(path, store).read()).toEqual({ position: 2n, event });
  });

  it('is at the beginning where it cannot be read, or is of another log', async () => {
    new Bookmark(path, await logOf(1, 2)).write({ position: 2n, event });
    expect(await new Bookmark(path, await logOf(1)).read()).toEqual(BEGINNING);
    expect(await new Bookmark(path, await logOf(3, 4)).read()).toEqual(BEGINNING);
    writeFileSync(path, '{"position":"2","ev');
    expect(await new Bookmark(path, await logOf(1, 2)).read()).toEqual(BEGINNING);
  });
});
