import { KnownStreams } from './known-streams.js';
import { MemoryEventStore } from './memory-store.js';
import type { EventStore, StreamRange } from './port.js';
import { all, facts } from './testing/builders.js';

/** Counts the events that a store had to read. */
function counting(store: EventStore) {
  const counted = {
    read: 0,
    async *readStream(stream: string, range?: StreamRange) {
      for await (const event of store.readStream(stream, range)) {
        counted.read += 1;
        yield event;
      }
    },
  };
  return counted;
}

describe('streams known already', () => {
  it('are read on from their last event, whoever appended what is new', async () => {
    const store = new MemoryEventStore();
    const counted = counting(store);
    const known = new KnownStreams(counted);
    expect(await known.load('task-a')).toEqual({ events: [] });
    await store.append('task-a', 'none', facts(3));
    await known.load('task-a');
    expect(await known.load('task-a')).toEqual({ events: await all(store.readStream('task-a')) });
    expect(counted.read).toBe(6);
    await store.append('task-a', 2, facts(2));
    expect(await known.load('task-a')).toEqual({ events: await all(store.readStream('task-a')) });
    await known.load('task-a');
    expect(counted.read).toBe(8);
  });

  it('need not be asked for what was appended by whoever keeps them, unless something before it is unknown', async () => {
    const store = new MemoryEventStore();
    const counted = counting(store);
    const known = new KnownStreams(counted);
    await store.append('task-a', 'none', facts(2));
    await known.load('task-a');
    await known.load('task-a');
    await store.append('task-a', 1, facts(2));
    const [third, fourth] = (await all(store.readStream('task-a'))).slice(2);
    known.appended(fourth!);
    expect(counted.read).toBe(4);
    expect(await known.load('task-a')).toEqual({ events: await all(store.readStream('task-a')) });
    expect(counted.read).toBe(6);
    known.appended(third!);
    await store.append('task-a', 3, facts(1));
    known.appended((await all(store.readStream('task-a')))[4]!);
    expect(await known.load('task-a')).toEqual({ events: await all(store.readStream('task-a')) });
    expect(counted.read).toBe(6);
  });

  it('tell which commands they may hold, also to whoever read them while somebody else read less', async () => {
    const store = new MemoryEventStore();
    const known = new KnownStreams(store);
    const [first, second] = facts(2).map((each, n) => ({ ...each, metadata: { ...each.metadata, key: `k${n}` } }));
    expect(known.mayHold('task-a', 'k0')).toBe(true);
    await store.append('task-a', 'none', [first!]);
    const reading = [known.load('task-a'), known.load('task-a')];
    await reading[0];
    await store.append('task-a', 0, [second!]);
    known.appended((await all(store.readStream('task-a')))[1]!);
    await reading[1];
    expect(['k0', 'k1', 'k2'].map((key) => known.mayHold('task-a', key))).toEqual([true, true, false]);
    expect(await known.load('task-a')).toEqual({ events: await all(store.readStream('task-a')) });
  });

  it('are kept when they are loaded again, as many as fit; the one loaded longest ago is read again', async () => {
    const store = new MemoryEventStore();
    const counted = counting(store);
    const known = new KnownStreams(counted, undefined, 8);
    const load = async (...streams: string[]) => {
      const before = counted.read;
      for (const stream of streams) await known.load(`task-${stream}`);
      return counted.read - before;
    };
    for (const stream of ['a', 'b', 'c', 'd', 'e', 'f']) await store.append(`task-${stream}`, 'none', facts(2));
    expect(await load('a', 'b', 'c', 'd')).toBe(8);
    expect(await load('a', 'b', 'c', 'd')).toBe(8);
    expect(await load('a', 'b', 'c', 'd', 'a')).toBe(0);
    expect(await load('e', 'b', 'c', 'd', 'a')).toBe(2);
    expect(await load('e', 'a')).toBe(2);
    expect(await load('b')).toBe(2);
  });

  it('are not kept where as many events of others come between, nor where they alone would fill a quarter', async () => {
    const store = new MemoryEventStore();
    const counted = counting(store);
    const known = new KnownStreams(counted, undefined, 8);
    for (const stream of ['a', 'b', 'c', 'd', 'e']) await store.append(`task-${stream}`, 'none', facts(2));
    await store.append('task-long', 'none', facts(3));
    for (let time = 0; time < 3; time++)
      for (const stream of ['a', 'b', 'c', 'd', 'e']) await known.load(`task-${stream}`);
    expect(counted.read).toBe(30);
    for (let time = 0; time < 3; time++) expect((await known.load('task-long')).events).toHaveLength(3);
    expect(counted.read).toBe(39);
  });
});
