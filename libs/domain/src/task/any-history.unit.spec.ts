import fc from 'fast-check';
import { addDays } from '../dates.js';
import type { Actor } from '../facts.js';
import { fold, judge } from '../fold.js';
import { RuleViolation } from '../rule-violation.js';
import { type Fact, stream } from '../testing/given.js';
import { overdueSpans, totalDays } from './overdue-days.js';
import type { TaskCommand } from './task.commands.js';
import { taskDecider } from './task.decider.js';
import type { TaskEvent } from './task.events.js';
import { statusOf } from './task.status.js';
import {
  accepted,
  around,
  assigned,
  assigner,
  BLANK,
  cancelled,
  claimed,
  CONTINUOUS,
  due,
  fact,
} from './testing/b53.js';
import { INFORMATION, ISSUED, moved, QUARTER_2, QUARTER_3, reopened, reported, reporter } from './testing/b53.js';
import { requested, returned, returnedReport, SCIENCE, superseded, voided } from './testing/b53.js';
import { placesOf } from './testing/story.js';

/** Histories that the decider itself would never make, too: the log may hold whatever an earlier release let in. */
const anyDay = fc.constantFrom(ISSUED, '2024-03-01', '2024-06-30', '2024-07-01', '2024-09-30', '2024-12-31');
const anyId = fc.constantFrom('e1', 'e2', 'e3', 'e4', 'e5', 'nobody');
const anyDeadline = fc.constantFrom(QUARTER_2, QUARTER_3, BLANK, CONTINUOUS, due('2024-01-31', '2024-06-30'));
const anyEvent: fc.Arbitrary<TaskEvent> = fc.oneof(
  anyDeadline.map((deadline) => assigned({ deadline })),
  fc.tuple(anyDeadline, anyDeadline).map(([from, to]) => moved(from, to)),
  fc.constantFrom<TaskEvent>(cancelled, reopened, superseded, placesOf(SCIENCE, INFORMATION), requested()),
  fc.tuple(anyDay, fc.constantFrom(null, 'm1', 'm2')).map(([day, milestone]) => claimed(day, milestone)),
  anyDay.map((day) => reported(day.slice(0, 7), 40)),
  anyId.map((id) => accepted(id)),
  anyId.map((id) => returned(id)),
  anyId.map((id) => returnedReport(id)),
  anyId.map((id) => voided(id)),
);
const anyFact: fc.Arbitrary<Fact<TaskEvent>> = fc
  .tuple(anyDay, anyEvent, fc.option(anyId, { nil: undefined, freq: 2 }))
  .map(([on, event, corrects]) =>
    fact(on, event, { at: '2024-07-01T02:00:00.000Z', ...(corrects === undefined ? {} : { corrects }) }),
  );
const anyHistory = fc.array(anyFact, { maxLength: 12 });
const ANY_ORDER: readonly ((id: string, finishedOn: string) => object)[] = [
  () => ({ ...assigned().data, type: 'AssignTask' }),
  () => ({ type: 'ReassignTask', to: { lead: [], coordinating: [] }, reason: 'x' }),
  () => ({ type: 'ChangeDeadline', to: QUARTER_3, reason: 'x' }),
  () => ({ type: 'RequestExtension', wanted: QUARTER_3, reason: 'x', evidence: [] }),
  (request) => ({ type: 'ApproveExtension', request, to: QUARTER_3, note: null }),
  (request) => ({ type: 'RefuseExtension', request, reason: 'x' }),
  () => ({ type: 'ReportStatus', period: '2024-05', percent: 1, result: 'x', reasonForDecrease: null }),
  (report) => ({ type: 'ReturnReport', report, reason: 'x' }),
  (_id, finishedOn) => ({ type: 'ClaimCompletion', milestone: null, finishedOn, result: 'x', evidence: [] }),
  (claim) => ({ type: 'AcceptCompletion', claim, note: null }),
  (claim) => ({ type: 'ReturnCompletion', claim, reason: 'x' }),
  () => ({ type: 'ReopenTask', reason: 'x' }),
  () => ({ type: 'SupersedeTask', by: 'd2', reason: 'x' }),
  () => ({ type: 'CancelTask', reason: 'x' }),
  () => ({ type: 'UrgeTask', message: 'x' }),
  () => ({ type: 'VoidTaskEvent' }),
];
const anyOrder = fc
  .record({
    order: fc.constantFrom(...ANY_ORDER),
    by: fc.constantFrom<Actor>(assigner, reporter),
    on: anyDay,
    id: anyId,
    corrects: fc.option(anyId, { nil: undefined, freq: 2 }),
  })
  .map(({ order, by, on, id, corrects }) => {
    const over = { effectiveOn: on, ...(corrects === undefined ? {} : { corrects, reason: 'Nhầm' }) };
    return { ...order(id, on), ...around('2024-07-01', by, over) } as TaskCommand;
  });

describe('on any history', () => {
  it('every order leads to an event, to nothing, or to a refusal by a rule', () => {
    fc.assert(
      fc.property(anyHistory, anyOrder, (history, command) => {
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
      fc.property(anyHistory, anyOrder, (history, command) => {
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
      fc.property(anyHistory, anyDay, (history, day) => {
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
