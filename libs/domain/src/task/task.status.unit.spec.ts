import type { Deadline } from '../deadline.js';
import { fold } from '../fold.js';
import { type Fact, stream } from '../testing/given.js';
import type { TaskEvent } from './task.events.js';
import { evolveTask, initialTask } from './task.state.js';
import { overdueSpans, quadrant, statusOf, TASK_STATUSES, type TaskStanding } from './task.status.js';
import {
  accepted,
  ASSIGNED,
  assigned,
  BLANK,
  cancelled,
  claimed,
  CONTINUOUS,
  due,
  fact,
  ISSUED,
  moved,
  QUARTER_2,
  QUARTER_3,
  reopened,
  returned,
  superseded,
  undo,
} from './testing/b53.js';

type History = readonly Fact<TaskEvent>[];
const at = (history: History, on: string) =>
  fold({ initialState: initialTask, evolve: evolveTask }, stream(history), on);
const standing = (history: History, on: string) => statusOf(at(history, on), on);

const withDeadline = (deadline: Deadline): Fact<TaskEvent> => fact(ISSUED, assigned({ deadline }), { id: 'assigned' });
const TWO = due('2024-06-30', '2024-09-30');
const PAST = due('2024-01-31');
const PAST_AND_COMING = due('2024-01-31', '2024-06-30');

const inTime = fact('2024-06-28', claimed('2024-06-28'), { id: 'claim' });
const late = fact('2024-07-10', claimed('2024-07-10'), { id: 'claim' });
const ok = (on: string, id = 'claim', m: string | null = 'm1') => fact(on, accepted(id, m), { id: `ok-${id}` });
const back = (on: string, id = 'claim') => fact(on, returned(id), { id: `back-${id}` });
const movedOn = (on: string, from = QUARTER_2, to = QUARTER_3) => fact(on, moved(from, to), { id: 'moved' });

type Case = [rule: string, history: History, on: string, status: string | null, more?: Partial<TaskStanding>];

const cases: Case[] = [
  ['a task not yet assigned on that day is in no list', [ASSIGNED], '2024-02-10', null],
  ['nothing recorded is no task', [], '2024-06-30', null],
  ['an assignment taken back is no task', [ASSIGNED, undo('2024-03-01', 'assigned')], '2024-06-30', null],
  ['within time on the day it is assigned', [ASSIGNED], ISSUED, 'within-time', { nextDue: '2024-06-30' }],
  ['within time on the last on-time day', [ASSIGNED], '2024-06-30', 'within-time', { nextDue: '2024-06-30' }],
  [
    'overdue the day after',
    [ASSIGNED],
    '2024-07-01',
    'overdue',
    { overdueSince: '2024-07-01', overdueDays: 1, nextDue: null },
  ],
  [
    'overdue days grow by one a day',
    [ASSIGNED],
    '2024-07-31',
    'overdue',
    { overdueSince: '2024-07-01', overdueDays: 31 },
  ],
  [
    'continuous without a date is never overdue',
    [withDeadline(CONTINUOUS)],
    '2030-01-01',
    'continuous',
    { overdueDays: 0 },
  ],
  ['a blank deadline is no date', [withDeadline(BLANK)], '2030-01-01', 'no-date', { nextDue: null }],
  [
    'a date that also continues is overdue by its date',
    [withDeadline({ ...QUARTER_2, ongoing: true })],
    '2024-07-01',
    'overdue',
  ],
  ['per roadmap without a date is no date', [withDeadline({ ...BLANK, kind: 'roadmap' })], '2024-07-01', 'no-date'],
  [
    'roadmap that continues is continuous',
    [withDeadline({ ...BLANK, kind: 'own_plan', ongoing: true })],
    '2024-07-01',
    'continuous',
  ],

  [
    'a claim waits from the day the work was finished',
    [ASSIGNED, inTime],
    '2024-06-28',
    'awaiting-acceptance',
    { late: false, met: [], unmet: ['m1'] },
  ],
  ['before the finished day the claim says nothing', [ASSIGNED, inTime], '2024-06-27', 'within-time'],
  [
    'a claim in time waits beyond the deadline without being overdue',
    [ASSIGNED, inTime],
    '2024-08-01',
    'awaiting-acceptance',
    { late: false, overdueDays: 0 },
  ],
  [
    'a late claim waits with the late flag, its overdue days kept',
    [ASSIGNED, late],
    '2024-07-20',
    'awaiting-acceptance',
    { late: true, overdueDays: 9, overdueSince: null },
  ],
  [
    'accepted is done on time',
    [ASSIGNED, inTime, ok('2024-07-05')],
    '2024-07-05',
    'done-on-time',
    { met: ['m1'], unmet: [], nextDue: null, overdueDays: 0 },
  ],
  [
    'acceptance that takes long makes nobody late',
    [ASSIGNED, inTime, ok('2024-12-05')],
    '2024-12-31',
    'done-on-time',
    { late: false },
  ],
  [
    'until the acceptance acts the claim waits',
    [ASSIGNED, inTime, ok('2024-07-05')],
    '2024-07-04',
    'awaiting-acceptance',
  ],
  [
    'finished on the last on-time day is on time',
    [ASSIGNED, fact('2024-06-30', claimed('2024-06-30'), { id: 'claim' }), ok('2024-07-05')],
    '2024-07-05',
    'done-on-time',
  ],
  [
    'finished a day later is done late',
    [ASSIGNED, fact('2024-07-01', claimed('2024-07-01'), { id: 'claim' }), ok('2024-07-05')],
    '2024-07-05',
    'done-late',
    { late: true, overdueDays: 0 },
  ],
  [
    'done late keeps its overdue days',
    [ASSIGNED, late, ok('2024-07-15')],
    '2024-08-01',
    'done-late',
    { overdueDays: 9, overdueSince: null },
  ],
  [
    'an acceptance effective before its claim still counts',
    [ASSIGNED, inTime, ok('2024-06-01')],
    '2024-06-28',
    'done-on-time',
  ],
  [
    'an acceptance that names nobody’s claim counts for nothing',
    [ASSIGNED, inTime, ok('2024-07-01', 'other')],
    '2024-07-05',
    'awaiting-acceptance',
  ],

  ['a returned claim is as none', [ASSIGNED, inTime, back('2024-06-29')], '2024-06-29', 'within-time'],
  [
    'days spent waiting for a returned claim are overdue days',
    [ASSIGNED, inTime, back('2024-07-10')],
    '2024-07-10',
    'overdue',
    { overdueSince: '2024-07-01', overdueDays: 10 },
  ],
  [
    'while it waited, it waited',
    [ASSIGNED, inTime, back('2024-07-10')],
    '2024-07-09',
    'awaiting-acceptance',
    { overdueDays: 0 },
  ],
  [
    'claimed anew after a return, it waits again',
    [ASSIGNED, inTime, back('2024-07-10'), fact('2024-07-12', claimed('2024-07-12'), { id: 'claim-2' })],
    '2024-07-15',
    'awaiting-acceptance',
    { late: true, overdueDays: 11 },
  ],
  [
    'and is done late by the new finished day',
    [
      ASSIGNED,
      inTime,
      back('2024-07-10'),
      fact('2024-07-12', claimed('2024-07-12'), { id: 'claim-2' }),
      ok('2024-07-20', 'claim-2'),
    ],
    '2024-07-20',
    'done-late',
    { overdueDays: 11 },
  ],
  [
    'a voided return lets the claim wait again',
    [ASSIGNED, inTime, back('2024-07-10'), undo('2024-07-11', 'back-claim')],
    '2024-07-12',
    'awaiting-acceptance',
    { overdueDays: 0 },
  ],
  ['a voided claim is as none', [ASSIGNED, inTime, undo('2024-06-28', 'claim')], '2024-07-02', 'overdue'],
  [
    'a claim corrected to a later day is late',
    [
      ASSIGNED,
      inTime,
      fact('2024-07-02', claimed('2024-07-02'), { id: 'fixed', corrects: 'claim', reason: 'Nhầm ngày' }),
    ],
    '2024-07-03',
    'awaiting-acceptance',
    { late: true, overdueDays: 1 },
  ],
  [
    'an answer to the uncorrected claim does not count for the corrected one',
    [
      ASSIGNED,
      inTime,
      ok('2024-07-05'),
      fact('2024-06-28', claimed('2024-06-28'), { id: 'fixed', corrects: 'claim', reason: 'Nhầm' }),
    ],
    '2024-07-06',
    'awaiting-acceptance',
  ],
  [
    'a voided acceptance lets the claim wait again',
    [ASSIGNED, inTime, ok('2024-07-05'), undo('2024-07-06', 'ok-claim')],
    '2024-07-06',
    'awaiting-acceptance',
  ],

  [
    'moved before it passed, within time',
    [ASSIGNED, movedOn('2024-06-20')],
    '2024-07-01',
    'within-time',
    { nextDue: '2024-09-30', overdueDays: 0 },
  ],
  [
    'moved after it passed, within time, the overdue days stay',
    [ASSIGNED, movedOn('2024-07-11')],
    '2024-07-11',
    'within-time',
    { overdueDays: 10, overdueSince: null },
  ],
  [
    'overdue again by the moved deadline, in a run of its own',
    [ASSIGNED, movedOn('2024-07-11')],
    '2024-10-02',
    'overdue',
    { overdueSince: '2024-10-01', overdueDays: 12 },
  ],
  [
    'a change does not act before its day',
    [ASSIGNED, movedOn('2024-07-11')],
    '2024-07-10',
    'overdue',
    { overdueDays: 10 },
  ],
  [
    'finished late by the deadline then in force stays late after a change',
    [ASSIGNED, late, ok('2024-07-15'), movedOn('2024-07-20')],
    '2024-07-20',
    'done-late',
  ],
  [
    'finished in time by the moved deadline',
    [ASSIGNED, movedOn('2024-07-05'), late, ok('2024-07-15')],
    '2024-07-15',
    'done-on-time',
    { overdueDays: 4 },
  ],
  [
    'a change taken back counts for nothing',
    [ASSIGNED, movedOn('2024-06-20'), undo('2024-07-02', 'moved')],
    '2024-07-02',
    'overdue',
    { overdueDays: 2 },
  ],
  [
    'a change corrected to act later',
    [
      ASSIGNED,
      movedOn('2024-06-20'),
      fact('2024-07-05', moved(QUARTER_2, QUARTER_3), { corrects: 'moved', reason: 'Nhầm ngày' }),
    ],
    '2024-07-05',
    'within-time',
    { overdueDays: 4 },
  ],
  [
    'moved to an earlier day, overdue at once',
    [ASSIGNED, movedOn('2024-05-10', QUARTER_2, due('2024-05-05'))],
    '2024-05-10',
    'overdue',
    { overdueSince: '2024-05-10', overdueDays: 1 },
  ],
  [
    'made continuous, overdue no more',
    [ASSIGNED, movedOn('2024-07-05', QUARTER_2, CONTINUOUS)],
    '2024-07-05',
    'continuous',
    { overdueDays: 4 },
  ],

  [
    'one of two milestones met is not done',
    [withDeadline(TWO), inTime, ok('2024-06-29')],
    '2024-07-05',
    'within-time',
    { met: ['m1'], unmet: ['m2'], nextDue: '2024-09-30' },
  ],
  [
    'one of two waiting is not waiting as a whole',
    [withDeadline(TWO), inTime],
    '2024-07-05',
    'within-time',
    { met: [], unmet: ['m1', 'm2'], nextDue: '2024-09-30' },
  ],
  [
    'one unmet and past makes it overdue',
    [withDeadline(TWO)],
    '2024-07-05',
    'overdue',
    { nextDue: '2024-09-30', overdueDays: 5 },
  ],
  [
    'the second unmet makes it overdue though the first is met',
    [withDeadline(TWO), inTime, ok('2024-06-29')],
    '2024-10-01',
    'overdue',
    { overdueSince: '2024-10-01', overdueDays: 1 },
  ],
  [
    'two overdue milestones count a day once',
    [withDeadline(TWO)],
    '2024-10-02',
    'overdue',
    { overdueSince: '2024-07-01', overdueDays: 94 },
  ],
  [
    'one met, the other waiting: awaiting acceptance',
    [withDeadline(TWO), inTime, ok('2024-06-29'), fact('2024-09-01', claimed('2024-09-01', 'm2'))],
    '2024-09-01',
    'awaiting-acceptance',
    { met: ['m1'], unmet: ['m2'], late: false },
  ],
  [
    'all met, one of them late: done late',
    [
      withDeadline(TWO),
      late,
      ok('2024-07-12'),
      fact('2024-09-01', claimed('2024-09-01', 'm2'), { id: 'c2' }),
      ok('2024-09-05', 'c2', 'm2'),
    ],
    '2024-09-05',
    'done-late',
    { met: ['m1', 'm2'] },
  ],
  [
    'a dropped milestone is not missed',
    [withDeadline(TWO), inTime, ok('2024-06-29'), movedOn('2024-08-01', TWO, QUARTER_2)],
    '2024-10-01',
    'done-on-time',
  ],
  [
    'an added milestone is open',
    [ASSIGNED, inTime, ok('2024-06-29'), movedOn('2024-07-01', QUARTER_2, TWO)],
    '2024-07-01',
    'within-time',
    { met: ['m1'], unmet: ['m2'] },
  ],

  [
    'past when assigned',
    [withDeadline(PAST)],
    '2024-03-01',
    'past-when-assigned',
    { overdueDays: 0, overdueSince: null },
  ],
  [
    'past when assigned stays so for ever',
    [withDeadline(PAST)],
    '2030-01-01',
    'past-when-assigned',
    { overdueDays: 0 },
  ],
  [
    'due on the issue date itself is not past',
    [withDeadline(due(ISSUED))],
    '2024-02-12',
    'overdue',
    { overdueDays: 1 },
  ],
  [
    'past when assigned, then moved: it counts',
    [withDeadline(PAST), movedOn('2024-03-01', PAST, QUARTER_2)],
    '2024-07-01',
    'overdue',
    { overdueDays: 1 },
  ],
  [
    'past when assigned, then claimed: it waits, not late',
    [withDeadline(PAST), fact('2024-03-01', claimed('2024-03-01'))],
    '2024-03-01',
    'awaiting-acceptance',
    { late: false },
  ],
  [
    'past when assigned, then accepted: on time, for it never counts',
    [withDeadline(PAST), fact('2024-03-01', claimed('2024-03-01'), { id: 'claim' }), ok('2024-03-05')],
    '2024-03-05',
    'done-on-time',
  ],
  [
    'of two milestones one past when assigned does not count',
    [withDeadline(PAST_AND_COMING)],
    '2024-06-30',
    'within-time',
    { nextDue: '2024-06-30' },
  ],
  ['the other one does', [withDeadline(PAST_AND_COMING)], '2024-07-01', 'overdue', { overdueDays: 1 }],
  [
    'only the one past when assigned is left',
    [
      withDeadline(PAST_AND_COMING),
      fact('2024-06-01', claimed('2024-06-01', 'm2'), { id: 'claim' }),
      ok('2024-06-02', 'claim', 'm2'),
    ],
    '2024-07-01',
    'past-when-assigned',
    { met: ['m2'] },
  ],

  [
    'cancelled comes first',
    [ASSIGNED, inTime, ok('2024-06-29'), fact('2024-07-01', cancelled)],
    '2024-07-01',
    'cancelled',
    { nextDue: null },
  ],
  [
    'cancelled later is open before',
    [ASSIGNED, fact('2024-07-10', cancelled)],
    '2024-07-09',
    'overdue',
    { overdueDays: 9 },
  ],
  [
    'cancelled stops the overdue days',
    [ASSIGNED, fact('2024-07-10', cancelled)],
    '2024-12-31',
    'cancelled',
    { overdueDays: 9 },
  ],
  ['superseded, not done', [ASSIGNED, fact('2024-06-01', superseded)], '2024-07-01', 'superseded', { overdueDays: 0 }],
  [
    'cancelled before superseded',
    [ASSIGNED, fact('2024-06-01', superseded), fact('2024-06-02', cancelled)],
    '2024-07-01',
    'cancelled',
  ],
  [
    'a cancellation taken back',
    [ASSIGNED, fact('2024-06-01', cancelled, { id: 'end' }), undo('2024-06-02', 'end')],
    '2024-07-01',
    'overdue',
  ],
  [
    'reopened after a cancellation',
    [ASSIGNED, fact('2024-06-01', cancelled), fact('2024-07-11', reopened)],
    '2024-07-12',
    'overdue',
    { overdueSince: '2024-07-11', overdueDays: 2 },
  ],

  [
    'reopened after done needs a new claim',
    [ASSIGNED, inTime, ok('2024-06-29'), fact('2024-08-01', reopened)],
    '2024-08-02',
    'overdue',
    { met: [], overdueSince: '2024-08-01', overdueDays: 2 },
  ],
  [
    'done until the reopening',
    [ASSIGNED, inTime, ok('2024-06-29'), fact('2024-08-01', reopened)],
    '2024-07-31',
    'done-on-time',
    { overdueDays: 0 },
  ],
  [
    'claimed again after the reopening, also for a day before it',
    [
      ASSIGNED,
      inTime,
      ok('2024-06-29'),
      fact('2024-08-01', reopened),
      fact('2024-06-30', claimed('2024-06-30'), { id: 'c2' }),
      ok('2024-08-10', 'c2'),
    ],
    '2024-08-10',
    'done-on-time',
    { met: ['m1'] },
  ],

  [
    'finished without any date, and accepted: done on time',
    [
      withDeadline(BLANK),
      fact('2024-05-01', claimed('2024-05-01', null), { id: 'claim' }),
      ok('2024-05-02', 'claim', null),
    ],
    '2024-05-02',
    'done-on-time',
  ],
  [
    'done without a date stays done when a date is filled in later',
    [
      withDeadline(BLANK),
      fact('2024-05-01', claimed('2024-05-01', null), { id: 'claim' }),
      ok('2024-05-02', 'claim', null),
      movedOn('2024-05-03', BLANK, QUARTER_2),
    ],
    '2024-12-31',
    'done-on-time',
    { met: ['m1'], overdueDays: 0 },
  ],
  [
    'an assignment corrected to another deadline goes by that one',
    [ASSIGNED, fact(ISSUED, assigned({ deadline: QUARTER_3 }), { corrects: 'assigned', reason: 'Nhầm quý' })],
    '2024-07-01',
    'within-time',
    { overdueDays: 0 },
  ],
];

describe('status, the first that applies', () => {
  it.each(cases)('%s', (_rule, history, on, status, more = {}) => {
    const stands = standing(history, on);
    if (status === null) expect(stands).toBeNull();
    else expect(stands).toMatchObject({ status, ...more });
  });

  it('is overdue on exactly the days that the spans end on', () => {
    for (const [, history, on] of cases) {
      const stands = standing(history, on);
      if (!stands) continue;
      const covers = overdueSpans(at(history, on), on).some(({ to }) => to === on);
      expect({ on, overdue: stands.status === 'overdue' }).toEqual({ on, overdue: covers });
    }
  });

  /** Stale depends on what the directive says, which no history of a task does (task-around.unit.spec.ts). */
  it('has a case for each status', () => {
    expect(new Set([...cases.map(([, , , status]) => status).filter((s) => s !== null), 'stale'])).toEqual(
      new Set(TASK_STATUSES),
    );
  });
});

describe('the days on which a task was overdue', () => {
  const history = [
    withDeadline(TWO),
    inTime,
    back('2024-07-10'),
    fact('2024-07-20', claimed('2024-07-20'), { id: 'c2' }),
  ];

  it('include those spent waiting for a returned claim, and end with the next one', () => {
    expect(overdueSpans(at(history, '2024-08-01'), '2024-08-01')).toEqual([
      { from: '2024-07-01', to: '2024-07-19', milestone: 'm1' },
    ]);
  });
  it('are told by milestone, up to the day asked about', () => {
    expect(overdueSpans(at(history, '2024-10-02'), '2024-10-02')).toEqual([
      { from: '2024-07-01', to: '2024-07-19', milestone: 'm1' },
      { from: '2024-10-01', to: '2024-10-02', milestone: 'm2' },
    ]);
  });
  it('fall into pieces where the deadline moved in between', () => {
    const task = at([ASSIGNED, movedOn('2024-07-11')], '2024-10-03');
    expect(overdueSpans(task, '2024-10-03')).toEqual([
      { from: '2024-07-01', to: '2024-07-10', milestone: 'm1' },
      { from: '2024-10-01', to: '2024-10-03', milestone: 'm1' },
    ]);
  });
  it('are none without an assignment', () => {
    expect(overdueSpans(initialTask, '2024-12-31')).toEqual([]);
  });
});

describe('the official split', () => {
  it('has four fields, and what stands beside them has none', () => {
    expect(Object.fromEntries(TASK_STATUSES.map((status) => [status, quadrant(status)]))).toEqual({
      cancelled: null,
      superseded: null,
      'done-on-time': 'done-on-time',
      'done-late': 'done-late',
      'awaiting-acceptance': null,
      'past-when-assigned': null,
      continuous: null,
      stale: null,
      'no-date': null,
      overdue: 'open-overdue',
      'within-time': 'open-within-time',
    });
  });
});
