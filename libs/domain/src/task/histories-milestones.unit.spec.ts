import type { Deadline } from '../deadline.js';
import { ASSIGNED, accepted, assigned, claimed, due, ISSUED, moved, QUARTER_2 } from './testing/b53.js';
import { itTells, recorded } from './testing/story.js';

/** The directive is of 11/02/2024; B.53 is due on 30/06/2024 where a story does not say otherwise. */
const assignedWith = (deadline: Deadline, over: Parameters<typeof assigned>[0] = {}, on = ISSUED) =>
  recorded(on, assigned({ deadline, ...over }), { id: 'assigned' });
const change = (day: string, to: Deadline, { on = day, from = QUARTER_2 } = {}) =>
  recorded(day, moved(from, to), { on, id: `moved-${day}` });
const done = (day: string, finishedOn: string, milestone = 'm1') => [
  recorded(day, claimed(finishedOn, milestone), { on: finishedOn, id: `claim-${milestone}` }),
  recorded(day, accepted(`claim-${milestone}`, milestone)),
];
const TWO = due('2024-06-30', '2024-09-30');
const SECOND_ONLY: Deadline = { ...due('2024-09-30'), milestones: [{ id: 'm2', due: '2024-09-30' }] };

describe('milestones', () => {
  itTells([
    [
      'dropped when overdue: not missed any more, the days stay, and the rest on time is on time',
      [assignedWith(TWO), change('2024-08-01', SECOND_ONLY, { from: TWO }), ...done('2024-09-02', '2024-09-01', 'm2')],
      [
        ['2024-07-31', '2024-08-01', 'overdue', 31],
        ['2024-08-01', '2024-08-01', 'within-time', 31],
        ['2024-09-02', '2024-09-02', 'done-on-time', 31],
      ],
    ],
    [
      'added to what was done: open again',
      [ASSIGNED, ...done('2024-06-25', '2024-06-20'), change('2024-07-01', TWO)],
      [
        ['2024-06-30', '2024-07-01', 'done-on-time', 0],
        ['2024-07-01', '2024-07-01', 'within-time', 0],
        ['2024-10-01', '2024-10-01', 'overdue', 1],
      ],
    ],
    [
      'past when assigned and moved later: it counts from the move on',
      [assignedWith(due('2024-01-31')), change('2024-03-05', QUARTER_2, { on: '2024-03-01', from: due('2024-01-31') })],
      [
        ['2024-03-04', '2024-03-04', 'past-when-assigned', 0],
        ['2024-02-29', '2024-03-05', 'past-when-assigned', 0],
        ['2024-03-01', '2024-03-05', 'within-time', 0, { first: '2024-01-31' }],
        ['2024-07-02', '2024-07-02', 'overdue', 2],
      ],
    ],
    [
      'past when assigned and kept where another is moved: it never counts',
      [
        assignedWith(due('2024-01-31', '2024-06-30')),
        change('2024-06-01', due('2024-01-31', '2024-09-30'), { from: due('2024-01-31', '2024-06-30') }),
      ],
      [
        ['2024-09-30', '2024-09-30', 'within-time', 0],
        ['2024-10-02', '2024-10-02', 'overdue', 2],
      ],
    ],
    [
      'of a document dated 2024-03 only: due by the end of March is not past, due two days before is',
      [assignedWith(due('2024-03-31'), { issuedOn: '2024-03-31' }, '2024-03-01')],
      [
        ['2024-03-01', '2024-03-01', 'within-time', 0],
        ['2024-04-02', '2024-04-02', 'overdue', 2],
      ],
    ],
    [
      '“trước 30/03” in a document dated 2024-03 only: past when assigned',
      [assignedWith(due('2024-03-29'), { issuedOn: '2024-03-31' }, '2024-03-01')],
      [['2024-04-02', '2024-04-02', 'past-when-assigned', 0]],
    ],
    [
      'a date that also continues: overdue by its date, done when it is met',
      [assignedWith({ ...QUARTER_2, ongoing: true }), ...done('2024-07-04', '2024-07-03')],
      [
        ['2024-07-02', '2024-07-03', 'overdue', 2],
        ['2024-07-04', '2024-07-04', 'done-late', 2],
      ],
    ],
    [
      'due between the issue of the directive and the day it takes effect: overdue from that day on',
      [assignedWith(due('2024-02-20'), {}, '2024-03-01')],
      [
        ['2024-02-29', '2024-03-01', null, 0],
        ['2024-03-02', '2024-03-02', 'overdue', 2],
      ],
    ],
  ]);
});
