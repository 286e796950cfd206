import { phrase, type DatePhrase } from './date-phrase.js';
import type { DeadlineFlag } from './deadline-reading.js';
import { isSeparator, numeralAt, textAt, yearAt, yearBehind, type Scan } from './numerals.js';

/** `quý IV năm 2024`, `Quý 4/2024`, `Q.IV/24`, `QIV/2024`. */
export function quarterAt(scan: Scan, from: number): DatePhrase | null {
  let at = from + 1;
  if (textAt(scan, at) === '.' || (textAt(scan, from) === 'quy' && textAt(scan, at) === 'thu')) at += 1;
  const quarter = numeralAt(scan, at, 99);
  if (quarter === null || (quarter.value > 4 && textAt(scan, from) !== 'quy')) return null;
  const year = yearBehind(scan, quarter.to);
  const flags: DeadlineFlag[] = [...quarter.flags, ...(year?.flags ?? [])];
  return phrase('quarter', from, year?.to ?? quarter.to, { part: quarter.value, year: year?.value ?? null, flags });
}

/** `6 tháng đầu năm 2024`, `9 tháng đầu năm`, `nửa cuối năm 2024`, `nửa đầu tháng 6/2024`. */
export function partOfYearAt(scan: Scan, from: number): DatePhrase | null {
  const half = textAt(scan, from) === 'nua';
  const months = half ? null : numeralBeforeMonths(scan, from);
  const at = half ? from + 1 : (months?.to ?? -1);
  const last = textAt(scan, at) === 'cuoi' || textAt(scan, at) === 'sau';
  if (at < 0 || !(last || textAt(scan, at) === 'dau')) return null;
  if (half && textAt(scan, at + 1) === 'thang') return halfMonth(scan, from, at + 1, last);
  if (textAt(scan, at + 1) !== 'nam') return null;
  const year = yearAt(scan, at + 2, true);
  const rest = { year: year?.value ?? null, flags: year?.flags ?? [] };
  const to = year?.to ?? at + 2;
  const count = months?.value ?? 6;
  if (count === 6) return phrase('half', from, to, { ...rest, part: last ? 2 : 1 });
  return phrase('month', from, to, { ...rest, month: last ? 12 : count });
}

function numeralBeforeMonths(scan: Scan, from: number): { value: number; to: number } | null {
  const sixth = textAt(scan, from) === 'sau' ? { value: 6, to: from + 1 } : numeralAt(scan, from, 12);
  return sixth !== null && textAt(scan, sixth.to) === 'thang' ? { value: sixth.value, to: sixth.to + 1 } : null;
}

function halfMonth(scan: Scan, from: number, at: number, last: boolean): DatePhrase | null {
  const month = numeralAt(scan, at + 1, 12);
  if (month === null) return null;
  const year = yearBehind(scan, month.to);
  const rest = { month: month.value, year: year?.value ?? null, flags: year?.flags ?? [] };
  return phrase(last ? 'month' : 'day', from, year?.to ?? month.to, last ? rest : { ...rest, day: 15 });
}

/** `năm 2024`, `2024 - 2025`, `năm học 2024 - 2025`, `giai đoạn 2022-2025`: a range counts to its last year. */
export function yearPhraseAt(scan: Scan, from: number): DatePhrase | null {
  const school = textAt(scan, from) === 'nam' && textAt(scan, from + 1) === 'hoc';
  const at = school ? from + 2 : textAt(scan, from) === 'nam' ? from + 1 : from;
  const first = yearAt(scan, at, at > from && !['thang', 'ngay'].includes(textAt(scan, at + 1)));
  if (first === null) return null;
  const second = isSeparator(scan, first.to) ? yearAt(scan, first.to + 1, school) : null;
  const ends = second !== null && second.value >= first.value;
  const flags = [...first.flags, ...(ends ? second.flags.filter((flag) => flag !== 'two-digit-year') : [])];
  if (school) return phrase('school_year', from, ends ? second.to : first.to, { year: first.value, flags });
  return phrase('year', from, ends ? second.to : first.to, { year: ends ? second.value : first.value, flags });
}

const TEN_DAYS = new Map([
  ['thuong', 10],
  ['trung', 20],
]);

/** `tuần 2 tháng 6/2024` ends on the 14th, `tuần 25/2024` on that ISO week's Sunday, `trung tuần tháng 6` on the 20th. */
export function weekAt(scan: Scan, from: number): DatePhrase | null {
  const tenDays = textAt(scan, from + 1) === 'tuan' ? TEN_DAYS.get(textAt(scan, from)) : undefined;
  if (tenDays !== undefined) return inMonth(scan, from, from + 2, tenDays);
  if (textAt(scan, from) !== 'tuan') return null;
  const at = textAt(scan, from + 1) === 'thu' ? from + 2 : from + 1;
  if (textAt(scan, at) === 'cuoi') return inMonth(scan, from, at + 1, null);
  const week = numeralAt(scan, at, 53);
  if (week === null || week.value === 0) return null;
  const month = week.value <= 5 ? inMonth(scan, from, week.to, week.value * 7) : null;
  if (month !== null) return month;
  const year = yearBehind(scan, week.to);
  if (year === null) return null;
  return phrase('day', from, year.to, { ...sundayOf(year.value, week.value), flags: [...year.flags, 'week'] });
}

function inMonth(scan: Scan, from: number, at: number, day: number | null): DatePhrase | null {
  const start = ['cua', 'trong'].includes(textAt(scan, at)) ? at + 1 : at;
  if (textAt(scan, start) !== 'thang') return null;
  const month = numeralAt(scan, start + 1, 12);
  if (month === null) return null;
  const year = yearBehind(scan, month.to);
  const rest = { month: month.value, year: year?.value ?? null };
  const flags: DeadlineFlag[] = [...(year?.flags ?? []), 'week'];
  if (day === null || day > 28) return phrase('month', from, year?.to ?? month.to, { ...rest, flags });
  return phrase('day', from, year?.to ?? month.to, { ...rest, day, flags });
}

/** ISO 8601: week 1 holds 4 January, and a week ends on Sunday. */
function sundayOf(year: number, week: number): { year: number; month: number; day: number } {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const sunday = new Date(Date.UTC(year, 0, 4 + ((7 - fourth.getUTCDay()) % 7) + (week - 1) * 7));
  return { year: sunday.getUTCFullYear(), month: sunday.getUTCMonth() + 1, day: sunday.getUTCDate() };
}
