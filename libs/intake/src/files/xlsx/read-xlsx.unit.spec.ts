import { describe, expect, it } from '@jest/globals';
import { xlsxFile, type SheetShape } from '../../testing/xlsx-file.js';
import type { PrintedDocument } from '../../types.js';
import { readFile } from '../read-file.js';

const HEADER = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời hạn', 'Sản phẩm'];
const read = async (...sheets: SheetShape[]): Promise<PrintedDocument> =>
  readFile(await xlsxFile(...sheets), 'thu.xlsx');
const rowsOf = ({ rows }: PrintedDocument) =>
  rows.map(({ section, no, cells: c }) => [
    section,
    no,
    ...[c.title, c.lead, c.coordinating, c.deadline, c.product].map((cell) => cell?.text ?? null),
  ]);
const deadlines = ({ rows }: PrintedDocument) => rows.map(({ cells }) => cells.deadline?.text ?? null);
const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

describe('the table of a workbook', () => {
  it('is on the first sheet that has a header; the others are named', async () => {
    const document = await read(
      { name: 'Bìa', rows: [['Kế hoạch năm']] },
      { name: 'Nháp', hidden: true, rows: [HEADER, [1, 'Nháp', 'Sở Y tế']] },
      {
        name: 'Việc',
        rows: [['Phụ lục'], [], [null, ...HEADER], [null, 1, 'Đếm ghe', 'Sở Thủy sản', null, 'Năm 2025']],
      },
      { name: 'Trống', rows: [] },
    );
    expect(document.layout).toBe('xlsx-sheet');
    expect(rowsOf(document)).toEqual([[null, '1', 'Đếm ghe', 'Sở Thủy sản', null, 'Năm 2025', null]]);
    expect(document.leftovers.map(({ text }) => text)).toEqual(['Bìa', 'Nháp']);
    expect(document.rows[0]?.cells.lead?.places).toEqual([{ line: 4, row: 4, cell: 4, sheet: 'Việc' }]);
    expect(document.text.split('\n')[3]).toBe('1\tĐếm ghe\tSở Thủy sản\tNăm 2025');
  });

  it('is read from a hidden sheet where no other has one, with hidden rows and columns, all marked', async () => {
    const rows = [HEADER, [1, 'Đếm ghe', 'Sở Thủy sản', null, 'Năm 2025'], [2, 'Sơn ghe', 'Các xã', null, 'Năm 2025']];
    const hidden = await read({ hidden: true, rows }, { rows: [['Bìa']] });
    expect(hidden.rows[0]?.reasons).toEqual(['hidden:no,title,lead,deadline']);
    const partly = await read({
      rows,
      shape: (sheet) => {
        sheet.getRow(3).hidden = true;
        sheet.getColumn(3).hidden = true;
      },
    });
    expect(partly.rows.map(({ reasons }) => reasons)).toEqual([['hidden:lead'], ['hidden:no,title,lead,deadline']]);
  });

  it('undoes merged cells, and says where', async () => {
    const document = await read({
      rows: [
        HEADER,
        ['A. TRÊN SÔNG'],
        [1, 'Đếm ghe', 'Sở Thủy sản', null, 'Năm 2025', 'Sổ'],
        [2, 'Sơn ghe', null, null, 'Quý I/2025', 'Ghe mới'],
        [3, 'Kéo lưới', 'Các xã', null, 'Quý II/2025', 'Cá'],
      ],
      shape: (sheet) => {
        sheet.mergeCells('A2:F2');
        sheet.mergeCells('C3:C4');
        sheet.mergeCells('C5:D5');
      },
    });
    expect(rowsOf(document)).toEqual([
      ['A', '1', 'Đếm ghe', 'Sở Thủy sản', null, 'Năm 2025', 'Sổ'],
      ['A', '2', 'Sơn ghe', 'Sở Thủy sản', null, 'Quý I/2025', 'Ghe mới'],
      ['A', '3', 'Kéo lưới', 'Các xã', null, 'Quý II/2025', 'Cá'],
    ]);
    expect(document.rows.map(({ reasons }) => reasons)).toEqual([[], ['merged:lead'], ['merged-columns:lead']]);
  });

  it('ends before recipients and signature, and shows what stands beside it', async () => {
    const document = await read({
      rows: [
        HEADER,
        [1, 'Đếm ghe', 'Sở Thủy sản', null, 'Năm 2025', 'Sổ', null, 'ghi bên lề'],
        [],
        ['Nơi nhận:'],
        ['- Lưu: VT.'],
        [null, null, null, 'CHỦ TỊCH'],
        [null, null, null, 'Lê Thị Sông'],
      ],
    });
    expect(document.rows).toHaveLength(1);
    expect(document.sections).toEqual([]);
    expect(document.leftovers.map(({ text }) => text)).toEqual(['ghi bên lề']);
    expect(document.head.signer).toMatchObject({ name: 'Lê Thị Sông', post: 'CHỦ TỊCH' });
  });
});

describe('the cells of a workbook', () => {
  it('are read as they are shown: days, months, numbers, parts of text, broken lines', async () => {
    const document = await read({
      rows: [
        HEADER,
        [
          1,
          { richText: [{ text: 'Đếm ' }, { font: { bold: true }, text: 'ghe' }] },
          'Sở\nThủy sản',
          null,
          day('2025-03-31'),
        ],
        [2, 'Sơn ghe', 'Các xã', null, day('2025-06-01'), 0.5],
        [3, 'Vá lưới', 'Các xã', null, 2025, true],
      ],
      shape: (sheet) => {
        sheet.getColumn(1).numFmt = '00';
        sheet.getCell('E2').numFmt = 'dd/mm/yyyy';
        sheet.getCell('E3').numFmt = '"Tháng" mm/yyyy';
        sheet.getCell('F3').numFmt = '0%';
      },
    });
    expect(rowsOf(document)).toEqual([
      [null, '01', 'Đếm ghe', 'Sở Thủy sản', null, '31/03/2025', null],
      [null, '02', 'Sơn ghe', 'Các xã', null, '06/2025', '50%'],
      [null, '03', 'Vá lưới', 'Các xã', null, '2025', 'TRUE'],
    ]);
    expect(document.rows.map(({ confidence }) => confidence)).toEqual(['certain', 'certain', 'certain']);
  });

  it('give the last value of a formula and say so; one never computed is not computed here', async () => {
    const formula = (result?: string) => ({
      formula: 'CONCATENATE("Năm ",2025)',
      ...(result === undefined ? {} : { result }),
    });
    const document = await read({
      rows: [
        HEADER,
        [1, 'Đếm ghe', 'Sở Thủy sản', null, formula('Năm 2025'), 'Sổ'],
        [2, 'Sơn ghe', 'Các xã', null, formula(), 'Ghe mới'],
        [3, 'Vá lưới', 'Các xã', null, { error: '#REF!' }, 'Lưới'],
      ],
    });
    expect(deadlines(document)).toEqual(['Năm 2025', null, null]);
    expect(document.rows.map(({ reasons, damaged, confidence }) => [reasons, damaged, confidence])).toEqual([
      [['formula:deadline'], null, 'likely'],
      [['formula-without-value:deadline'], 'formula-without-value:deadline', 'doubtful'],
      [['error-value:deadline'], 'error-value:deadline', 'doubtful'],
    ]);
  });

  it('are prose where no sheet has a table', async () => {
    const document = await read({
      rows: [['THÔNG BÁO'], ['1. Sở Xây dựng khẩn trương sửa kè, hoàn thành trước 10/6/2025.']],
    });
    expect(document.layout).toBe('prose');
    expect(document.rows.map(({ cells }) => cells.lead?.text)).toEqual(['Sở Xây dựng']);
  });
});
