import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { chance } from './chance.mjs';

/** Plans that nobody issued, of any length, as the files that officers hold: eight sections, six columns, no two rows alike. */

const HEADER = ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành', 'Sản phẩm'];
const WORK = ['Rà soát', 'Xây dựng', 'Nâng cấp', 'Số hóa', 'Kiểm tra', 'Tập huấn', 'Sửa chữa', 'Lập danh mục'];
const THINGS = ['sổ hộ tịch', 'bến đò', 'kênh mương', 'trạm y tế', 'thư viện xã', 'đèn đường', 'hồ sơ đất', 'chợ quê'];
const WHERE = ['ven sông', 'miền núi', 'hải đảo', 'nội thành', 'biên giới', 'vùng trũng', 'trung du', 'ngoại ô'];
const UNITS = [
  'Sở Tư pháp',
  'Sở Xây dựng',
  'Sở Y tế',
  'Sở Tài chính',
  'Các huyện',
  'Công an tỉnh; các xã',
  'Sở Nội vụ',
];
const DEADLINES = [
  'Quý II/2025',
  'Tháng 9/2025',
  'Trước ngày 30/6/2025',
  'Thường xuyên',
  'Năm 2025',
  'Năm 2025 - 2026',
];
const PRODUCTS = ['Báo cáo', 'Quyết định', 'Danh mục', 'Biên bản nghiệm thu', ''];
const SECTIONS = 8;

export function madeRows(count) {
  const dice = chance(count);
  const perSection = Math.ceil(count / SECTIONS);
  return Array.from({ length: count }, (_, n) => {
    const what = `${dice.pick(WORK)} ${dice.pick(THINGS)} ${dice.pick(WHERE)}, đợt ${n + 1}, và lập hồ sơ lưu trữ số ${dice.below(100_000)}`;
    const cells = [String((n % perSection) + 1), what, dice.pick(UNITS), dice.pick(UNITS)];
    const row = [...cells, dice.pick(DEADLINES), dice.pick(PRODUCTS)];
    const section =
      n % perSection === 0 ? [[`${String.fromCharCode(65 + n / perSection)}. PHẦN VIỆC ${n / perSection}`]] : [];
    return [...section, row];
  }).flat();
}

/** As Word writes it, every run with its properties. */
export function madeDocx(rows) {
  const text = (t) =>
    `<w:p><w:pPr><w:spacing w:before="60"/><w:jc w:val="both"/><w:rPr><w:sz w:val="26"/></w:rPr></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Times New Roman"/><w:sz w:val="26"/></w:rPr><w:t xml:space="preserve">${t}</w:t></w:r></w:p>`;
  const cell = (t, span = 1) =>
    `<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/><w:gridSpan w:val="${span}"/></w:tcPr>${text(t)}</w:tc>`;
  const row = (cells) =>
    `<w:tr>${cells.length === 1 ? cell(cells[0], HEADER.length) : cells.map((c) => cell(c)).join('')}</w:tr>`;
  const head = ['ỦY BAN NHÂN DÂN TỈNH', 'Số: 3/KH-UBND', 'KẾ HOẠCH', 'Việc năm 2025'].map(text).join('');
  const body = `${head}<w:tbl>${[HEADER, ...rows].map(row).join('')}</w:tbl>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

export async function madeXlsx(rows) {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Phụ lục').addRows([HEADER, ...rows]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export const madeText = (rows) =>
  strToU8([HEADER, ...rows].map((cells) => `| ${HEADER.map((_, at) => cells[at] ?? '').join(' | ')} |`).join('\n'));
