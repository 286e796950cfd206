import { describe, expect, it } from '@jest/globals';
import { cell, docxFile, paragraph, row, table } from '../../testing/docx-file.js';
import { readFile } from '../read-file.js';

const HEADER = row(['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn']);
const LONG = 'Đo lại ruộng từng thửa, ghi vào sổ, so với bản đồ cũ, hỏi người già trong làng, rồi cắm mốc. '
  .repeat(8)
  .trim();

describe('a document too long for one portion', () => {
  it('is read as if it were whole: one table, merged cells over any cut, text before and after', async () => {
    const count = 1_500;
    const rows = Array.from({ length: count }, (_, n) =>
      row([
        String(n + 1),
        `Thửa ${n + 1}: ${LONG}`,
        cell(n % 7 === 0 ? `Tổ ${n}` : '', { merge: n % 7 === 0 ? 'restart' : 'continue' }),
        'Năm 2025',
      ]),
    );
    const bytes = docxFile([
      paragraph('Số: 4/KH-UBND'),
      table(HEADER, ...rows),
      paragraph('Nơi nhận:'),
      paragraph('- Lưu: VT.'),
    ]);
    const document = await readFile(bytes, 'thu.docx');
    expect(document.rows).toHaveLength(count);
    const wrong = document.rows.filter(
      ({ no, cells }, n) =>
        no !== String(n + 1) ||
        cells.title?.text !== `Thửa ${n + 1}: ${LONG}` ||
        cells.lead?.text !== `Tổ ${n - (n % 7)}`,
    );
    expect(wrong).toEqual([]);
    expect(document.head).toMatchObject({ number: '4/KH-UBND', distribution: [{ text: 'Lưu: VT' }] });
  });

  it('is refused where it is no text that anybody could read', async () => {
    const body = [paragraph('a'.repeat(9 * 1024 * 1024))];
    await expect(readFile(docxFile(body), 'thu.docx')).rejects.toMatchObject({ code: 'zip-bomb' });
  });
});
