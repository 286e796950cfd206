import { RevisionConflict } from '../errors.js';
import { all, fact, factOfBytes, facts, idsOf, taskStream } from '../testing/builders.js';
import { MAX_APPEND_BYTES } from '../port.js';
import type { Current } from './subject.js';

export function appendingRules(current: Current): void {
  describe('appending', () => {
    it('starts a stream that does not exist when "none" is expected', async () => {
      const stream = taskStream();
      const [first, second] = [fact(), fact()];
      const answer = await current.store.append(stream, 'none', [first, second]);
      const stored = await all(current.store.readStream(stream));
      expect(answer).toEqual({
        firstRevision: 0,
        revision: 1,
        position: stored[1]!.position,
        recordedAt: stored[1]!.recordedAt,
        repeated: false,
      });
      expect(stored.map(({ id, revision }) => [id, revision])).toEqual([
        [first.id, 0],
        [second.id, 1],
      ]);
    });

    it('goes on after the revision that the caller has seen', async () => {
      const stream = taskStream();
      await current.store.append(stream, 'none', facts(3));
      const answer = await current.store.append(stream, 2, facts(2));
      expect(answer).toMatchObject({ firstRevision: 3, revision: 4, repeated: false });
    });

    it.each([
      ['"none" where the stream exists', 'none', 2, 1],
      ['a revision where there is no stream', 0, 0, 'none'],
      ['an earlier revision than the last', 1, 3, 2],
      ['a later revision than the last', 5, 3, 2],
    ] as const)('refuses %s, names both and stores nothing', async (_, expected, length, actual) => {
      const stream = taskStream();
      if (length > 0) await current.store.append(stream, 'none', facts(length));
      const before = await current.store.head();
      const refusal: unknown = await current.store.append(stream, expected, facts(2)).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(RevisionConflict);
      expect(refusal).toMatchObject({ stream, expected, actual });
      expect(await current.store.head()).toEqual(before);
    });

    it('lets one of twenty writers win who expect the same revision', async () => {
      const stream = taskStream();
      await current.store.append(stream, 'none', facts(1));
      const batches = Array.from({ length: 20 }, () => facts(2));
      const results = await Promise.allSettled(batches.map((batch) => current.store.append(stream, 0, batch)));
      const winners = batches.filter((_, n) => results[n]!.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      expect(results.filter((r) => r.status === 'rejected' && !(r.reason instanceof RevisionConflict))).toEqual([]);
      expect((await idsOf(current.store.readStream(stream))).slice(1)).toEqual(winners[0]!.map(({ id }) => id));
    });

    it('keeps what was appended together with one that is refused', async () => {
      const [good, bad] = [taskStream(), taskStream()];
      const results = await Promise.allSettled([
        current.store.append(good, 'none', facts(1)),
        current.store.append(bad, 7, facts(1)),
        current.store.append(good, 0, facts(1)),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await all(current.store.readStream(good))).toHaveLength(2);
      expect(await all(current.store.readStream(bad))).toEqual([]);
    });

    it('takes exactly 1 MiB of data, metadata not counted', async () => {
      const half = MAX_APPEND_BYTES / 2;
      const events = [factOfBytes(half), { ...factOfBytes(half), metadata: { note: 'y'.repeat(1000) } }];
      await current.store.append(taskStream(), 'none', events);
      expect((await all(current.store.readAll())).map(({ stored }) => stored.data.length)).toEqual([half, half]);
    });

    it('takes 10,000 small events in one append', async () => {
      const stream = taskStream();
      const events = facts(10_000);
      expect(await current.store.append(stream, 'none', events)).toMatchObject({ firstRevision: 0, revision: 9_999 });
      expect(await idsOf(current.store.readStream(stream))).toEqual(events.map(({ id }) => id));
    });

    it('stores what was given at the call, whatever the caller does to it afterwards', async () => {
      const stream = taskStream();
      const data = { lead: 'unit-a' };
      const events = [fact({ data })];
      const answer = current.store.append(stream, 'none', events);
      data.lead = 'unit-b';
      events.push(fact());
      await answer;
      expect((await all(current.store.readStream(stream))).map((event) => event.data)).toEqual([{ lead: 'unit-a' }]);
    });

    it('stamps in UTC with milliseconds', async () => {
      const { recordedAt } = await current.store.append(taskStream(), 'none', facts(1));
      expect(recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    });

    it('waits with closing for what is being appended, and takes nothing more', async () => {
      const stream = taskStream();
      const answers = Promise.all([0, 1, 2].map((n) => current.store.append(`${stream}${n}`, 'none', facts(1))));
      await current.store.close();
      expect(await answers).toHaveLength(3);
      await current.store.close();
      await expect(current.store.append(stream, 'none', facts(1))).rejects.toMatchObject({ name: 'StoreClosed' });
    });
  });
}
