import type { Instant, IsoDate, PartialDate } from './facts.js';

/**
 * Calendar days as ISO strings; they compare as text. Arithmetic is done at UTC midnight, so no zone or summer time
 * can shift a day. Functions that compute expect a real day (`isIsoDate`) and throw a RangeError on anything else.
 */
const DAY = 86_400_000;
/** Vietnam has been at UTC+7 without summer time since 1975. */
const ICT = 7 * 3_600_000;

const pad = (n: number): string => String(n).padStart(2, '0');
const midnight = (day: IsoDate): number => Date.parse(`${day}T00:00:00.000Z`);
const isoDay = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10);

/** True for a day that the calendar has: `2024-02-29`, not `2023-02-29`. */
export const isIsoDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  const days = month === 2 && isLeap(year) ? 29 : (DAYS_OF_MONTHS[month - 1] ?? 0);
  return day >= 1 && day <= days;
};

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** True for `2024`, `2024-03` and `2024-03-15`. */
export const isPartialDate = (text: string): boolean =>
  /^\d{4}$/.test(text) || /^\d{4}-(0[1-9]|1[0-2])$/.test(text) || isIsoDate(text);

export const addDays = (day: IsoDate, days: number): IsoDate => isoDay(midnight(day) + days * DAY);

/** 1 Monday to 7 Sunday. */
export const dayOfWeek = (day: IsoDate): number => new Date(midnight(day)).getUTCDay() || 7;

/** How many days `to` lies after `from`; negative where it lies before. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => (midnight(to) - midnight(from)) / DAY;

/** Last day of a month, 1 to 12. */
export const lastDayOfMonth = (year: number, month: number): IsoDate => {
  const first = `${String(year).padStart(4, '0')}-${pad(month)}-01`;
  return addDays(addMonths(first, 1), -1);
};

/** First day of what may be known in part only: how a partial date counts as an effective day. */
export const firstDay = (partial: PartialDate): IsoDate =>
  partial.length === 4 ? `${partial}-01-01` : partial.length === 7 ? `${partial}-01` : partial;

/** Last day of what may be known in part only: how a partial date counts against a deadline. */
export const lastDay = (partial: PartialDate): IsoDate =>
  partial.length === 4
    ? `${partial}-12-31`
    : partial.length === 7
      ? lastDayOfMonth(Number(partial.slice(0, 4)), Number(partial.slice(5)))
      : partial;

/** The calendar day of an instant in Asia/Ho_Chi_Minh. */
export const dayOf = (instant: Instant): IsoDate => isoDay(Date.parse(instant) + ICT);

/** The instant at which a day ends, its 24:00 in Asia/Ho_Chi_Minh: the first that no longer belongs to it. */
export const endOfDay = (day: IsoDate): Instant => new Date(midnight(day) + DAY - ICT).toISOString();

/** The first of the month that lies so many months from a first of the month. */
const addMonths = (first: IsoDate, months: number): IsoDate => {
  const at = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${pad((at % 12) + 1)}-01`;
};

/** A reporting cycle, as `ReportingDuty` states it: every month or quarter, with the cut-off on this day. */
export interface Cycle {
  readonly every: 'month' | 'quarter';
  readonly day: number;
}

/** What a period covers, both days inclusive, and the day by which its report is due. */
export interface PeriodSpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly cutOff: IsoDate;
}

/** True for `2024-03` and `2024-Q1`. */
export const isPeriod = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2]|Q[1-4])$/.test(text);

/** `day` of the month that begins on `first`; its last day where the month is shorter. */
const dayInMonth = (first: IsoDate, day: number): IsoDate => {
  const last = lastDay(first.slice(0, 7));
  const wanted = `${first.slice(0, 8)}${pad(day)}`;
  return wanted < last ? wanted : last;
};

/** The last calendar day of the month or quarter that a period is named after: how periods are ordered. */
export const periodEnd = (period: string): IsoDate =>
  period[5] === 'Q' ? lastDay(`${period.slice(0, 5)}${pad(Number(period.slice(6)) * 3)}`) : lastDay(period);

/**
 * Monthly on the 15th: `2024-03` runs from 15/02 to 14/03, cut-off 15/03. Quarterly on the 15th: `2024-Q1` is the
 * calendar quarter, cut-off 15/04, since a quarter's `day` lies after its end.
 */
export const periodSpan = (period: string, day: number): PeriodSpan => {
  const end = periodEnd(period);
  const lastMonth = firstDay(end.slice(0, 7));
  if (period[5] === 'Q')
    return { from: addMonths(lastMonth, -2), to: end, cutOff: dayInMonth(addMonths(lastMonth, 1), day) };
  const cutOff = dayInMonth(lastMonth, day);
  return { from: dayInMonth(addMonths(lastMonth, -1), day), to: addDays(cutOff, -1), cutOff };
};

/** The period before, of the same kind. */
export const periodBefore = (period: string): string => {
  const first = firstDay(periodEnd(period).slice(0, 7));
  if (period[5] !== 'Q') return addMonths(first, -1).slice(0, 7);
  const before = addMonths(first, -3);
  return `${before.slice(0, 4)}-Q${Math.ceil(Number(before.slice(5, 7)) / 3)}`;
};

/** The periods of a cycle that a report of this one counts for: of a month its quarter, of a quarter its months. */
export const periodsCoveredBy = (period: string, every: Cycle['every']): string[] => {
  const month = firstDay(periodEnd(period).slice(0, 7));
  if (every === 'quarter') return [`${period.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`];
  return period[5] === 'Q' ? [-2, -1, 0].map((back) => addMonths(month, back).slice(0, 7)) : [period];
};

/** The period that a day falls in: on 15/03/2024 that of a monthly duty on the 15th is already `2024-04`. */
export const periodOf = (day: IsoDate, cycle: Cycle): string => {
  const year = day.slice(0, 4);
  if (cycle.every === 'quarter') return `${year}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  const month = day.slice(0, 7);
  return day < dayInMonth(firstDay(month), cycle.day) ? month : addMonths(firstDay(month), 1).slice(0, 7);
};
