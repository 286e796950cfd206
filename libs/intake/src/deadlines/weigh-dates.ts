import type { PartialDate } from '#domain/facts';
import type { DatePhrase } from './date-phrase.js';
import type { DeadlineFlag } from './deadline-reading.js';
import { textAt, type Scan } from './numerals.js';

/** A date with what the words before it make of it. */
export interface WeighedDate extends DatePhrase {
  readonly before: boolean;
  /** "từ", "sau": it begins something. A school year counts all the same (rules.md, section 3). */
  readonly starts: boolean;
  /** How it hangs on the date before it. */
  readonly joined: 'first' | 'range' | 'list' | 'restated' | 'apart';
  /** Where its leading words begin: what stands before is about something else. */
  readonly led: number;
}

const FILLERS = new Set('het ngay thang nam quy cuoi dau giua thoi diem moc trong vao khoang hoc'.split(' '));
const LISTING = new Set([',', 'va', '&', '+', 'hoac', ';', '/']);

export const weighDates = (scan: Scan, dates: readonly DatePhrase[]): WeighedDate[] => {
  const weighed: WeighedDate[] = [];
  for (const date of dates) weighed.push(weigh(scan, date, weighed.at(-1)));
  return weighed;
};

function weigh(scan: Scan, date: DatePhrase, last: WeighedDate | undefined): WeighedDate {
  let at = date.from - 1;
  const stop = Math.max(last?.to ?? 0, date.from - 5);
  while (at >= stop && FILLERS.has(textAt(scan, at))) at -= 1;
  const word = at >= stop ? textAt(scan, at) : '';
  const joined = last === undefined ? 'first' : joint(scan, last.to, date.from);
  const spread = joined === 'list' && word !== 'truoc' && last?.before === true && last.unit === date.unit;
  const leading = ['truoc', 'den', 'toi', 'tu', 'sau', 'nhat'].includes(word);
  return {
    ...date,
    before: word === 'truoc' || spread,
    starts: word === 'tu' || word === 'sau' || (word === 'dau' && textAt(scan, at - 1) === 'bat'),
    joined,
    led: leading ? at : Math.max(at + 1, stop),
    flags: [...date.flags, ...vagueness(scan, date)],
  };
}

/** "đầu quý III", "giữa năm 2024", "khai giảng năm học" name no day; "cuối" is the end, which is what counts anyway. */
const vagueness = (scan: Scan, { from, unit }: DatePhrase): DeadlineFlag[] => {
  const early = ['dau', 'giua'].includes(textAt(scan, from - 1)) && textAt(scan, from - 2) !== 'bat';
  const before = scan.tokens.slice(Math.max(0, from - 4), from).map(({ text }) => text);
  const within = unit === 'school_year' && /\b(khai giang|hoc ky|hoc ki)\b/u.test(before.join(' '));
  return early || within ? ['vague'] : [];
};

function joint(scan: Scan, from: number, to: number): WeighedDate['joined'] {
  if (to - from > 8) return 'apart';
  const between = scan.tokens.slice(from, to).map(({ text }) => text);
  const rest = between.filter((text) => !FILLERS.has(text) && text !== 'truoc');
  if (rest[0] === '(' && rest.every((text) => ['(', 'tuc', 'la'].includes(text))) return 'restated';
  if (
    rest.length > 0 &&
    rest.every((text) => ['-', 'den', 'toi', ','].includes(text)) &&
    rest.some((text) => text !== ',')
  )
    return 'range';
  return rest.every((text) => LISTING.has(text)) ? 'list' : 'apart';
}

/** The dates that count: of a range the last, of years in a row the last, of a date put in other words the narrower. */
export function countingDates(dates: readonly WeighedDate[]): WeighedDate[] {
  const counting: WeighedDate[] = [];
  for (const date of dates) {
    const last = counting.at(-1);
    const years = last?.unit === 'year' && date.unit === 'year' && date.joined === 'list';
    if (last !== undefined && (date.joined === 'range' || date.joined === 'restated' || years)) counting.pop();
    counting.push(
      date.joined === 'restated'
        ? { ...date, flags: [...date.flags, 'restated'] }
        : { ...date, led: years ? last.led : date.led },
    );
  }
  return counting;
}

/** Each date with its own year, else the next one's, else the last one's, else the document's; a lent year is flagged. */
export function withYears(dates: readonly WeighedDate[], issuedOn: PartialDate | null | undefined): WeighedDate[] {
  const lent = issuedOn === null || issuedOn === undefined ? null : Number(issuedOn.slice(0, 4));
  const filled: WeighedDate[] = [];
  for (const date of [...dates].reverse()) {
    const next = filled[0];
    const close = next?.joined === 'list' || next?.joined === 'range';
    const month = date.month ?? (close && date.unit === 'day' ? (next.month ?? null) : null);
    if (date.year !== null) filled.unshift({ ...date, month });
    else if (next?.year !== null && next !== undefined && close)
      filled.unshift({ ...date, month, ...lentBy(next, month) });
    else filled.unshift({ ...date, month });
  }
  return filled.map((date, i) => {
    if (date.year !== null) return date;
    const near =
      filled.slice(i).find((d) => d.year !== null)?.year ?? filled.findLast((d) => d.year !== null)?.year ?? lent;
    return { ...date, year: near, flags: [...date.flags, near === null ? 'no-year' : 'year-assumed'] };
  });
}

/** "tháng 12 và tháng 1/2025": a later month in front belongs to the year before, and that is a guess. */
const lentBy = (next: WeighedDate, month: number | null): Pick<WeighedDate, 'year' | 'flags'> | { year: number } =>
  month !== null && next.month !== null && month > next.month
    ? { year: next.year! - 1, flags: ['year-assumed'] }
    : { year: next.year! };
