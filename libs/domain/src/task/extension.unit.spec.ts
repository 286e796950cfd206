import { given } from '../testing/given.js';
import type { ApproveExtension, RefuseExtension, RequestExtension } from './task.commands.js';
import { taskDecider } from './task.decider.js';
import {
  approved,
  around,
  ASSIGNED,
  assigner,
  cancelled,
  document,
  due,
  fact,
  FINANCE,
  head,
  INFORMATION,
  moved,
  QUARTER_2,
  QUARTER_3,
  refused,
  reporter,
  requested,
  SCIENCE,
  undo,
} from './testing/b53.js';

const ask = (over: Partial<RequestExtension> = {}, by = reporter): RequestExtension => ({
  ...around('2024-06-01', by),
  type: 'RequestExtension',
  wanted: QUARTER_3,
  reason: 'Chờ ý kiến thẩm định',
  evidence: [],
  ...over,
});
const REQUESTED = fact('2024-06-01', requested(), { id: 'request' });
const approve = (over: Partial<ApproveExtension> = {}, by = assigner): ApproveExtension => ({
  ...around('2024-06-10', by),
  type: 'ApproveExtension',
  request: 'request',
  to: QUARTER_3,
  note: null,
  ...over,
});
const refuse = (over: Partial<RefuseExtension> = {}, by = assigner): RefuseExtension => ({
  ...around('2024-06-10', by),
  type: 'RefuseExtension',
  request: 'request',
  reason: 'Không đủ căn cứ',
  ...over,
});

describe('a unit that leads asks for an extension', () => {
  it('and names the deadline that it saw', () => given(taskDecider, [ASSIGNED]).when(ask()).then([requested()]));

  it('twice on a day, in the same words, changes nothing while it waits', () =>
    given(taskDecider, [ASSIGNED, REQUESTED]).when(ask()).nothingToDo());

  it('again after a refusal is another request', () =>
    given(taskDecider, [ASSIGNED, REQUESTED, fact('2024-06-01', refused('request'))])
      .when(ask())
      .then([requested()]));

  it('for another deadline than the one in force', () =>
    given(taskDecider, [ASSIGNED])
      .when(ask({ wanted: QUARTER_2 }))
      .refuses('extension-asks-nothing', { field: 'wanted' }));

  it('for no day before the issue date', () =>
    given(taskDecider, [ASSIGNED])
      .when(ask({ wanted: due('2024-01-01') }))
      .refuses('deadline-before-assignment', { field: 'wanted' }));

  it('with milestone ids that nobody had before', () =>
    given(taskDecider, [
      ASSIGNED,
      fact('2024-03-01', moved(QUARTER_2, due('2024-06-30', '2024-07-31'))),
      fact('2024-03-02', moved(due('2024-06-30', '2024-07-31'), QUARTER_2)),
    ])
      .when(ask({ wanted: due('2024-06-30', '2024-12-31') }))
      .refuses('milestone-id-reused', { field: 'wanted' }));

  it('not on a cancelled task', () =>
    given(taskDecider, [ASSIGNED, fact('2024-05-01', cancelled)])
      .when(ask())
      .refuses('task-cancelled'));

  it('and nobody else does', () => {
    given(taskDecider, [ASSIGNED])
      .when(ask({}, { ...reporter, unit: FINANCE }))
      .refuses('not-a-lead', { details: { unit: FINANCE } });
    given(taskDecider, [ASSIGNED]).when(ask({}, assigner)).refuses('role-may-not-report');
  });
});

describe('the assigning side approves', () => {
  it('and the approval is the change', () =>
    given(taskDecider, [ASSIGNED, REQUESTED])
      .when(approve())
      .then([approved('request')]));

  it('another day than was asked for', () =>
    given(taskDecider, [ASSIGNED, REQUESTED])
      .when(approve({ to: due('2024-07-31') }))
      .then([approved('request', due('2024-07-31'))]));

  it('from the day of the decision that it cites, before the request was even recorded', () =>
    given(taskDecider, [ASSIGNED, REQUESTED])
      .when(
        approve(around('2024-06-10', assigner, { effectiveOn: '2024-05-30', basis: document('7/QĐ', '2024-05-30') })),
      )
      .then([{ ...approved('request'), data: { ...approved('request').data, marks: ['back-dated'] } } as never]));

  it('after the deadline passed, marked', () =>
    given(taskDecider, [ASSIGNED, REQUESTED])
      .when(approve(around('2024-07-05')))
      .then([{ ...approved('request'), data: { ...approved('request').data, marks: ['after-passed'] } } as never]));

  it('refuses an extension approved by the person who asked for it, in whatever role', () =>
    given(taskDecider, [ASSIGNED, REQUESTED])
      .when(approve({}, { ...assigner, account: reporter.account }))
      .refuses('own-request', { details: { event: 'request' } }));

  it('refuses it also to the one who made an earlier version of the request', () =>
    given(taskDecider, [
      ASSIGNED,
      REQUESTED,
      fact('2024-06-01', requested(due('2024-10-31')), { id: 'fixed', corrects: 'request', reason: 'Nhầm', by: head }),
    ])
      .when(approve({ request: 'fixed' }, { ...assigner, account: reporter.account }))
      .refuses('own-request'));

  it('refuses it to the unit that asked, where that unit issued the directive', () =>
    given(taskDecider, [ASSIGNED, REQUESTED])
      .when(approve(around('2024-06-10', head, {}, { issuer: SCIENCE })))
      .refuses('own-request'));

  it('refuses a request whose deadline has changed since', () =>
    given(taskDecider, [ASSIGNED, REQUESTED, fact('2024-06-05', moved(QUARTER_2, due('2024-07-15')))])
      .when(approve())
      .refuses('deadline-has-changed'));

  it('even where it was changed back again', () =>
    given(taskDecider, [
      ASSIGNED,
      REQUESTED,
      fact('2024-06-05', moved(QUARTER_2, QUARTER_3)),
      fact('2024-06-06', moved(QUARTER_3, QUARTER_2)),
    ])
      .when(approve())
      .refuses('deadline-has-changed'));

  it('twice changes nothing, otherwise once answered is answered', () => {
    const history = [ASSIGNED, REQUESTED, fact('2024-06-10', approved('request'), { id: 'answer' })];
    given(taskDecider, history).when(approve()).nothingToDo();
    given(taskDecider, history)
      .when(approve({ to: due('2024-08-01') }))
      .refuses('request-already-answered', { details: { answer: 'answer' } });
    given(taskDecider, history).when(refuse()).refuses('request-already-answered');
  });

  it('refuses what nobody asked, or has taken back', () => {
    given(taskDecider, [ASSIGNED]).when(approve()).refuses('request-unknown', { field: 'request' });
    given(taskDecider, [ASSIGNED, REQUESTED, undo('2024-06-02', 'request')])
      .when(approve())
      .refuses('request-unknown');
  });

  it('not on a cancelled task, and not by a lead', () => {
    given(taskDecider, [ASSIGNED, REQUESTED, fact('2024-06-05', cancelled)])
      .when(approve())
      .refuses('task-cancelled');
    given(taskDecider, [ASSIGNED, REQUESTED]).when(approve({}, head)).refuses('lead-may-not-decide');
  });
});

describe('correcting an approval', () => {
  const history = [
    ASSIGNED,
    REQUESTED,
    fact('2024-06-10', approved('request'), { id: 'answer' }),
    fact('2024-06-20', moved(QUARTER_3, due('2024-10-31'))),
  ];
  const over = { effectiveOn: '2024-06-10', corrects: 'answer', reason: 'Nhầm ngày' };

  it('is judged at its place, whatever changed after it', () =>
    given(taskDecider, history)
      .when(approve({ ...around('2024-06-25', assigner, over), to: due('2024-08-31') }))
      .then([approved('request', due('2024-08-31'))]));

  it('answers the same request', () =>
    given(taskDecider, [...history, fact('2024-06-21', requested(), { id: 'other' })])
      .when(approve({ ...around('2024-06-25', assigner, over), request: 'other' }))
      .refuses('correction-changes-subject'));
});

describe('the assigning side refuses', () => {
  it('with a reason', () =>
    given(taskDecider, [ASSIGNED, REQUESTED])
      .when(refuse())
      .then([refused('request')]));

  it('also once the deadline has changed', () =>
    given(taskDecider, [ASSIGNED, REQUESTED, fact('2024-06-05', moved(QUARTER_2, QUARTER_3))])
      .when(refuse())
      .then([refused('request')]));

  it('twice changes nothing', () =>
    given(taskDecider, [ASSIGNED, REQUESTED, fact('2024-06-10', refused('request'))])
      .when(refuse())
      .nothingToDo());

  it('but not their own request', () =>
    given(taskDecider, [ASSIGNED, REQUESTED])
      .when(refuse({}, { ...assigner, account: reporter.account }))
      .refuses('own-request'));
});

describe('correcting a request', () => {
  const corrects = { effectiveOn: '2024-06-01', corrects: 'request', reason: 'Nhầm quý' };

  it('may ask for another day', () =>
    given(taskDecider, [ASSIGNED, REQUESTED])
      .when(ask({ ...around('2024-06-03', reporter, corrects), wanted: due('2024-12-31') }))
      .then([requested(due('2024-12-31'))]));

  it('is refused once it has been answered, until the answer is voided', () => {
    const answered = [ASSIGNED, REQUESTED, fact('2024-06-02', refused('request'), { id: 'answer' })];
    const again = ask({ ...around('2024-06-03', reporter, corrects), wanted: due('2024-12-31') });
    given(taskDecider, answered)
      .when(again)
      .refuses('answered-already', { field: 'corrects', details: { answer: 'answer' } });
    given(taskDecider, [...answered, undo('2024-06-02', 'answer')])
      .when(again)
      .then([requested(due('2024-12-31'))]);
  });

  it('is not for another unit that leads as well', () =>
    given(taskDecider, [ASSIGNED, REQUESTED])
      .when(ask({ ...around('2024-06-03', { ...reporter, unit: INFORMATION }, corrects) }))
      .refuses('not-a-lead'));
});
