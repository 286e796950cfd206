import { all, facts, taskStream } from '../testing/builders.js';
import type { Current } from './subject.js';

const at = (time: string) => Date.parse(`2024-03-01T${time}Z`);

/** What only a store promises that stamps and counts by itself. */
export function embeddedRules(current: Current): void {
  describe('the log itself', () => {
    const stamps = async () => (await all(current.store.readAll())).map(({ recordedAt }) => recordedAt.slice(11, -1));

    it('never stamps backwards, though the clock steps back', async () => {
      for (const time of ['08:00:00.500', '08:00:00.400', '07:00:00.000', '08:00:00.501']) {
        current.setClock(at(time));
        await current.store.append(taskStream(), 'none', facts(1));
      }
      expect(await stamps()).toEqual(['08:00:00.500', '08:00:00.500', '08:00:00.500', '08:00:00.501']);
    });

    it('never stamps before what it held when it was opened', async () => {
      current.setClock(at('08:00:00.000'));
      await current.store.append(taskStream(), 'none', facts(1));
      await current.reopened();
      current.setClock(at('07:00:00.000'));
      await current.store.append(taskStream(), 'none', facts(1));
      expect(await stamps()).toEqual(['08:00:00.000', '08:00:00.000']);
    });

    it('numbers its events from 1 without a gap, though appends are refused in between', async () => {
      await Promise.allSettled(
        Array.from({ length: 30 }, (_, n) =>
          current.store.append(taskStream(), n % 3 === 0 ? n : 'none', facts(1 + (n % 2))),
        ),
      );
      const positions = (await all(current.store.readAll())).map(({ position }) => Number(position));
      expect(positions).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
    });
  });
}
