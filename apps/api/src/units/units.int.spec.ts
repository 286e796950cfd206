import { ServedApplication } from '../testing/served-application.js';

const BASIS = { kind: 'document', number: '176/2025/QH15', issuedOn: '2025-02-18', effectiveOn: '2024-05-01' };

describe('units over HTTP', () => {
  let served: ServedApplication;
  const ids = new Map<string, string>();
  beforeEach(async () => {
    served = await new ServedApplication().start();
    for (const [code, name, parent] of [
      ['chinh-phu', 'Chính phủ', null],
      ['btttt', 'Bộ Thông tin và Truyền thông', 'chinh-phu'],
      ['bkhcn', 'Bộ Khoa học và Công nghệ', 'chinh-phu'],
      ['cuc-thh', 'Cục Tin học hóa', 'btttt'],
    ] as const) {
      const made = await served.post('/units', { code, name, kind: 'ministry', parent, rank: 2, ageUnknown: true });
      ids.set(code, made.body.stream.slice('unit-'.length));
    }
  });
  afterEach(() => served.stop());

  it('keep every name with its day, and one that is ahead as such', async () => {
    const renamed = await served.post('/units/cuc-thh/rename', {
      name: 'Cục Chuyển đổi số quốc gia',
      short: 'Cục CĐSQG',
      effectiveOn: '2022-10-01',
    });
    expect(renamed).toMatchObject({ status: 201, body: { events: [{ type: 'UnitRenamed' }] } });
    const before = await served.get(`/units/cuc-thh?asOf=2022-09-30&after=${renamed.body.position}`);
    expect(before.body).toMatchObject({
      name: 'Cục Tin học hóa',
      path: [{ code: 'chinh-phu' }, { code: 'btttt' }],
      names: [{ from: '1900-01-01' }, { from: '2022-10-01', value: { short: 'Cục CĐSQG' } }],
    });
    const found = await served.get('/units?text=chuyen doi so');
    expect(found.body).toMatchObject({ total: 1, units: [{ code: 'cuc-thh', parent: { code: 'btttt' } }] });
    const page = await served.get('/units?limit=3');
    const rest = await served.get(`/units?limit=3&cursor=${page.body.next}`);
    expect([page.body.units.length, rest.body.units.length, rest.body.next]).toEqual([3, 1, null]);
  });

  it('never stand under themselves, on any day', async () => {
    const moved = await served.post('/units/chinh-phu/move', { parent: 'cuc-thh' });
    expect(moved).toMatchObject({ status: 422, body: { code: 'unit-cycle' } });
    const ahead = await served.post('/units/bkhcn/move', { parent: 'cuc-thh', effectiveOn: '2025-01-01' });
    expect(ahead).toMatchObject({ status: 201 });
    const now = await served.post('/units/btttt/move', { parent: 'bkhcn', effectiveOn: '2024-06-01' });
    expect(now).toMatchObject({ status: 422, body: { code: 'unit-cycle' } });
  });

  it('end by a merger that names its process, and lead to their successor', async () => {
    const merged = await served.post('/units/btttt/merge', { into: 'bkhcn', basis: BASIS });
    expect(merged.body).toMatchObject({ process: merged.body.events[0].id, events: [{ type: 'UnitMerged' }] });
    const page = await served.get(`/units/${ids.get('btttt')}?after=process-${merged.body.process}`);
    expect(page.body).toMatchObject({ ended: 'merged', endedOn: '2024-05-01', successor: { code: 'bkhcn' } });
    const again = await served.post('/units/bkhcn/merge', { into: 'btttt' });
    expect(again).toMatchObject({ status: 422, body: { code: 'successor-ended' } });
    const voided = await served.post(`/units/${ids.get('btttt')}/voids`, {
      event: merged.body.process,
      reason: 'Nhầm',
    });
    expect(voided.body.process).toBe(voided.body.events[0].id);
  });

  it('refuse a code that another unit bears, and a unit, task or person that there is not', async () => {
    const taken = await served.post('/units/cuc-thh/code', { code: 'bkhcn' });
    expect(taken).toMatchObject({ status: 409, body: { code: 'code-taken', details: { unit: ids.get('bkhcn') } } });
    const task = '9b2e6a0c-5a6f-5f6e-8f7d-0a1b2c3d4e5f';
    for (const [url, body, field] of [
      ['/units/khong-co/rank', { rank: 3 }, 'unit'],
      [`/units/${task}/rank`, { rank: 3 }, 'unit'],
      ['/units/btttt/merge', { into: 'khong-co' }, 'into'],
      ['/units/btttt/dissolve', { handovers: [{ task, to: 'bkhcn' }] }, 'handovers.0.task'],
      ['/units/btttt/leaders', { office: 'Bộ trưởng', person: task }, 'person'],
    ] as const)
      expect(await served.post(url, body)).toMatchObject({ status: 404, body: { errors: [{ field }] } });
  });

  it('show who answered for them by name, and vacancies', async () => {
    const { body } = await served.post('/accounts', { name: 'Nguyễn Văn Hùng', roles: [], signIn: 'hung' });
    const { personId: person } = body;
    await served.post('/units/btttt/leaders', { office: 'Bộ trưởng', person, effectiveOn: '2023-01-01' });
    const relieved = await served.post('/units/btttt/relief', { person, effectiveOn: '2024-03-01' });
    const page = await served.get(`/units/btttt?after=${relieved.body.position}`);
    expect(page.body).toMatchObject({
      leader: null,
      tenures: [
        { person: null, to: '2022-12-31' },
        { person, name: 'Nguyễn Văn Hùng', from: '2023-01-01', to: '2024-02-29' },
        { person: null, from: '2024-03-01' },
      ],
    });
    const account = await served.get('/units/btttt/accountability');
    expect(account.body.tenures).toMatchObject([{ person: null }, { name: 'Nguyễn Văn Hùng' }, { person: null }]);
    expect((await served.get(`/leaders/${person}`)).body).toMatchObject({ tenures: [{ unit: { code: 'btttt' } }] });
    const stranger = await served.account('tran.binh', 'reporter', 'bkhcn');
    expect(await served.get('/units/btttt/accountability', stranger)).toMatchObject({ status: 404 });
    expect(await served.get(`/leaders/${person}`, stranger)).toMatchObject({ status: 404 });
  });

  it('leave a trail that goes as far as the reader’s units', async () => {
    const { body } = await served.post('/units/btttt/rank', { rank: 3 });
    const reporter = await served.account('tran.binh', 'reporter', 'btttt');
    const all = await served.get(`/trail?after=${body.position}&unit=btttt&type=UnitEstablished,UnitRanked`);
    expect(all.body.rows.map(({ subjectUnit }: { subjectUnit: { code: string } }) => subjectUnit.code)).toEqual([
      'btttt',
      'cuc-thh',
      'btttt',
    ]);
    const own = await served.get('/trail?type=UnitEstablished', reporter);
    expect(own.body.total).toBe(2);
    const first = await served.get('/trail?type=UnitEstablished&order=oldest&limit=1', reporter);
    const next = await served.get(`/trail?type=UnitEstablished&order=oldest&cursor=${first.body.next}`, reporter);
    expect([...first.body.rows, ...next.body.rows].map(({ data }) => data.code)).toEqual(['btttt', 'cuc-thh']);
    expect(await served.post('/units/btttt/rank', { rank: 1 }, reporter)).toMatchObject({ status: 403 });
  });
});
