import fc from 'fast-check';
import { everyFact } from './testing/every-fact.js';
import { dump, followed, idOf, openInMemory } from './testing/made-log.js';
import { takeInto } from './take-events.js';

describe('a rebuild', () => {
  it('equals what was applied bit by bit, row for row, wherever the log was cut and whatever came twice', async () => {
    const log = await everyFact();
    const units = ['bca', 'btp', 'hcm'].map(idOf);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(4), fc.nat(2), fc.nat(100)), { maxLength: 30 }),
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 40 }),
        async (reports, cuts) => {
          for (const [task, unit, percent] of reports) {
            const data = { taskId: idOf(`t${task}`), unit: units[unit]!, period: '2024-03', percent, result: 'x' };
            const rest = { difficulties: null, proposals: null, figures: [], evidence: [], reasonForDecrease: null };
            await log.append(`task-${data.taskId}`, '2024-03-14', {
              type: 'StatusReported',
              data: { ...data, ...rest, marks: percent < 20 ? ['back-dated'] : [] },
            });
          }
          const events = await Array.fromAsync(log.store.readAll());
          const file = openInMemory();
          for (let at = 0, i = 0; at < events.length; at += cuts[i++ % cuts.length]!) {
            const batch = events.slice(Math.max(0, at - 2), at + cuts[i % cuts.length]!);
            takeInto(file, batch, batch.at(-1)!.position, () => undefined);
          }
          const whole = await followed(log);
          expect(dump(file.db)).toBe(dump(whole));
        },
      ),
      { numRuns: 25 },
    );
  });
});
