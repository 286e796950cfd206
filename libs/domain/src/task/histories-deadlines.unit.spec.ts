import type { Deadline } from '../deadline.js';
import { ASSIGNED, accepted, approved, claimed, CONTINUOUS, due, moved } from './testing/b53.js';
import { QUARTER_2, QUARTER_3, requested } from './testing/b53.js';
import { itTells, recorded } from './testing/story.js';

/** The directive is of 11/02/2024; B.53 is due on 30/06/2024 where a story does not say otherwise. */
const change = (day: string, to: Deadline, { on = day, from = QUARTER_2 } = {}) =>
  recorded(day, moved(from, to), { on, id: `moved-${day}` });
const done = (day: string, finishedOn: string, milestone = 'm1') => [
  recorded(day, claimed(finishedOn, milestone), { on: finishedOn, id: `claim-${milestone}` }),
  recorded(day, accepted(`claim-${milestone}`, milestone)),
];

describe('deadlines that were changed', () => {
  itTells([
    [
      'after they had passed: the days before stay overdue, and the first deadline is never lost',
      [ASSIGNED, change('2024-07-11', QUARTER_3)],
      [
        ['2024-07-10', '2024-07-11', 'overdue', 10],
        ['2024-07-20', '2024-07-20', 'within-time', 10, { first: '2024-06-30' }],
        ['2024-10-02', '2024-10-02', 'overdue', 12],
      ],
    ],
    [
      'back-dated before they passed: no day was overdue, as it is known since',
      [ASSIGNED, change('2024-07-11', QUARTER_3, { on: '2024-06-25' })],
      [
        ['2024-07-05', '2024-07-10', 'overdue', 5],
        ['2024-07-05', '2024-07-11', 'within-time', 0],
      ],
    ],
    [
      'back-dated to a day after they passed: only the days from then on are taken away',
      [ASSIGNED, change('2024-07-11', QUARTER_3, { on: '2024-07-04' })],
      [
        ['2024-07-20', '2024-07-10', 'overdue', 20],
        ['2024-07-20', '2024-07-11', 'within-time', 3],
      ],
    ],
    [
      'by an extension whose decision was effective before it was recorded',
      [
        ASSIGNED,
        recorded('2024-06-20', requested(), { id: 'request' }),
        recorded('2024-07-08', approved('request'), { on: '2024-06-28' }),
      ],
      [
        ['2024-07-05', '2024-07-07', 'overdue', 5],
        ['2024-07-05', '2024-07-08', 'within-time', 0],
        ['2024-10-01', '2024-10-01', 'overdue', 1, { first: '2024-06-30' }],
      ],
    ],
    [
      'by an extension without a document: it acts on the day of the decision',
      [ASSIGNED, recorded('2024-06-20', requested(), { id: 'request' }), recorded('2024-07-08', approved('request'))],
      [['2024-07-08', '2024-07-08', 'within-time', 7]],
    ],
    [
      'by a document ahead: until its day the old one holds',
      [ASSIGNED, change('2024-06-10', QUARTER_3, { on: '2024-07-03' })],
      [
        ['2024-07-02', '2024-07-02', 'overdue', 2],
        ['2024-07-03', '2024-07-03', 'within-time', 2],
      ],
    ],
    [
      'twice, the later recorded acting earlier: each holds from its own day',
      [
        ASSIGNED,
        change('2024-06-01', due('2024-12-31'), { on: '2024-08-05' }),
        change('2024-06-10', due('2024-07-31'), { on: '2024-06-10' }),
      ],
      [
        ['2024-07-31', '2024-06-10', 'within-time', 0],
        ['2024-08-04', '2024-06-10', 'overdue', 4],
        ['2024-08-05', '2024-06-10', 'within-time', 4],
      ],
    ],
    [
      'to an earlier day, after the work was finished: on time by the deadline of that day',
      [ASSIGNED, ...done('2024-06-12', '2024-06-10'), change('2024-06-20', due('2024-05-31'))],
      [['2024-06-30', '2024-06-30', 'done-on-time', 0]],
    ],
    [
      'to continuous: overdue no more, and the days stay',
      [ASSIGNED, change('2024-07-06', CONTINUOUS)],
      [
        ['2024-07-05', '2024-07-06', 'overdue', 5],
        ['2030-01-01', '2030-01-01', 'continuous', 5],
      ],
    ],
  ]);
});
