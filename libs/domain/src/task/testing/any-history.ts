import fc from 'fast-check';
import type { Actor } from '../../facts.js';
import type { Fact } from '../../testing/given.js';
import type { TaskCommand } from '../task.commands.js';
import type { TaskEvent } from '../task.events.js';
import { accepted, around, assigned, assigner, BLANK, cancelled, claimed, CONTINUOUS, due, fact } from './b53.js';
import { INFORMATION, ISSUED, moved, QUARTER_2, QUARTER_3, reopened, reported, reporter } from './b53.js';
import { requested, returned, returnedReport, SCIENCE, superseded, voided } from './b53.js';
import { placesOf } from './story.js';

/** Histories that the decider itself would never make, too: the log may hold whatever an earlier release let in. */
export const anyDay = fc.constantFrom(ISSUED, '2024-03-01', '2024-06-30', '2024-07-01', '2024-09-30', '2024-12-31');
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
export const anyHistory = (maxLength: number): fc.Arbitrary<Fact<TaskEvent>[]> => fc.array(anyFact, { maxLength });

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

/** Any order, by the assigning side or by the lead, that the rules may well refuse. */
export const anyOrder = fc
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
