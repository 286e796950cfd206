import { phrase, type DatePhrase } from './date-phrase.js';
import type { DeadlineFlag } from './deadline-reading.js';
import { isSeparator, numeralAt, textAt, yearAt, yearBehind, type Scan } from './numerals.js';

/** `30/6/2024`, `30.06.24`, `30 tháng 6 năm 2024`, `30/tháng 6/2024`; `15` alone only behind "ngày". */
export function dayAt(scan: Scan, from: number, named: boolean): DatePhrase | null {
  const start = named ? from + 1 : from;
  const iso = isoDayAt(scan, from, start);
  if (iso !== null) return iso;
  if (named && textAt(scan, start) === 'thang') return blankDay(scan, from, start);
  const day = scan.tokens[start]?.kind === 'number' ? numeralAt(scan, start, 99) : null;
  if (day === null) return null;
  const comma = named && textAt(scan, day.to) === ',' && textAt(scan, day.to + 1) === 'thang';
  const separated = comma || isSeparator(scan, day.to);
  const monthWord = textAt(scan, separated ? day.to + 1 : day.to) === 'thang';
  const month = separated || monthWord ? numeralAt(scan, day.to + (separated ? 1 : 0) + (monthWord ? 1 : 0), 99) : null;
  if (month === null) return named ? phrase('day', from, day.to, { day: day.value }) : null;
  const year = yearBehind(scan, month.to);
  const flags = [...month.flags, ...(year?.flags ?? garbledYear(scan, day.to, month.to))];
  return phrase('day', from, year?.to ?? month.to, {
    ...turned(day.value, month.value, flags),
    year: year?.value ?? null,
  });
}

/** `30/6/202`: a third number that is no year. */
const garbledYear = (scan: Scan, first: number, second: number): DeadlineFlag[] =>
  textAt(scan, first) === '/' && textAt(scan, second) === '/' && scan.tokens[second + 1]?.kind === 'number'
    ? ['odd-date']
    : [];

/** A month above 12 under a day up to 12 was written the American way round: read, and doubted. */
const turned = (
  day: number,
  month: number,
  flags: readonly DeadlineFlag[],
): { day: number; month: number; flags: readonly DeadlineFlag[] } =>
  month > 12 && month <= 31 && day >= 1 && day <= 12
    ? { day: month, month: day, flags: [...flags, 'odd-date'] }
    : { day, month, flags };

/** `2024-06-30`, `2024/6/30`. */
function isoDayAt(scan: Scan, from: number, start: number): DatePhrase | null {
  const year = yearAt(scan, start, false);
  if (year === null || !isSeparator(scan, year.to)) return null;
  const month = numeralAt(scan, year.to + 1, 12);
  if (month === null || !isSeparator(scan, month.to)) return null;
  const day = numeralAt(scan, month.to + 1, 31);
  return (
    day && phrase('day', from, day.to, { year: year.value, month: month.value, day: day.value, flags: year.flags })
  );
}

/** `ngày    tháng 3 năm 2024`: the day was left to be filled in. */
function blankDay(scan: Scan, from: number, at: number): DatePhrase | null {
  const month = monthAt(scan, at);
  return month && { ...month, from, flags: [...month.flags, 'day-blank'] };
}

/** Behind "tháng": `6/2024`, `6 năm 2024`, `06`, `XII/2024`; `30/11/2024` is a day that somebody called a month. */
export function monthAt(scan: Scan, from: number): DatePhrase | null {
  const month = numeralAt(scan, from + 1, 99);
  if (month === null) return monthBlank(scan, from);
  const asDay = scan.tokens[from + 1]?.kind === 'number' ? dayAt(scan, from + 1, false) : null;
  if (asDay !== null && asDay.year !== null && oneSeparator(scan, asDay))
    return { ...asDay, from, flags: [...asDay.flags, 'odd-date'] };
  const year = yearBehind(scan, month.to);
  if (year === null && month.value > 12 && asDay !== null && asDay.month! <= 12)
    return { ...asDay, from, flags: [...asDay.flags, 'odd-date'] };
  const flags = [...month.flags, ...(year?.flags ?? [])];
  return phrase('month', from, year?.to ?? month.to, { month: month.value, year: year?.value ?? null, flags });
}

/** `tháng … năm 2024`, `tháng /2024`: only the year is left to read. */
function monthBlank(scan: Scan, from: number): DatePhrase | null {
  let at = from + 1;
  while (['.', '…', '_'].includes(textAt(scan, at))) at += 1;
  const year = yearBehind(scan, at);
  return year && phrase('month', from, year.to, { year: year.value, flags: [...year.flags, 'odd-date'] });
}

/** `30/11/2024`, not `6-8/2024`, which is from June to August. */
const oneSeparator = (scan: Scan, date: DatePhrase): boolean => {
  const texts = textBetween(scan, date);
  return texts.length === 5 && texts[1] === texts[3];
};

const textBetween = (scan: Scan, { from, to }: DatePhrase): string[] => scan.tokens.slice(from, to).map((t) => t.text);

/** No word before it: `30/6/2024`, `6/2024`, `2024`, `2024-06-30`; `30/6` only where a preposition stands before. */
export function bareDateAt(scan: Scan, from: number, led: boolean): DatePhrase | null {
  const iso = isoDayAt(scan, from, from);
  if (iso !== null) return iso;
  const first = numeralAt(scan, from, 99);
  if (first === null || scan.tokens[from]?.kind !== 'number') return null;
  const day = dayAt(scan, from, false);
  if (day !== null && (day.year !== null || textBetween(scan, day).includes('thang'))) return day;
  const year = isSeparator(scan, first.to) ? yearAt(scan, first.to + 1, false) : null;
  if (year !== null) return phrase('month', from, year.to, { month: first.value, year: year.value, flags: year.flags });
  return led && day !== null && textAt(scan, first.to) === '/' ? day : null;
}
