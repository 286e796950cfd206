import { fold } from '../fold.js';
import { stream } from '../testing/given.js';
import { evolveTask, initialTask } from './task.state.js';
import { ASSIGNED, assigned, cancelled, due, ISSUED, moved, QUARTER_2 } from './testing/b53.js';
import { QUARTER_3, reported, returnedReport, SCIENCE, voided } from './testing/b53.js';
import { itTells, recorded, type Story, told } from './testing/story.js';

/** B.53 is assigned on 11/02/2024, led by Science and due on 30/06/2024. */
const assignment = (over: Parameters<typeof assigned>[0], day: string, corrects = 'assigned', on = ISSUED) =>
  recorded(day, assigned(over), { on, corrects, id: `assigned-${day}` });
const undo = (day: string, id: string, on = day) =>
  recorded(day, voided(id), { on, corrects: id, id: `undo-${day}`, reason: 'Nhập nhầm' });

describe('what was corrected', () => {
  itTells([
    [
      'an assignment with another deadline: what was overdue by the wrong one was not',
      [ASSIGNED, assignment({ deadline: QUARTER_3 }, '2024-07-20')],
      [
        ['2024-07-10', '2024-07-19', 'overdue', 10, { first: '2024-06-30' }],
        ['2024-07-10', '2024-07-20', 'within-time', 0, { first: '2024-09-30' }],
      ],
    ],
    [
      'an assignment taken back and reinstated: in between it is in no list',
      [ASSIGNED, undo('2024-03-01', 'assigned', ISSUED), assignment({}, '2024-03-10', 'undo-2024-03-01')],
      [
        ['2024-03-05', '2024-02-29', 'within-time', 0],
        ['2024-03-05', '2024-03-05', null, 0, { first: null, leads: [] }],
        ['2024-03-05', '2024-03-10', 'within-time', 0, { leads: [SCIENCE] }],
      ],
    ],
    [
      'an assignment corrected to a later day: before it there was none',
      [ASSIGNED, assignment({}, '2024-03-10', 'assigned', '2024-02-20')],
      [
        ['2024-02-15', '2024-03-09', 'within-time', 0],
        ['2024-02-15', '2024-03-10', null, 0],
        ['2024-02-20', '2024-03-10', 'within-time', 0],
      ],
    ],
    [
      'a change corrected, that correction corrected, and the whole taken back',
      [
        ASSIGNED,
        recorded('2024-06-20', moved(QUARTER_2, QUARTER_3), { id: 'one' }),
        recorded('2024-07-05', moved(QUARTER_2, due('2024-08-31')), { on: '2024-06-20', corrects: 'one', id: 'two' }),
        recorded('2024-07-10', moved(QUARTER_2, due('2024-07-31')), { on: '2024-06-20', corrects: 'two', id: 'three' }),
        undo('2024-07-20', 'three', '2024-06-20'),
      ],
      [
        ['2024-08-05', '2024-07-04', 'within-time', 0],
        ['2024-09-02', '2024-07-05', 'overdue', 2],
        ['2024-08-05', '2024-07-10', 'overdue', 5],
        ['2024-08-05', '2024-07-20', 'overdue', 36],
      ],
    ],
    [
      'a change taken back by an event of a later day: it never acted, on no day',
      [ASSIGNED, recorded('2024-06-20', moved(QUARTER_2, QUARTER_3), { id: 'one' }), undo('2024-07-20', 'one')],
      [
        ['2024-07-05', '2024-07-19', 'within-time', 0],
        ['2024-07-05', '2024-07-20', 'overdue', 5],
      ],
    ],
    [
      'the first of two changes, after the second: the second still holds from its day',
      [
        ASSIGNED,
        recorded('2024-06-20', moved(QUARTER_2, due('2024-07-31')), { id: 'one' }),
        recorded('2024-07-20', moved(due('2024-07-31'), QUARTER_3), { id: 'two' }),
        recorded('2024-08-01', moved(QUARTER_2, due('2024-07-10')), { on: '2024-06-20', corrects: 'one' }),
      ],
      [
        ['2024-07-19', '2024-07-31', 'within-time', 0],
        ['2024-07-19', '2024-08-01', 'overdue', 9],
        ['2024-07-20', '2024-08-01', 'within-time', 9],
      ],
    ],
    [
      'a cancellation to a later day: until then the days count',
      [
        ASSIGNED,
        recorded('2024-06-01', cancelled, { id: 'end' }),
        recorded('2024-07-15', cancelled, { on: '2024-07-10', corrects: 'end' }),
      ],
      [
        ['2024-07-05', '2024-07-14', 'cancelled', 0],
        ['2024-07-05', '2024-07-15', 'overdue', 5],
        ['2024-07-20', '2024-07-20', 'cancelled', 9],
      ],
    ],
  ]);
});

it('a returned report is corrected: the correction stands in its place, unanswered', () => {
  const story: Story = [
    ASSIGNED,
    recorded('2024-04-15', reported('2024-04', 40), { on: '2024-04-14', id: 'april' }),
    recorded('2024-04-20', returnedReport('april')),
    recorded('2024-04-22', reported('2024-04', 35), { on: '2024-04-14', corrects: 'april', id: 'fixed' }),
  ];
  const task = fold({ initialState: initialTask, evolve: evolveTask }, stream(story), '2024-04-30');
  expect([...task.reports.values()].map(({ id, percent }) => [id, percent])).toEqual([['fixed', 35]]);
  expect(task.answers.get('fixed')).toBeUndefined();
});

it('of two assignments that stand, which no rule lets in, the first counts', () => {
  const story: Story = [ASSIGNED, recorded('2024-03-01', assigned({ deadline: QUARTER_3 }))];
  expect(told(story, '2024-07-01', '2024-07-01')).toMatchObject({ status: 'overdue', first: '2024-06-30' });
});

it('of events of one millisecond, K as a size says which are known', () => {
  const at = '2024-07-01T02:00:00.000Z';
  const events = stream([
    ASSIGNED,
    recorded('2024-07-01', moved(QUARTER_2, QUARTER_3), { at }),
    recorded('2024-07-01', cancelled, { at }),
  ]);
  const knowing = (n: number) =>
    fold({ initialState: initialTask, evolve: evolveTask }, events.slice(0, n), '2024-07-01');
  expect([1, 2, 3].map((n) => [knowing(n).changes, knowing(n).turns.length])).toEqual([
    [0, 0],
    [1, 0],
    [1, 1],
  ]);
});
