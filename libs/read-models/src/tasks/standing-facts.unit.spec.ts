import fc from 'fast-check';
import { FOREVER } from '#domain/dated';
import type { Recorded } from '#domain/facts';
import { standing } from '#domain/fold';
import type { TaskEvent } from '#domain/task/task.events';
import { StandingFacts } from './standing-facts.js';
import { histories } from './testing/random-histories.js';

describe('the facts that stand, kept as events come in', () => {
  it('are those of a fold of all so far, and the same as before on the days before the one it gives', () => {
    fc.assert(
      fc.property(histories(), (log) => {
        const events = log.filter(({ stream }) => stream === 'task-t1') as unknown as Recorded<TaskEvent>[];
        const facts = new StandingFacts<TaskEvent>();
        events.forEach((event, i) => {
          const before = [...facts.inOrder];
          const since = facts.add(event);
          expect(facts.inOrder).toEqual(standing(events.slice(0, i + 1), FOREVER));
          const earlier = ({ effectiveOn }: { effectiveOn: string }) => since === undefined || effectiveOn < since;
          expect(facts.inOrder.filter(earlier)).toEqual(before.filter(earlier));
        });
      }),
      { numRuns: 200 },
    );
  });
});
