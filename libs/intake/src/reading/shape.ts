import { fold } from './fold.js';
import type { Head } from './header.js';
import { isRowNumber } from './numbering.js';

/** What cells look like, where no header says what they are. Shapes choose columns; they never decide what a cell says. */
const DEADLINE =
  /^(?:- ?)?(?:(?:hoan thanh|thuc hien|bao cao|de ra lo trinh|viec|thi diem|dinh ky)\b.{0,20})?(?:truoc|trong|den|het|cham nhat|thang \d|quy [iv\d]|nam \d|nam hoc|ngay \d|thuong xuyen|hang (?:thang|quy|nam|tuan)|theo (?:lo trinh|tien do|ke hoach|lich|yeu cau|quy dinh)|giai doan|\d{1,2}\/(?:\d{1,2}\/)?\d{2,4}|\d{4}(?: ?- ?\d{4})?$|\d{1,2} thang (?:dau|cuoi))/;
/** With marks: without them "Bố trí" begins like "Bộ", "Sơ kết" like "Sở". */
const UNIT =
  /^(?:- ?)?(?:\d{1,3} )?(?:b[ộô]|bảo hiểm|báo(?! cáo)|ban(?! hành)|biên phòng|bưu điện|các|chi cục|công an|công ty|cổng|cơ quan|cục|doanh nghiệp|đài|đảng ủy|địa phương|đơn vị|hải quan|hđnd|hội(?! nghị)|kiểm toán|liên đoàn|mặt trận|ngân hàng|ngành|phòng|phường|quận|quốc hội|s[ởơ](?! kết)|tạp chí|tập đoàn|thanh tra|thành phố|thành ủy|thông tấn xã|tỉnh|tổ công tác|tòa án|tổng|tp|trung tâm|trung ương|trường|ubnd|[uủ][yỷ] ban|văn phòng|viện|vpcp|vụ|xã)(?![\p{L}])/iu;

export const looksLikeDeadline = (text: string): boolean => text.length < 160 && DEADLINE.test(fold(text));
export const looksLikeUnits = (text: string): boolean =>
  /^[-–]$/.test(text) || (!looksLikeDeadline(text) && UNIT.test(text.replace(/\s+/g, ' ').trim()));

const share = (cells: readonly string[], test: (text: string) => boolean): number => {
  const full = cells.filter((cell) => cell !== '');
  return full.length === 0 ? 0 : full.filter(test).length / full.length;
};

/**
 * The columns by what most cells look like, or null where that leaves a doubt: then a person is asked. Needs a column of
 * deadlines, one or two of units before or after it, and of the rest the longest is the task.
 */
export const columnsByShape = (rows: readonly (readonly string[])[]): readonly Head[] | null => {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? ''));
  if (rows.length < 2 || width < 3) return null;
  const no = columns.findIndex((cells) => share(cells, isRowNumber) > 0.8);
  const deadline = columns.findIndex((cells, at) => at !== no && share(cells, looksLikeDeadline) > 0.6);
  const units = columns.flatMap((cells, at) =>
    at !== no && at !== deadline && share(cells, looksLikeUnits) > 0.6 ? [at] : [],
  );
  const rest = columns.map((_, at) => at).filter((at) => at !== no && at !== deadline && !units.includes(at));
  const letters = (at: number): number => (columns[at] ?? []).join('').length;
  const [title, product, ...more] = rest.sort((a, b) => letters(b) - letters(a));
  if (deadline < 0 || title === undefined || units.length === 0 || units.length > 2 || more.length > 0) return null;
  return columns.map((_, at): Head =>
    at === no
      ? 'no'
      : at === deadline
        ? 'deadline'
        : at === title
          ? 'title'
          : at === product
            ? 'product'
            : at === units[0]
              ? 'lead'
              : 'coordinating',
  );
};
