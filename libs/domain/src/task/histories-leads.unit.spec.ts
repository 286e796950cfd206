import { ASSIGNED, assigned, FINANCE, INFORMATION, ISSUED, lead, SCIENCE, voided } from './testing/b53.js';
import { itTells, placesOf, recorded } from './testing/story.js';

/** B.53 is assigned on 11/02/2024, led by Science and due on 30/06/2024. */
const assignment = (over: Parameters<typeof assigned>[0], day: string, corrects = 'assigned', on = ISSUED) =>
  recorded(day, assigned(over), { on, corrects, id: `assigned-${day}` });
const undo = (day: string, id: string, on = day) =>
  recorded(day, voided(id), { on, corrects: id, id: `undo-${day}`, reason: 'Nhập nhầm' });
describe('who leads', () => {
  const handed = recorded('2024-05-12', placesOf(SCIENCE, INFORMATION), { on: '2024-05-10', id: 'handed' });
  const leads = (...units: string[]) => ({ leads: units });
  itTells([
    [
      'goes by the day of the reassignment, once it is known',
      [ASSIGNED, handed],
      [
        ['2024-05-09', '2024-05-12', 'within-time', 0, leads(SCIENCE)],
        ['2024-05-10', '2024-05-11', 'within-time', 0, leads(SCIENCE)],
        ['2024-05-10', '2024-05-12', 'within-time', 0, leads(INFORMATION)],
      ],
    ],
    [
      'goes by the corrected reassignment, and by the assignment where it was taken back',
      [
        ASSIGNED,
        handed,
        recorded('2024-05-20', placesOf(SCIENCE, FINANCE), { on: '2024-05-10', corrects: 'handed', id: 'fixed' }),
        undo('2024-05-25', 'fixed', '2024-05-10'),
      ],
      [
        ['2024-05-15', '2024-05-19', 'within-time', 0, leads(INFORMATION)],
        ['2024-05-15', '2024-05-20', 'within-time', 0, leads(FINANCE)],
        ['2024-05-15', '2024-05-25', 'within-time', 0, leads(SCIENCE)],
      ],
    ],
    [
      'goes by the days of two reassignments, not by the order of recording',
      [ASSIGNED, handed, recorded('2024-06-01', placesOf(SCIENCE, FINANCE), { on: '2024-04-01' })],
      [
        ['2024-04-15', '2024-05-31', 'within-time', 0, leads(SCIENCE)],
        ['2024-04-15', '2024-06-01', 'within-time', 0, leads(FINANCE)],
        ['2024-05-10', '2024-06-01', 'within-time', 0, leads(INFORMATION)],
      ],
    ],
    [
      'is corrected with the assignment, up to the reassignment',
      [ASSIGNED, handed, assignment({ lead: lead(FINANCE, SCIENCE) }, '2024-06-01')],
      [
        ['2024-05-09', '2024-06-01', 'within-time', 0, leads(FINANCE, SCIENCE)],
        ['2024-05-10', '2024-06-01', 'within-time', 0, leads(INFORMATION)],
      ],
    ],
  ]);
});
