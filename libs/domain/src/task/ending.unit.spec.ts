import { given } from '../testing/given.js';
import type { CancelTask, ReopenTask, SupersedeTask, UrgeTask } from './task.commands.js';
import { taskDecider } from './task.decider.js';
import type { TaskEvent } from './task.events.js';
import {
  accepted,
  around,
  ASSIGNED,
  assigner,
  B53,
  cancelled,
  claimed,
  document,
  fact,
  head,
  NOTICE_4318,
  PRIME_MINISTER,
  process,
  reopened,
  superseded,
} from './testing/b53.js';

const cancel = (over: Partial<CancelTask> = {}, by = assigner): CancelTask => ({
  ...around('2024-05-01', by),
  type: 'CancelTask',
  reason: 'Không còn cần',
  ...over,
});
const supersede = (over: Partial<SupersedeTask> = {}, by = process): SupersedeTask => ({
  ...around('2024-05-01', by),
  type: 'SupersedeTask',
  by: NOTICE_4318,
  reason: 'Thay bằng nhiệm vụ mới',
  ...over,
});
const reopen = (over: Partial<ReopenTask> = {}, by = assigner): ReopenTask => ({
  ...around('2024-06-01', by),
  type: 'ReopenTask',
  reason: 'Chưa đủ tiêu chuẩn',
  ...over,
});
const CANCELLED = fact('2024-05-01', cancelled, { id: 'end' });
const SUPERSEDED = fact('2024-05-01', superseded, { id: 'end' });
const done = [
  ASSIGNED,
  fact('2024-04-20', claimed('2024-04-20'), { id: 'claim' }),
  fact('2024-04-25', accepted('claim')),
];

describe('ending a task', () => {
  it('cancels it', () => given(taskDecider, [ASSIGNED]).when(cancel()).then([cancelled]));
  it('supersedes it, by the step of a process', () =>
    given(taskDecider, [ASSIGNED]).when(supersede()).then([superseded]));
  it('twice changes nothing', () => {
    given(taskDecider, [ASSIGNED, CANCELLED]).when(cancel()).nothingToDo();
    given(taskDecider, [ASSIGNED, SUPERSEDED]).when(supersede()).nothingToDo();
  });
  it('twice changes nothing where it takes effect later', () => {
    const ahead = around('2024-05-01', assigner, { effectiveOn: '2024-07-01', basis: document('9/QĐ', '2024-07-01') });
    const history = [ASSIGNED, fact('2024-07-01', cancelled, { basis: document('9/QĐ', '2024-07-01') })];
    given(taskDecider, [ASSIGNED]).when(cancel(ahead)).then([cancelled]);
    given(taskDecider, history).when(cancel(ahead)).nothingToDo();
  });
  it('is refused once it has ended', () => {
    given(taskDecider, [ASSIGNED, CANCELLED])
      .when(supersede())
      .refuses('task-cancelled', { details: { event: 'end', on: '2024-05-01' } });
    given(taskDecider, [ASSIGNED, SUPERSEDED]).when(cancel()).refuses('task-superseded');
    given(taskDecider, [ASSIGNED, CANCELLED])
      .when(cancel({ reason: 'Khác' }))
      .refuses('task-cancelled');
  });
  it('is refused where nothing is assigned', () => given(taskDecider).when(cancel()).refuses('task-not-assigned'));
  it('is not for a lead', () => given(taskDecider, [ASSIGNED]).when(cancel({}, head)).refuses('lead-may-not-decide'));
  it('cancels again after a reopening, on the same day and in the same words', () =>
    given(taskDecider, [ASSIGNED, CANCELLED, fact('2024-05-01', reopened)])
      .when(cancel())
      .then([cancelled]));
  it('may be corrected, though it has ended the task', () =>
    given(taskDecider, [ASSIGNED, CANCELLED])
      .when(
        cancel({
          ...around('2024-05-02', assigner, { effectiveOn: '2024-05-01', corrects: 'end', reason: 'Ghi rõ' }),
          reason: 'Trùng B.54',
        }),
      )
      .then([{ type: 'TaskCancelled', data: { taskId: B53, reason: 'Trùng B.54', decidedBy: PRIME_MINISTER } }]));
});

describe('reopening a task', () => {
  it.each([
    ['done', done],
    ['cancelled', [ASSIGNED, CANCELLED]],
    ['superseded', [ASSIGNED, SUPERSEDED]],
  ])('takes up what is %s', (_what, history) => given(taskDecider, history).when(reopen()).then([reopened]));

  it('refuses what is open', () => given(taskDecider, [ASSIGNED]).when(reopen()).refuses('task-still-open'));
  it('refuses what waits for acceptance', () =>
    given(taskDecider, done.slice(0, 2)).when(reopen()).refuses('task-still-open'));
  it('refuses what was still open on the effective day', () =>
    given(taskDecider, done)
      .when(reopen(around('2024-06-01', assigner, { effectiveOn: '2024-04-24' })))
      .refuses('task-still-open'));
  it('twice changes nothing', () =>
    given(taskDecider, [...done, fact('2024-06-01', reopened)])
      .when(reopen())
      .nothingToDo());
  it('a second time after being done again is another reopening', () =>
    given(taskDecider, [
      ...done,
      fact('2024-06-01', reopened),
      fact('2024-06-01', claimed('2024-06-01'), { id: 'c2' }),
      fact('2024-06-01', accepted('c2')),
    ])
      .when(reopen(around('2024-06-02')))
      .then([reopened]));
  it('is for the assigning side', () => given(taskDecider, done).when(reopen({}, head)).refuses('lead-may-not-decide'));
});

describe('urging', () => {
  const urge = (message = 'Đề nghị báo cáo trước ngày 25', by = assigner): UrgeTask => ({
    ...around('2024-06-01', by),
    type: 'UrgeTask',
    message,
  });
  const urged: TaskEvent = {
    type: 'TaskUrged',
    data: { taskId: B53, message: urge().message, decidedBy: PRIME_MINISTER },
  };

  it('is recorded', () => given(taskDecider, [ASSIGNED]).when(urge()).then([urged]));
  it('in the same words on the same day says nothing new', () =>
    given(taskDecider, [ASSIGNED, fact('2024-06-01', urged)])
      .when(urge())
      .nothingToDo());
  it('again on another day does', () =>
    given(taskDecider, [ASSIGNED, fact('2024-05-31', urged)])
      .when(urge())
      .then([urged]));
  it('is not for a lead, nor on a cancelled task', () => {
    given(taskDecider, [ASSIGNED]).when(urge('x', head)).refuses('lead-may-not-decide');
    given(taskDecider, [ASSIGNED, CANCELLED]).when(urge()).refuses('task-cancelled');
  });
});
