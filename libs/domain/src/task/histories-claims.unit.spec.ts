import { ASSIGNED, accepted, assigned, claimed, due, ISSUED, returned, voided } from './testing/b53.js';
import { itTells, recorded } from './testing/story.js';

/** B.53 is due on 30/06/2024 where a story does not say otherwise. All numbers are worked out by hand from rules.md. */
const claim = (day: string, finishedOn: string, id = 'claim', milestone: string | null = 'm1') =>
  recorded(day, claimed(finishedOn, milestone), { on: finishedOn, id });
const accept = (day: string, id = 'claim', milestone = 'm1') =>
  recorded(day, accepted(id, milestone), { id: `ok-${id}` });
const giveBack = (day: string, id = 'claim') => recorded(day, returned(id), { id: `back-${id}` });
const undo = (day: string, id: string, on: string) => recorded(day, voided(id), { on, corrects: id, reason: 'Nhầm' });
const dueOn = (...days: string[]) => recorded(ISSUED, assigned({ deadline: due(...days) }), { id: 'assigned' });

describe('claims and their answers', () => {
  itTells([
    [
      'finished in time and recorded late: overdue as it was known, waiting as it is known since',
      [ASSIGNED, claim('2024-07-03', '2024-06-28'), accept('2024-07-10')],
      [
        ['2024-06-30', '2024-06-30', 'within-time', 0],
        ['2024-07-02', '2024-07-02', 'overdue', 2],
        ['2024-07-02', '2024-07-03', 'awaiting-acceptance', 0],
        ['2024-06-27', '2024-07-10', 'within-time', 0],
        ['2024-07-09', '2024-07-10', 'awaiting-acceptance', 0],
        ['2024-07-10', '2024-07-10', 'done-on-time', 0, { first: '2024-06-30' }],
      ],
    ],
    [
      'returned, then claimed anew: the days of waiting and those after count up to the new finished day',
      [
        ASSIGNED,
        claim('2024-06-28', '2024-06-28'),
        giveBack('2024-07-10'),
        claim('2024-07-15', '2024-07-12', 'second'),
        accept('2024-07-20', 'second'),
      ],
      [
        ['2024-07-09', '2024-07-09', 'awaiting-acceptance', 0],
        ['2024-07-09', '2024-07-20', 'awaiting-acceptance', 0],
        ['2024-07-10', '2024-07-10', 'overdue', 10],
        ['2024-07-14', '2024-07-14', 'overdue', 14],
        ['2024-07-14', '2024-07-15', 'awaiting-acceptance', 11],
        ['2024-07-20', '2024-07-20', 'done-late', 11],
        ['2024-12-31', '2024-12-31', 'done-late', 11],
      ],
    ],
    [
      'an acceptance taken back lets the claim wait; returned after that, it never was a completion',
      [
        ASSIGNED,
        claim('2024-06-28', '2024-06-28'),
        accept('2024-07-02'),
        undo('2024-07-05', 'ok-claim', '2024-07-02'),
        giveBack('2024-07-06'),
      ],
      [
        ['2024-07-04', '2024-07-04', 'done-on-time', 0],
        ['2024-07-04', '2024-07-05', 'awaiting-acceptance', 0],
        ['2024-07-06', '2024-07-06', 'overdue', 6],
      ],
    ],
    [
      'after its acceptance is taken back a claim is corrected to a later day, and accepted late',
      [
        ASSIGNED,
        claim('2024-06-28', '2024-06-28'),
        accept('2024-07-02'),
        undo('2024-07-05', 'ok-claim', '2024-07-02'),
        recorded('2024-07-06', claimed('2024-07-03'), { on: '2024-07-03', id: 'fixed', corrects: 'claim' }),
        accept('2024-07-08', 'fixed'),
      ],
      [
        ['2024-07-02', '2024-07-04', 'done-on-time', 0],
        ['2024-07-02', '2024-07-06', 'overdue', 2],
        ['2024-07-08', '2024-07-08', 'done-late', 2],
      ],
    ],
    [
      'a return taken back: the overdue days that it had made are none',
      [
        ASSIGNED,
        claim('2024-06-28', '2024-06-28'),
        giveBack('2024-07-10'),
        undo('2024-07-12', 'back-claim', '2024-07-10'),
      ],
      [
        ['2024-07-11', '2024-07-11', 'overdue', 11],
        ['2024-07-11', '2024-07-12', 'awaiting-acceptance', 0],
      ],
    ],
    [
      'two milestones, each late by some days: late as a whole, and the days of both',
      [
        dueOn('2024-06-30', '2024-09-30'),
        claim('2024-07-06', '2024-07-05', 'one'),
        accept('2024-07-10', 'one'),
        claim('2024-10-03', '2024-10-03', 'two', 'm2'),
        accept('2024-10-05', 'two', 'm2'),
      ],
      [
        ['2024-07-04', '2024-07-05', 'overdue', 4],
        ['2024-07-10', '2024-07-10', 'within-time', 4],
        ['2024-10-02', '2024-10-02', 'overdue', 6],
        ['2024-10-03', '2024-10-03', 'awaiting-acceptance', 6],
        ['2024-10-05', '2024-10-05', 'done-late', 6],
      ],
    ],
  ]);
});
