import { given } from '../testing/given.js';
import type { ReportStatus, ReturnReport } from './task.commands.js';
import { taskDecider } from './task.decider.js';
import {
  around,
  ASSIGNED,
  assigner,
  B53,
  cancelled,
  fact,
  FINANCE,
  head,
  INFORMATION,
  lead,
  PRIME_MINISTER,
  reported,
  reporter,
  returnedReport,
  SCIENCE,
  undo,
} from './testing/b53.js';
import type { TaskEvent } from './task.events.js';

const report = (period: string, percent: number, over: Partial<ReportStatus> = {}, by = reporter): ReportStatus => ({
  ...around('2024-05-15', by),
  type: 'ReportStatus',
  period,
  percent,
  result: 'Đã lấy ý kiến dự thảo',
  difficulties: null,
  proposals: null,
  figures: [],
  evidence: [],
  reasonForDecrease: null,
  ...over,
});
const reassigned = (on: string, from: string, to: string) =>
  fact(on, {
    type: 'TaskReassigned',
    data: {
      taskId: B53,
      from: { lead: lead(from), coordinating: [] },
      to: { lead: lead(to), coordinating: [] },
      reason: 'Sắp xếp lại',
      decidedBy: PRIME_MINISTER,
      marks: [],
    },
  } satisfies TaskEvent);
const april = fact('2024-04-14', reported('2024-04', 40), { id: 'april' });

describe('who reports', () => {
  it('the reporting officer or the head of a unit that leads', () => {
    given(taskDecider, [ASSIGNED])
      .when(report('2024-05', 50))
      .then([reported('2024-05', 50)]);
    given(taskDecider, [ASSIGNED])
      .when(report('2024-05', 50, {}, head))
      .then([reported('2024-05', 50)]);
  });

  it('not an assigner, not a unit that coordinates, not for no unit', () => {
    given(taskDecider, [ASSIGNED])
      .when(report('2024-05', 50, {}, { ...reporter, role: 'assigner' }))
      .refuses('role-may-not-report');
    given(taskDecider, [ASSIGNED])
      .when(report('2024-05', 50, {}, { ...reporter, unit: FINANCE }))
      .refuses('not-a-lead');
    given(taskDecider, [ASSIGNED])
      .when(report('2024-05', 50, {}, { ...reporter, unit: null }))
      .refuses('acting-unit-missing', { field: 'unit' });
  });

  it('a unit that led at the period’s end and does so no more, marked', () =>
    given(taskDecider, [ASSIGNED, reassigned('2024-05-10', SCIENCE, INFORMATION)])
      .when(report('2024-04', 50, around('2024-05-15', reporter, { effectiveOn: '2024-04-14' })))
      .then([reported('2024-04', 50, { marks: ['relation-then-only'] })]));

  it('a unit that leads now and did not then, marked', () =>
    given(taskDecider, [ASSIGNED, reassigned('2024-05-10', SCIENCE, INFORMATION)])
      .when(
        report('2024-04', 50, around('2024-05-15', { ...reporter, unit: INFORMATION }, { effectiveOn: '2024-04-14' })),
      )
      .then([reported('2024-04', 50, { unit: INFORMATION, marks: ['relation-now-only'] })]));

  const merged = { ended: [{ unit: SCIENCE, successor: INFORMATION, endedOn: '2024-05-01' }] };
  it('the people of the successor until the task is reassigned, marked', () =>
    given(taskDecider, [ASSIGNED])
      .when(report('2024-05', 50, around('2024-05-15', { ...reporter, unit: INFORMATION }, {}, merged)))
      .then([reported('2024-05', 50, { unit: INFORMATION, marks: ['successor'] })]));

  it('the successor for a day before the merger too, as one that is related now only', () =>
    given(taskDecider, [ASSIGNED])
      .when(
        report(
          '2024-04',
          50,
          around('2024-05-15', { ...reporter, unit: INFORMATION }, { effectiveOn: '2024-04-14' }, merged),
        ),
      )
      .then([reported('2024-04', 50, { unit: INFORMATION, marks: ['relation-now-only', 'successor'] })]));

  it('the successor no longer once the task went to somebody else', () =>
    given(taskDecider, [ASSIGNED, reassigned('2024-05-01', SCIENCE, FINANCE)])
      .when(report('2024-05', 50, around('2024-05-15', { ...reporter, unit: INFORMATION }, {}, merged)))
      .refuses('not-a-lead'));
});

describe('a report', () => {
  it.each([-1, 101, 140, 33.3, Number.NaN])('of %d per cent is refused', (percent) =>
    given(taskDecider, [ASSIGNED])
      .when(report('2024-05', percent))
      .refuses('percent-out-of-range', { field: 'percent' }),
  );
  it.each([0, 100])('of %d per cent is not', (percent) =>
    given(taskDecider, [ASSIGNED])
      .when(report('2024-05', percent))
      .then([reported('2024-05', percent)]),
  );
  it.each(['2024', '2024-13', '2024-Q5', 'Tháng 5'])('for the period “%s” is refused', (period) =>
    given(taskDecider, [ASSIGNED]).when(report(period, 10)).refuses('not-a-period', { field: 'period' }),
  );

  it('is refused for a period that has not begun by any cut-off', () => {
    for (const [period, from] of [
      ['2024-07', '2024-06-01'],
      ['2024-Q3', '2024-07-01'],
    ] as const)
      given(taskDecider, [ASSIGNED])
        .when(report(period, 10))
        .refuses('period-not-begun', { field: 'period', details: { period, from } });
    given(taskDecider, [ASSIGNED])
      .when(report('2024-07', 10, around('2024-06-01', reporter)))
      .then([reported('2024-07', 10)]);
    for (const period of ['2024-06', '2024-Q2'])
      given(taskDecider, [ASSIGNED])
        .when(report(period, 10))
        .then([reported(period, 10)]);
  });

  it('may not hold from a day ahead', () =>
    given(taskDecider, [ASSIGNED])
      .when(
        report(
          '2024-05',
          50,
          around('2024-05-15', reporter, { effectiveOn: '2024-05-16', basis: { kind: 'document', number: '1/BC' } }),
        ),
      )
      .refuses('day-ahead', { field: 'effectiveOn' }));

  it('is one for each task, unit and period; the second is told which one to correct', () =>
    given(taskDecider, [ASSIGNED, april])
      .when(report('2024-04', 50))
      .refuses('period-already-reported', { field: 'period', details: { period: '2024-04', event: 'april' } }));

  it('is one for each unit of a joint task', () =>
    given(taskDecider, [ASSIGNED, april, reassigned('2024-05-01', SCIENCE, INFORMATION)])
      .when(report('2024-04', 10, {}, { ...reporter, unit: INFORMATION }))
      .then([reported('2024-04', 10, { unit: INFORMATION })]));

  it('sent again with the same words changes nothing', () =>
    given(taskDecider, [ASSIGNED, fact('2024-05-15', reported('2024-05', 50))])
      .when(report('2024-05', 50))
      .nothingToDo());

  it('may be made anew for a period whose report was voided', () =>
    given(taskDecider, [ASSIGNED, april, undo('2024-04-20', 'april')])
      .when(report('2024-04', 50))
      .then([reported('2024-04', 50)]));

  it('that goes down needs a reason', () => {
    given(taskDecider, [ASSIGNED, april])
      .when(report('2024-05', 30))
      .refuses('percent-decrease-needs-reason', {
        field: 'reasonForDecrease',
        details: { percent: 30, before: 40, period: '2024-04' },
      });
    given(taskDecider, [ASSIGNED, april])
      .when(report('2024-05', 30, { reasonForDecrease: 'Tính lại' }))
      .then([reported('2024-05', 30, { reasonForDecrease: 'Tính lại' })]);
  });

  it('is compared with the latest earlier period, not with a later one or another unit’s', () => {
    const history = [
      ASSIGNED,
      april,
      fact('2024-03-14', reported('2024-03', 90)),
      fact('2024-05-14', reported('2024-05', 95)),
    ];
    given(taskDecider, history)
      .when(report('2024-Q1', 10))
      .then([reported('2024-Q1', 10)]);
    given(taskDecider, history)
      .when(report('2024-06', 94))
      .refuses('percent-decrease-needs-reason', { details: { percent: 94, before: 95, period: '2024-05' } });
    given(taskDecider, [ASSIGNED, fact('2024-04-14', reported('2024-04', 90, { unit: INFORMATION }))])
      .when(report('2024-05', 10))
      .then([reported('2024-05', 10)]);
  });

  it('is refused on a cancelled task, also for a period before', () =>
    given(taskDecider, [ASSIGNED, fact('2024-05-01', cancelled)])
      .when(report('2024-04', 10, around('2024-05-15', reporter, { effectiveOn: '2024-04-14' })))
      .refuses('task-cancelled'));

  it('is refused where nothing is assigned', () =>
    given(taskDecider).when(report('2024-05', 1)).refuses('task-not-assigned'));
});

describe('returning a report', () => {
  const giveBack = (over: Partial<ReturnReport> = {}, by = assigner): ReturnReport => ({
    ...around('2024-05-15', by),
    type: 'ReturnReport',
    report: 'april',
    reason: 'Thiếu số liệu',
    ...over,
  });
  const RETURNED = fact('2024-05-15', returnedReport('april'), { id: 'back' });

  it('names the report', () =>
    given(taskDecider, [ASSIGNED, april])
      .when(giveBack())
      .then([returnedReport('april')]));
  it('twice changes nothing, with other words it is refused', () => {
    given(taskDecider, [ASSIGNED, april, RETURNED]).when(giveBack()).nothingToDo();
    given(taskDecider, [ASSIGNED, april, RETURNED])
      .when(giveBack({ reason: 'Khác' }))
      .refuses('report-already-returned');
  });
  it('is not for whoever made it', () =>
    given(taskDecider, [ASSIGNED, april])
      .when(giveBack({}, { ...assigner, account: reporter.account }))
      .refuses('own-report'));
  it('refuses a report that nobody made', () =>
    given(taskDecider, [ASSIGNED]).when(giveBack()).refuses('report-unknown', { field: 'report' }));

  const corrects = { corrects: 'april', reason: 'Bổ sung số liệu', effectiveOn: '2024-04-14' };
  const corrected = report('2024-04', 45, around('2024-05-16', reporter, corrects));

  it('lets the report be corrected while returned, and the correction is unanswered', () => {
    given(taskDecider, [ASSIGNED, april, RETURNED])
      .when(corrected)
      .then([reported('2024-04', 45)]);
    const history = [
      ASSIGNED,
      april,
      RETURNED,
      fact('2024-04-14', reported('2024-04', 45), { id: 'fixed', corrects: 'april', reason: 'Bổ sung' }),
    ];
    given(taskDecider, history)
      .when(giveBack({ report: 'fixed' }))
      .then([returnedReport('fixed')]);
    given(taskDecider, history).when(giveBack()).refuses('report-unknown');
  });

  it('does not let it be voided', () =>
    given(taskDecider, [ASSIGNED, april, RETURNED])
      .when({ ...around('2024-05-16', reporter, corrects), type: 'VoidTaskEvent' })
      .refuses('answered-already', { details: { answer: 'back' } }));

  it('a correction is not one for another period', () =>
    given(taskDecider, [ASSIGNED, april])
      .when(report('2024-03', 45, around('2024-05-16', reporter, corrects)))
      .refuses('correction-changes-subject'));

  it('the successor corrects what the ended unit reported, under its name', () =>
    given(taskDecider, [ASSIGNED, april])
      .when(
        report(
          '2024-04',
          45,
          around('2024-05-16', { ...reporter, unit: INFORMATION }, corrects, {
            ended: [{ unit: SCIENCE, successor: INFORMATION, endedOn: '2024-05-01' }],
          }),
        ),
      )
      .then([reported('2024-04', 45, { marks: ['relation-now-only', 'successor'] })]));
});
