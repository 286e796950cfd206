import { given } from '../testing/given.js';
import type { ClaimCompletion, ReportStatus, RequestExtension } from './task.commands.js';
import { taskDecider } from './task.decider.js';
import {
  around,
  ASSIGNED,
  cancelled,
  claimed,
  due,
  fact,
  moved,
  QUARTER_2,
  QUARTER_3,
  refused,
} from './testing/b53.js';
import { reopened, reported, reporter, requested, returned, returnedReport } from './testing/b53.js';

const claim = (finishedOn: string): ClaimCompletion => ({
  ...around('2024-06-28', reporter, { effectiveOn: finishedOn }),
  ...{ type: 'ClaimCompletion', milestone: null, finishedOn, result: 'Đã công bố 07 TCVN', evidence: [] },
});
const ask = (over: Partial<RequestExtension> = {}): RequestExtension => ({
  ...around('2024-06-10', reporter),
  ...{ type: 'RequestExtension', wanted: QUARTER_3, reason: 'Chờ ý kiến thẩm định', evidence: [], ...over },
});
const report = (period: string, percent: number): ReportStatus => ({
  ...around('2024-05-15', reporter),
  ...{ type: 'ReportStatus', period, percent, result: 'Đã lấy ý kiến dự thảo', difficulties: null, proposals: null },
  ...{ figures: [], evidence: [], reasonForDecrease: null },
});

describe('said again after it was answered or undone', () => {
  const CLAIMED = (id: string) => fact('2024-06-20', claimed('2024-06-20'), { id });

  it('the claim that waits is the second of two alike: said a third time it changes nothing', () =>
    given(taskDecider, [ASSIGNED, CLAIMED('c1'), fact('2024-06-21', returned('c1')), CLAIMED('c2')])
      .when(claim('2024-06-20'))
      .nothingToDo());

  it('the request that waits is the second of two alike: said a third time it changes nothing', () => {
    const asked = (id: string) => fact('2024-06-10', requested(), { id });
    const again = [ASSIGNED, asked('r1'), fact('2024-06-10', refused('r1')), asked('r2')];
    given(taskDecider, again).when(ask()).nothingToDo();
    given(taskDecider, again.slice(0, 3)).when(ask()).then([requested()]);
  });

  it('a request that saw another deadline is another request, though it asks for the same', () => {
    const JULY = due('2024-07-31');
    const history = [ASSIGNED, fact('2024-06-10', requested()), fact('2024-06-10', moved(QUARTER_2, JULY))];
    given(taskDecider, history)
      .when(ask())
      .then([requested(QUARTER_3, JULY)]);
  });

  it('a report that was returned is not waved through in the same words: it is to be corrected', () =>
    given(taskDecider, [
      ASSIGNED,
      fact('2024-05-15', reported('2024-05', 40), { id: 'may' }),
      fact('2024-05-15', returnedReport('may')),
    ])
      .when(report('2024-05', 40))
      .refuses('period-already-reported', { details: { period: '2024-05', event: 'may' } }));

  it('cancelled, reopened and cancelled again on one day: the third order changes nothing', () => {
    const day = '2024-06-01';
    const history = [ASSIGNED, fact(day, cancelled), fact(day, reopened), fact(day, cancelled)];
    given(taskDecider, history)
      .when({ ...around(day), type: 'CancelTask', reason: 'Không còn cần' })
      .nothingToDo();
    given(taskDecider, [...history, fact(day, reopened)])
      .when({ ...around(day), type: 'ReopenTask', reason: 'Chưa đủ tiêu chuẩn' })
      .nothingToDo();
    given(taskDecider, history)
      .when({ ...around(day), type: 'ReopenTask', reason: 'Chưa đủ tiêu chuẩn' })
      .then([reopened]);
  });
});

it('a month and its quarter end together: the next report is compared with the quarter’s', () => {
  const quarterFirst = [
    ASSIGNED,
    fact('2024-04-01', reported('2024-Q1', 60)),
    fact('2024-04-02', reported('2024-03', 40)),
  ];
  given(taskDecider, quarterFirst)
    .when(report('2024-05', 50))
    .refuses('percent-decrease-needs-reason', { details: { percent: 50, before: 60, period: '2024-Q1' } });
});
