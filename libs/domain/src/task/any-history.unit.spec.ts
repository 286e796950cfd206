import fc from 'fast-check';
import { addDays } from '../dates.js';
import { fold, judge } from '../fold.js';
import { RuleViolation } from '../rule-violation.js';
import { type Fact, stream } from '../testing/given.js';
import { overdueSpans, totalDays } from './overdue-days.js';
import { taskDecider } from './task.decider.js';
import type { TaskEvent } from './task.events.js';
import { statusOf } from './task.status.js';
import { anyDay, anyHistory, anyOrder } from './testing/any-history.js';
import { fact } from './testing/b53.js';

describe('on any history', () => {
  it('every order leads to an event, to nothing, or to a refusal by a rule', () => {
    fc.assert(
      fc.property(anyHistory(12), anyOrder, (history, command) => {
        try {
          const events = taskDecider.decide(judge(taskDecider, stream(history), command.act), command);
          expect(events.length).toBeLessThanOrEqual(1);
        } catch (error) {
          expect(error).toBeInstanceOf(RuleViolation);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('an order carried out and given again, at once, changes nothing or is refused: it is never recorded twice', () => {
    fc.assert(
      fc.property(anyHistory(12), anyOrder, (history, command) => {
        fc.pre(command.act.corrects === undefined);
        const decide = (facts: readonly Fact<TaskEvent>[]) => {
          try {
            return taskDecider.decide(judge(taskDecider, stream(facts), command.act), command);
          } catch (error) {
            if (error instanceof RuleViolation) return [];
            throw error;
          }
        };
        const { by, effectiveOn } = command.act;
        const once = decide(history).map((event) => fact(effectiveOn, event, { by, id: 'new' }));
        expect(once.length === 0 ? [] : decide([...history, ...once])).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('each day has one status, and the overdue days grow by one a day while it is overdue', () => {
    fc.assert(
      fc.property(anyHistory(12), anyDay, (history, day) => {
        const on = addDays(day, 1);
        const [before, after] = [day, on].map((d) => fold(taskDecider, stream(history), d));
        const [yesterday, today] = [statusOf(before!, day), statusOf(after!, on)];
        fc.pre(yesterday?.status === 'overdue' && today?.status === 'overdue');
        fc.pre(history.every((said) => said.on !== on));
        expect(today.overdueDays).toBe(yesterday.overdueDays + 1);
        expect(totalDays(overdueSpans(after!, on))).toBe(today.overdueDays);
      }),
      { numRuns: 1_000 },
    );
  });
});
