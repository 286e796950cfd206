import { valueOn, type Dated } from '../dated.js';
import { addDays, dayOfWeek } from '../dates.js';
import type { IsoDate } from '../facts.js';
import { HOLIDAYS, HOLIDAYS_MOVE, WEEKENDS_MOVE } from './programme-settings.js';
import type { SettingsState } from './settings.state.js';

/** Whether a last on-time day that is no working day moves, and which days are none. */
export interface WorkingDays {
  readonly moves: boolean;
  /** Saturday and Sunday are no working days either. */
  readonly weekendsMove: boolean;
  readonly holidays: readonly IsoDate[];
}

/** The working days with their history, oldest first; before the first entry, and where it is empty, nothing moves. */
export const workingDaysOf = ({ values }: SettingsState): readonly Dated<WorkingDays>[] => {
  const [moves, weekends, holidays] = [HOLIDAYS_MOVE, WEEKENDS_MOVE, HOLIDAYS].map((name) => values.get(name) ?? []);
  const days = [...new Set([moves, weekends, holidays].flatMap((history) => (history ?? []).map(({ from }) => from)))];
  return days.sort().map((from) => {
    const listed = valueOn(holidays ?? [], from)?.value;
    const value: WorkingDays = {
      moves: valueOn(moves ?? [], from)?.value === true,
      weekendsMove: valueOn(weekends ?? [], from)?.value === true,
      holidays: Array.isArray(listed) ? (listed as readonly IsoDate[]) : [],
    };
    return { from, basis: null, value };
  });
};

/** The day itself, or the next one that is neither a holiday nor, where they move too, on a weekend. */
export const movedTo = (due: IsoDate, { moves, weekendsMove, holidays }: WorkingDays): IsoDate => {
  if (!moves) return due;
  let day = due;
  while (holidays.includes(day) || (weekendsMove && dayOfWeek(day) > 5)) day = addDays(day, 1);
  return day;
};
