import { given } from '../testing/given.js';
import type { AcceptCompletion, ClaimCompletion, ReturnCompletion } from './task.commands.js';
import { taskDecider } from './task.decider.js';
import {
  accepted,
  around,
  ASSIGNED,
  assigned,
  assigner,
  BLANK,
  cancelled,
  claimed,
  due,
  fact,
  FINANCE,
  head,
  ISSUED,
  monitor,
  POLICE,
  reopened,
  reporter,
  returned,
  SCIENCE,
  superseded,
  undo,
} from './testing/b53.js';

const claim = (finishedOn: string, over: Partial<ClaimCompletion> = {}, by = reporter): ClaimCompletion => ({
  ...around('2024-06-28', by, { effectiveOn: finishedOn }),
  type: 'ClaimCompletion',
  milestone: 'm1',
  finishedOn,
  result: 'Đã công bố 07 TCVN',
  evidence: [],
  ...over,
});
const accept = (over: Partial<AcceptCompletion> = {}, by = assigner): AcceptCompletion => ({
  ...around('2024-07-02', by),
  type: 'AcceptCompletion',
  claim: 'claim',
  note: null,
  ...over,
});
const giveBack = (over: Partial<ReturnCompletion> = {}, by = assigner): ReturnCompletion => ({
  ...around('2024-07-02', by),
  type: 'ReturnCompletion',
  claim: 'claim',
  reason: 'Chưa có quyết định công bố',
  ...over,
});
const CLAIMED = fact('2024-06-20', claimed('2024-06-20'), { id: 'claim' });
const ACCEPTED = fact('2024-06-25', accepted('claim'), { id: 'ok' });
const two = fact(ISSUED, assigned({ deadline: due('2024-06-30', '2024-09-30') }));

describe('claiming completion', () => {
  it('holds from the day the work was finished', () =>
    given(taskDecider, [ASSIGNED])
      .when(claim('2024-06-20'))
      .then([claimed('2024-06-20')]));

  it('refuses a finished day ahead', () =>
    given(taskDecider, [ASSIGNED]).when(claim('2024-06-29')).refuses('day-ahead', { field: 'finishedOn' }));

  it('refuses another effective day than the finished one', () =>
    given(taskDecider, [ASSIGNED])
      .when(claim('2024-06-20', around('2024-06-28', reporter)))
      .refuses('claim-holds-from-finished-day', { field: 'effectiveOn' }));

  it('refuses a day that the calendar does not have', () =>
    given(taskDecider, [ASSIGNED]).when(claim('2024-02-30')).refuses('not-a-date', { field: 'finishedOn' }));

  it('need not name the only milestone', () =>
    given(taskDecider, [ASSIGNED])
      .when(claim('2024-06-20', { milestone: null }))
      .then([claimed('2024-06-20')]));

  it('names none where the deadline has none', () => {
    const blank = fact(ISSUED, assigned({ deadline: BLANK }));
    given(taskDecider, [blank])
      .when(claim('2024-06-20', { milestone: null }))
      .then([claimed('2024-06-20', null)]);
    given(taskDecider, [blank]).when(claim('2024-06-20')).refuses('milestone-unknown', { field: 'milestone' });
  });

  it('names one of several', () => {
    given(taskDecider, [two])
      .when(claim('2024-06-20', { milestone: 'm2' }))
      .then([claimed('2024-06-20', 'm2')]);
    given(taskDecider, [two])
      .when(claim('2024-06-20', { milestone: null }))
      .refuses('milestone-missing', { field: 'milestone', details: { milestones: ['m1', 'm2'] } });
    given(taskDecider, [two])
      .when(claim('2024-06-20', { milestone: 'm3' }))
      .refuses('milestone-unknown');
  });

  it('may name a day before the assignment, marked as related now only', () =>
    given(taskDecider, [ASSIGNED])
      .when(claim('2024-01-20'))
      .then([{ ...claimed('2024-01-20'), data: { ...claimed('2024-01-20').data, marks: ['relation-now-only'] } }]));

  it('refuses a milestone that is met', () =>
    given(taskDecider, [ASSIGNED, CLAIMED, ACCEPTED])
      .when(claim('2024-06-27'))
      .refuses('milestone-already-met', { field: 'milestone', details: { claim: 'claim' } }));

  it('takes the other milestone when one is met', () =>
    given(taskDecider, [two, CLAIMED, ACCEPTED])
      .when(claim('2024-06-27', { milestone: 'm2' }))
      .then([claimed('2024-06-27', 'm2')]));

  it('refuses a second claim while one waits; the same again changes nothing', () => {
    given(taskDecider, [ASSIGNED, CLAIMED])
      .when(claim('2024-06-27'))
      .refuses('claim-already-waiting', { details: { claim: 'claim' } });
    given(taskDecider, [ASSIGNED, CLAIMED]).when(claim('2024-06-20')).nothingToDo();
  });

  it('is possible anew after a return, for the same day and in the same words', () =>
    given(taskDecider, [ASSIGNED, CLAIMED, fact('2024-06-25', returned('claim'))])
      .when(claim('2024-06-20'))
      .then([claimed('2024-06-20')]));

  it('is possible anew after a reopening', () =>
    given(taskDecider, [ASSIGNED, CLAIMED, ACCEPTED, fact('2024-06-26', reopened)])
      .when(claim('2024-06-20'))
      .then([claimed('2024-06-20')]));

  it.each([
    ['cancelled', cancelled, 'task-cancelled'],
    ['superseded', superseded, 'task-superseded'],
  ])('is refused on a %s task, also for a day before', (_what, end, code) =>
    given(taskDecider, [ASSIGNED, fact('2024-06-25', end)])
      .when(claim('2024-06-20'))
      .refuses(code),
  );

  it('is for the people of a lead', () =>
    given(taskDecider, [ASSIGNED])
      .when(claim('2024-06-20', {}, { ...reporter, unit: FINANCE }))
      .refuses('not-a-lead'));
});

describe('answering a claim', () => {
  it('accepts it and names its milestone', () =>
    given(taskDecider, [ASSIGNED, CLAIMED])
      .when(accept())
      .then([accepted('claim')]));
  it('returns it with a reason', () =>
    given(taskDecider, [ASSIGNED, CLAIMED])
      .when(giveBack())
      .then([returned('claim')]));
  it('is for the monitors too', () =>
    given(taskDecider, [ASSIGNED, CLAIMED])
      .when(accept({}, monitor))
      .then([{ ...accepted('claim'), data: { ...accepted('claim').data, decidedBy: POLICE } } as never]));

  it('refuses a claim accepted by the person who made it', () => {
    const self = { ...assigner, account: reporter.account };
    given(taskDecider, [ASSIGNED, CLAIMED])
      .when(accept({}, self))
      .refuses('own-claim', { details: { event: 'claim' } });
    given(taskDecider, [ASSIGNED, CLAIMED]).when(giveBack({}, self)).refuses('own-claim');
  });
  it('refuses a claim accepted by the unit that made it, though it issued the directive', () =>
    given(taskDecider, [ASSIGNED, CLAIMED])
      .when(accept(around('2024-07-02', head, {}, { issuer: SCIENCE })))
      .refuses('own-claim'));
  it('refuses a claim that nobody made, or that was corrected', () => {
    given(taskDecider, [ASSIGNED]).when(accept()).refuses('claim-unknown', { field: 'claim' });
    given(taskDecider, [
      ASSIGNED,
      CLAIMED,
      fact('2024-06-21', claimed('2024-06-21'), { id: 'fixed', corrects: 'claim' }),
    ])
      .when(accept())
      .refuses('claim-unknown');
  });
  it('twice changes nothing; another answer is refused', () => {
    const done = [ASSIGNED, CLAIMED, fact('2024-07-02', accepted('claim'), { id: 'ok' })];
    given(taskDecider, done).when(accept()).nothingToDo();
    given(taskDecider, done)
      .when(giveBack())
      .refuses('claim-already-answered', { details: { answer: 'ok' } });
    given(taskDecider, [...done, undo('2024-07-02', 'ok')])
      .when(giveBack())
      .then([returned('claim')]);
  });
  it('refuses a claim made before the task was reopened', () =>
    given(taskDecider, [ASSIGNED, fact('2024-03-01', cancelled), CLAIMED, fact('2024-06-30', reopened)])
      .when(accept())
      .refuses('claim-before-reopening'));
  it('refuses a day ahead, and a cancelled task', () => {
    given(taskDecider, [ASSIGNED, CLAIMED])
      .when(accept(around('2024-07-02', assigner, { effectiveOn: '2024-07-03' })))
      .refuses('day-ahead');
    given(taskDecider, [ASSIGNED, CLAIMED, fact('2024-07-01', cancelled)])
      .when(accept())
      .refuses('task-cancelled');
  });
});

describe('correcting a claim', () => {
  const corrects = { corrects: 'claim', reason: 'Nhầm ngày' };
  const other = claim('2024-06-25', around('2024-06-28', reporter, { effectiveOn: '2024-06-25', ...corrects }));

  it('may move the finished day, with the effective day', () =>
    given(taskDecider, [ASSIGNED, CLAIMED])
      .when(other)
      .then([claimed('2024-06-25')]));
  it('is refused once it is answered', () =>
    given(taskDecider, [ASSIGNED, CLAIMED, ACCEPTED])
      .when(other)
      .refuses('answered-already', { details: { answer: 'ok' } }));
  it('is refused once it is returned too: only a report may be corrected then', () =>
    given(taskDecider, [ASSIGNED, CLAIMED, fact('2024-06-25', returned('claim'))])
      .when(other)
      .refuses('answered-already'));
  it('is not about another milestone', () =>
    given(taskDecider, [two, CLAIMED])
      .when({ ...other, milestone: 'm2' })
      .refuses('correction-changes-subject'));
  it('is not a correction of another type', () =>
    given(taskDecider, [ASSIGNED, CLAIMED])
      .when({ ...around('2024-06-28', assigner, corrects), type: 'CancelTask', reason: 'x' })
      .refuses('correction-of-another-type'));
});
