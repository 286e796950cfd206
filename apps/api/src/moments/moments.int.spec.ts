import { Programme, succeeded } from '../testing/programme.js';

describe('a read', () => {
  let programme: Programme;
  let task: string;
  beforeAll(async () => {
    programme = await new Programme().start();
    task = await programme.task();
    await programme.caughtUp();
  });
  afterAll(() => programme.stop());

  const get = (url: string) => programme.get('giao', url);

  it('includes the write that `after` names, every time', async () => {
    for (let n = 0; n < 20; n++) {
      const urged = succeeded(await programme.post('giao', `/tasks/${task}/urging`, { message: `Lần ${n}` }));
      const shown = await get(`/tasks/${task}?after=${urged.body.position}`);
      expect(shown.body).toMatchObject({ revision: urged.body.revision });
      const { body } = await get(`/trail?task=${task}&after=${urged.body.position}&limit=1`);
      expect(body.rows[0].eventId).toBe(urged.body.events[0].id);
    }
  });

  it('includes everything that a process has done at its end', async () => {
    const items = [programme.item(), programme.item()];
    const decided = succeeded(await programme.post('giao', `/directives/${programme.directive}/assign`, { items }));
    const { body } = await get(`/tasks?limit=500&after=process-${decided.body.process}`);
    expect(body.rows.map(({ item }: { item: string }) => item)).toEqual(expect.arrayContaining(items));
  });

  it.each(['abc', '-1', '1e3', '0x10', '', 'process-', 'process-x', '1&after=2'])(
    'is refused with after=%s, which is no place',
    async (after) => {
      expect(await get(`/tasks?after=${after}`)).toMatchObject({
        status: 400,
        body: { code: 'invalid-input', errors: [{ field: 'after' }] },
      });
    },
  );

  const READS = [
    '/tasks',
    '/tasks/counts',
    '/directives',
    '/directives/CT-04-2024',
    '/directives/CT-04-2024/items/B.1',
    '/units',
    '/units/bkhcn',
    '/units/bkhcn/accountability',
    '/groups',
  ];

  it.each([...READS, '/tasks/:task', '/tasks/:task/then-and-now'])(
    '%s says what it rests on, as the ledger has it',
    async (path) => {
      const url = path.replace(':task', task);
      const { installation } = programme.served;
      const { size } = await installation.store.head();
      const now = await get(url);
      expect(now).toMatchObject({
        status: 200,
        body: { basis: { asOf: '2024-05-02', size, root: installation.ledger.rootAt(size), open: true } },
      });
      const then = await get(`${url}?knownAt=size:${size - 1}&asOf=2024-05-01`);
      expect(then.body.basis).toMatchObject({
        asOf: '2024-05-01',
        size: size - 1,
        root: installation.ledger.rootAt(size - 1),
        open: false,
      });
    },
  );

  it.each([
    ['asOf=2024-02-31', 'asOf', 'invalid-input'],
    ['asOf=hôm nay', 'asOf', 'invalid-input'],
    ['asOf=2024-05-01&asOf=2024-05-02', 'asOf', 'invalid-input'],
    ['knownAt=2024-02-31', 'knownAt', 'bad-moment'],
    ['knownAt=yesterday', 'knownAt', 'bad-moment'],
    ['knownAt=2024-05-01T00:00:00', 'knownAt', 'bad-moment'],
    ['knownAt=size:999999', 'knownAt', 'bad-moment'],
    ['knownAt=size:-1', 'knownAt', 'bad-moment'],
    ['knownAt=size:1e3', 'knownAt', 'bad-moment'],
    ['knownAt=', 'knownAt', 'bad-moment'],
    ['cursor=abc&asOf=2024-13-01', 'asOf', 'invalid-input'],
  ])('is refused with ?%s, naming the field, on every list', async (query, field, code) => {
    for (const url of READS) {
      const refused = await get(`${url}?${encodeURI(query)}`);
      expect({
        url,
        status: refused.status,
        fields: refused.body.errors.map((e: { field: string }) => e.field),
      }).toEqual({
        url,
        status: 400,
        fields: expect.arrayContaining([field]),
      });
      if (!query.startsWith('cursor')) expect(refused.body.code).toBe(code);
    }
    if (field === 'knownAt') expect(await get(`/trail?${query}`)).toMatchObject({ status: 400, body: { code } });
  });

  it('may be about a day ahead: what is known holds on, and says that it may still grow', async () => {
    const ahead = await get('/tasks?asOf=2030-01-01&limit=1');
    expect(ahead.body).toMatchObject({ basis: { asOf: '2030-01-01', open: true }, rows: [{ status: 'overdue' }] });
    const known = await get('/tasks?knownAt=2030-01-01');
    expect(known.body).toMatchObject({ basis: { open: true } });
    const before = await get('/tasks?knownAt=2024-01-01');
    expect(before.body).toMatchObject({ basis: { size: 0, knownAt: null }, rows: [], total: 0 });
  });

  it.each(['/tasks', '/directives', '/units', '/trail'])(
    'of %s refuses a cursor that it has not given',
    async (url) => {
      const given = Buffer.from(JSON.stringify(['title', 'asc', 'x', 'y'])).toString('base64url');
      for (const cursor of ['abc', '%00', given, 'bnVsbA'])
        expect(await get(`${url}?cursor=${cursor}`)).toMatchObject({
          status: 400,
          body: { errors: [{ field: 'cursor' }] },
        });
    },
  );

  it('goes from page to page, each row once', async () => {
    for (let n = 0; n < 4; n++) await programme.task();
    await programme.caughtUp();
    const { body: whole } = await get('/tasks?limit=500');
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body }: { body: { rows: { id: string }[]; next: string | null } } = await get(
        `/tasks?limit=2&knownAt=size:${whole.basis.size}${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      seen.push(...body.rows.map(({ id }) => id));
      cursor = body.next;
    }
    expect(seen).toEqual(whole.rows.map(({ id }: { id: string }) => id));
  });
});
