import type { DatePhrase } from './date-phrase.js';
import type { Recurrence } from './deadline-reading.js';
import { numeralAt, textAt, type Scan } from './numerals.js';

const PERIODS: Readonly<Record<string, Recurrence['every']>> = {
  ngay: 'day',
  tuan: 'week',
  thang: 'month',
  quy: 'quarter',
  nam: 'year',
};
const MONTHS: Readonly<Record<number, Recurrence['every']>> = { 1: 'month', 3: 'quarter', 6: 'half', 12: 'year' };

/** "hàng tháng", "hằng quý", "mỗi tuần", "định kỳ 6 tháng", "01 lần/tháng", "3 tháng/lần": how often, or null. */
export function cycleOf(scan: Scan): Recurrence['every'] | null {
  for (let at = 0; at < scan.tokens.length; at++) {
    const every = cycleAt(scan, at);
    if (every !== null) return every;
  }
  return null;
}

function cycleAt(scan: Scan, at: number): Recurrence['every'] | null {
  const text = textAt(scan, at);
  if (text === 'hang' || text === 'moi') return PERIODS[textAt(scan, at + 1)] ?? inMonths(scan, at + 1);
  if (text === 'dinh' && textAt(scan, at + 1) === 'ky')
    return textAt(scan, at + 2) === 'ngay' ? null : (unnumbered(scan, at + 2) ?? inMonths(scan, at + 2));
  if (text === 'lan')
    return PERIODS[textAt(scan, ['/', 'mot', 'moi', 'trong'].includes(textAt(scan, at + 1)) ? at + 2 : at + 1)] ?? null;
  return isOnce(scan, at) ? inMonths(scan, at) : null;
}

const unnumbered = (scan: Scan, at: number): Recurrence['every'] | null =>
  numeralAt(scan, at + 1, 99) === null ? (PERIODS[textAt(scan, at)] ?? null) : null;

/** `6 tháng` as a span. */
function inMonths(scan: Scan, at: number): Recurrence['every'] | null {
  const count = textAt(scan, at) === 'sau' ? { value: 6, to: at + 1 } : numeralAt(scan, at, 12);
  return count !== null && textAt(scan, count.to) === 'thang' && !['dau', 'cuoi'].includes(textAt(scan, count.to + 1))
    ? (MONTHS[count.value] ?? null)
    : null;
}

/** `3 tháng/lần`, `6 tháng một lần`. */
function isOnce(scan: Scan, at: number): boolean {
  if (textAt(scan, at + 1) !== 'thang') return false;
  return textAt(scan, at + 3) === 'lan' && ['/', 'mot', '1', '01'].includes(textAt(scan, at + 2));
}

/**
 * The day and the months of a duty that comes back, from the dates without a year that are printed with it: "trước ngày
 * 20 hàng tháng" is the 19th; several days are no one day; before the first is 31, which any month cuts to its last day.
 */
export function recurrenceOf(
  every: Recurrence['every'],
  dates: readonly (DatePhrase & { readonly before: boolean })[],
): Recurrence {
  const days = dates.flatMap(({ unit, day, before }) =>
    unit !== 'day' || day === null || day < 1 || day > 31 ? [] : [before ? (day === 1 ? 31 : day - 1) : day],
  );
  const day = new Set(days).size === 1 ? days[0]! : null;
  const months = dates.flatMap(({ month }) => (month !== null && month >= 1 && month <= 12 ? [month] : []));
  return months.length > 0 && every === 'year' ? { every, day, months } : { every, day };
}
