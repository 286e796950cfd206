import { ImportProgramme, succeeded } from './testing/import-programme.js';
import type { Headers } from '../testing/served-application.js';

const HEADER = [
  '| STT | Nội dung, nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành | Sản phẩm |',
  '|---|---|---|---|---|---|',
].join('\n');
const plan = (issuer: string, number: string, words: string, row: string): string =>
  [
    `${issuer}\n\nSố: ${number}\n\nHà Nội, ngày 25 tháng 4 năm 2024\n\nKẾ HOẠCH\n\nDọn kho giấy\n`,
    words,
    HEADER,
    row,
  ].join('\n');
const OWN_ROW = '| 1 | Canh cổng kho giấy | Bộ Công an | | Tháng 12/2024 | Sổ trực |';

describe('what the person who commits an import must be allowed to do', () => {
  const programme = new ImportProgramme();
  let directive = '';
  let task = '';
  let police: Headers = {};
  beforeAll(async () => {
    await programme.start();
    directive = (await programme.imported()).directive;
    task = (await programme.get(`/directives/${directive}`)).body.items[0].tasks[0];
    police = await programme.served.account('ca.giao', 'assigner', 'bca');
  });
  afterAll(() => programme.served.stop());

  const ruled = async (text: string, who: Headers, ...rulings: readonly object[]) => {
    const { body } = succeeded(await programme.open(text, who));
    const answer = succeeded(await programme.served.patch(`/imports/${body.id}`, { rulings }, who));
    return { id: body.id as string, questions: answer.body.questions };
  };
  const committed = async (id: string, who: Headers) => {
    const { status, body } = await programme.served.post(`/imports/${id}/commit`, {}, who);
    return [status, body.code];
  };

  it('is to replace a directive: its side, not that of whoever says so', async () => {
    const text = plan(
      'BỘ CÔNG AN',
      '9/KH-BCA',
      'Văn bản này thay thế Kế hoạch số 15/KH-BTTTT ngày 20/3/2024.\n',
      OWN_ROW,
    );
    const { id } = await ruled(text, police, { kind: 'supersession-confirmed', directive });
    expect(await committed(id, police)).toEqual([403, 'not-assigning-side']);
    expect((await programme.get(`/directives/${directive}`)).body.supersededBy).toBeNull();
  });

  it('is to correct a directive: the side of the one on record, whoever issues the new text', async () => {
    const text = plan('BỘ CÔNG AN', '15/KH-BTTTT', '', OWN_ROW);
    const { id } = await ruled(text, police, { kind: 'directive-corrected', directive, why: 'nhầm phụ lục' });
    expect(await committed(id, police)).toEqual([403, 'not-assigning-side']);
    expect((await programme.get(`/directives/${directive}`)).body.issuer.code).toBe('btttt');
  });

  it('is to move a task: nobody moves what their own unit leads', async () => {
    const archive = await programme.served.account('lt.giao', 'assigner', 'luutru');
    const row = '| 1 | Kiểm đếm hồ sơ giấy trong kho | Cục Lưu trữ | | Tháng 12/2024 | Bảng kê |';
    const text = plan('CỤC LƯU TRỮ', '5/KH-CLT', 'Căn cứ Kế hoạch số 15/KH-BTTTT ngày 20/3/2024;\n', row);
    const link = { kind: 'link-confirmed', address: '1', task, change: 'deadline' };
    const { id, questions } = await ruled(text, archive, link);
    expect(questions).toMatchObject([{ code: 'lead-may-not-decide', address: '1' }]);
    expect(await committed(id, archive)).toEqual([422, 'import-not-ready']);
    expect((await programme.get(`/tasks/${task}`)).body.task.deadline.due).toEqual(['2024-06-30']);
  });
});
