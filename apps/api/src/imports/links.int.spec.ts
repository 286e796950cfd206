import { ImportProgramme, succeeded } from './testing/import-programme.js';

const NOTICE = [
  'BỘ THÔNG TIN VÀ TRUYỀN THÔNG\n\nSố: 20/TB-BTTTT\n\nHà Nội, ngày 25 tháng 4 năm 2024\n\nTHÔNG BÁO\n\nĐiều chỉnh một số việc dọn kho giấy\n',
  'Căn cứ Kế hoạch số 15/KH-BTTTT ngày 20/3/2024;\n',
  '| STT | Nội dung, nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành | Sản phẩm |',
  '|---|---|---|---|---|---|',
  '| 1 | Kiểm đếm hồ sơ giấy trong kho | Cục Chuyển đổi số | | Tháng 8/2024 | Bảng kê |',
  '| 2 | Lắp máy hút ẩm cho kho mới | Cục Lưu trữ | | Tháng 9/2024 | Máy |',
].join('\n');

const REPLACING = [
  'BỘ THÔNG TIN VÀ TRUYỀN THÔNG\n\nSố: 30/KH-BTTTT\n\nHà Nội, ngày 30 tháng 4 năm 2024\n\nKẾ HOẠCH\n\nDọn kho giấy, bản mới\n',
  'Kế hoạch này thay thế Kế hoạch số 15/KH-BTTTT ngày 20/3/2024.\n',
  '| STT | Nội dung, nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành | Sản phẩm |',
  '|---|---|---|---|---|---|',
  '| 1 | Bàn giao kho cho đơn vị khác quản lý | Cục Lưu trữ | | Tháng 12/2024 | Biên bản |',
].join('\n');

describe('a document that changes what an earlier one ordered', () => {
  const programme = new ImportProgramme();
  let task = '';
  let earlier = '';
  beforeAll(async () => {
    await programme.start();
    const plan = await programme.imported();
    earlier = plan.directive;
    task = (await programme.get(`/directives/${earlier}`)).body.items[0].tasks[0];
  });
  afterAll(() => programme.served.stop());

  const due = async () => (await programme.get(`/tasks/${task}`)).body.task;

  it('is proposed as a link with its reason, and changes nothing by itself', async () => {
    const { body } = succeeded(await programme.open(NOTICE));
    const [link, ...others] = body.links;
    expect(others).toEqual([]);
    expect(link).toMatchObject({
      ...{ kind: 'amends', address: '1', of: 'row' },
      earlier: { directiveId: earlier, directive: '15/KH-BTTTT', item: '1', taskIds: [task] },
      differs: expect.arrayContaining(['lead', 'deadline']),
      rulings: [{ task, ruled: null }],
    });
    expect(link.reason.vi).toMatch(/\p{L}/u);
    expect((await due()).deadline.due).toEqual(['2024-06-30']);
  });

  it('once confirmed moves that task, with the notice as its basis, and makes no second one', async () => {
    const { body } = succeeded(await programme.open(NOTICE));
    const confirm = { kind: 'link-confirmed', address: '1', task, change: 'both' };
    const { body: ruled } = succeeded(await programme.rule(body.id, confirm));
    expect(ruled).toMatchObject({ ready: true, totals: { becoming: 1, moving: 1, tasks: 1 } });
    const { body: committed } = succeeded(await programme.commit(body.id));
    await programme.done(committed.process);
    const moved = await due();
    expect(moved.lead.map(({ code }: { code: string }) => code)).toEqual(['chuyendoi']);
    expect(moved.coordinating.map(({ code }: { code: string }) => code)).toEqual(['vpbo']);
    expect(moved.deadline.due).toEqual(['2024-08-31']);
    const { body: trail } = await programme.get(`/trail?task=${task}`);
    const rows = trail.rows.filter(({ type }: { type: string }) => /TaskReassigned|DeadlineChanged/.test(type));
    expect(rows).toHaveLength(2);
    for (const { basis, effectiveOn } of rows)
      expect([basis, effectiveOn]).toEqual([
        { kind: 'directive', directive: committed.directive, item: '1' },
        '2024-04-25',
      ]);
    const { body: followed } = await programme.get(`/trail?causation=${committed.process}&limit=500`);
    expect(followed.rows.map(({ eventId }: { eventId: string }) => eventId)).toEqual(
      expect.arrayContaining(rows.map(({ eventId }: { eventId: string }) => eventId)),
    );
    expect(followed.rows.map(({ type }: { type: string }) => type)).toContain('DirectiveIssued');
    expect((await programme.get('/trail?causation=x')).status).toBe(400);
    const { body: notice } = await programme.get(`/directives/${committed.directive}`);
    expect(notice.items.map(({ tasks }: { tasks: [] }) => tasks.length)).toEqual([0, 1]);
    expect((await programme.get(`/directives/${earlier}`)).body.amendedBy).toMatchObject([{ by: committed.directive }]);
  });

  it('when undone gives the task back what it had', async () => {
    const { body } = succeeded(await programme.open(NOTICE));
    const { body: undone } = succeeded(
      await programme.served.post(`/imports/${body.id}/undo`, { reason: 'thông báo bị thu hồi' }, programme.assigner),
    );
    await programme.done(undone.process);
    expect(await due()).toMatchObject({ lead: [{ code: 'luutru' }], deadline: { due: ['2024-06-30'] } });
    expect((await programme.get(`/directives/${earlier}`)).body.amendedBy).toEqual([]);
  });

  it('that replaces it supersedes its open tasks, where a person confirms that', async () => {
    const { body } = succeeded(await programme.open(REPLACING));
    expect(body.supersessions).toMatchObject([{ directive: { id: earlier, number: '15/KH-BTTTT' }, confirmed: false }]);
    succeeded(await programme.rule(body.id, { kind: 'supersession-confirmed', directive: '15/KH-BTTTT' }));
    const { body: committed } = succeeded(await programme.commit(body.id));
    await programme.done(committed.process);
    const superseding = (await programme.served.events()).find(({ type }) => type === 'DirectiveSuperseded')!;
    await programme.done(superseding.id);
    expect((await due()).status).toBe('superseded');
    expect((await programme.get(`/directives/${earlier}`)).body.supersededBy).toMatchObject({
      by: committed.directive,
    });
  });
});

describe('orders in the prose of a notice', () => {
  const programme = new ImportProgramme();
  beforeAll(() => programme.start());
  afterAll(() => programme.served.stop());
  const PROSE = [
    'BỘ THÔNG TIN VÀ TRUYỀN THÔNG\n\nSố: 21/TB-BTTTT\n\nHà Nội, ngày 26 tháng 4 năm 2024\n\nTHÔNG BÁO\n\nKết luận họp giao ban\n',
    '1. Giao Cục Lưu trữ lập danh sách tủ hỏng, hoàn thành trong tháng 6/2024.\n',
    '2. Giao Cục Chuyển đổi số trình phương án số hóa trước ngày 15/7/2024.\n',
  ].join('\n');

  it('are proposed, and each is a task only once a person confirms it', async () => {
    const { body } = succeeded(await programme.open(PROSE));
    expect(body.layout).toBe('prose');
    expect(body.rows).toHaveLength(2);
    expect(body.questions.map(({ code }: { code: string }) => code)).toEqual([
      'instruction-unconfirmed',
      'instruction-unconfirmed',
    ]);
    const [first, second] = body.rows.map(({ address }: { address: string }) => address);
    const { body: ruled } = succeeded(
      await programme.rule(
        body.id,
        { kind: 'row-confirmed', address: first },
        { kind: 'row-dropped', address: second, asItem: false, why: 'đã giao bằng văn bản khác' },
      ),
    );
    expect(ruled).toMatchObject({ ready: true, totals: { becoming: 1, leftOut: 1 } });
    const { body: committed } = succeeded(await programme.commit(body.id));
    await programme.done(committed.process);
    const { body: notice } = await programme.get(`/directives/${committed.directive}`);
    expect(notice).toMatchObject({ tasks: 1, items: [{ address: first, reading: { lead: [{ code: 'luutru' }] } }] });
  });
});
