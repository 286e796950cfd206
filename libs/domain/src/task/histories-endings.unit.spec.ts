import { ASSIGNED, accepted, cancelled, claimed, reopened, superseded, voided } from './testing/b53.js';
import { itTells, recorded } from './testing/story.js';

/** B.53 is due on 30/06/2024 where a story does not say otherwise. All numbers are worked out by hand from rules.md. */
const claim = (day: string, finishedOn: string, id = 'claim', milestone: string | null = 'm1') =>
  recorded(day, claimed(finishedOn, milestone), { on: finishedOn, id });
const accept = (day: string, id = 'claim', milestone = 'm1') =>
  recorded(day, accepted(id, milestone), { id: `ok-${id}` });
const undo = (day: string, id: string, on: string) => recorded(day, voided(id), { on, corrects: id, reason: 'Nhầm' });

describe('endings and new beginnings', () => {
  itTells([
    [
      'done, then reopened: what was met counts no more, and the days in between are nobody’s fault',
      [
        ASSIGNED,
        claim('2024-06-20', '2024-06-20'),
        accept('2024-06-25'),
        recorded('2024-07-10', reopened),
        claim('2024-07-12', '2024-07-12', 'second'),
        accept('2024-07-15', 'second'),
      ],
      [
        ['2024-07-09', '2024-07-15', 'done-on-time', 0],
        ['2024-07-10', '2024-07-10', 'overdue', 1],
        ['2024-07-15', '2024-07-15', 'done-late', 2],
      ],
    ],
    [
      'a reopening taken back: done as before',
      [
        ASSIGNED,
        claim('2024-06-20', '2024-06-20'),
        accept('2024-06-25'),
        recorded('2024-07-10', reopened, { id: 'again' }),
        undo('2024-07-12', 'again', '2024-07-10'),
      ],
      [
        ['2024-07-11', '2024-07-11', 'overdue', 2],
        ['2024-07-11', '2024-07-12', 'done-on-time', 0],
      ],
    ],
    [
      'cancelled and reopened after the deadline: only the days since the reopening count',
      [
        ASSIGNED,
        recorded('2024-06-01', cancelled),
        recorded('2024-07-11', reopened),
        claim('2024-07-13', '2024-07-13'),
        accept('2024-07-20'),
      ],
      [
        ['2024-05-31', '2024-07-20', 'within-time', 0],
        ['2024-07-05', '2024-07-20', 'cancelled', 0],
        ['2024-07-12', '2024-07-12', 'overdue', 2],
        ['2024-07-20', '2024-07-20', 'done-late', 2],
      ],
    ],
    [
      'superseded while a claim waits: superseded, not done',
      [ASSIGNED, claim('2024-06-28', '2024-06-28'), recorded('2024-07-05', superseded)],
      [
        ['2024-07-04', '2024-07-05', 'awaiting-acceptance', 0],
        ['2024-07-05', '2024-07-05', 'superseded', 0],
      ],
    ],
    [
      'cancelled by a decision recorded late: the days that had counted count no more',
      [ASSIGNED, recorded('2024-07-20', cancelled, { on: '2024-07-04' })],
      [
        ['2024-07-10', '2024-07-19', 'overdue', 10],
        ['2024-07-10', '2024-07-20', 'cancelled', 3],
      ],
    ],
  ]);
});
