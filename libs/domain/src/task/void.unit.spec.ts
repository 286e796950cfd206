import type { Actor } from '../facts.js';
import { given } from '../testing/given.js';
import type { TaskContext, VoidTaskEvent } from './task.commands.js';
import { taskDecider } from './task.decider.js';
import {
  accepted,
  approved,
  around,
  ASSIGNED,
  assigner,
  cancelled,
  claimed,
  directive,
  DIRECTIVE_04,
  fact,
  FINANCE,
  head,
  INFORMATION,
  moved,
  PRIME_MINISTER,
  process,
  QUARTER_2,
  QUARTER_3,
  reported,
  reporter,
  requested,
  returned,
  returnedReport,
  SCIENCE,
  undo,
  voided,
} from './testing/b53.js';

const take = (
  corrects: string | undefined,
  by: Actor = assigner,
  ctx: Partial<TaskContext> = {},
  reason = 'Nhập nhầm',
): VoidTaskEvent => ({
  ...around('2024-06-10', by, corrects === undefined ? { reason } : { corrects, reason }, ctx),
  type: 'VoidTaskEvent',
});
const REPORT = fact('2024-04-14', reported('2024-04', 40), { id: 'report' });
const CLAIM = fact('2024-06-01', claimed('2024-06-01'), { id: 'claim' });
const MOVED = fact('2024-05-01', moved(QUARTER_2, QUARTER_3), { id: 'moved' });
const END = fact('2024-06-01', cancelled, { id: 'end' });

describe('taking a fact back', () => {
  it('voids it, with the reason', () =>
    given(taskDecider, [ASSIGNED, MOVED])
      .when(take('moved'))
      .then([voided('moved')]));
  it('needs to name it, to name what is there, and the last version', () => {
    given(taskDecider, [ASSIGNED]).when(take(undefined)).refuses('nothing-to-void', { field: 'corrects' });
    given(taskDecider, [ASSIGNED]).when(take('nobody')).refuses('correction-of-unknown-event', { field: 'corrects' });
    given(taskDecider, [
      ASSIGNED,
      MOVED,
      fact('2024-05-01', moved(QUARTER_2, QUARTER_3), { id: 'fixed', corrects: 'moved' }),
    ])
      .when(take('moved'))
      .refuses('correction-not-of-last-version', { details: { corrects: 'moved', last: 'fixed' } });
  });
  it('needs a reason', () =>
    given(taskDecider, [ASSIGNED, MOVED])
      .when(take('moved', assigner, {}, '  '))
      .refuses('correction-needs-reason', { field: 'reason' }));
  it('is refused where it is voided already', () =>
    given(taskDecider, [ASSIGNED, MOVED, undo('2024-05-02', 'moved')])
      .when(take('e3'))
      .refuses('already-voided'));
  it('is possible on a cancelled task, also of the cancellation', () => {
    given(taskDecider, [ASSIGNED, MOVED, END])
      .when(take('moved'))
      .then([voided('moved')]);
    given(taskDecider, [ASSIGNED, END])
      .when(take('end'))
      .then([voided('end')]);
  });
  it('of an assignment is for a task that nobody has touched', () => {
    given(taskDecider, [ASSIGNED])
      .when(take('assigned', process))
      .then([voided('assigned')]);
    given(taskDecider, [ASSIGNED, REPORT])
      .when(take('assigned', process))
      .refuses('task-touched', { details: { events: ['report'] } });
    given(taskDecider, [ASSIGNED, REPORT, undo('2024-04-15', 'report')])
      .when(take('assigned', process))
      .then([voided('assigned')]);
  });
});

describe('taking back needs the authority that the fact needed', () => {
  it('what the assigning side did is for the assigning side', () => {
    given(taskDecider, [ASSIGNED, MOVED]).when(take('moved', reporter)).refuses('role-may-not-decide');
    given(taskDecider, [ASSIGNED, MOVED])
      .when(take('moved', { ...assigner, unit: FINANCE }))
      .refuses('not-assigning-side');
    given(taskDecider, [ASSIGNED]).when(take('assigned', head)).refuses('lead-may-not-decide');
    const own = { id: DIRECTIVE_04, issuer: PRIME_MINISTER, issuerIsOrIsBelow: [PRIME_MINISTER] };
    const stranger = take('assigned', { ...assigner, unit: FINANCE }, { basisDirective: own });
    given(taskDecider, [ASSIGNED])
      .when({ ...stranger, act: { ...stranger.act, basis: directive(DIRECTIVE_04) } })
      .refuses('not-assigning-side');
  });
  it('what a unit said is for that unit', () => {
    given(taskDecider, [ASSIGNED, REPORT])
      .when(take('report', head))
      .then([voided('report')]);
    given(taskDecider, [ASSIGNED, REPORT])
      .when(take('report', assigner))
      .refuses('role-may-not-report', { details: { role: 'assigner' } });
    given(taskDecider, [ASSIGNED, fact('2024-04-14', reported('2024-04', 40, { unit: INFORMATION }), { id: 'theirs' })])
      .when(take('theirs', reporter))
      .refuses('said-by-another-unit', { field: 'corrects' });
  });
  it('or for its successor', () =>
    given(taskDecider, [ASSIGNED, REPORT])
      .when(
        take(
          'report',
          { ...reporter, unit: INFORMATION },
          { ended: [{ unit: SCIENCE, successor: INFORMATION, endedOn: '2024-05-01' }] },
        ),
      )
      .then([voided('report')]));
  it('an answer is not taken back by whom it answers', () => {
    const self = { ...assigner, account: reporter.account };
    const request = fact('2024-05-01', requested(), { id: 'request' });
    given(taskDecider, [ASSIGNED, request, fact('2024-05-02', approved('request'), { id: 'a' })])
      .when(take('a', self))
      .refuses('own-request');
    given(taskDecider, [ASSIGNED, CLAIM, fact('2024-06-02', returned('claim'), { id: 'a' })])
      .when(take('a', self))
      .refuses('own-claim');
    given(taskDecider, [ASSIGNED, REPORT, fact('2024-05-02', returnedReport('report'), { id: 'a' })])
      .when(take('a', self))
      .refuses('own-report');
  });
});

describe('what has been answered', () => {
  const history = [ASSIGNED, CLAIM, fact('2024-06-02', accepted('claim'), { id: 'answer' })];
  it('is taken back only after its answer', () => {
    given(taskDecider, history)
      .when(take('claim', reporter))
      .refuses('answered-already', { details: { answer: 'answer' } });
    given(taskDecider, history)
      .when(take('answer'))
      .then([voided('answer')]);
    given(taskDecider, [...history, undo('2024-06-03', 'answer')])
      .when(take('claim', reporter))
      .then([voided('claim')]);
  });
});
