import { ImportProgramme, KNOWN_UNIT, PLAN, succeeded } from './testing/import-programme.js';

describe('a document that is imported', () => {
  const programme = new ImportProgramme();
  beforeAll(() => programme.start());
  afterAll(() => programme.served.stop());

  it('is previewed row by row, and what is not sure is asked', async () => {
    const { status, body, headers } = await programme.open(PLAN);
    expect(status).toBe(201);
    expect(headers['etag']).toBe('"0"');
    expect(body).toMatchObject({
      ...{ state: 'open', outcome: 'recorded', layout: 'markdown-table', ready: false, digest: null, commit: null },
      file: { name: 'ke-hoach.md', size: Buffer.byteLength(PLAN) },
      head: { number: '15/KH-BTTTT', kind: 'ke-hoach', issuedOn: '2024-03-20', issuer: { code: 'btttt' } },
      totals: { rows: 3, becoming: 3 },
    });
    expect(body.rows.map(({ address, title, fate }: never) => [address, title, fate])).toEqual([
      ['1', 'Kiểm đếm hồ sơ giấy trong kho', 'task'],
      ['2', 'Số hóa hồ sơ còn giá trị', 'task'],
      ['3', 'Thanh lý giấy vụn', 'task'],
    ]);
    expect(body.rows[0].reading).toMatchObject({
      lead: [{ code: 'luutru' }],
      coordinating: [{ code: 'vpbo' }],
      deadline: { kind: 'month', milestones: [{ id: 'm1', due: '2024-06-30' }] },
    });
    expect(body.questions).toMatchObject([
      { code: 'unit-unknown', address: '3', field: 'lead', printed: 'Vụ Kế hoạch' },
    ]);
    expect(body.questions[0].proposals.length).toBeGreaterThan(0);
  });

  it('is not committed while a question is open, and nothing is recorded', async () => {
    const { body } = await programme.open(PLAN);
    const { status, body: refused } = await programme.commit(body.id);
    expect([status, refused.code, refused.details.total]).toEqual([422, 'import-not-ready', 1]);
    expect((await programme.served.events()).some(({ type }) => type === 'ImportCommitted')).toBe(false);
  });

  it('becomes a directive and its tasks by one decision, once', async () => {
    const { body } = await programme.open(PLAN);
    const ruled = succeeded(await programme.rule(body.id, KNOWN_UNIT));
    expect(ruled.body).toMatchObject({ ready: true, totals: { becoming: 3, tasks: 4, questions: 0 } });
    const key = { 'idempotency-key': 'commit-1' };
    const committed = succeeded(await programme.commit(body.id, { digest: ruled.body.digest }, key));
    await programme.done(committed.body.process);
    const again = succeeded(await programme.commit(body.id, { digest: ruled.body.digest }, key));
    expect(again.body).toMatchObject({ outcome: 'repeated', process: committed.body.process });
    const other = succeeded(await programme.commit(body.id, { digest: ruled.body.digest }));
    expect(other.body.outcome).toBe('nothing');

    const directive = await programme.get(`/directives/${encodeURIComponent('15/KH-BTTTT')}`);
    expect(directive.body).toMatchObject({ id: committed.body.directive, tasks: 4, title: 'Dọn kho giấy năm 2024' });
    expect(directive.body.items.map(({ address, tasks }: never) => [address, (tasks as []).length])).toEqual([
      ['1', 1],
      ['2', 2],
      ['3', 1],
    ]);
    const { body: shown } = await programme.get(`/imports/${body.id}`);
    expect(shown).toMatchObject({
      ...{ state: 'committed', ready: false, questions: [] },
      commit: {
        directive: { number: '15/KH-BTTTT' },
        complete: true,
        progress: { steps: 3, taken: 3, refused: [] },
        assigning: { steps: 4, taken: 4 },
      },
      rulings: [{ ruling: { kind: 'unit-mapped' }, by: programme.served.accountId('giao') }],
    });
  });

  it('sent again proposes nothing new and changes nothing', async () => {
    const before = (await programme.served.events()).length;
    const { body } = succeeded(await programme.open(PLAN));
    expect(body).toMatchObject({ outcome: 'nothing', state: 'committed', ready: false, questions: [] });
    expect((await programme.served.events()).length).toBe(before);
    expect((await programme.rule(body.id, KNOWN_UNIT)).body.code).toBe('import-committed');
  });

  it('of the same number from another file is refused before anything is recorded', async () => {
    const { body } = succeeded(await programme.open(`${PLAN}\n`));
    const { body: ruled } = succeeded(await programme.rule(body.id, KNOWN_UNIT));
    expect(ruled.questions).toMatchObject([{ code: 'number-taken', field: 'number', printed: '15/KH-BTTTT' }]);
    expect((await programme.commit(body.id)).status).toBe(422);
  });

  it('is not for somebody who is not of the issuing side, on record', async () => {
    const other = await programme.served.account('khac', 'assigner', 'bca');
    const text = PLAN.replace('15/KH', '16/KH').replace('Vụ Kế hoạch ', 'Vụ Kế hoạch - Tài chính ');
    const { body } = succeeded(await programme.open(text, other));
    expect(body.questions).toEqual([]);
    const refused = await programme.served.post(`/imports/${body.id}/commit`, {}, other);
    expect([refused.status, refused.body.code]).toEqual([403, 'not-assigning-side']);
    const last = (await programme.served.events()).at(-1);
    expect(last).toMatchObject({
      type: 'CommandRefused',
      data: { command: 'CommitImport', code: 'not-assigning-side' },
    });
    const reporter = await programme.served.account('baocao', 'reporter', 'luutru');
    expect((await programme.served.get(`/imports/${body.id}`, reporter)).status).toBe(403);
  });

  it('is listed, the latest first, in pages', async () => {
    const { body } = await programme.get('/imports?limit=2');
    expect(body).toMatchObject({ total: 3, imports: [{ state: 'open' }, { state: 'open' }] });
    const { body: rest } = await programme.get(`/imports?limit=2&cursor=${body.next}`);
    expect(rest).toMatchObject({ next: null, imports: [{ state: 'committed', directive: { number: '15/KH-BTTTT' } }] });
    expect((await programme.get('/imports?state=committed')).body.total).toBe(1);
    expect((await programme.get('/imports?cursor=x')).status).toBe(400);
  });

  it('whose columns nobody can tell is asked about, and read as a person says', async () => {
    const rows = ['Một\tHai\tBa', 'Bốn\tNăm\tSáu', 'Bảy\tTám\tChín', 'Mười\tMười một\tMười hai'];
    const text = ['BỘ THÔNG TIN VÀ TRUYỀN THÔNG\n\nSố: 19/KH-BTTTT\n', ...rows].join('\n');
    const { body } = succeeded(await programme.open(text));
    expect(body.columns.by).toBe('asked');
    expect(body.questions.map(({ code }: { code: string }) => code)).toContain('columns-unknown');
    const named = { kind: 'columns-named', columns: ['title', 'product', null] };
    succeeded(await programme.rule(body.id, named));
    const { body: shown } = await programme.get(`/imports/${body.id}`);
    expect(shown.rows.map(({ title, product }: never) => [title, product])).toContainEqual(['Bốn', 'Năm']);
  });

  it('that changed since it was seen is refused, by its digest or its revision', async () => {
    const text = PLAN.replace('15/KH', '17/KH');
    const { body } = succeeded(await programme.open(text));
    const { body: first } = succeeded(await programme.rule(body.id, KNOWN_UNIT));
    succeeded(await programme.rule(body.id, { kind: 'row-dropped', address: '1', why: 'đã có ở văn bản khác' }));
    const stale = await programme.commit(body.id, { digest: first.digest });
    expect([stale.status, stale.body.code]).toEqual([409, 'preview-changed']);
    const behind = await programme.commit(body.id, {}, { 'if-match': '"1"' });
    expect([behind.status, behind.body.code]).toEqual([412, 'revision-conflict']);
  });
});

describe('undoing an import', () => {
  const programme = new ImportProgramme();
  beforeAll(() => programme.start());
  afterAll(() => programme.served.stop());
  const undo = (id: string, reason: unknown) =>
    programme.served.post(`/imports/${id}/undo`, { reason }, programme.assigner);

  it('takes back every task that nobody touched, the directive, and its number', async () => {
    const { id, directive } = await programme.imported();
    expect((await undo(id, ' ')).status).toBe(400);
    const undone = succeeded(await undo(id, 'nhập nhầm bản dự thảo'));
    await programme.done(undone.body.process);
    expect((await programme.get(`/directives/${directive}`)).status).toBe(404);
    expect((await programme.get('/tasks')).body.total).toBe(0);
    const { body } = await programme.get(`/imports/${id}`);
    expect(body).toMatchObject({
      state: 'undone',
      ready: true,
      undone: [{ reason: 'nhập nhầm bản dự thảo', kept: [] }],
    });
    expect((await undo(id, 'lần nữa')).body.code).toBe('import-not-committed');

    const again = await programme.imported();
    expect(again.directive).not.toBe(directive);
    expect((await programme.get(`/directives/${again.directive}`)).body).toMatchObject({
      number: '15/KH-BTTTT',
      tasks: 4,
    });
  });

  it('keeps the tasks that people worked on, lists them, and keeps the directive', async () => {
    const { id, directive } = await programme.imported(PLAN.replace('15/KH', '18/KH'));
    const { body: page } = await programme.get(`/directives/${directive}`);
    const touched = page.items[0].tasks[0];
    const reporter = await programme.served.account('lt.baocao', 'reporter', 'luutru');
    const report = { period: '2024-05', percent: 20, result: 'đã kiểm đếm một phần' };
    succeeded(await programme.served.post(`/tasks/${touched}/reports`, report, reporter));
    const undone = succeeded(await undo(id, 'nhầm năm'));
    await programme.done(undone.body.process);
    const { body } = await programme.get(`/imports/${id}`);
    expect(body.undone).toMatchObject([{ reason: 'nhầm năm', kept: [touched] }]);
    expect((await programme.get(`/directives/${directive}`)).body).toMatchObject({ number: '18/KH-BTTTT', tasks: 1 });
  });
});
