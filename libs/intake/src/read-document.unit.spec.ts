import { describe, expect, it } from '@jest/globals';
import { readDocument } from './read-document.js';
import { CELL_PER_LINE, IN_BARS, PIECES, PROSE, SEMICOLONS, TAB_SEPARATED } from './testing/made-up-documents.js';
import type { PrintedDocument, Row } from './types.js';

const cells = ({ section, no, cells: c }: Row) =>
  [section, no, c.title, c.lead, c.coordinating, c.deadline, c.product].map((cell) =>
    cell === null || typeof cell === 'string' ? cell : cell.text,
  );
const rowsOf = (document: PrintedDocument) => document.rows.map(cells);

describe('a table in bars', () => {
  const document = readDocument(IN_BARS);

  it("joins a row over the page cell by cell, drops the scanner's comma and says both", () => {
    const row = document.rows[3]!;
    expect(cells(row)).toEqual([
      'A',
      '4',
      'Chọn giống',
      'Các sở: Xây dựng; Nông nghiệp và Môi trường',
      'Viện Cây',
      'Năm 2025',
      'Danh sách',
    ]);
    expect(row.cells.lead?.places).toHaveLength(2);
    expect([row.confidence, row.reasons]).toEqual(['certain', ['noise:product', 'joined:lead']]);
  });

  it('puts a column back that a whole page lacks, where one way alone fits', () => {
    expect(cells(document.rows[5]!)).toEqual(['A', '6', 'Ghi cây quý', 'Các phường', null, 'Đến năm 2026', 'Sổ riêng']);
    expect(document.rows[5]).toMatchObject({
      confidence: 'likely',
      damaged: null,
      reasons: ['column-dropped:coordinating'],
    });
  });

  it('reads a Cyrillic section letter as the Latin one and drops a blank cell too many', () => {
    expect(document.sections.map(({ id, printed }) => [id, printed])).toEqual([
      ['A', 'A'],
      ['B', '\u0412'],
    ]);
    expect(cells(document.rows[7]!)).toEqual([
      'B',
      '1',
      'Mỗi lớp một cây',
      'Sở Giáo dục và Đào tạo',
      null,
      'Năm học 2025 - 2026',
      'Cây',
    ]);
  });

  it('gives every cell its line, row and place in the row', () => {
    const place = document.rows[1]!.cells.deadline!.places[0]!;
    expect(IN_BARS.split('\n')[place.line - 1]).toContain('| Quý II/2025 |');
    expect([place.row, place.cell]).toEqual([4, 5]);
  });

  it('shows a single row that lacks a cell as damaged, with what is certain in place and the rest left over', () => {
    const document = readDocument(IN_BARS.replace('| Viện Cây | Tháng 9/2025 |', '| Tháng 9/2025 |'));
    expect(cells(document.rows[4]!)).toEqual(['A', '5', 'Làm vườn ươm cho ba xã', null, null, 'Tháng 9/2025', 'Vườn']);
    expect(document.rows[4]).toMatchObject({ confidence: 'doubtful', damaged: 'cells-unplaced:lead,coordinating' });
    expect(document.leftovers.map(({ text }) => text)).toEqual(['Sở Xây dựng']);
  });

  it.each([
    ['| Đo bóng mát | Sở Xây dựng | Sở Y tế | Quý II/2025 | Bản đồ | |', 'cells-shifted'],
    ['| 2 | | Đo bóng mát | Sở Xây dựng | Quý II/2025 | Bản đồ |', 'cells-shifted'],
    ['| 2 | Đo bóng mát | Sở Xây dựng | Sở Y tế | Quý II/2025 |', 'cells-lost:product'],
  ])('never shifts a column silently: %s', (shifted, damaged) => {
    const row = '| 2 | Đo bóng mát | Sở Xây dựng | Sở Y tế | Quý II/2025 | Bản đồ |';
    expect(readDocument(IN_BARS.replace(row, shifted)).rows[1]).toMatchObject({ confidence: 'doubtful', damaged });
  });

  it('reads number, day, issuer, stamp and basis around it', () => {
    expect(document.head).toMatchObject({
      number: '07/KH-UBND',
      kind: 'ke-hoach',
      issuer: 'ỦY BAN NHÂN DÂN TỈNH HOA LƯ',
      issuedOn: '2025-02-03',
      receivedOn: '2025-02-07',
      title: 'Trồng cây ven sông năm 2025',
      basedOn: [{ kind: 'quyet-dinh', number: '12/QĐ-TTg', issuedOn: '2025-01-05' }],
    });
  });
});

describe('a cell per line', () => {
  const document = readDocument(CELL_PER_LINE);

  it('keeps blank cells, joins cells over lines, and takes no product for a number', () => {
    expect(rowsOf(document)).toEqual([
      ['I', '01', 'Đếm cây', 'Sở Xây dựng', 'Các phường', 'Tháng 3/2025', 'Bảng đếm'],
      ['I', '03', 'Tưới cây', null, 'Các phường', 'Thường xuyên', null],
      ['II', '04', 'Vớt bèo trên ba hồ', 'Công ty Thoát nước', null, 'Quý I/2025', '53'],
    ]);
    expect(document.leftovers.map(({ text }) => text)).toEqual(['TM. ỦY BAN']);
  });

  it('reads the counts that the document declares, and who signed', () => {
    expect(document.declared.total?.count).toBe(5);
    expect(document.sections.map(({ id, declared }) => [id, declared])).toEqual([
      ['I', 3],
      ['II', 2],
    ]);
    expect(document.head.signer).toMatchObject({
      name: 'Trần Thị Lúa',
      post: 'PHÓ CHỦ TỊCH',
      capacity: 'TM',
      onBehalfOf: 'ỦY BAN NHÂN DÂN',
    });
  });

  it('finds the columns by their shape where there is no header, and shows rows in pieces as damaged', () => {
    const document = readDocument(PIECES);
    expect(document.columns).toEqual({
      by: 'shape',
      order: ['no', 'title', 'lead', 'coordinating', 'deadline', 'product'],
    });
    expect(rowsOf(document).slice(3)).toEqual([
      [null, null, 'Đôn đốc các xã nộp bảng kê giếng đúng mẫu;', null, null, null, null],
      [null, '5.', 'Phối hợp với đài báo đưa tin về nước sạch', null, null, null, 'Các bản tin được phát'],
      [null, null, 'Xây dựng bản đồ nước ngầm của toàn vùng, cập nhật hằng năm', null, null, null, 'Tổ chức tập huấn'],
    ]);
    expect(document.rows.slice(3).map(({ damaged }) => damaged)).toEqual([
      'cells-lost:no,lead,coordinating,deadline,product',
      'cells-lost:lead,coordinating,deadline',
      'cells-lost:no,lead,coordinating,deadline',
    ]);
  });
});

describe('cells between tabs or delimiters', () => {
  it('joins a cell that a repeated header cuts in two', () => {
    const document = readDocument(TAB_SEPARATED);
    expect(rowsOf(document)).toEqual([
      [
        'I',
        '1',
        'Vá ổ gà',
        'Cục Đường bộ',
        'Các xã',
        '- Đợt một trước 30/6/2025 - Đợt hai trước 15/11/2025',
        'Đường phẳng',
      ],
      ['II', '1', 'Sơn cầu', 'Cục Đường bộ', null, 'Năm 2025', 'Cầu mới sơn'],
    ]);
    expect(document.head.supersedes).toMatchObject([{ number: '3/QĐ-XYZ', issuedOn: '2024-01-02' }]);
  });

  it('finds columns by header in any order and spelling', () => {
    const document = readDocument(SEMICOLONS);
    expect(document.layout).toBe('csv');
    expect(rowsOf(document)).toEqual([
      [null, '1', 'Khám mắt; phát kính cho học sinh', 'Sở Y tế', null, 'Tháng 5/2025', 'Báo cáo'],
    ]);
  });

  it('asks for the columns where neither header nor shape tells, and takes the answer', () => {
    const text = 'a\tb\tc\nd\te\tf\ng\th\ti';
    expect(readDocument(text)).toMatchObject({ rows: [], columns: { by: 'asked', order: [] } });
    expect(readDocument(text).leftovers).toHaveLength(9);
    expect(rowsOf(readDocument(text, ['title', 'lead', 'deadline']))[0]).toEqual([
      null,
      null,
      'a',
      'b',
      null,
      'c',
      null,
    ]);
  });
});

describe('prose', () => {
  const document = readDocument(PROSE);
  const proposed = document.rows.map((row) => [
    row.section,
    row.no,
    row.cells.lead?.text,
    row.cells.deadline?.text ?? null,
    row.reasons,
  ]);

  it('proposes orders with their addressee and deadline, and no report of what happened', () => {
    expect(proposed).toEqual([
      ['1(1)', '1', 'Sở Giao thông', null, ['heading-lead', 'heading-counts-differ']],
      ['1(1)', '2', 'Sở Giao thông', 'ban hành tháng 6/2025', ['heading-lead']],
      ['1(1)', '3', 'Sở Giao thông', null, ['heading-lead', 'heading-counts-differ']],
      ['1', '1', 'Các xã ven sông', 'hoàn thành trước ngày 10/6/2025', []],
      ['2', '1', 'Sở Y tế', 'hoàn thành trước 20/6/2025', ['shared-deadline']],
      ['2', '2', 'Sở Tài chính', 'hoàn thành trước 20/6/2025', []],
      ['3', '1', '04 xã', 'trước 30/6/2025', []],
      ['3', '2', 'Sở Công Thương', 'trước 30/6/2025', ['heading-deadline']],
    ]);
  });

  it('gives the exact span, over a page break too', () => {
    const { start, end } = document.rows[1]!.prose!.span;
    expect(document.text.slice(start, end)).toBe(
      'Soạn giá thuê bến cho ghe\n\nnhỏ, ban hành tháng 6/2025 theo Luật số 5/2020/QH14 ngày 01/3/2020.',
    );
    expect(document.rows[0]!.cells.coordinating?.text).toBe('Văn phòng Ủy ban');
  });
});

describe('the body before a table', () => {
  it('is proposed beside the rows, never among them', () => {
    const body = '1. Sở Y tế\n\na) Mua thuốc, hoàn thành trong tháng 4 năm 2025.\n\n';
    const document = readDocument(TAB_SEPARATED.replace('STT', `${body}STT`));
    expect(document.rows).toHaveLength(2);
    expect(document.body.map((row) => [row.section, row.cells.lead?.text, row.cells.deadline?.text])).toEqual([
      ['1.a', 'Sở Y tế', 'hoàn thành trong tháng 4 năm 2025'],
    ]);
  });
});

describe('any text at all', () => {
  it.each([
    '',
    '   \n',
    '|',
    '|||\n|||\n|||',
    '\t\t\t\n\t\t\t\n\t\t\t',
    '"',
    '1.\n2.\n3.',
    'Số:',
    'Nơi nhận:',
    'a;b\n"c',
  ])('%j gives a document without rows', (text) => {
    expect(readDocument(text).rows).toEqual([]);
  });
});
