import { describe, expect, it } from '@jest/globals';
import {
  cell,
  docxFile,
  numbered,
  numberingPart,
  paragraph,
  row,
  run,
  table,
  type ListShape,
} from '../../testing/docx-file.js';
import type { PrintedDocument } from '../../types.js';
import { readFile } from '../read-file.js';

const HEADER = row(['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời hạn', 'Sản phẩm']);
const read = (body: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<PrintedDocument> =>
  readFile(docxFile(body, more), 'thu.docx');
const rowsOf = ({ rows }: PrintedDocument) =>
  rows.map(({ section, no, cells: c }) => [
    section,
    no,
    ...[c.title, c.lead, c.coordinating, c.deadline, c.product].map((cell) => cell?.text ?? null),
  ]);

describe('merged cells of a Word table', () => {
  it('lets a cell merged over rows hold for each of them, and says so', async () => {
    const document = await read([
      table(
        HEADER,
        row(['1', 'Nạo kênh chính', cell('Sở Thủy lợi', { merge: 'restart' }), 'Các xã', 'Quý I/2025', 'Kênh sạch']),
        row(['2', 'Trồng tre giữ bờ', cell('', { merge: 'continue' }), '', 'Năm 2025', 'Lũy tre']),
      ),
    ]);
    expect(rowsOf(document)).toEqual([
      [null, '1', 'Nạo kênh chính', 'Sở Thủy lợi', 'Các xã', 'Quý I/2025', 'Kênh sạch'],
      [null, '2', 'Trồng tre giữ bờ', 'Sở Thủy lợi', null, 'Năm 2025', 'Lũy tre'],
    ]);
    expect(document.rows.map(({ reasons, confidence }) => [reasons, confidence])).toEqual([
      [[], 'certain'],
      [['merged:lead'], 'likely'],
    ]);
  });

  it('sets a cell merged over columns in the first of them, and says so', async () => {
    const document = await read([
      table(HEADER, row(['1', 'Đo độ mặn', cell('Các xã ven biển', { columns: 2 }), 'Tháng 3/2025', 'Bảng đo'])),
    ]);
    expect(rowsOf(document)).toEqual([[null, '1', 'Đo độ mặn', 'Các xã ven biển', null, 'Tháng 3/2025', 'Bảng đo']]);
    expect(document.rows[0]?.reasons).toEqual(['merged-columns:lead']);
  });

  it('reads a header over two rows, and rows whose grid is another than the header’s', async () => {
    const document = await read([
      table(
        row([
          cell('TT', { merge: 'restart' }),
          cell('Nhiệm vụ', { merge: 'restart' }),
          cell('Đơn vị thực hiện', { columns: 2 }),
          cell('Thời hạn', { merge: 'restart' }),
        ]),
        row([
          cell('', { merge: 'continue' }),
          cell('', { merge: 'continue' }),
          'Chủ trì',
          'Phối hợp',
          cell('', { merge: 'continue' }),
        ]),
        row(['1', cell('Dựng trạm bơm', { columns: 2 }), 'Sở Thủy lợi', 'Các xã', 'Quý II/2025']),
      ),
    ]);
    expect(document.columns).toEqual({ by: 'header', order: ['no', 'title', 'lead', 'coordinating', 'deadline'] });
    expect(rowsOf(document)).toEqual([[null, '1', 'Dựng trạm bơm', 'Sở Thủy lợi', 'Các xã', 'Quý II/2025', null]]);
  });

  it('takes a row merged over all columns for a section, and a table inside a cell for its text', async () => {
    const inner = table(row(['đợt một', 'tháng 3/2025']), row(['đợt hai', 'tháng 9/2025']));
    const document = await read([
      table(
        HEADER,
        row([cell('II. VỀ ĐÊ ĐIỀU (01 nhiệm vụ)', { columns: 6 })]),
        row(['1', 'Đắp đê', 'Sở Thủy lợi', '', cell(inner + paragraph('')), 'Đê']),
      ),
    ]);
    expect(document.sections).toMatchObject([{ id: 'II', declared: 1 }]);
    expect(rowsOf(document)).toEqual([
      ['II', '1', 'Đắp đê', 'Sở Thủy lợi', null, 'đợt một tháng 3/2025 đợt hai tháng 9/2025', 'Đê'],
    ]);
    expect(document.rows[0]?.reasons).toEqual(['nested-table:deadline']);
  });
});

describe('tables over pages', () => {
  it('joins a row that a new table goes on with, under a repeated header or without', async () => {
    const first = table(HEADER, row(['1', 'Kè bờ sông từ bến cũ', 'Sở Xây dựng', 'Các xã', 'Quý I/2025', 'Bờ kè']));
    const rest = row(['', 'đến cầu mới', '', 'và công an xã', '', '']);
    for (const second of [table(HEADER, rest), table(rest)]) {
      const document = await read([first, paragraph(''), second]);
      expect(rowsOf(document)).toEqual([
        [null, '1', 'Kè bờ sông từ bến cũ đến cầu mới', 'Sở Xây dựng', 'Các xã và công an xã', 'Quý I/2025', 'Bờ kè'],
      ]);
      expect(document.rows[0]?.reasons).toEqual(['joined:title,coordinating']);
    }
  });

  it('sets a second table with its columns in another order right, each under its own heading', async () => {
    const document = await read([
      paragraph('I. VỀ THỦY LỢI'),
      table(HEADER, row(['1', 'Nạo kênh', 'Sở Thủy lợi', 'Các xã', 'Quý I/2025', 'Kênh'])),
      paragraph('Bảng này còn tiếp.'),
      paragraph('II. VỀ ĐƯỜNG SÁ'),
      table(
        row(['TT', 'Thời hạn', 'Nhiệm vụ', 'Cơ quan chủ trì']),
        row(['1', 'Năm 2025', 'Vá đường liên xã', 'Sở Xây dựng']),
      ),
    ]);
    expect(rowsOf(document)).toEqual([
      ['I', '1', 'Nạo kênh', 'Sở Thủy lợi', 'Các xã', 'Quý I/2025', 'Kênh'],
      ['II', '1', 'Vá đường liên xã', 'Sở Xây dựng', null, 'Năm 2025', null],
    ]);
    expect(document.leftovers.map(({ text }) => text)).toEqual(['Bảng này còn tiếp.']);
  });

  it('gives every cell its line, row, place in the row and page', async () => {
    const broken = `<w:r><w:lastRenderedPageBreak/></w:r>${run('Xây cống')}`;
    const document = await read([
      paragraph('Mở đầu'),
      table(
        HEADER,
        row(['1', 'Nạo kênh', 'Sở Thủy lợi', '', 'Quý I/2025', '']),
        row(['2', cell(paragraph(broken)), 'Sở Thủy lợi', '', 'Năm 2025', '']),
      ),
    ]);
    const [one, two] = document.rows.map(({ cells }) => cells.lead?.places[0]);
    expect([one, two]).toEqual([
      { line: 4, row: 2, cell: 3, page: 1 },
      { line: 5, row: 3, cell: 3, page: 2 },
    ]);
    expect(document.text.split('\n')[4]).toBe('2\tXây cống\tSở Thủy lợi\t\tNăm 2025\t');
  });
});

describe('numbers that Word counts', () => {
  const lists: ListShape[] = [
    { id: 1, definition: 0, levels: [{ form: 'decimal', text: '%1.' }] },
    { id: 2, definition: 0, levels: [{ form: 'decimal', text: '%1.' }], startsAgainAt: 1 },
    {
      id: 3,
      definition: 1,
      levels: [
        { form: 'decimal', text: '%1.', start: 4 },
        { form: 'lowerLetter', text: '%2)' },
        { form: 'upperRoman', text: '(%3)' },
      ],
    },
    { id: 4, definition: 2, levels: [{ form: 'bullet', text: '-' }] },
    { id: 5, definition: 3, levels: [{ form: 'chineseCounting', text: '%1.' }] },
  ];
  const numbering = { 'word/numbering.xml': numberingPart(lists) };

  it('are written out in the number column, and marked', async () => {
    const document = await read(
      [
        table(
          HEADER,
          row([cell(numbered('', 1)), 'Nạo kênh', 'Sở Thủy lợi', '', 'Quý I/2025', '']),
          row([cell(numbered('', 1)), 'Đắp đê', 'Sở Thủy lợi', '', 'Năm 2025', '']),
          row([cell('PHẦN RIÊNG', { columns: 6 })]),
          row([cell(numbered('', 2)), 'Xây cống', 'Sở Thủy lợi', '', 'Năm 2025', '']),
        ),
      ],
      numbering,
    );
    expect(document.rows.map(({ no, reasons, confidence }) => [no, reasons, confidence])).toEqual([
      ['1.', ['auto-number:no'], 'certain'],
      ['2.', ['auto-number:no'], 'certain'],
      ['1.', ['auto-number:no'], 'certain'],
    ]);
  });

  it('stand before the paragraphs of the body, by level', async () => {
    const document = await read(
      [
        numbered('Sở Thủy lợi', 3),
        numbered('Nạo kênh', 3, 1),
        numbered('Đắp đê', 3, 1),
        numbered('Sở Xây dựng', 3),
        numbered('Vá đường', 3, 1),
        numbered('đường xã', 3, 2),
        numbered('gửi báo cáo', 4),
      ],
      numbering,
    );
    expect(document.text.split('\n\n')).toEqual([
      '4. Sở Thủy lợi',
      'a) Nạo kênh',
      'b) Đắp đê',
      '5. Sở Xây dựng',
      'a) Vá đường',
      '(I) đường xã',
      '- gửi báo cáo',
    ]);
  });

  it('come from the style of a paragraph too, and are not counted where the paragraph is deleted', async () => {
    const styled = (text: string, deleted = ''): string => paragraph(text, `<w:pStyle w:val="Muc"/>${deleted}`);
    const document = await read([styled('Một'), styled('Bỏ ', '<w:rPr><w:del w:id="1"/></w:rPr>'), styled('Hai')], {
      ...numbering,
      'word/styles.xml':
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>',
    });
    expect(document.text.split('\n\n')).toEqual(['1. Một', '2. Bỏ Hai']);
  });

  it('say that they are lost where their form is unknown', async () => {
    const lost = row([cell(numbered('', 5) + numbered('7', 5)), 'Nạo kênh', 'Sở Thủy lợi', '', 'Năm 2025', '']);
    const document = await read([table(HEADER, lost)], numbering);
    expect(document.rows[0]).toMatchObject({ no: '7', reasons: ['auto-number-lost:no'], confidence: 'likely' });
  });
});

describe('what Word keeps beside the printed text', () => {
  it('counts inserted text and leaves out deleted text, deleted rows and notes', async () => {
    const changed = `<w:ins w:id="1">${run('Nạo kênh ')}</w:ins><w:del w:id="2"><w:r><w:delText>Lấp kênh </w:delText></w:r></w:del>${run('chính')}<w:r><w:footnoteReference w:id="2"/></w:r>`;
    const document = await read(
      [
        table(
          HEADER,
          row(['1', cell(paragraph(changed)), 'Sở Thủy lợi', '', 'Năm 2025', '']),
          row(['2', 'Việc đã bỏ', 'Sở Y tế', '', 'Năm 2025', ''], '<w:del w:id="3"/>'),
        ),
      ],
      {
        'word/footnotes.xml':
          '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r><w:t>Chú thích</w:t></w:r></w:p></w:footnote></w:footnotes>',
      },
    );
    expect(rowsOf(document)).toEqual([[null, '1', 'Nạo kênh chính', 'Sở Thủy lợi', null, 'Năm 2025', null]]);
    expect(document.text).not.toContain('Chú thích');
  });

  it('reads hidden text and marks it, and reads links without following them', async () => {
    const link = `<w:hyperlink r:id="rId9" w:anchor="x">${run('Nạo kênh')}</w:hyperlink>`;
    const document = await read([
      table(
        HEADER,
        row(['1', cell(paragraph(link)), cell(paragraph(run('Sở Thủy lợi', '<w:vanish/>'))), '', 'Năm 2025', '']),
      ),
    ]);
    expect(rowsOf(document)).toEqual([[null, '1', 'Nạo kênh', 'Sở Thủy lợi', null, 'Năm 2025', null]]);
    expect(document.rows[0]?.reasons).toEqual(['hidden:lead']);
  });

  it('joins the paragraphs of a cell, and reads Word’s own hyphens', async () => {
    const lines = paragraph('- Đợt một tháng 3/2025') + paragraph('- Đợt hai tháng 9/2025');
    const hyphen = `${run('Theo 15/KH')}<w:r><w:noBreakHyphen/></w:r>${run('UBND')}`;
    const document = await read([
      table(HEADER, row(['1', cell(paragraph(hyphen)), 'Sở Thủy lợi', '', cell(lines), ''])),
    ]);
    expect(rowsOf(document)).toEqual([
      [null, '1', 'Theo 15/KH-UBND', 'Sở Thủy lợi', null, '- Đợt một tháng 3/2025 - Đợt hai tháng 9/2025', null],
    ]);
  });
});

describe('a Word file without a table of tasks', () => {
  it('is prose, its letterhead and signature read cell by cell', async () => {
    const document = await read([
      table(row([cell(paragraph('SỞ THỦY LỢI') + paragraph('Số: 5/TB-STL')), 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])),
      paragraph('THÔNG BÁO'),
      paragraph('1. Sở Xây dựng khẩn trương lát lại bờ kè, hoàn thành trước ngày 10/6/2025.'),
    ]);
    expect(document).toMatchObject({ layout: 'prose', head: { number: '5/TB-STL', issuer: 'SỞ THỦY LỢI' } });
    expect(document.rows.map(({ cells }) => [cells.lead?.text, cells.deadline?.text])).toEqual([
      ['Sở Xây dựng', 'hoàn thành trước ngày 10/6/2025'],
    ]);
  });

  it('asks for the columns of a table that neither header nor shape explains, and takes the answer', async () => {
    const body = [table(row(['a', 'b', 'c']), row(['d', 'e', 'f']), row(['g', 'h', 'i']))];
    expect(await read(body)).toMatchObject({ rows: [], columns: { by: 'asked' } });
    const answered = await readFile(docxFile(body), 'thu.docx', ['title', 'lead', 'deadline']);
    expect(rowsOf(answered)[1]).toEqual([null, null, 'd', 'e', null, 'f', null]);
  });
});
