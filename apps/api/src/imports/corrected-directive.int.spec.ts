import { ImportProgramme, PLAN, succeeded } from './testing/import-programme.js';

/** The right file: row 1 as it was, row 2 said otherwise, row 3 gone, row 4 new. */
const RIGHT = PLAN.replace('Số hóa hồ sơ còn giá trị', 'Số hóa hồ sơ lưu vĩnh viễn').replace(
  '| 3 | Thanh lý giấy vụn | Vụ Kế hoạch | Cục Lưu trữ | 30/9/2024 | Biên bản |',
  '| 4 | Bàn giao kho cũ | Văn phòng Bộ | | Quý IV/2024 | Biên bản |',
);

describe('a directive that the right file corrects, after an undo that had to leave something', () => {
  const programme = new ImportProgramme();
  let directive = '';
  let touched = '';
  beforeAll(async () => {
    await programme.start();
    const plan = await programme.imported();
    directive = plan.directive;
    touched = (await programme.get(`/directives/${directive}`)).body.items[0].tasks[0];
    const reporter = await programme.served.account('lt.baocao', 'reporter', 'luutru');
    const report = { period: '2024-05', percent: 20, result: 'đã kiểm đếm một phần' };
    succeeded(await programme.served.post(`/tasks/${touched}/reports`, report, reporter));
    const undo = { reason: 'nhầm phụ lục' };
    const { body } = succeeded(await programme.served.post(`/imports/${plan.id}/undo`, undo, programme.assigner));
    await programme.done(body.process);
  });
  afterAll(() => programme.served.stop());

  it('asks what the number is about, and takes a reason', async () => {
    const { body } = succeeded(await programme.open(RIGHT));
    expect(body.questions).toMatchObject([{ code: 'number-taken' }]);
    const correcting = { kind: 'directive-corrected', directive: '15/KH-BTTTT' };
    expect((await programme.rule(body.id, correcting)).body.code).toBe('ruling-needs-reason');
    const { body: ruled } = succeeded(await programme.rule(body.id, { ...correcting, why: 'bản trước nhầm phụ lục' }));
    expect(ruled).toMatchObject({ ready: true, questions: [] });
  });

  it('is said right item by item; the task that people work on keeps what it has, the others are given again', async () => {
    const { body } = succeeded(await programme.open(RIGHT));
    const { body: committed } = succeeded(await programme.commit(body.id));
    expect(committed.directive).toBe(directive);
    await programme.done(committed.process);
    const { body: shown } = await programme.get(`/imports/${body.id}`);
    expect(shown.commit.progress.refused).toEqual([]);
    expect(shown.commit.progress.skipped).toMatchObject([
      { reason: 'items-assigned' },
      { stream: `task-${touched}`, reason: 'assigned-already' },
    ]);
    const { body: page } = await programme.get(`/directives/${directive}`);
    expect(page.items.map(({ address, title, tasks }: never) => [address, title, (tasks as []).length])).toEqual([
      ['1', 'Kiểm đếm hồ sơ giấy trong kho', 1],
      ['2', 'Số hóa hồ sơ lưu vĩnh viễn', 2],
      ['3', 'Thanh lý giấy vụn', 0],
      ['4', 'Bàn giao kho cũ', 1],
    ]);
    expect((await programme.get(`/tasks/${page.items[1].tasks[0]}`)).body.task.title).toBe(
      'Số hóa hồ sơ lưu vĩnh viễn',
    );
    expect((await programme.get(`/tasks/${touched}`)).body.task.percent).toBe(20);
  });

  it('is not undone, but corrected again', async () => {
    const { body } = succeeded(await programme.open(RIGHT));
    const undo = await programme.served.post(`/imports/${body.id}/undo`, { reason: 'nhầm' }, programme.assigner);
    expect(undo.body.code).toBe('correction-not-undone');
  });
});
