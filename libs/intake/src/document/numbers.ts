import type { IsoDate, PartialDate } from '#domain/facts';
import { isIsoDate } from '#domain/dates';

const pad = (n: string | number): string => String(n).padStart(2, '0');

/** A printed document number without inner blanks: `04 /CT-TTg` is `04/CT-TTg`; null where the number itself is blank. */
export const documentNumber = (printed: string): string | null => {
  const number = printed.replace(/\s+/g, '').replace(/[.;,:]+$/, '');
  return /^\d+[a-z]?\//i.test(number) ? number : null;
};

const DATE = /ngày\s*(\d{1,2})?\s*[./-]?\s*tháng\s*(\d{1,2})?\s*[./-]?\s*năm\s*(\d{4})/iu;
const SHORT = /(?:ngày\s*:?\s*)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/iu;

/** "ngày 11 tháng 02 năm 2024", "18/3/2022", also with the day or the month left blank; null where there is none. */
export const partialDate = (text: string): PartialDate | null => {
  const long = DATE.exec(text);
  if (long) {
    const [, day, month, year] = long;
    if (year === undefined) return null;
    return month === undefined ? year : day === undefined ? `${year}-${pad(month)}` : real(year, month, day);
  }
  const short = SHORT.exec(text);
  return short ? real(short[3] ?? '', short[2] ?? '', short[1] ?? '') : null;
};

/** A stamp whose slashes a machine read as ones: 1510212024 is 15/02/2024. */
export const stampedDate = (text: string): IsoDate | null => {
  const read = /(?<!\d)(\d{2})1(\d{2})1(20\d{2})(?!\d)/.exec(text);
  return read ? real(read[3] ?? '', read[2] ?? '', read[1] ?? '') : partialDate(text);
};

const real = (year: string, month: string, day: string): IsoDate | null => {
  const date = `${year.length === 2 ? `20${year}` : year}-${pad(month)}-${pad(day)}`;
  return isIsoDate(date) ? date : null;
};

/** Kinds of documents: the code, the printed words, and the abbreviation in a number. */
export const KINDS: readonly (readonly [code: string, words: string, abbreviation: string])[] = [
  ['nghi-quyet', 'nghị quyết', 'NQ'],
  ['quyet-dinh', 'quyết định', 'QĐ'],
  ['chi-thi', 'chỉ thị', 'CT'],
  ['ke-hoach', 'kế hoạch', 'KH'],
  ['thong-bao', 'thông báo', 'TB'],
  ['nghi-dinh', 'nghị định', 'NĐ'],
  ['thong-tu', 'thông tư', 'TT'],
  ['cong-dien', 'công điện', 'CĐ'],
  ['huong-dan', 'hướng dẫn', 'HD'],
  ['bao-cao', 'báo cáo', 'BC'],
  ['to-trinh', 'tờ trình', 'TTr'],
  ['chuong-trinh', 'chương trình', 'CTr'],
  ['cong-van', 'công văn', 'CV'],
  ['van-ban', 'văn bản', ''],
];

/** The kind that a number says by its abbreviation; a letter without one (`1552/BTTTT-THH`) is a dispatch. */
export const kindOfNumber = (number: string): string | null => {
  const parts = number.split('/').slice(1);
  const code = parts.find((part) => !/^\d{4}$/.test(part))?.split('-')[0] ?? '';
  return KINDS.find(([, , abbreviation]) => abbreviation !== '' && abbreviation === code)?.[0] ?? null;
};
