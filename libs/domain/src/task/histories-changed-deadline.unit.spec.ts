import { given } from '../testing/given.js';
import type { ChangeDeadline, ClaimCompletion, VoidTaskEvent } from './task.commands.js';
import { taskDecider } from './task.decider.js';
import { approved, around, ASSIGNED, assigned, BLANK, claimed, due, fact, ISSUED, moved } from './testing/b53.js';
import { QUARTER_2, QUARTER_3, reporter, requested, returned } from './testing/b53.js';

const claim = (finishedOn: string, over: Parameters<typeof around>[2] = {}): ClaimCompletion => ({
  ...around('2024-06-28', reporter, { effectiveOn: finishedOn, ...over }),
  ...{ type: 'ClaimCompletion', milestone: null, finishedOn, result: 'Đã công bố 07 TCVN', evidence: [] },
});
const corrects = (id: string) => ({ corrects: id, reason: 'Nhầm' });

describe('corrected after the deadline changed', () => {
  it('a claim made while there was no date is still about the whole task', () =>
    given(taskDecider, [
      fact(ISSUED, assigned({ deadline: BLANK })),
      fact('2024-05-02', claimed('2024-05-02', null), { id: 'claim' }),
      fact('2024-05-10', moved(BLANK, QUARTER_2)),
    ])
      .when(claim('2024-05-03', corrects('claim')))
      .then([claimed('2024-05-03', null)]));

  it('a claim is still about its milestone, dropped since or one of several', () => {
    const TWO = due('2024-06-30', '2024-09-30');
    const history = [
      fact(ISSUED, assigned({ deadline: TWO })),
      fact('2024-05-02', claimed('2024-05-02', 'm2'), { id: 'claim' }),
    ];
    for (const facts of [history, [...history, fact('2024-05-10', moved(TWO, QUARTER_2))]])
      for (const milestone of [null, 'm2'])
        given(taskDecider, facts)
          .when({ ...claim('2024-05-03', corrects('claim')), milestone })
          .then([claimed('2024-05-03', 'm2')]);
  });

  it('a request sees the deadline anew, and may be approved', () => {
    const JULY = due('2024-07-31');
    const AUGUST = due('2024-08-31');
    const history = [
      ASSIGNED,
      fact('2024-05-01', requested(), { id: 'old' }),
      fact('2024-05-05', moved(QUARTER_2, JULY)),
      fact('2024-05-10', moved(JULY, AUGUST)),
    ];
    const approve = (request: string) =>
      ({ ...around('2024-06-12'), type: 'ApproveExtension', request, to: QUARTER_3, note: null }) as const;
    given(taskDecider, history).when(approve('old')).refuses('deadline-has-changed');
    const corrected = fact('2024-05-01', requested(QUARTER_3, AUGUST), { id: 'new', corrects: 'old' });
    const change = approved('new', QUARTER_3, AUGUST);
    given(taskDecider, [...history, corrected])
      .when(approve('new'))
      .then([{ ...change, data: { ...change.data, marks: ['third-change'] } } as never]);
  });

  const ADDED = due('2024-06-30', '2024-09-03');
  const add = (over: Partial<ChangeDeadline> = {}): ChangeDeadline => ({
    ...around('2024-06-12', undefined, { effectiveOn: '2024-05-01', ...corrects('add') }),
    ...{
      type: 'ChangeDeadline',
      to: due('2024-06-30', '2024-09-30'),
      reason: 'Chuyển thời hạn theo kết luận',
      ...over,
    },
  });
  const history = [
    ASSIGNED,
    fact('2024-05-01', moved(QUARTER_2, ADDED), { id: 'add' }),
    fact('2024-06-01', moved(ADDED, due('2024-06-30', '2024-10-31'))),
  ];

  it('a change keeps the milestone that it added, though a later change named it too', () =>
    given(taskDecider, history)
      .when(add())
      .then([moved(QUARTER_2, due('2024-06-30', '2024-09-30'))]));

  it('it does not take the id of a milestone that another change added', () => {
    const third = { id: 'm3', due: '2024-11-30' };
    const THREE = { ...ADDED, milestones: [...ADDED.milestones, third] };
    given(taskDecider, [...history, fact('2024-06-05', moved(ADDED, THREE))])
      .when(add({ to: THREE }))
      .refuses('milestone-id-reused', { field: 'to', details: { field: 'to', milestone: 'm3' } });
  });
});

it('a claim already answered stays out of reach of a correction, whatever happened to the deadline', () => {
  const take: VoidTaskEvent = { ...around('2024-06-28', reporter, corrects('claim')), type: 'VoidTaskEvent' };
  const history = [
    ASSIGNED,
    fact('2024-06-20', claimed('2024-06-20'), { id: 'claim' }),
    fact('2024-06-21', returned('claim')),
    fact('2024-06-22', moved(QUARTER_2, QUARTER_3)),
  ];
  for (const command of [take, claim('2024-06-19', corrects('claim'))])
    given(taskDecider, history).when(command).refuses('answered-already');
});
