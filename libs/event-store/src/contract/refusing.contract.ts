import { InvalidAppend } from '../errors.js';
import { MAX_APPEND_BYTES, type JsonObject, type NewEvent } from '../port.js';
import { fact, factOfBytes, taskStream } from '../testing/builders.js';
import type { Current } from './subject.js';

const LONE_SURROGATE = '\ud800';

export function refusingRules(current: Current): void {
  describe('refusing, before anything is sent', () => {
    const refusal = async (stream: string, expected: 'none' | number, events: readonly NewEvent[]) => {
      const error: unknown = await current.store.append(stream, expected, events).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(InvalidAppend);
      expect((await current.store.head()).size).toBe(0);
      return (error as InvalidAppend).message;
    };

    it.each([
      ['negative zero', { a: [{ b: -0 }] }, 'events[1].data.a[0].b'],
      ['not a number', { a: Number.NaN }, 'events[1].data.a'],
      ['infinity', { a: -Infinity }, 'events[1].data.a'],
      ['an integer beyond 2^53', { a: 2 ** 53 }, 'events[1].data.a'],
      ['a lone surrogate', { a: { b: `x${LONE_SURROGATE}` } }, 'events[1].data.a.b'],
      ['a lone surrogate in a key', { [LONE_SURROGATE]: 1 }, 'events[1].data.\ufffd'],
      ['undefined', { a: undefined }, 'events[1].data.a'],
      ['undefined in a list', { a: [1, undefined] }, 'events[1].data.a[1]'],
      ['a big integer', { a: 1n }, 'events[1].data.a'],
      ['a function', { a: () => 1 }, 'events[1].data.a'],
      ['a date', { a: new Date() }, 'events[1].data.a'],
      ['a key that begins with $', { a: { $maxCount: 1 } }, 'events[1].data.a.$maxCount'],
      ['a key that looks like an integer', { a: { 12: 'x' } }, 'events[1].data.a.12'],
      ['a key that looks like a negative integer', { '-1': 'x' }, 'events[1].data.-1'],
    ])('refuses %s and names its place', async (_, data, place) => {
      const bad = { ...fact(), data: data as unknown as JsonObject };
      expect(await refusal(taskStream(), 'none', [fact(), bad])).toContain(`${place}:`);
    });

    it('refuses the same in metadata', async () => {
      const bad = fact({ metadata: { $recordedAt: '2020-01-01T00:00:00.000Z' } });
      expect(await refusal(taskStream(), 'none', [bad])).toContain('events[0].metadata.$recordedAt:');
    });

    it('refuses a value that contains itself', async () => {
      const data: Record<string, unknown> = {};
      data['self'] = data;
      expect(await refusal(taskStream(), 'none', [fact({ data: data as JsonObject })])).toContain(
        'events[0].data.self',
      );
    });

    it.each([['a list'], [null], [['x']], [undefined]])('refuses %p as data', async (data) => {
      const bad = { ...fact(), data: data as unknown as JsonObject };
      expect(await refusal(taskStream(), 'none', [bad])).toContain('events[0].data: ');
    });

    it('refuses an append of nothing, on any stream', async () => {
      await refusal(taskStream(), 'none', []);
    });

    it('refuses one byte more than 1 MiB, counted in UTF-8 over all data of the append', async () => {
      await refusal(taskStream(), 'none', [factOfBytes(MAX_APPEND_BYTES + 1)]);
      await refusal(taskStream(), 'none', [factOfBytes(MAX_APPEND_BYTES - 9), fact({ data: { a: 'đ' } })]);
    });

    it('refuses one id twice in one append', async () => {
      const event = fact();
      expect(await refusal(taskStream(), 'none', [event, fact(), event])).toContain(event.id);
    });

    it.each([
      '',
      'task',
      'task-',
      '-1',
      'Task-1',
      'task1-1',
      '$task-1',
      'task-1\n',
      'task-\u0085',
      `task-${LONE_SURROGATE}`,
    ])('refuses the stream name %j', async (stream) => {
      await refusal(stream, 'none', [fact()]);
    });

    it.each([-1, 0.5, Number.NaN, 'any'])('refuses %p as the expected state', async (expected) => {
      await refusal(taskStream(), expected as number, [fact()]);
    });

    it.each(['', 'x', '6BA7B810-9DAD-11D1-80B4-00C04FD430C8'])('refuses %j as an id', async (id) => {
      expect(await refusal(taskStream(), 'none', [fact({ id })])).toContain('events[0].id:');
    });

    it.each(['', '$system', 'Task\u0000'])('refuses %j as a type', async (type) => {
      expect(await refusal(taskStream(), 'none', [fact({ type })])).toContain('events[0].type:');
    });

    it.each([0, 1.5, -1])('refuses %p as a schema version', async (schemaVersion) => {
      expect(await refusal(taskStream(), 'none', [fact({ schemaVersion })])).toContain('events[0].schemaVersion:');
    });
  });
}
