import type { FollowMessage, RecordedEvent } from '../port.js';
import { all, fact, facts, idsOf, taskStream } from '../testing/builders.js';
import { Follower } from '../testing/follower.js';
import type { Current } from './subject.js';

export function followingRules(current: Current): void {
  describe('following', () => {
    const followers: Follower[] = [];
    const follow = (options: ConstructorParameters<typeof Follower>[1] = {}) => {
      const follower = new Follower(current.store, options);
      followers.push(follower);
      return follower;
    };
    afterEach(() => Promise.all(followers.splice(0).map((follower) => follower.stop())));

    const caughtUp = (position: bigint): FollowMessage => ({ kind: 'caughtUp', position });
    const told = (event: RecordedEvent): FollowMessage => ({ kind: 'event', event });

    it('says at once that an empty log is read to its end', async () => {
      const follower = follow();
      await follower.untilCaughtUp(0n);
      expect(follower.messages).toEqual([caughtUp(0n)]);
    });

    it('tells what there is, then that the end is reached, then what comes, and that again', async () => {
      await current.store.append(taskStream(), 'none', facts(2));
      const before = await current.store.head();
      const follower = follow();
      await follower.untilCaughtUp(before.position);
      const { position } = await current.store.append(taskStream(), 'none', facts(1));
      await follower.untilCaughtUp(position);
      const [a, b, c] = (await all(current.store.readAll())) as [RecordedEvent, RecordedEvent, RecordedEvent];
      expect(follower.messages).toEqual([told(a), told(b), caughtUp(before.position), told(c), caughtUp(position)]);
    });

    it('starts after the place that was given', async () => {
      await current.store.append(taskStream(), 'none', facts(5));
      const log = await all(current.store.readAll());
      const follower = follow({ after: log[2]!.position });
      await follower.untilCaughtUp(log[4]!.position);
      expect(follower.events).toEqual(log.slice(3));
    });

    it('tells each event once and in order while it is being written', async () => {
      const follower = follow();
      for (let n = 0; n < 100; n += 20)
        await Promise.all(
          Array.from({ length: 20 }, (_, k) => current.store.append(taskStream(), 'none', facts(1 + (k % 3)))),
        );
      const { position } = await current.store.head();
      await follower.untilCaughtUp(position);
      expect(follower.ids).toEqual(await idsOf(current.store.readAll()));
    });

    it('tells all of 10,000 events that were appended at once while it was waiting', async () => {
      const follower = follow({ types: ['TaskAssigned'] });
      await follower.untilCaughtUp(0n);
      const events = facts(10_000);
      const { position } = await current.store.append(taskStream(), 'none', events);
      await follower.untilCaughtUp(position);
      expect(follower.ids).toEqual(events.map(({ id }) => id));
    });

    it('goes on from its last place after the log was opened again', async () => {
      await current.store.append('task-1', 'none', facts(3));
      const before = follow();
      const { position } = await current.store.head();
      await before.untilCaughtUp(position);
      await before.stop();
      await current.reopened();
      const events = facts(2);
      await current.store.append('task-1', 2, events);
      const after = follow({ after: position });
      await after.untilCaughtUp((await current.store.head()).position);
      expect(after.ids).toEqual(events.map(({ id }) => id));
    });

    it('moves on where nothing matches, and says how far', async () => {
      for (let n = 0; n < 3; n++) await current.store.append(taskStream(), 'none', facts(500));
      const { position } = await current.store.append('unit-1', 'none', [fact({ type: 'UnitRenamed' })]);
      await current.store.append(taskStream(), 'none', facts(700));
      const end = (await current.store.head()).position;
      for (const filter of [{ types: ['UnitRenamed'] }, { categories: ['unit'] }]) {
        const follower = follow(filter);
        await follower.untilCaughtUp(end);
        expect(follower.events.map((event) => event.position)).toEqual([position]);
        expect(follower.messages.at(-2)).toEqual({ kind: 'checkpoint', position: end });
        const places = follower.messages.map((m) => (m.kind === 'event' ? m.event.position : m.position));
        expect(places).toEqual(places.toSorted((a, b) => Number(a - b)));
      }
    });

    it('moves on where nothing of what is being written matches', async () => {
      const follower = follow({ categories: ['unit'] });
      await follower.untilCaughtUp(0n);
      const { position } = await current.store.append(taskStream(), 'none', facts(2));
      await follower.untilCaughtUp(position);
      expect(follower.messages).toEqual([caughtUp(0n), { kind: 'checkpoint', position }, caughtUp(position)]);
    });

    it('ends when it is told to: while it waits, before it begins, and between two events', async () => {
      const waiting = follow();
      await waiting.untilCaughtUp(0n);
      await waiting.stop();

      await current.store.append(taskStream(), 'none', facts(3));
      expect(await all(current.store.follow({ signal: AbortSignal.abort() }))).toEqual([]);

      const abort = new AbortController();
      const seen: FollowMessage[] = [];
      for await (const message of current.store.follow({ signal: abort.signal })) {
        seen.push(message);
        abort.abort();
      }
      expect(seen).toHaveLength(1);
    });

    it('ends when the store is closed', async () => {
      const follower = follow();
      await follower.untilCaughtUp(0n);
      await current.store.close();
      await follower.ended;
      expect(follower.messages).toEqual([caughtUp(0n)]);
    });

    it('waits for a slow consumer and holds up nobody else', async () => {
      const iterator = current.store.follow()[Symbol.asyncIterator]();
      expect((await iterator.next()).value).toEqual(caughtUp(0n));
      const { position } = await current.store.append(taskStream(), 'none', facts(1_200));
      const fast = follow();
      await fast.untilCaughtUp(position);
      expect((await iterator.next()).value).toEqual(told(fast.events[0]!));
      await iterator.return?.();
    });
  });
}
