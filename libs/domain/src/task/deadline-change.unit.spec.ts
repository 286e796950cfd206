import { given } from '../testing/given.js';
import type { ChangeDeadline } from './task.commands.js';
import { taskDecider } from './task.decider.js';
import type { Mark, TaskEvent } from './task.events.js';
import {
  accepted,
  around,
  ASSIGNED,
  assigned,
  assigner,
  B53,
  cancelled,
  claimed,
  CONTINUOUS,
  directive,
  document,
  due,
  fact,
  FINANCE,
  head,
  INFORMATION,
  ISSUED,
  lead,
  monitor,
  moved,
  NOTICE_4318,
  PRIME_MINISTER,
  POLICE,
  process,
  QUARTER_2,
  QUARTER_3,
  reporter,
  SCIENCE,
  secretary,
  superseded,
  WORKING_GROUP,
} from './testing/b53.js';

const reason = 'Chuyển thời hạn theo kết luận';
const change = (over: Partial<ChangeDeadline> = {}, today = '2024-05-28'): ChangeDeadline => ({
  ...around(today),
  type: 'ChangeDeadline',
  to: QUARTER_3,
  reason,
  ...over,
});
const decided = (marks: readonly Mark[] = [], decidedBy = PRIME_MINISTER, decidedByRank = 1): TaskEvent => ({
  type: 'DeadlineChanged',
  data: {
    taskId: B53,
    from: QUARTER_2,
    to: QUARTER_3,
    changes: { kept: [], moved: [{ id: 'm1', from: '2024-06-30', to: '2024-09-30' }], added: [], dropped: [] },
    reason,
    decidedBy,
    decidedByRank,
    marks,
  },
});
const notice = {
  id: NOTICE_4318,
  issuer: WORKING_GROUP,
  issuerIsOrIsBelow: [WORKING_GROUP, PRIME_MINISTER],
  issuerRank: 3,
  effectiveOn: '2024-05-28',
};
const onNotice = { basis: directive(NOTICE_4318) };

describe('who may change a deadline', () => {
  it('the unit that issued the directive', () => given(taskDecider, [ASSIGNED]).when(change()).then([decided()]));

  it('a unit above the issuer', () =>
    given(taskDecider, [ASSIGNED])
      .when(
        change(
          around('2024-05-28', { ...assigner, unit: 'quoc-hoi' }, {}, { issuerAndAbove: [PRIME_MINISTER, 'quoc-hoi'] }),
        ),
      )
      .then([decided([], 'quoc-hoi')]));

  it('a unit that the directive names to monitor, marked for its lower rank', () =>
    given(taskDecider, [ASSIGNED])
      .when(change(around('2024-05-28', monitor, {}, { actorRank: 2 })))
      .then([decided(['lower-rank'], POLICE, 2)]));

  it('the working group moves the Prime Minister’s B.53 by its own notice, marked', () =>
    given(taskDecider, [ASSIGNED])
      .when(change(around('2024-05-28', secretary, onNotice, { actorRank: 3, basisDirective: notice })))
      .then([decided(['lower-rank'], WORKING_GROUP, 3)]));

  it('whoever enters the notice, the working group decides', () =>
    given(taskDecider, [ASSIGNED])
      .when(change(around('2024-05-28', assigner, onNotice, { basisDirective: notice })))
      .then([decided(['lower-rank'], WORKING_GROUP, 3)]));

  it('nobody else without a directive', () =>
    given(taskDecider, [ASSIGNED])
      .when(change(around('2024-05-28', { ...assigner, unit: FINANCE })))
      .refuses('not-assigning-side', { details: { unit: FINANCE } }));

  it('nor with a document that is none of ours', () =>
    given(taskDecider, [ASSIGNED])
      .when(
        change(
          around('2024-05-28', secretary, { basis: document('4318/TB', '2024-05-28') }, { basisDirective: notice }),
        ),
      )
      .refuses('not-assigning-side'));

  it('nor with a directive whose issuer leads the task', () =>
    given(taskDecider, [ASSIGNED])
      .when(
        change(
          around('2024-05-28', secretary, onNotice, {
            basisDirective: { ...notice, issuer: SCIENCE, issuerIsOrIsBelow: [SCIENCE] },
          }),
        ),
      )
      .refuses('basis-below-lead', { field: 'basis' }));

  it('nor with one whose issuer stands below a lead', () =>
    given(taskDecider, [ASSIGNED])
      .when(
        change(
          around('2024-05-28', secretary, onNotice, {
            basisDirective: { ...notice, issuerIsOrIsBelow: [WORKING_GROUP, SCIENCE] },
          }),
        ),
      )
      .refuses('basis-below-lead'));

  it('not a lead, whatever it rests on', () =>
    given(taskDecider, [ASSIGNED])
      .when(change(around('2024-05-28', head, onNotice, { basisDirective: notice, monitors: [SCIENCE] })))
      .refuses('lead-may-not-decide'));

  it('not a unit that led then and does so no more', () =>
    given(taskDecider, [
      ASSIGNED,
      fact('2024-05-20', {
        type: 'TaskReassigned',
        data: {
          taskId: B53,
          from: { lead: lead(SCIENCE), coordinating: [] },
          to: { lead: lead(INFORMATION), coordinating: [] },
          reason,
          decidedBy: PRIME_MINISTER,
          marks: [],
        },
      }),
    ])
      .when(
        change(
          around(
            '2024-05-28',
            { ...head, role: 'assigner' },
            { ...onNotice, effectiveOn: '2024-05-01' },
            { basisDirective: notice },
          ),
        ),
      )
      .refuses('lead-may-not-decide'));

  it('not the successor of a lead that has ended', () =>
    given(taskDecider, [ASSIGNED])
      .when(
        change(
          around(
            '2024-05-28',
            { ...monitor },
            {},
            { ended: [{ unit: SCIENCE, successor: POLICE, endedOn: '2024-05-01' }] },
          ),
        ),
      )
      .refuses('lead-may-not-decide'));

  it('a lead that issued the directive itself', () =>
    given(taskDecider, [ASSIGNED])
      .when(change(around('2024-05-28', head, {}, { issuer: SCIENCE, actorRank: 1 })))
      .then([decided([], SCIENCE)]));

  it('not a reporter, and nobody for no unit', () => {
    given(taskDecider, [ASSIGNED])
      .when(change(around('2024-05-28', reporter)))
      .refuses('role-may-not-decide');
    given(taskDecider, [ASSIGNED])
      .when(change(around('2024-05-28', { ...assigner, unit: null })))
      .refuses('acting-unit-missing', { field: 'unit' });
  });

  it('not a unit without rank that day', () =>
    given(taskDecider, [ASSIGNED])
      .when(change(around('2024-05-28', assigner, {}, { actorRank: null })))
      .refuses('acting-unit-without-rank'));

  it('a process, with the rank of the deadline where its unit has none', () =>
    given(taskDecider, [ASSIGNED])
      .when(change(around('2024-05-28', { ...process, unit: null }, {}, { actorRank: null })))
      .then([{ ...decided(), data: { ...(decided().data as object), decidedBy: null } } as TaskEvent]));
});

describe('a deadline change', () => {
  it('to the same on the same day with the same basis changes nothing', () =>
    given(taskDecider, [ASSIGNED, fact('2024-05-28', moved(QUARTER_2, QUARTER_3))])
      .when(change())
      .nothingToDo());

  it('to the same from another day is another change', () =>
    given(taskDecider, [ASSIGNED, fact('2024-05-20', moved(QUARTER_2, QUARTER_3))])
      .when(change())
      .then([moved(QUARTER_3, QUARTER_3)]));

  it('is marked where the deadline had passed', () =>
    given(taskDecider, [ASSIGNED])
      .when(change({}, '2024-07-01'))
      .then([decided(['after-passed'])]));

  it('is not marked as after the deadline on the last on-time day', () =>
    given(taskDecider, [ASSIGNED]).when(change({}, '2024-06-30')).then([decided()]));

  it('is not marked as after the deadline where what it moves was met', () =>
    given(taskDecider, [
      ASSIGNED,
      fact('2024-06-20', claimed('2024-06-20'), { id: 'c' }),
      fact('2024-06-21', accepted('c')),
    ])
      .when(change({}, '2024-07-10'))
      .then([decided()]));

  it('effective before it is recorded is marked as back-dated, even with a document of that day', () => {
    const over = { effectiveOn: '2024-06-20' };
    given(taskDecider, [ASSIGNED])
      .when(change(around('2024-07-15', assigner, over)))
      .then([decided(['back-dated'])]);
    given(taskDecider, [ASSIGNED])
      .when(change(around('2024-07-15', assigner, { ...over, basis: document('99/TB', '2024-06-20') })))
      .then([decided(['back-dated'])]);
  });

  it('is marked from the third time on', () => {
    const day = (d: string) => due(`2024-${d}`);
    const twice = [
      ASSIGNED,
      fact('2024-04-01', moved(QUARTER_2, day('07-31'))),
      fact('2024-05-01', moved(day('07-31'), day('08-31'))),
    ];
    given(taskDecider, twice.slice(0, 2))
      .when(change({ to: day('08-31') }))
      .then([moved(day('07-31'), day('08-31'))]);
    given(taskDecider, twice)
      .when(change())
      .then([moved(day('08-31'), QUARTER_3, ['third-change'])]);
  });

  it('may be ahead where a document says so, not otherwise', () => {
    const ahead = { effectiveOn: '2024-06-15' };
    given(taskDecider, [ASSIGNED])
      .when(change(around('2024-05-28', assigner, ahead)))
      .refuses('day-ahead', { field: 'effectiveOn' });
    given(taskDecider, [ASSIGNED])
      .when(change(around('2024-05-28', assigner, { ...ahead, basis: document('99/TB', '2024-06-15') })))
      .then([decided()]);
  });

  it('may not lie before the issue date of the directive', () =>
    given(taskDecider, [ASSIGNED])
      .when(change({ to: due('2024-02-10') }))
      .refuses('deadline-before-assignment', {
        field: 'to',
        details: { field: 'to', milestone: 'm1', due: '2024-02-10', issuedOn: ISSUED },
      }));

  it('may leave a milestone where it was before the issue date', () => {
    const past = due('2024-01-31');
    given(taskDecider, [fact(ISSUED, assigned({ deadline: past }))])
      .when(change({ to: due('2024-01-31', '2024-09-30') }))
      .then([moved(past, due('2024-01-31', '2024-09-30'))]);
  });

  it.each([
    ['on a cancelled task', cancelled, 'task-cancelled'],
    ['on a superseded task', superseded, 'task-superseded'],
  ])('is refused %s, by then or by today', (_what, end, code) => {
    const history = [ASSIGNED, fact('2024-05-20', end)];
    given(taskDecider, history).when(change()).refuses(code);
    given(taskDecider, history)
      .when(change(around('2024-05-28', assigner, { effectiveOn: '2024-05-01' })))
      .refuses(code);
  });

  it('is possible before a cancellation takes effect', () =>
    given(taskDecider, [ASSIGNED, fact('2024-06-15', cancelled)])
      .when(change())
      .then([decided()]));
});

describe('a change says what becomes of each milestone', () => {
  const three = due('2024-03-31', '2024-06-30', '2024-09-30');
  const history = [fact(ISSUED, assigned({ deadline: three }))];
  const [m1, m2] = three.milestones;

  it('kept, moved, added, dropped, by their ids', () => {
    const to = { ...three, milestones: [m1!, { id: 'm2', due: '2024-07-31' }, { id: 'm4', due: '2024-12-31' }] };
    given(taskDecider, history)
      .when(change({ to }, '2024-03-15'))
      .then([
        {
          type: 'DeadlineChanged',
          data: {
            taskId: B53,
            from: three,
            to,
            changes: {
              kept: ['m1'],
              moved: [{ id: 'm2', from: '2024-06-30', to: '2024-07-31' }],
              added: ['m4'],
              dropped: ['m3'],
            },
            reason,
            decidedBy: PRIME_MINISTER,
            decidedByRank: 1,
            marks: [],
          },
        },
      ]);
  });

  it('an id once dropped is not given to another', () =>
    given(taskDecider, [...history, fact('2024-03-15', moved(three, { ...three, milestones: [m1!] }))])
      .when(change({ to: { ...three, milestones: [m1!, m2!] } }, '2024-04-01'))
      .refuses('milestone-id-reused', { field: 'to', details: { field: 'to', milestone: 'm2' } }));

  it('dropping one that had passed is marked, keeping it is not', () => {
    const rest = { ...three, milestones: three.milestones.slice(1) };
    given(taskDecider, history)
      .when(change({ to: rest }, '2024-04-10'))
      .then([moved(three, rest, ['after-passed'])]);
    const last = { ...three, milestones: [m1!, m2!] };
    given(taskDecider, history)
      .when(change({ to: last }, '2024-04-10'))
      .then([moved(three, last)]);
  });

  it('a deadline without milestones drops them all', () =>
    given(taskDecider, history)
      .when(change({ to: CONTINUOUS }, '2024-03-01'))
      .then([moved(three, CONTINUOUS)]));
});

describe('correcting a deadline change', () => {
  const history = [
    ASSIGNED,
    fact('2024-05-01', moved(QUARTER_2, QUARTER_3), { id: 'first' }),
    fact('2024-05-20', moved(QUARTER_3, due('2024-10-31'))),
  ];
  const correct = (over: Partial<ChangeDeadline> = {}, claims = {}) =>
    change({
      ...around('2024-05-28', assigner, {
        effectiveOn: '2024-05-01',
        corrects: 'first',
        reason: 'Nhầm ngày',
        ...claims,
      }),
      to: due('2024-08-31'),
      ...over,
    });

  it('takes its place, by the deadline before it, and is not back-dated for that', () =>
    given(taskDecider, history)
      .when(correct())
      .then([moved(QUARTER_2, due('2024-08-31'))]));

  it('to an earlier day than it was recorded is back-dated', () =>
    given(taskDecider, history)
      .when(correct({}, { effectiveOn: '2024-04-20' }))
      .then([moved(QUARTER_2, due('2024-08-31'), ['back-dated'])]));

  it('is counted among the changes at its place: correcting the first is no third change', () =>
    given(taskDecider, [...history, fact('2024-05-21', moved(due('2024-10-31'), due('2024-11-30')))])
      .when(correct())
      .then([moved(QUARTER_2, due('2024-08-31'))]));

  it('needs the authority that the change needed', () =>
    given(taskDecider, history)
      .when(correct({ act: { ...correct().act, by: { ...assigner, unit: FINANCE } } }))
      .refuses('not-assigning-side'));

  it('is judged as of its own day where the task was cancelled since', () =>
    given(taskDecider, [...history, fact('2024-05-25', cancelled)])
      .when(correct())
      .then([moved(QUARTER_2, due('2024-08-31'))]));
});
