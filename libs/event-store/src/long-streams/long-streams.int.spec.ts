import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KnownStreams } from '../known-streams.js';
import { MemoryEventStore } from '../memory-store.js';
import type { EventStore, StreamRange } from '../port.js';
import { record, type Fact, type Recorded, type Recording } from '../record.js';
import { ownFolder } from '../testing/folder.js';
import { all } from '../testing/builders.js';
import { LongStreams } from './long-streams.js';
import type { Shortening } from './shortened-stream.js';
import { SnapshotFile } from './snapshot-file.js';

const STREAM = 'task-1';
const LIMITS = { long: 20, unsaved: 5 };
/** Who said it is all that this rule asks of a version. */
const BY_ACTOR: Shortening = {
  version: 'by-actor@1',
  takes: (stream) => stream.startsWith('task-'),
  asked: ({ metadata }) => JSON.stringify(metadata['actor']),
};

const said = (percent: number, corrects?: string, actor = 'an'): Fact => ({
  type: 'StatusReported',
  schemaVersion: 1,
  data: { percent },
  metadata: { actor, effectiveOn: '2024-03-01', ...(corrects === undefined ? {} : { corrects }) },
});

describe('a long stream', () => {
  const folder = ownFolder();
  const path = join(folder.path, 'snapshots.db');
  afterAll(() => folder.remove());

  let store: EventStore;
  let file = new SnapshotFile(path, BY_ACTOR.version);
  let read: number;
  let discarded: string[];
  let last: string;

  /** As a process that has just started: only the file is left. */
  const started = (version = BY_ACTOR.version): KnownStreams => {
    file.close();
    file = new SnapshotFile(path, version, (why) => discarded.push(why));
    const counted = {
      async *readStream(stream: string, range?: StreamRange) {
        for await (const event of store.readStream(stream, range)) {
          read += 1;
          yield event;
        }
      },
    };
    return new KnownStreams(counted, new LongStreams(counted, BY_ACTOR, file, LIMITS));
  };
  const correct = async (known: KnownStreams, n: number, more: Partial<Recording> = {}): Promise<Recorded> => {
    const recorded = await record(store, {
      ...{ stream: STREAM, key: randomUUID(), known, decide: () => [said(n % 100, last)] },
      ...more,
    });
    last = recorded.events.at(-1)?.id ?? last;
    return recorded;
  };
  const reader = async (known: KnownStreams) => (await known.load(STREAM)).events.map(({ revision }) => revision);

  beforeEach(async () => {
    rmSync(path, { force: true });
    store = new MemoryEventStore({ clock: () => Date.parse('2024-03-01T01:00:00.000Z') });
    discarded = [];
    const known = started();
    const first = await record(store, { stream: STREAM, key: randomUUID(), known, decide: () => [said(0)] });
    last = first.events[0]!.id;
    for (let n = 1; n < 62; n++) await correct(known, n, n === 30 ? { decide: () => [said(n, last, 'binh')] } : {});
  });
  afterAll(() => file.close());

  it('is loaded as its chains: the first link, the last, and the versions of which the rules still ask', async () => {
    const { events } = await started().load(STREAM);
    const whole = await all(store.readStream(STREAM));
    expect(events.map(({ revision }) => revision)).toEqual([0, 30, 61]);
    expect(events.at(-1)).toEqual({
      ...whole.at(-1)!,
      metadata: { ...whole.at(-1)!.metadata, corrects: whole[0]!.id },
    });
  });

  it('is read from the snapshot on, however long it is', async () => {
    const known = started();
    read = 0;
    await known.load(STREAM);
    expect(read).toBeLessThanOrEqual(LIMITS.unsaved + 1);
    for (let n = 0; n < 300; n++) await correct(known, n);
    read = 0;
    await correct(started(), 1);
    expect(read).toBeLessThanOrEqual(LIMITS.unsaved + 1);
    expect(await reader(started())).toEqual([0, 30, 362]);
  });

  it('recognises a command whose event it leaves out, before and after a restart', async () => {
    const key = randomUUID();
    const known = started();
    const first = await correct(known, 7, { key });
    for (let n = 0; n < 20; n++) await correct(known, n);
    const decide = () => {
      throw new Error('decided again');
    };
    for (const again of [known, started()])
      expect(await record(store, { stream: STREAM, key, known: again, decide })).toEqual({
        ...first,
        outcome: 'repeated',
      });
  });

  it('that is refused as it is loaded is judged again as a whole', async () => {
    const [, second] = await all(store.readStream(STREAM));
    const decide = (history: readonly { readonly id: string }[]): Fact[] => {
      if (history.every(({ id }) => id !== second!.id)) throw new Error('not to be found');
      return [];
    };
    expect(await correct(started(), 0, { decide })).toMatchObject({ outcome: 'nothing', revision: 61 });
  });

  it('is seen with what another process appended, and so is its snapshot', async () => {
    const [one, two] = [started(), new KnownStreams(store, new LongStreams(store, BY_ACTOR, file, LIMITS))];
    for (let n = 0; n < 40; n++) {
      await correct(n % 2 === 0 ? one : two, n);
      expect(await reader(one)).toEqual(await reader(two));
    }
    expect(await reader(started())).toEqual([0, 30, 101]);
  });

  it('asked for at once by many is the same for all', async () => {
    const known = started();
    const loaded = await Promise.all(Array.from({ length: 20 }, () => reader(known)));
    expect(new Set(loaded.map(String)).size).toBe(1);
  });

  it.each<[string, () => void]>([
    ['deleted', () => rmSync(path)],
    ['no SQLite file', () => writeFileSync(path, 'x'.repeat(5_000))],
    ['torn', () => writeFileSync(path, Buffer.alloc(0))],
    ['without a table', () => altered('DROP TABLE link')],
    ['with a byte changed', () => altered(`UPDATE link SET event = replace(event, '30', '31')`)],
    ['with a link moved', () => altered('UPDATE link SET first = 1 WHERE place = 30')],
    ['with a link missing', () => altered('DELETE FROM link WHERE place = 30')],
    ['with a link too many', () => altered(`INSERT INTO link SELECT no, 999, first, asked, event, digest FROM link`)],
    ['behind another last event', () => altered(`UPDATE snapshot SET last_id = '${randomUUID()}'`)],
  ])('whose snapshot is %s is read whole, and gets another', async (_what, damage) => {
    file.close();
    damage();
    read = 0;
    expect(await reader(started())).toEqual([0, 30, 61]);
    expect(read).toBeGreaterThan(61);
    read = 0;
    expect(await reader(started())).toEqual([0, 30, 61]);
    expect(read).toBeLessThanOrEqual(LIMITS.unsaved + 1);
  });

  const altered = (sql: string): void => {
    const db = new Database(path);
    db.exec(sql.startsWith('INSERT') ? `${sql} LIMIT 1` : sql);
    db.close();
  };

  it('whose snapshot was made by another rule is read whole', async () => {
    started('by-actor@2');
    expect(discarded).toHaveLength(1);
    expect(file.has(STREAM)).toBe(false);
  });

  it('whose snapshot is of another log, as after a restore, is read whole', async () => {
    const other = new MemoryEventStore();
    const events = await all(store.readStream(STREAM));
    for (const { type, schemaVersion, data, metadata, revision } of events)
      await other.append(STREAM, revision === 0 ? 'none' : revision - 1, [
        { id: randomUUID(), type, schemaVersion, data, metadata: { ...metadata, corrects: randomUUID() } },
      ]);
    store = other;
    expect(await reader(started())).toHaveLength(62);
    store = new MemoryEventStore();
    expect(await reader(started())).toEqual([]);
  });

  it('of which nothing could be left out is read whole', async () => {
    const known = started();
    const stream = 'task-2';
    for (let n = 0; n < 60; n++) await record(store, { stream, key: randomUUID(), known, decide: () => [said(n)] });
    expect((await known.load(stream)).events).toHaveLength(60);
    expect(file.has(stream)).toBe(false);
  });

  it('goes on where the file is deleted, or cannot be written, while it is open', async () => {
    const known = started();
    rmSync(path);
    for (let n = 0; n < 30; n++) await correct(known, n);
    expect(await reader(known)).toEqual([0, 30, 91]);
    file.close();
    for (let n = 0; n < 30; n++) await correct(known, n);
    expect(await reader(known)).toEqual([0, 30, 121]);
  });
});
