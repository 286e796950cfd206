import { randomUUID } from 'node:crypto';
import { IdReused, HistoryRemoved, StoreUnavailable } from '#event-store/errors';
import { EventStoreDbStore } from '#event-store/eventstoredb/eventstoredb-store';
import { all, fact, facts, idsOf, taskStream } from '#event-store/testing/builders';
import { Follower } from '#event-store/testing/follower';
import type { Trouble } from './double/misbehaviour.js';
import { ServerDouble } from './double/server-double.js';

/** Each fault was seen on a genuine server or cluster; here the protocol double brings it about. */
describe('EventStoreDB in trouble (the protocol double)', () => {
  let double: ServerDouble;
  let store: EventStoreDbStore;
  const open = (given: { readonly patience?: number; readonly deadline?: number; readonly log?: string } = {}) =>
    EventStoreDbStore.open({ url: double.url, deadline: 300, patience: 10_000, ...given });

  beforeEach(async () => {
    double = await ServerDouble.start();
    store = await open();
  });
  afterEach(async () => {
    double.misbehaviour.always = null;
    await store.close();
    double.kill();
  });

  const storedOnce = async (stream: string, ids: readonly string[]) => {
    expect(await idsOf(store.readStream(stream))).toEqual(ids);
    expect(double.log.records.map(({ id }) => id)).toEqual(ids);
  };

  it.each<Trouble>([
    'unavailable',
    'silent',
    'lost answer',
    'broken after storing',
    'dropped in flight',
    'not leader',
    'no leader',
  ])('repeats an append that met "%s" with the same ids until it is known, and stores it once', async (trouble) => {
    double.misbehaviour.next('append', trouble, trouble);
    const stream = taskStream();
    const events = facts(2);
    const answer = await store.append(stream, 'none', events);
    expect(answer).toMatchObject({ firstRevision: 0, revision: 1 });
    expect(double.appends).toBe(3);
    await storedOnce(
      stream,
      events.map(({ id }) => id),
    );
    expect(await store.append(stream, 'none', events)).toEqual({ ...answer, repeated: true });
  });

  it('knows an unanswered append as its own, though somebody appended behind it', async () => {
    double.misbehaviour.next('append', 'lost answer');
    const stream = taskStream();
    const [first, second] = [fact(), fact()];
    const answer = store.append(stream, 'none', [first]);
    while (double.log.records.length === 0) await new Promise(setImmediate);
    const other = await open();
    await other.append(stream, 0, [second]);
    await other.close();
    expect(await answer).toMatchObject({ revision: 0, repeated: false });
    await storedOnce(stream, [first.id, second.id]);
  });

  it('says so when it does not become known', async () => {
    await store.close();
    store = await open({ patience: 500 });
    double.misbehaviour.always = 'unavailable';
    await expect(store.append(taskStream(), 'none', facts(1))).rejects.toBeInstanceOf(StoreUnavailable);
    double.misbehaviour.always = 'silent';
    await expect(store.append(taskStream(), 'none', facts(1))).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(all(store.readStream('task-1'))).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.head()).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(open({ patience: 500 })).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it('notices another body under an id that another process has just stored', async () => {
    const stream = taskStream();
    const event = fact();
    const other = await open();
    const results = await Promise.allSettled([
      other.append(stream, 'none', [event]),
      store.append(stream, 'none', [{ ...event, data: { another: true } }]),
    ]);
    await other.close();
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(IdReused) });
    expect(double.log.records).toHaveLength(1);
  });

  it('tells one of two processes that sent the same that it was the repeat', async () => {
    const stream = taskStream();
    const event = fact();
    const other = await open();
    const answers = await Promise.all([
      other.append(stream, 'none', [event]),
      store.append(stream, 'none', [{ ...event, metadata: { ...event.metadata, trace: 'another' } }]),
    ]);
    await other.close();
    expect(answers.map(({ repeated }) => repeated).toSorted()).toEqual([false, true]);
  });

  it.each<Trouble>(['unavailable', 'silent', 'not leader', 'no leader'])(
    'reads a stream and the log though the reads met "%s"',
    async (trouble) => {
      const events = facts(3);
      await store.append('task-1', 'none', events);
      double.misbehaviour.next('read', trouble, trouble);
      expect(await idsOf(store.readStream('task-1'))).toEqual(events.map(({ id }) => id));
      double.misbehaviour.next('read', trouble, trouble);
      expect(await idsOf(store.readAll())).toEqual(events.map(({ id }) => id));
    },
  );

  it('reads whole streams side by side, though some reads cost the others their client object', async () => {
    const events = facts(20);
    await store.append('task-1', 'none', events);
    const ids = events.map(({ id }) => id);
    for (let round = 0; round < 5; round++) {
      double.misbehaviour.next('read', 'no leader');
      const reads = Array.from({ length: 12 }, () => idsOf(store.readStream('task-1')));
      expect(await Promise.all(reads)).toEqual(reads.map(() => ids));
    }
  });

  it('opens once the server is there', async () => {
    await store.close();
    double.kill();
    const opening = open();
    await double.listen();
    store = await opening;
    expect(await store.head()).toEqual({ position: 0n, size: 0, recordedAt: null });
  });

  it.each<[string, (double: ServerDouble) => Promise<void> | void]>([
    ['is too slow', (double) => double.dropSubscriptions()],
    [
      'loses the server',
      async (double) => {
        double.kill();
        await double.listen();
      },
    ],
    [
      'is politely sent away',
      async (double) => {
        double.stopPolitely();
        await double.listen();
      },
    ],
  ])('loses nothing and doubles nothing when the follower %s again and again', async (_, drop) => {
    const follower = new Follower(store);
    const sent: string[] = [];
    for (let round = 0; round < 4; round++) {
      const events = facts(5);
      sent.push(...events.map(({ id }) => id));
      const appending = store.append(taskStream(), 'none', events);
      await drop(double);
      await appending;
    }
    const { position } = await store.head();
    await follower.untilCaughtUp(position);
    expect(follower.ids).toEqual(sent);
    await follower.stop();
  });

  it('goes on behind large appends, each of which drops the live subscription', async () => {
    await store.close();
    store = await open({ deadline: 5_000 });
    const follower = new Follower(store);
    const events = [facts(400), facts(301), facts(2)];
    for (const [n, batch] of events.entries()) await store.append(`task-${n}`, 'none', batch);
    await follower.untilCaughtUp((await store.head()).position);
    expect(follower.ids).toEqual(events.flat().map(({ id }) => id));
    await follower.stop();
  });

  it('shows of a shared server only what is under its own name', async () => {
    const log = 'minhchungbis';
    const neighbour = await open({ log });
    await neighbour.append('task-1', 'none', facts(2));
    double.log.append('minhchung.$x', null, [foreign()]);
    double.log.append('$$minhchung.task-1', null, [foreign()]);
    double.log.append('order-1', null, Array.from({ length: 2_500 }, foreign));
    const { position } = await store.append('task-1', 'none', facts(1));
    expect(await store.head()).toMatchObject({ position, size: 1 });
    expect(await all(store.readAll())).toHaveLength(1);
    expect(await neighbour.head()).toMatchObject({ size: 2 });
    await neighbour.close();
  });

  it('raises stamps along the log, the same for a stream, the log, a follower and the answer', async () => {
    const times = [5_000, 3_000, 9_000, 4_000];
    double.log.clock = () => Date.parse('2024-03-01T00:00:00.000Z') + times.shift()!;
    const answers = [];
    for (let n = 0; n < 4; n++) answers.push(await store.append(`task-${n}`, 'none', facts(1)));
    const raised = ['05', '05', '09', '09'].map((second) => `2024-03-01T00:00:${second}.000Z`);
    expect(answers.map(({ recordedAt }) => recordedAt)).toEqual(raised);
    expect((await all(store.readAll())).map(({ recordedAt }) => recordedAt)).toEqual(raised);
    expect((await all(store.readStream('task-3')))[0]!.recordedAt).toBe(raised[3]);
    await store.close();
    store = await open();
    expect((await all(store.readAll())).map(({ recordedAt }) => recordedAt)).toEqual(raised);
  });

  it('refuses to read a stream that lost its history, so that nobody decides on the rest', async () => {
    await store.append('task-1', 'none', facts(3));
    double.log.destroy('minhchung.task-1');
    await expect(all(store.readStream('task-1'))).rejects.toBeInstanceOf(HistoryRemoved);
    expect(await all(store.readAll())).toEqual([]);
    expect((await store.head()).size).toBe(3);
  });

  it('knows a deleted stream by its tombstone, and goes on with the others', async () => {
    await store.append('task-1', 'none', facts(3));
    double.log.append('minhchung.task-1', 2, [{ ...foreign(), type: '$streamDeleted' }]);
    const { position } = await store.append('task-2', 'none', facts(1));
    await store.close();
    store = await open();
    expect(await store.head()).toMatchObject({ position, size: 4 });
    expect(await all(store.readAll())).toHaveLength(4);
  });

  it('names an event in a stream of ours that somebody else wrote, and does not wait for it to go away', async () => {
    await store.append('task-1', 'none', facts(1));
    const event = { ...foreign(), data: Buffer.from('{}') };
    double.log.append('minhchung.task-1', 0, [event]);
    await store.close();
    await expect(open()).rejects.toThrow(`event ${event.id} in minhchung.task-1 was not written by this application`);
    double.log.destroy('minhchung.task-1');
    store = await open();
  });

  it('says what the account could destroy', async () => {
    expect(await store.unprotected()).toHaveLength(2);
    double.misbehaviour.protects = true;
    expect(await store.unprotected()).toEqual([]);
  });
});

const foreign = () => ({
  id: randomUUID(),
  type: 'OrderPlaced',
  contentType: 'application/json',
  data: Buffer.from('{not json'),
  metadata: Buffer.from(''),
});
