import type { DeadlineFlag } from './deadline-reading.js';

export type DateUnit = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'school_year';

/** One date as printed, before a missing year is lent to it and before "trước" or "từ … đến" are weighed. */
export interface DatePhrase {
  readonly unit: DateUnit;
  readonly year: number | null;
  /** Of a day or a month; 1 to 12 but for the calendar's refusals. */
  readonly month: number | null;
  readonly day: number | null;
  /** Quarter 1 to 4, half 1 or 2. */
  readonly part: number | null;
  /** Its tokens, end excluded. */
  readonly from: number;
  readonly to: number;
  readonly flags: readonly DeadlineFlag[];
}

const BLANK = { year: null, month: null, day: null, part: null, flags: [] } as const;

export const phrase = (
  unit: DateUnit,
  from: number,
  to: number,
  parts: Partial<Pick<DatePhrase, 'year' | 'month' | 'day' | 'part' | 'flags'>>,
): DatePhrase => ({ ...BLANK, unit, from, to, ...parts });
