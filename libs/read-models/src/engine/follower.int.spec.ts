import type { EventStore, FollowMessage } from '#event-store/port';
import { everyFact } from './testing/every-fact.js';
import { dump, followed, idOf, MadeLog, openInMemory, OUR_PROJECTIONS } from './testing/made-log.js';
import { ReadModelFollower } from './follower.js';
import type { Projection } from './projection.js';
import { RetryWaits } from '#event-store/retry-waits';

const URGED = { type: 'TaskUrged', data: { taskId: idOf('t'), message: 'gấp', decidedBy: null } } as const;
const urge = (log: MadeLog) => log.append(`task-${idOf('t')}`, '2024-03-01', URGED);
const quick = () => new RetryWaits(1, 5);

describe('the follower of the read models', () => {
  it('waits for a position until it is applied, and says that it has caught up', async () => {
    const log = new MadeLog();
    const file = openInMemory();
    const follower = new ReadModelFollower({ store: log.store, file });
    follower.start();
    const wait = follower.waitFor(2n, 120_000);
    await urge(log);
    await urge(log);
    expect(await wait).toBe(true);
    expect(await follower.waitFor(1n, 0)).toBe(true);
    expect(await follower.waitFor(3n, 20)).toBe(false);
    expect(await follower.statusNow()).toMatchObject({ n: 2, position: 2n, lag: 0, caughtUp: true, stopped: null });
    await follower.stop();
    expect(await follower.waitFor(3n, 120_000)).toBe(false);
  });

  it('stops at an event that it cannot read, with everything before it applied and nothing after it', async () => {
    const log = new MadeLog();
    await urge(log);
    await log.appendUnknown(`task-${idOf('u')}`);
    const unknown = log.last;
    await urge(log);
    const told: string[] = [];
    const file = openInMemory();
    const follower = new ReadModelFollower({ store: log.store, file, log: (message) => told.push(message) });
    expect(await follower.catchUp(120_000)).toBe(false);
    expect(file.checkpoint()).toMatchObject({ n: 1, position: 1n });
    expect(await follower.statusNow()).toMatchObject({
      n: 1,
      lag: 2,
      caughtUp: false,
      stopped: { id: unknown, stream: `task-${idOf('u')}`, type: 'TaskFromTheFuture', n: 2 },
    });
    expect(told.join()).toContain(unknown);
    await follower.stop();
  });

  it('stops at an event that a projection cannot apply, alone of its batch', async () => {
    const log = new MadeLog();
    for (let i = 0; i < 5; i++) await urge(log);
    const third: Projection = {
      name: 'third',
      version: 1,
      schema: 'CREATE TABLE IF NOT EXISTS third (n INTEGER) STRICT;',
      apply: (db, batch) => {
        for (const { n } of batch) {
          db.prepare('INSERT INTO third VALUES (?)').run(n);
          if (n === 3) throw new Error('three is too many');
        }
      },
    };
    const file = openInMemory([...OUR_PROJECTIONS, third]);
    const follower = new ReadModelFollower({ store: log.store, file });
    expect(await follower.catchUp(120_000)).toBe(false);
    expect(follower.status()).toMatchObject({ n: 2, stopped: { n: 3, why: 'three is too many' } });
    expect(file.db.prepare('SELECT n FROM third').pluck().all()).toEqual([1, 2]);
    expect(file.db.prepare('SELECT max(n) FROM log').pluck().get()).toBe(2);
    await follower.stop();
  });

  it('resumes a dropped follow from its checkpoint, each event once', async () => {
    const log = await everyFact();
    let drops = 0;
    const store = dropping(log.store, () => drops++ < 20);
    const file = openInMemory();
    const follower = new ReadModelFollower({ store, file, waits: quick() });
    expect(await follower.catchUp(120_000)).toBe(true);
    await follower.stop();
    expect(drops).toBeGreaterThan(20);
    expect(dump(file.db)).toBe(dump(await followed(log)));
  });

  it('never shows a stamp before an earlier one, also across a restart', async () => {
    const log = new MadeLog();
    await urge(log);
    await urge(log);
    const store = stamping(log.store, ['2024-03-02T00:00:00.000Z', '2024-03-01T00:00:00.000Z']);
    const file = openInMemory();
    for (const limit of [1n, 2n]) {
      const follower = new ReadModelFollower({ store: upTo(store, limit), file, waits: quick() });
      follower.start();
      expect(await follower.waitFor(limit, 120_000)).toBe(true);
      await follower.stop();
    }
    expect(file.db.prepare('SELECT DISTINCT recorded_at FROM log').pluck().all()).toEqual(['2024-03-02T00:00:00.000Z']);
  });

  it('makes the rows anew where the log is another one', async () => {
    const log = new MadeLog();
    await urge(log);
    const file = openInMemory();
    const first = new ReadModelFollower({ store: log.store, file });
    await first.catchUp(120_000);
    await first.stop();
    const other = new MadeLog();
    await other.append('settings-x', '2024-03-01', { type: 'SettingChanged', data: { name: 'x', value: 1 } });
    const second = new ReadModelFollower({ store: other.store, file });
    expect(await second.catchUp(120_000)).toBe(true);
    await second.stop();
    expect(dump(file.db)).toBe(dump(await followed(other)));
  });
});

const wrapped = (store: EventStore, follow: EventStore['follow']): EventStore => ({
  append: store.append.bind(store),
  readStream: store.readStream.bind(store),
  readAll: store.readAll.bind(store),
  head: store.head.bind(store),
  close: store.close.bind(store),
  follow,
});

/** Breaks off after every third event, as long as it is told to. */
const dropping = (store: EventStore, drop: () => boolean): EventStore =>
  wrapped(store, async function* (options) {
    let count = 0;
    for await (const message of store.follow(options)) {
      yield message;
      if (message.kind === 'event' && ++count % 3 === 0) {
        yield { kind: 'checkpoint', position: message.event.position };
        if (drop()) throw new Error('dropped');
      }
    }
  });

const stamping = (store: EventStore, stamps: readonly string[]): EventStore =>
  wrapped(store, async function* (options) {
    for await (const message of store.follow(options))
      yield message.kind === 'event' ? stamped(message, stamps) : message;
  });

const stamped = (message: Extract<FollowMessage, { kind: 'event' }>, stamps: readonly string[]): FollowMessage => ({
  kind: 'event',
  event: { ...message.event, recordedAt: stamps[Number(message.event.position) - 1]! },
});

const upTo = (store: EventStore, limit: bigint): EventStore =>
  wrapped(store, async function* (options) {
    for await (const message of store.follow(options)) {
      if (message.kind !== 'event') continue;
      yield message;
      yield { kind: 'caughtUp', position: message.event.position };
      if (message.event.position >= limit) return;
    }
  });
