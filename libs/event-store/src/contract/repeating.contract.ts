import { IdReused } from '../errors.js';
import type { Appended, NewEvent } from '../port.js';
import { all, fact, facts, taskStream } from '../testing/builders.js';
import type { Current } from './subject.js';

export function repeatingRules(current: Current): void {
  describe('the same ids again', () => {
    let stream: string;
    let batch: NewEvent[];
    let first: Appended;

    beforeEach(async () => {
      stream = taskStream();
      batch = facts(3);
      await current.store.append(stream, 'none', [fact()]);
      first = await current.store.append(stream, 0, batch);
    });

    const size = async () => (await current.store.head()).size;

    const refusesAndStoresNothing = async (to: string, expected: 'none' | number, events: readonly NewEvent[]) => {
      const before = await size();
      await expect(current.store.append(to, expected, events)).rejects.toBeInstanceOf(IdReused);
      expect(await size()).toBe(before);
    };

    it('get the first answer and store nothing', async () => {
      expect(await current.store.append(stream, 0, batch)).toEqual({ ...first, repeated: true });
      expect(await size()).toBe(4);
    });

    it('get the first answer though the stream has moved on', async () => {
      await current.store.append(stream, first.revision, facts(2));
      expect(await current.store.append(stream, 0, batch)).toEqual({ ...first, repeated: true });
      expect(await size()).toBe(6);
    });

    it('get the first answer after the log was opened again', async () => {
      await current.reopened();
      expect(await current.store.append(stream, 0, batch)).toEqual({ ...first, repeated: true });
    });

    it('get the first answer for a stream that was new then', async () => {
      const other = taskStream();
      const answer = await current.store.append(other, 'none', facts(1));
      const again = await all(current.store.readStream(other));
      expect(await current.store.append(other, 'none', again)).toEqual({ ...answer, repeated: true });
    });

    it('are stored once when sent 20 times at once', async () => {
      const events = facts(2);
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => current.store.append(stream, first.revision, events)),
      );
      expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect(new Set(answers.map(({ revision, position }) => `${revision} ${position}`)).size).toBe(1);
      expect(await size()).toBe(6);
    });

    it('may differ in what does not identify a fact, and the first stays', async () => {
      const before = await all(current.store.readStream(stream));
      const otherTrace = batch.map((event) => ({ ...event, metadata: { ...event.metadata, trace: 'another' } }));
      expect(await current.store.append(stream, 0, otherTrace)).toEqual({ ...first, repeated: true });
      expect(await all(current.store.readStream(stream))).toEqual(before);
    });

    it.each([
      ['type', (event: NewEvent) => ({ ...event, type: 'TaskCancelled' })],
      ['schema version', (event: NewEvent) => ({ ...event, schemaVersion: 2 })],
      ['data', (event: NewEvent) => ({ ...event, data: { ...event.data, more: true } })],
      [
        'effective day',
        (event: NewEvent) => ({ ...event, metadata: { ...event.metadata, effectiveOn: '2024-03-02' } }),
      ],
      ['basis', (event: NewEvent) => ({ ...event, metadata: { ...event.metadata, basis: '95/QĐ-VPCP' } })],
      ['corrected event', (event: NewEvent) => ({ ...event, metadata: { ...event.metadata, corrects: event.id } })],
    ])('are refused with another %s', async (_, change) => {
      await refusesAndStoresNothing(stream, 0, [batch[0]!, change(batch[1]!), batch[2]!]);
    });

    it('are refused in another order', async () => {
      await refusesAndStoresNothing(stream, 0, [batch[1]!, batch[0]!, batch[2]!]);
    });

    it('are refused together with new ones', async () => {
      await refusesAndStoresNothing(stream, 0, [...batch, fact()]);
      await refusesAndStoresNothing(stream, 0, [fact(), ...batch]);
      await refusesAndStoresNothing(stream, first.revision, [batch[2]!, fact()]);
    });

    it('are refused in another stream', async () => {
      await refusesAndStoresNothing(taskStream(), 0, batch);
      await refusesAndStoresNothing(taskStream(), 'none', batch);
    });

    it('are refused at another revision', async () => {
      await refusesAndStoresNothing(stream, first.revision, batch);
      await refusesAndStoresNothing(stream, 'none', batch);
    });

    it('are recognised for a part of the batch at its own place, and refused at another', async () => {
      const [a, b, c] = batch as [NewEvent, NewEvent, NewEvent];
      expect(await current.store.append(stream, 0, [a, b])).toMatchObject({
        firstRevision: 1,
        revision: 2,
        repeated: true,
      });
      expect(await current.store.append(stream, 1, [b, c])).toEqual({ ...first, firstRevision: 2, repeated: true });
      await refusesAndStoresNothing(stream, 0, [b, c]);
      await refusesAndStoresNothing(stream, 0, [a, c]);
    });
  });
}
