import { succeeded } from '../testing/programme.js';
import { InspectedProgramme } from './testing/inspected-programme.js';

const programme = new InspectedProgramme();
const { served } = programme;
beforeAll(() => programme.start());
afterAll(() => programme.stop());

/** The address of a finding whose remedy is due on a day, of an inspection of this unit. */
const remedy = async (dueOn: string, more: object = {}) => {
  const visit = await programme.announcedVisit(await programme.inspection(more));
  const found = await programme.dataOf(await programme.post('lan', `${visit}/findings`, { text: 'sổ sách thiếu' }));
  const finding = visit.replace(/visits.*/, `findings/${found['findingId']}`);
  succeeded(await programme.post('lan', `${finding}/remedies`, { text: 'lập lại sổ', dueOn }));
  return { finding, id: found['findingId'], inspection: visit.split('/')[2] };
};
const counts = async (who: string, query: string) =>
  succeeded(await programme.read(who, `/tasks/counts?${query}`)).body.remedies;
const board = async (who: string, query: string) =>
  succeeded(await programme.read(who, `/tasks?${query}`)).body.remedies;
const head = async (name: string, effectiveOn: string, until?: string) => {
  const recorded = succeeded(await served.post('/people', { name }));
  const person = (recorded.body.stream as string).slice('person-'.length);
  const post = { office: 'Bộ trưởng', person, effectiveOn, basis: { kind: 'document', number: '1/QĐ' } };
  succeeded(await served.post('/units/bkhcn/leaders', until === undefined ? post : { ...post, until }));
  return person;
};

describe('a remedy that was ordered', () => {
  it('stands beside the tasks of the unit that owes it, due and overdue as of any day, as known at any moment', async () => {
    const { total } = succeeded(await programme.read('binh', '/tasks/counts?asOf=2024-05-15')).body;
    const before = (await served.events()).length;
    const { finding, id, inspection } = await remedy('2024-05-10');
    const asked = (day: string) => counts('binh', `unit=bkhcn&asOf=${day}`);
    expect(await asked('2024-05-10')).toMatchObject({ due: 1, overdue: 0, awaiting: 0 });
    expect(await asked('2024-05-15')).toMatchObject({
      ...{ due: 0, overdue: 1, awaiting: 0 },
      byUnit: [{ unit: { code: 'bkhcn' }, due: 0, overdue: 1, awaiting: 0 }],
    });
    expect(await asked(`2024-05-15&knownAt=size:${before}`)).toEqual({ due: 0, overdue: 0, awaiting: 0, byUnit: [] });
    expect(succeeded(await programme.read('binh', '/tasks/counts?asOf=2024-05-15')).body.total).toBe(total);
    expect(await board('binh', 'asOf=2024-05-15')).toMatchObject({
      total: 1,
      rows: [
        { inspection, finding: id, unit: { code: 'bkhcn' }, dueOn: '2024-05-10', status: 'overdue', overdueDays: 5 },
      ],
    });
    for (const none of ['unit=bca', 'status=within-time', 'dueFrom=2024-05-11', `directive=${programme.directive}`])
      expect([none, await board('kiem', `asOf=2024-05-15&${none}`)]).toEqual([none, { total: 0, rows: [] }]);
    expect((await board('kiem', 'asOf=2024-05-15&status=overdue')).total).toBe(1);
    expect(await board('khac', 'asOf=2024-05-15')).toEqual({ total: 0, rows: [] });

    succeeded(await programme.post('binh', `${finding}/remedy-reports`, { text: 'đã lập', whole: true }));
    expect(await asked('2024-05-15')).toMatchObject({ overdue: 0, awaiting: 1 });
    succeeded(await programme.post('lan', `${finding}/verifications`, { outcome: 'closed', note: 'đã xem' }));
    expect(await asked('2024-05-15')).toMatchObject({ due: 0, overdue: 0, awaiting: 0 });
  });

  it('gives its overdue days to whoever headed the unit on each, on the unit’s page and on the leader’s', async () => {
    const first = await head('Người trước', '2023-01-01', '2024-05-12');
    const second = await head('Người sau', '2024-05-13');
    const { id } = await remedy('2024-05-10');
    const { tenures } = succeeded(await programme.read('kiem', '/units/bkhcn/accountability?asOf=2024-05-15')).body;
    const owed = (person: string, from: string, to: string, overdueDays: number) => ({
      person,
      remedyOverdueDays: overdueDays,
      remedies: [{ findingId: id, overdue: [{ from, to }], overdueDays }],
    });
    expect(tenures.slice(-2)).toMatchObject([
      owed(first, '2024-05-11', '2024-05-12', 2),
      owed(second, '2024-05-13', '2024-05-15', 3),
    ]);
    expect((await programme.read('kiem', `/leaders/${second}?asOf=2024-05-15`)).body.tenures).toMatchObject([
      { ...owed(second, '2024-05-13', '2024-05-15', 3), overdueDays: 0 },
    ]);
  });

  it('is owed by the unit that took over, from that day on', async () => {
    await remedy('2024-05-10', { unit: 'bkhcn-cntt' });
    const merge = { into: 'bca', effectiveOn: '2024-05-13', basis: { kind: 'document', number: '2/NQ' } };
    succeeded(await served.post('/units/bkhcn-cntt/merge', merge));
    expect((await board('khac', 'unit=bca&asOf=2024-05-12')).total).toBe(0);
    expect(await board('khac', 'unit=bca&asOf=2024-05-15')).toMatchObject({ rows: [{ unit: { code: 'bca' } }] });
    const days = async (unit: string) =>
      succeeded(await programme.read('kiem', `/units/${unit}/accountability?asOf=2024-05-15`)).body.tenures.map(
        (tenure: { remedyOverdueDays: number }) => tenure.remedyOverdueDays,
      );
    expect(await days('bkhcn-cntt')).toEqual([2]);
    expect(await days('bca')).toEqual([3]);
  });

  it('tells nothing of a surprise check that has not opened', async () => {
    const seen = async () => [
      await counts('kiem', 'asOf=2024-05-15'),
      await board('kiem', 'asOf=2024-05-15'),
      (await programme.read('kiem', '/units/bkhcn/accountability?asOf=2024-05-15')).body.tenures,
    ];
    const before = await seen();
    await programme.inspection({ kind: 'surprise' });
    expect(await seen()).toEqual(before);
  });
});
