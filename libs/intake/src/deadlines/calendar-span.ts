import { addDays, lastDayOfMonth } from '#domain/dates';
import type { DeadlineKind } from '#domain/deadline';
import type { IsoDate } from '#domain/facts';
import type { DatePhrase } from './date-phrase.js';
import type { DeadlineFlag } from './deadline-reading.js';

export interface LastDay {
  readonly kind: DeadlineKind;
  /** Null where the calendar leaves nothing that is safe to say. */
  readonly due: IsoDate | null;
  readonly flags: readonly DeadlineFlag[];
}

/**
 * The last on-time day of a date with its year (rules.md, section 3). A day that its month does not have counts as the
 * month's last: nothing later can be meant. A day that no month has leaves the month; an impossible month leaves nothing.
 */
export function lastDayOf(
  date: DatePhrase,
  year: number,
  before: boolean,
  schoolYearEnd: string = SCHOOL_YEAR_END,
): LastDay {
  const { unit } = date;
  const plain = (due: IsoDate): LastDay => ({ kind: unit, due, flags: [] });
  const broken = (due: IsoDate | null, kind: DeadlineKind): LastDay => ({ kind, due, flags: ['impossible-date'] });
  switch (unit) {
    case 'day': {
      const { day, month } = date;
      if (day === null || !isMonth(month)) return broken(null, 'none');
      const last = lastDayOfMonth(year, month);
      const wanted = `${last.slice(0, 8)}${String(day).padStart(2, '0')}`;
      if (day < 1 || wanted > last) return broken(last, day < 1 || day > 31 ? 'month' : 'day');
      return plain(before ? addDays(wanted, -1) : wanted);
    }
    case 'month':
      return isMonth(date.month) ? plain(monthEnd(year, before ? date.month - 1 : date.month)) : broken(null, 'none');
    case 'quarter':
    case 'half': {
      const parts = unit === 'quarter' ? 4 : 2;
      const part = date.part ?? 0;
      if (part < 1 || part > parts) return broken(null, 'none');
      return plain(monthEnd(year, (before ? part - 1 : part) * (12 / parts)));
    }
    case 'year':
      return plain(monthEnd(before ? year - 1 : year, 12));
    case 'school_year':
      return plain(`${before ? year : year + 1}-${schoolYearEnd}`);
  }
}

/** Month and day, where no setting says another. */
const SCHOOL_YEAR_END = '05-31';

const isMonth = (month: number | null): month is number => month !== null && month >= 1 && month <= 12;

/** Last day of a month; month 0 is December of the year before. */
const monthEnd = (year: number, month: number): IsoDate =>
  month === 0 ? lastDayOfMonth(year - 1, 12) : lastDayOfMonth(year, month);
