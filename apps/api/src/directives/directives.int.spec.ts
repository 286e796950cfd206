import { ServedApplication } from '../testing/served-application.js';

const OLD = { ageUnknown: true };
const item = (no: string, lead: string[], more: object = {}) => ({
  section: 'B',
  no,
  title: `Nhiệm vụ ${no}`,
  reading: {
    lead,
    coordinating: [],
    deadline: { printed: 'Quý III/2024', kind: 'quarter', milestones: [{ id: 'm1', due: '2024-09-30' }] },
    ...more,
  },
});
const directive = (more: object = {}) => ({
  number: '04/CT-TTg',
  alias: 'CT-04-2024',
  kind: 'chi-thi',
  issuer: 'ttg',
  issuedOn: '2024-02-11',
  title: 'Tiếp tục đẩy mạnh Đề án 06',
  items: [item('01', ['bca']), item('02', [], { collective: { group: 'bo-nganh' }, coordinating: ['group:bo-nganh'] })],
  ...more,
});

describe('directives, units and groups over HTTP', () => {
  let served: ServedApplication;
  beforeEach(async () => {
    served = await new ServedApplication().start();
    const unit = async (code: string, name: string, parent: string | null, rank: number) => {
      const made = await served.post('/units', { code, name, kind: 'ministry', parent, rank, ...OLD });
      expect(made).toMatchObject({ status: 201 });
    };
    await unit('ttg', 'Thủ tướng Chính phủ', null, 1);
    await unit('bca', 'Bộ Công an', 'ttg', 2);
    await unit('btttt', 'Bộ Thông tin và Truyền thông', 'ttg', 2);
    await unit('bkhcn', 'Bộ Khoa học và Công nghệ', 'ttg', 2);
    const group = { code: 'bo-nganh', name: 'Các bộ, ngành', members: ['bca', 'btttt'], effectiveOn: '2022-01-01' };
    expect(await served.post('/groups', group)).toMatchObject({ status: 201 });
  });
  afterEach(() => served.stop());

  const issue = async (more: object = {}, headers: Readonly<Record<string, string>> = {}) =>
    served.post('/directives', directive(more), headers);
  const idOf = (stream: string) => stream.slice('directive-'.length);

  it('keep a document as printed, and find it by its number in an address', async () => {
    const { status, body } = await issue();
    expect(status).toBe(201);
    expect(body.events.map(({ type }: { type: string }) => type)).toEqual([
      'DirectiveIssued',
      'ItemRecorded',
      'ItemRecorded',
    ]);
    const page = await served.get(`/directives/${encodeURIComponent('4/ct-ttg')}?after=${body.position}`);
    expect(page).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: {
        number: '04/CT-TTg',
        issuer: { code: 'ttg', name: 'Thủ tướng Chính phủ' },
        items: [
          { address: 'B.1', reading: { lead: [{ code: 'bca', primary: false }] }, assigned: false, tasks: [] },
          {
            address: 'B.2',
            reading: {
              collective: { group: { code: 'bo-nganh' } },
              coordinating: [{ code: 'bca' }, { code: 'btttt' }],
            },
          },
        ],
      },
    });
    const one = await served.get(`/directives/CT-04-2024/items/b.2?after=${body.position}`);
    expect(one.body).toMatchObject({ directive: { alias: 'CT-04-2024' }, item: { address: 'B.2' } });
    const before = await served.get('/directives?asOf=2024-02-10');
    expect(before.body).toMatchObject({ directives: [], total: 0, basis: { asOf: '2024-02-10' } });
    const list = await served.get('/directives?text=de an 06&issuer=ttg');
    expect(list.body).toMatchObject({ total: 1, directives: [{ items: 2, tasks: 0 }] });
  });

  it('give the first answer to a request sent twice', async () => {
    const key = { 'idempotency-key': 'issue-ct-04' };
    const first = await issue({}, key);
    const second = await issue({}, key);
    expect(second.body).toEqual({ ...first.body, outcome: 'repeated' });
    expect(await issue({ title: 'Khác' }, key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
  });

  it('refuse a number that another directive of the issuer bears that year, naming it', async () => {
    const first = await issue();
    const again = await issue({ number: '4/CT-TTg', alias: 'khác' });
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'number-taken', details: { directive: idOf(first.body.stream), number: '04/CT-TTg' } },
    });
    expect(await issue({ issuedOn: '2025-02-11', alias: 'CT-04-2025' })).toMatchObject({ status: 201 });
  });

  it('name the field of a unit or a group that there is not', async () => {
    const wrong = await issue({ items: [item('1', ['bca', 'khong-co'])] });
    expect(wrong).toMatchObject({ status: 404, body: { errors: [{ field: 'items.0.reading.lead.1' }] } });
    const group = await issue({ items: [item('1', [], { collective: { group: 'khong-co' } })] });
    expect(group).toMatchObject({ status: 404, body: { errors: [{ field: 'items.0.reading.collective.group' }] } });
    expect(await issue({ number: null, alias: undefined })).toMatchObject({
      status: 400,
      body: { code: 'alias-missing' },
    });
    expect(await issue()).toMatchObject({ status: 201 });
  });

  it('number a draft, and free its number once the numbering is taken back', async () => {
    const draft = await issue({ number: null, issuedOn: '2024-03' });
    const id = idOf(draft.body.stream);
    const numbered = await served.post(`/directives/${id}/number`, { number: '1234/KH-UBND', issuedOn: '2024-03-15' });
    expect(numbered.body).toMatchObject({ outcome: 'recorded', events: [{ type: 'DirectiveNumbered' }] });
    const other = { number: '1234/KH-UBND', alias: 'khác' };
    expect(await issue(other)).toMatchObject({ status: 409 });
    const voided = await served.post(`/directives/${id}/voids`, { event: numbered.body.events[0].id, reason: 'Nhầm' });
    expect(voided.body).toMatchObject({ events: [{ type: 'EventVoided' }] });
    expect(await issue(other)).toMatchObject({ status: 201 });
  });

  it('assign items by a process, one task for each member of the group on the directive’s day', async () => {
    const { body } = await issue();
    await served.post('/groups/bo-nganh/members', { members: ['bca', 'btttt', 'bkhcn'], effectiveOn: '2024-04-01' });
    const assigned = await served.post(`/directives/${idOf(body.stream)}/assign`, {});
    const { process } = assigned.body;
    expect(process).toBe(assigned.body.events[0].id);
    const page = await served.get(`/directives/CT-04-2024?after=process-${process}`);
    expect(
      page.status === 200 ? page.body.items.map(({ tasks }: { tasks: string[] }) => tasks.length) : page.body,
    ).toEqual([1, 2]);
    expect((await served.get(`/processes/${process}`)).body).toMatchObject({
      state: 'complete',
      progress: { steps: 3 },
    });
  });

  it('let nobody act on a directive who is not on its assigning side, and keep the attempt on record', async () => {
    const { body } = await issue();
    const stranger = await served.account('tran.binh', 'assigner', 'bca');
    const attempt = await served.post(`/directives/${idOf(body.stream)}/assign`, {}, stranger);
    expect(attempt).toMatchObject({ status: 403, body: { code: 'not-assigning-side' } });
    const trail = await served.get('/trail?type=CommandRefused');
    expect(trail.body.rows).toMatchObject([
      { type: 'CommandRefused', data: { command: 'AssignItems', code: 'not-assigning-side', revision: 2 } },
    ]);
    const forged = await issue({ number: '05/CT-TTg', monitors: ['bca'] }, stranger);
    expect(forged).toMatchObject({ status: 403 });
  });
});
