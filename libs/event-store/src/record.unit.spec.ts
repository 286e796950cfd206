import { randomUUID } from 'node:crypto';
import { IdReused, KeyReused, RevisionConflict } from './errors.js';
import { KnownStreams } from './known-streams.js';
import { MemoryEventStore } from './memory-store.js';
import type { EventStore, RecordedEvent } from './port.js';
import { record, refusalKey, type Fact, type Recording } from './record.js';
import { all, facts } from './testing/builders.js';
import { uuid5 } from './uuid5.js';

const STREAM = 'task-1';

const change = (to: string): Fact => ({
  type: 'DeadlineChanged',
  schemaVersion: 1,
  data: { to },
  metadata: { actor: 'account-1' },
});

describe('record', () => {
  let store: EventStore;
  let key: string;

  beforeEach(() => {
    store = new MemoryEventStore({ clock: () => Date.parse('2024-03-01T01:00:00.000Z') });
    key = randomUUID();
  });

  const recording = (given: Partial<Recording> = {}): Recording => ({
    stream: STREAM,
    key,
    request: 'digest-1',
    decide: () => [change('2024-06-30')],
    ...given,
  });
  const stored = () => all(store.readStream(STREAM));
  /** Somebody else writes to the stream. */
  const meanwhile = async () => {
    const { length } = await stored();
    await store.append(STREAM, length === 0 ? 'none' : length - 1, facts(1));
  };

  it('appends what was decided, with ids from the key and key and request in the metadata', async () => {
    const recorded = await record(store, recording({ decide: () => [change('2024-06-30'), change('2024-12-31')] }));
    const events = await stored();
    expect(recorded).toEqual({
      outcome: 'recorded',
      stream: STREAM,
      revision: 1,
      position: 2n,
      recordedAt: '2024-03-01T01:00:00.000Z',
      events,
    });
    expect(events.map(({ id }) => id)).toEqual([uuid5(key, STREAM, '0'), uuid5(key, STREAM, '1')]);
    expect(events[0]!.metadata).toEqual({ actor: 'account-1', key, request: 'digest-1' });
  });

  it('gives a single event as any reader gets it, however it was put in', async () => {
    const fact = { ...change('2024-06-30'), data: { z: [1.0, 'đ'], a: { y: null, b: true } } };
    const { events } = await record(store, recording({ decide: () => [fact] }));
    expect(events).toEqual(await stored());
    expect(JSON.stringify(events[0]!.data)).toBe('{"a":{"b":true,"y":null},"z":[1,"đ"]}');
  });

  it('decides on the whole stream', async () => {
    await store.append(STREAM, 'none', facts(700));
    let seen: readonly RecordedEvent[] = [];
    await record(store, recording({ decide: (history) => ((seen = history), []) }));
    expect(seen).toEqual(await stored());
  });

  it('gives a command sent again its first answer, though the stream has moved on, without deciding', async () => {
    await meanwhile();
    const first = await record(store, recording());
    await meanwhile();
    const decide = () => {
      throw new Error('decided again');
    };
    expect(await record(store, recording({ decide }))).toEqual({ ...first, outcome: 'repeated' });
  });

  it('gives a repeated command its first answer before it looks at what the caller has seen', async () => {
    await meanwhile();
    const first = await record(store, recording({ expected: 0 }));
    expect(await record(store, recording({ expected: 0 }))).toEqual({ ...first, outcome: 'repeated' });
  });

  it('refuses a key that was used for another request', async () => {
    await record(store, recording());
    await expect(record(store, recording({ request: 'digest-2' }))).rejects.toBeInstanceOf(KeyReused);
    const { stream, decide } = recording();
    await expect(record(store, { stream, key, decide })).rejects.toBeInstanceOf(KeyReused);
    expect(await stored()).toHaveLength(1);
  });

  it('refuses where the stream is not as the caller has seen it, without deciding', async () => {
    await meanwhile();
    for (const expected of ['none', 3] as const)
      await expect(record(store, recording({ expected }))).rejects.toMatchObject({ expected, actual: 0 });
    expect(await stored()).toHaveLength(1);
  });

  it('does nothing where nothing was decided, and says how the stream stands', async () => {
    const decide = () => [];
    const answer = { outcome: 'nothing', stream: STREAM, recordedAt: null, events: [] };
    expect(await record(store, recording({ decide }))).toEqual({ ...answer, revision: 'none', position: 0n });
    await meanwhile();
    await store.append('unit-1', 'none', facts(1));
    expect(await record(store, recording({ decide }))).toEqual({ ...answer, revision: 0, position: 1n });
  });

  it('decides anew on what somebody else has written meanwhile', async () => {
    const lengths: number[] = [];
    const decide = async (history: readonly RecordedEvent[]) => {
      lengths.push(history.length);
      if (lengths.length < 5) await meanwhile();
      return [change(`after ${history.length}`)];
    };
    const { outcome, events } = await record(store, recording({ decide }));
    expect([outcome, lengths, events.map(({ data }) => data)]).toEqual([
      'recorded',
      [0, 1, 2, 3, 4],
      [{ to: 'after 4' }],
    ]);
  });

  it.each([
    ['five times', {}, 5],
    ['as often as it is told', { attempts: 2 }, 2],
    ['once where the caller named a revision', { expected: 'none' as const, attempts: 3 }, 1],
  ])('decides %s, then gives up', async (_, given, times) => {
    let decided = 0;
    const decide = async () => {
      decided++;
      await meanwhile();
      return [change('x')];
    };
    await expect(record(store, recording({ ...given, decide }))).rejects.toBeInstanceOf(RevisionConflict);
    expect(decided).toBe(times);
  });

  it('records one of twenty equal commands at once, and answers all alike', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => record(store, recording())));
    expect(answers.filter(({ outcome }) => outcome === 'recorded')).toHaveLength(1);
    expect(new Set(answers.map(({ position }) => position)).size).toBe(1);
    expect(await stored()).toHaveLength(1);
  });

  const keepers: [string, () => Partial<Recording>][] = [
    ['nobody keeps', () => ({})],
    ['somebody keeps at hand', () => ({ known: new KnownStreams(store) })],
  ];

  it.each(keepers)('recognises the same command recorded while it decided, in a stream that %s', async (_, kept) => {
    await meanwhile();
    const twin = async () => {
      await meanwhile();
      await record(store, recording({ decide: () => [change('twin')] }));
      return [change('late')];
    };
    const answer = await record(store, recording({ ...kept(), decide: twin }));
    expect([answer.outcome, answer.events[0]!.data]).toEqual(['repeated', { to: 'twin' }]);
  });

  it.each(keepers)(
    'refuses another request under its key recorded while it decided, in a stream that %s',
    async (_, kept) => {
      await meanwhile();
      const other = async () => {
        await record(store, recording({ request: 'digest-2' }));
        return [change('2024-06-30')];
      };
      await expect(record(store, recording({ ...kept(), decide: other }))).rejects.toBeInstanceOf(KeyReused);
    },
  );

  it('passes on that an id is taken where the key explains nothing', async () => {
    await store.append('task-2', 'none', [{ ...facts(1)[0]!, id: uuid5(key, STREAM, '0') }]);
    await expect(record(store, recording())).rejects.toBeInstanceOf(IdReused);
  });

  it('passes on what the decider throws, and records nothing', async () => {
    const rule = new Error('a rule');
    await expect(record(store, recording({ decide: () => Promise.reject(rule) }))).rejects.toBe(rule);
    expect(await stored()).toEqual([]);
  });

  it('records a refusal once, and the command itself later, in the same stream', async () => {
    const refused = recording({
      key: refusalKey(key),
      decide: () => [{ ...change('x'), type: 'CommandRefused' }],
    });
    const outcomes = [];
    for (const each of [refused, refused, recording(), refused]) outcomes.push((await record(store, each)).outcome);
    expect(outcomes).toEqual(['recorded', 'repeated', 'recorded', 'repeated']);
    expect((await stored()).map(({ type }) => type)).toEqual(['CommandRefused', 'DeadlineChanged']);
  });
});
