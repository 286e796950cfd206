import type { Actor } from '../facts.js';
import { type Fact, given } from '../testing/given.js';
import type { TaskAct, TaskCommand } from './task.commands.js';
import { taskDecider } from './task.decider.js';
import type { TaskEvent } from './task.events.js';
import {
  accepted,
  around,
  ASSIGNED,
  assigned,
  assigner,
  cancelled,
  claimed,
  due,
  fact,
  INFORMATION,
  lead,
  QUARTER_3,
  reported,
  reporter,
  requested,
  SCIENCE,
} from './testing/b53.js';

const REQUESTED = fact('2024-05-01', requested(), { id: 'request' });
const REPORTED = fact('2024-05-01', reported('2024-05', 10), { id: 'report' });
const CLAIMED = fact('2024-05-01', claimed('2024-05-01'), { id: 'claim' });
const open = [ASSIGNED, REQUESTED, REPORTED, CLAIMED];

type Body = TaskCommand extends infer C ? (C extends TaskCommand ? Omit<C, keyof TaskAct> : never) : never;
const bodies: readonly [Body, Actor?][] = [
  [{ type: 'ReassignTask', to: { lead: lead(INFORMATION), coordinating: [] }, reason: 'x' }],
  [{ type: 'ChangeDeadline', to: QUARTER_3, reason: 'x' }],
  [{ type: 'RequestExtension', wanted: due('2024-12-31'), reason: 'x', evidence: [] }, reporter],
  [{ type: 'ApproveExtension', request: 'request', to: QUARTER_3, note: null }],
  [{ type: 'RefuseExtension', request: 'request', reason: 'x' }],
  [{ type: 'ReturnReport', report: 'report', reason: 'x' }],
  [{ type: 'AcceptCompletion', claim: 'claim', note: null }],
  [{ type: 'ReturnCompletion', claim: 'claim', reason: 'x' }],
  [{ type: 'SupersedeTask', by: 'other', reason: 'x' }],
  [{ type: 'CancelTask', reason: 'x' }],
  [{ type: 'UrgeTask', message: 'x' }],
];
const command = ([body, by]: readonly [Body, Actor?], over = {}) =>
  ({ ...around('2024-06-01', by ?? assigner, over), ...body }) as TaskCommand;

describe.each(bodies.map((body) => [body[0].type, body] as const))('%s', (_type, body) => {
  it('may not hold from a day ahead without a document that says so', () =>
    given(taskDecider, open)
      .when(command(body, { effectiveOn: '2024-06-02' }))
      .refuses('day-ahead', { field: 'effectiveOn' }));

  it('is refused on a task that is cancelled', () =>
    given(taskDecider, [...open, fact('2024-05-20', cancelled)])
      .when(command(body))
      .refuses('task-cancelled'));

  it('is refused on a task whose assignment does not stand', () =>
    given(taskDecider)
      .when(command(body))
      .refuses(/^task-not-assigned$|-unknown$|^not-a-lead$/));
});

describe('days and milestones that cannot be', () => {
  const history: Fact<TaskEvent>[] = [ASSIGNED];
  const twice = {
    ...due('2024-12-31'),
    milestones: [...due('2024-12-31').milestones, ...due('2024-11-30').milestones],
  };
  it.each([
    ['not-a-date', due('2024-09-31')],
    ['milestone-twice', twice],
  ])('are refused in a new deadline, and in one asked for: %s', (code, deadline) => {
    given(taskDecider, history)
      .when(command([{ type: 'ChangeDeadline', to: deadline, reason: 'x' }]))
      .refuses(code, { field: 'to' });
    given(taskDecider, history)
      .when(command([{ type: 'RequestExtension', wanted: deadline, reason: 'x', evidence: [] }, reporter]))
      .refuses(code, { field: 'wanted' });
  });
  it('are refused in an assignment', () => {
    const assign = { ...assigned().data, type: 'AssignTask' as const };
    given(taskDecider)
      .when({ ...around('2024-02-20'), ...assign, issuedOn: '2024-02-30' })
      .refuses('not-a-date', { field: 'issuedOn' });
    given(taskDecider)
      .when({ ...around('2024-02-20', assigner, { effectiveOn: '2024-02-21' }), ...assign })
      .refuses('day-ahead');
  });
});

it('refuses a task to a coordinating unit that has ended', () =>
  given(taskDecider, [ASSIGNED])
    .when({
      ...around('2024-06-01', assigner, {}, { ended: [{ unit: INFORMATION, successor: null, endedOn: '2024-05-01' }] }),
      type: 'ReassignTask',
      to: { lead: lead(SCIENCE), coordinating: [INFORMATION] },
      reason: 'x',
    })
    .refuses('unit-ended', { field: 'to.coordinating' }));

it('refuses a reopening ahead of its day without a document', () =>
  given(taskDecider, [ASSIGNED, CLAIMED, fact('2024-05-02', accepted('claim'))])
    .when({ ...around('2024-06-01', assigner, { effectiveOn: '2024-06-02' }), type: 'ReopenTask', reason: 'x' })
    .refuses('day-ahead'));
