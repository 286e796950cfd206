import { cell, docxFile, paragraph, row, table } from './docx-file.js';
import { xlsxFile } from './xlsx-file.js';

/** One plan that nobody issued, to be printed as text, as a Word file and as a workbook; each must give the same tasks. */

const LETTERHEAD = ['ỦY BAN NHÂN DÂN TỈNH LAM SƠN', 'Số: 31/KH-UBND'] as const;
const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Lam Sơn, ngày 10 tháng 3 năm 2025'] as const;
const TITLE = ['KẾ HOẠCH', 'Dựng lại các bến đò ngang trong tỉnh'] as const;
const BASIS = 'Căn cứ Quyết định số 8/QĐ-TTg ngày 06/01/2025 về đường thủy;';
const BODY = ['1. Sở Tư pháp', 'a) Soạn mẫu hợp đồng chở khách, hoàn thành trong tháng 4 năm 2025.'] as const;
const HEADER = [
  'TT',
  'Nội dung nhiệm vụ',
  'Đơn vị chủ trì',
  'Đơn vị phối hợp',
  'Thời gian hoàn thành',
  'Sản phẩm',
] as const;
const RECIPIENTS = ['Nơi nhận:', '- Như trên;', '- Lưu: VT.'] as const;
const SIGNATURE = ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Thị Sông'] as const;

/** A section's title alone, or the six cells of a row. */
export const ROWS: readonly (readonly string[])[] = [
  ['I. BẾN ĐÒ (03 NHIỆM VỤ)'],
  ['1', 'Đếm bến đò và ghi tên chủ bến', 'Sở Giao thông vận tải', 'Các huyện', 'Quý II/2025', 'Sổ bến'],
  ['2', 'Sửa cầu bến bị sạt sau lũ', 'Sở Xây dựng', '', 'Trước ngày 30/9/2025', 'Biên bản nghiệm thu'],
  ['3', 'Treo biển báo mực nước ở từng bến', 'Sở Giao thông vận tải', 'Công an tỉnh', 'Thường xuyên', 'Biển báo'],
  ['II. ÁO PHAO (02 NHIỆM VỤ)'],
  ['1', 'Mua áo phao cho học trò đi đò', 'Sở Giáo dục và Đào tạo', 'Sở Tài chính', 'Tháng 8/2025', 'Áo phao'],
  ['2', 'Dạy bơi cho trẻ ở xã ven sông', 'Sở Y tế', 'Tỉnh đoàn; các xã', 'Năm 2025', ''],
];

export const asText = (): string =>
  [
    ...[...LETTERHEAD, ...MOTTO, ...TITLE, BASIS, ...BODY].flatMap((line) => [line, '']),
    `| ${HEADER.join(' | ')} |`,
    `|${'---|'.repeat(HEADER.length)}`,
    ...ROWS.map((cells) => `| ${HEADER.map((_, at) => cells[at] ?? '').join(' | ')} |`),
    '',
    ...[...RECIPIENTS, ...SIGNATURE].flatMap((line) => [line, '']),
  ].join('\n');

const paragraphs = (lines: readonly string[]): string => lines.map((line) => paragraph(line)).join('');

export const asDocx = (): Uint8Array =>
  docxFile([
    table(row([cell(paragraphs(LETTERHEAD)), cell(paragraphs(MOTTO))])),
    paragraphs([...TITLE, BASIS, ...BODY]),
    table(
      row(HEADER, '<w:tblHeader/>'),
      ...ROWS.map((cells) => row(cells.length === 1 ? [cell(cells[0] ?? '', { columns: HEADER.length })] : cells)),
    ),
    table(row([cell(paragraphs(RECIPIENTS)), cell(paragraphs(SIGNATURE))])),
  ]);

export const asXlsx = (): Promise<Uint8Array> => {
  const above = [...LETTERHEAD, ...MOTTO, ...TITLE, BASIS, ...BODY].map((line) => [line]);
  const below = [...RECIPIENTS, ...SIGNATURE].map((line) => [line]);
  const rows = ROWS.map((cells) => cells.map((text) => (text === '' ? null : text)));
  return xlsxFile({
    name: 'Phụ lục',
    rows: [...above, [...HEADER], ...rows, [], ...below],
    shape: (sheet) => {
      for (const [at, cells] of ROWS.entries()) {
        const number = above.length + 2 + at;
        if (cells.length === 1) sheet.mergeCells(number, 1, number, HEADER.length);
      }
    },
  });
};
