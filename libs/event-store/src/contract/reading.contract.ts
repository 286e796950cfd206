import type { JsonObject, RecordedEvent } from '../port.js';
import { all, fact, factOfBytes, facts, idsOf, taskStream } from '../testing/builders.js';
import type { Current } from './subject.js';

export function readingRules(current: Current): void {
  describe('reading', () => {
    it('reads a stream that does not exist as empty, both ways', async () => {
      expect(await all(current.store.readStream('task-unknown'))).toEqual([]);
      expect(await all(current.store.readStream('task-unknown', { direction: 'backwards' }))).toEqual([]);
    });

    it('gives every event as it was recorded', async () => {
      const stream = taskStream();
      const event = fact();
      const { position, recordedAt } = await current.store.append(stream, 'none', [event]);
      const recorded: RecordedEvent = {
        ...event,
        stream,
        revision: 0,
        position,
        recordedAt,
        stored: {
          data: '{"address":"B.53","lead":"unit-bo-tttt"}',
          metadata: '{"actor":"account-1","basis":"04/CT-TTg","effectiveOn":"2024-03-01"}',
        },
      };
      expect(await all(current.store.readStream(stream))).toEqual([recorded]);
      expect(await all(current.store.readAll())).toEqual([recorded]);
    });

    it.each<[StreamCase, number[]]>([
      [{}, [0, 1, 2, 3, 4]],
      [{ from: 3 }, [3, 4]],
      [{ from: 5 }, []],
      [{ from: 1, limit: 2 }, [1, 2]],
      [{ limit: 0 }, []],
      [{ direction: 'backwards' }, [4, 3, 2, 1, 0]],
      [{ direction: 'backwards', from: 2 }, [2, 1, 0]],
      [{ direction: 'backwards', from: 99, limit: 2 }, [4, 3]],
      [{ direction: 'backwards', from: 0, limit: 5 }, [0]],
    ])('reads the part %j of a stream', async (range, revisions) => {
      const stream = taskStream();
      await current.store.append(stream, 'none', facts(5));
      await current.store.append(taskStream(), 'none', facts(2));
      expect((await all(current.store.readStream(stream, range))).map(({ revision }) => revision)).toEqual(revisions);
    });

    it('reads streams and logs of many pages both ways', async () => {
      const stream = taskStream();
      const ids: string[] = [];
      for (let n = 0; n < 3; n++) {
        const events = facts(400);
        await current.store.append(stream, n === 0 ? 'none' : n * 400 - 1, events);
        ids.push(...events.map(({ id }) => id));
      }
      expect(await idsOf(current.store.readStream(stream))).toEqual(ids);
      expect(await idsOf(current.store.readStream(stream, { direction: 'backwards' }))).toEqual(ids.toReversed());
      expect(await idsOf(current.store.readAll({ limit: 777 }))).toEqual(ids.slice(0, 777));
      expect(await idsOf(current.store.readAll({ categories: ['task', 'unit'] }))).toEqual(ids);
    });

    it('reads a log of large events whole', async () => {
      const ids: string[] = [];
      for (let n = 0; n < 12; n++) {
        const event = factOfBytes(1_000_000);
        await current.store.append('task-large', n === 0 ? 'none' : n - 1, [event]);
        ids.push(event.id);
      }
      expect(await idsOf(current.store.readAll())).toEqual(ids);
      expect(await idsOf(current.store.readAll({ categories: ['task'], types: ['TaskAssigned'] }))).toEqual(ids);
      expect(await idsOf(current.store.readStream('task-large', { direction: 'backwards' }))).toEqual(ids.toReversed());
    });

    it('keeps one order of the log: that in which appends were acknowledged', async () => {
      const acknowledged: string[] = [];
      for (let n = 0; n < 5; n++) {
        const events = facts(2);
        await current.store.append(taskStream(), 'none', events);
        acknowledged.push(...events.map(({ id }) => id));
      }
      const log = await all(current.store.readAll());
      expect(log.map(({ id }) => id)).toEqual(acknowledged);
      const positions = log.map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].sort((a, b) => Number(a - b)));
    });

    it('reads the log after one place up to another', async () => {
      await current.store.append(taskStream(), 'none', facts(6));
      const log = await all(current.store.readAll());
      const [second, fourth] = [log[1]!.position, log[3]!.position];
      expect(await all(current.store.readAll({ after: second, upTo: fourth }))).toEqual(log.slice(2, 4));
      expect(await all(current.store.readAll({ after: fourth, upTo: second }))).toEqual([]);
      expect(await all(current.store.readAll({ after: log[5]!.position }))).toEqual([]);
      expect(await all(current.store.readAll({ upTo: log[5]!.position + 1_000_000n }))).toEqual(log);
      expect(await all(current.store.readAll({ limit: 0 }))).toEqual([]);
    });

    it('ends where the log ended when the read began', async () => {
      await current.store.append('task-1', 'none', facts(2));
      const seen: RecordedEvent[] = [];
      for await (const event of current.store.readAll()) {
        seen.push(event);
        if (seen.length <= 2) await current.store.append('task-1', seen.length, facts(1));
      }
      expect(seen).toHaveLength(2);
    });

    it.each<[string, { categories?: string[]; types?: string[] }, string[]]>([
      ['category', { categories: ['unit'] }, ['u1', 'u2']],
      ['several categories', { categories: ['unit', 'task', 'unit'] }, ['t1', 'u1', 't2', 'u2']],
      ['type', { types: ['Renamed'] }, ['u1', 'i1']],
      ['both', { categories: ['unit'], types: ['Renamed', 'Merged'] }, ['u1', 'u2']],
      ['a type with quotes', { types: [`O'"Hara`] }, []],
      ['neither', { categories: ['person'], types: ['Lost'] }, []],
      ['no category at all', { categories: [] }, []],
      ['no type at all', { types: [] }, []],
      ['a category that only begins like one', { categories: ['un'] }, []],
    ])('filters by %s', async (_, filter, names) => {
      const append = (stream: string, name: string, type: string) =>
        current.store.append(stream, 'none', [fact({ type, data: { name } })]);
      await append('task-a-1', 't1', 'Assigned');
      await append('unit-b', 'u1', 'Renamed');
      await append('task-c', 't2', 'Assigned');
      await append('unit-d', 'u2', 'Merged');
      await append('import-e', 'i1', 'Renamed');
      expect((await all(current.store.readAll(filter))).map(({ data }) => data['name'])).toEqual(names);
    });

    it('gives every value back as it was given, and its bytes as RFC 8785 has them', async () => {
      const data = JSON.parse(String.raw`{"__proto__":{"polluted":true},"constructor":1,"toJSON":null,"":"empty",
        "vi":"Đề án 06 — trước tháng 11/2024 \u0000\u001f\u007f\u2028","🇻🇳":"\ud83d\ude00","decomposed":"e\u0302\u0301",
        "numbers":[0,-1,1.50,1E-7,333333333.33333329,9007199254740991],"nested":[[],{},[null,true,false]]}`) as JsonObject;
      const stream = taskStream();
      const event = fact({ data });
      await current.store.append(stream, 'none', [event]);
      await current.reopened();
      const [read] = await all(current.store.readStream(stream));
      expect(Object.getOwnPropertyDescriptor(read!.data, '__proto__')?.value).toEqual({ polluted: true });
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      expect(read!.data).toEqual(data);
      expect(read!.stored.data).toBe(
        '{"":"empty","__proto__":{"polluted":true},"constructor":1,"decomposed":"e\u0302\u0301",' +
          '"nested":[[],{},[null,true,false]],"numbers":[0,-1,1.5,1e-7,333333333.3333333,9007199254740991],"toJSON":null,' +
          '"vi":"Đề án 06 — trước tháng 11/2024 \\u0000\\u001f\u007f\u2028","🇻🇳":"😀"}',
      );
    });

    it('gives nobody an object through which the record could be changed', async () => {
      const stream = taskStream();
      await current.store.append(stream, 'none', [fact({ data: { list: ['a'] } })]);
      const [mine] = await all(current.store.readStream(stream));
      (mine!.data['list'] as string[]).push('b');
      (mine!.stored as { data: string }).data = 'gone';
      (mine as { type: string }).type = 'Forged';
      const [again] = await all(current.store.readStream(stream));
      expect(again).toMatchObject({ type: 'TaskAssigned', data: { list: ['a'] }, stored: { data: '{"list":["a"]}' } });
    });

    it('says where the log ends', async () => {
      expect(await current.store.head()).toEqual({ position: 0n, size: 0, recordedAt: null });
      const { position, recordedAt } = await current.store.append(taskStream(), 'none', facts(3));
      expect(await current.store.head()).toEqual({ position, size: 3, recordedAt });
      await current.reopened();
      expect(await current.store.head()).toEqual({ position, size: 3, recordedAt });
    });

    it('can be left in the middle', async () => {
      await current.store.append(taskStream(), 'none', facts(3));
      const log = current.store.readAll()[Symbol.asyncIterator]();
      await log.next();
      await log.return?.();
      await current.store.append(taskStream(), 'none', facts(1));
      expect((await current.store.head()).size).toBe(4);
    });
  });
}

interface StreamCase {
  direction?: 'forwards' | 'backwards';
  from?: number;
  limit?: number;
}
