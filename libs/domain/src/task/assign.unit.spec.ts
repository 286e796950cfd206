import { given } from '../testing/given.js';
import { taskDecider } from './task.decider.js';
import type { AssignTask, ReassignTask } from './task.commands.js';
import {
  around,
  ASSIGNED,
  assigned,
  assigner,
  cancelled,
  directive,
  DIRECTIVE_04,
  due,
  fact,
  FINANCE,
  INFORMATION,
  ISSUED,
  lead,
  POLICE,
  PRIME_MINISTER,
  process,
  reporter,
  SCIENCE,
  undo,
} from './testing/b53.js';

const own = { effectiveOn: ISSUED, basis: directive(DIRECTIVE_04) };
const assign = (over: Partial<AssignTask> = {}, by = assigner): AssignTask => ({
  ...around('2024-02-20', by, own),
  ...assigned().data,
  type: 'AssignTask',
  ...over,
});
const merged = [{ unit: SCIENCE, successor: INFORMATION, endedOn: '2024-02-01' }];

describe('assigning a task', () => {
  it('records what the item says', () => given(taskDecider).when(assign()).then([assigned()]));

  it('takes a deadline that was past before the document was signed, as printed', () =>
    given(taskDecider)
      .when(assign({ deadline: due('2024-01-31') }))
      .then([assigned({ deadline: due('2024-01-31') })]));

  it('takes an item without lead', () =>
    given(taskDecider)
      .when(assign({ lead: [] }))
      .then([assigned({ lead: [] })]));

  it('twice changes nothing', () => given(taskDecider, [ASSIGNED]).when(assign()).nothingToDo());

  it('refuses a second, different assignment and points to the first', () =>
    given(taskDecider, [ASSIGNED])
      .when(assign({ lead: lead(FINANCE) }))
      .refuses('task-already-assigned', { details: { event: 'assigned' } }));

  it('refuses a unit that has ended by the effective day, and names its successor', () =>
    given(taskDecider)
      .when(assign(around('2024-02-20', process, own, { ended: merged })))
      .refuses('unit-ended', {
        field: 'lead',
        details: { field: 'lead', unit: SCIENCE, on: '2024-02-01', into: [INFORMATION] },
      }));

  it('refuses an ended coordinating unit too', () =>
    given(taskDecider)
      .when(assign({ ...around('2024-02-20', assigner, own, { ended: merged }), lead: [], coordinating: [SCIENCE] }))
      .refuses('unit-ended', { field: 'coordinating' }));

  it('refuses a unit named twice in one place; one that leads and coordinates is not', () => {
    const named = (over: object) => given(taskDecider).when(assign({ ...around(ISSUED, process, own), ...over }));
    const twice = { details: { field: 'lead', unit: SCIENCE }, field: 'lead' };
    named({ lead: lead(SCIENCE, INFORMATION, SCIENCE) }).refuses('unit-named-twice', twice);
    named({ coordinating: [POLICE, POLICE] }).refuses('unit-named-twice', { field: 'coordinating' });
    named({ coordinating: [SCIENCE] }).then([assigned({ coordinating: [SCIENCE] })]);
  });

  it('takes a unit that ended after the effective day', () =>
    given(taskDecider)
      .when(assign(around('2024-02-20', assigner, own, { ended: [{ ...merged[0]!, endedOn: '2024-02-12' }] })))
      .then([assigned()]));

  it('refuses a milestone named twice', () =>
    given(taskDecider)
      .when(
        assign({
          deadline: {
            ...due('2024-06-30'),
            milestones: [...due('2024-06-30').milestones, ...due('2024-07-30').milestones],
          },
        }),
      )
      .refuses('milestone-twice', { field: 'deadline' }));

  it('refuses a day that the calendar does not have', () =>
    given(taskDecider)
      .when(assign({ deadline: due('2024-06-31') }))
      .refuses('not-a-date', { field: 'deadline' }));

  it('refuses an assigner of the unit that is to lead', () =>
    given(taskDecider)
      .when(assign({}, { ...assigner, unit: SCIENCE }))
      .refuses('lead-may-not-decide'));

  it('lets the issuer assign to itself', () =>
    given(taskDecider)
      .when(assign({ ...around('2024-02-20', { ...assigner, unit: SCIENCE }, own, { issuer: SCIENCE }) }))
      .then([assigned()]));

  it('refuses somebody outside the assigning side, who has the task’s own directive only', () =>
    given(taskDecider)
      .when(
        assign(
          around('2024-02-20', { ...assigner, unit: FINANCE }, own, {
            basisDirective: { id: DIRECTIVE_04, issuer: PRIME_MINISTER, issuerIsOrIsBelow: [PRIME_MINISTER] },
          }),
        ),
      )
      .refuses('not-assigning-side'));

  it('refuses a reporter', () => given(taskDecider).when(assign({}, reporter)).refuses('role-may-not-decide'));

  it('marks as back-dated what rests on no document and is effective before today', () =>
    given(taskDecider)
      .when(assign(around('2024-02-20', assigner, { effectiveOn: ISSUED })))
      .then([assigned({ marks: ['back-dated'] })]));
});

describe('correcting an assignment', () => {
  const corrects = { ...own, corrects: 'assigned', reason: 'Nhầm đơn vị chủ trì' };

  it('may change its lead and its address', () =>
    given(taskDecider, [ASSIGNED])
      .when(assign({ ...around('2024-03-01', assigner, corrects), lead: lead(INFORMATION), address: 'B.54' }))
      .then([assigned({ lead: lead(INFORMATION), address: 'B.54' })]));

  it('may not make it a task of another directive', () =>
    given(taskDecider, [ASSIGNED])
      .when(assign({ ...around('2024-03-01', assigner, corrects), directiveId: 'other' }))
      .refuses('correction-changes-subject'));

  it('that says the same is nothing to do', () =>
    given(taskDecider, [ASSIGNED])
      .when(assign(around('2024-03-01', assigner, corrects)))
      .nothingToDo());

  it('reinstates one that was voided', () =>
    given(taskDecider, [ASSIGNED, undo('2024-03-01', 'assigned')])
      .when(assign(around('2024-03-02', assigner, { ...corrects, corrects: 'e2' })))
      .then([assigned()]));
});

describe('reassigning a task', () => {
  const to = { lead: lead(INFORMATION), coordinating: [] };
  const reassign = (over: Partial<ReassignTask> = {}, today = '2024-04-01', by = assigner): ReassignTask => ({
    ...around(today, by),
    type: 'ReassignTask',
    to,
    reason: 'Điều chuyển nhiệm vụ',
    ...over,
  });
  const event = (marks: readonly 'back-dated'[] = []) => ({
    type: 'TaskReassigned' as const,
    data: {
      taskId: ASSIGNED.event.type === 'TaskAssigned' ? ASSIGNED.event.data.taskId : '',
      from: { lead: lead(SCIENCE), coordinating: [] },
      to,
      reason: 'Điều chuyển nhiệm vụ',
      decidedBy: assigner.unit,
      marks,
    },
  });

  it('says who led before and who leads now', () => given(taskDecider, [ASSIGNED]).when(reassign()).then([event()]));

  it('twice changes nothing', () =>
    given(taskDecider, [ASSIGNED, fact('2024-04-01', event())])
      .when(reassign())
      .nothingToDo());

  it('is marked where it is back-dated', () =>
    given(taskDecider, [ASSIGNED])
      .when(reassign(around('2024-04-01', assigner, { effectiveOn: '2024-03-01' })))
      .then([event(['back-dated'])]));

  it('of a process takes its day from the deciding event and is never back-dated', () =>
    given(taskDecider, [ASSIGNED])
      .when(reassign(around('2024-04-01', process, { effectiveOn: '2024-03-01' })))
      .then([event()]));

  it('on the day of its document is not back-dated, before it is', () => {
    const on = (effectiveOn: string) =>
      reassign(
        around('2024-04-01', assigner, {
          effectiveOn,
          basis: { kind: 'document', number: '12/QĐ', issuedOn: '2024-03' },
        }),
      );
    given(taskDecider, [ASSIGNED]).when(on('2024-03-01')).then([event()]);
    given(taskDecider, [ASSIGNED])
      .when(on('2024-02-29'))
      .then([event(['back-dated'])]);
  });

  it('refuses a unit named twice in one place', () => {
    for (const to of [
      { lead: lead(POLICE, POLICE), coordinating: [] },
      { lead: lead(POLICE), coordinating: [SCIENCE, SCIENCE] },
    ])
      given(taskDecider, [ASSIGNED])
        .when(reassign({ to }))
        .refuses('unit-named-twice', { field: to.lead.length > 1 ? 'to.lead' : 'to.coordinating' });
  });

  it('refuses an ended unit, unless it is there already', () => {
    const ended = [{ unit: INFORMATION, successor: SCIENCE, endedOn: '2024-04-01' }];
    given(taskDecider, [ASSIGNED])
      .when(reassign(around('2024-04-01', assigner, {}, { ended })))
      .refuses('unit-ended', { field: 'to.lead' });
    given(taskDecider, [fact(ISSUED, assigned({ lead: lead(INFORMATION) }))])
      .when(
        reassign({
          ...around('2024-04-01', assigner, {}, { ended }),
          to: { lead: lead(INFORMATION), coordinating: [POLICE] },
        }),
      )
      .then([
        {
          ...event(),
          data: {
            ...event().data,
            from: { lead: lead(INFORMATION), coordinating: [] },
            to: { lead: lead(INFORMATION), coordinating: [POLICE] },
          },
        },
      ]);
  });

  it('refuses what is not assigned, or not yet', () => {
    given(taskDecider).when(reassign()).refuses('task-not-assigned');
    given(taskDecider, [ASSIGNED])
      .when(reassign(around('2024-04-01', assigner, { effectiveOn: '2024-02-01' })))
      .refuses('before-assignment', { field: 'effectiveOn' });
  });

  it('refuses a cancelled task', () =>
    given(taskDecider, [ASSIGNED, fact('2024-03-01', cancelled)])
      .when(reassign())
      .refuses('task-cancelled'));
});
