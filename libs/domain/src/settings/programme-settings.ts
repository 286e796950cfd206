import { isIsoDate } from '../dates.js';
import type { SettingValue } from './settings.commands.js';

/** The stream `settings-<name>` of what changes the meaning of the programme's facts; read at (D, K). */
export const PROGRAMME_SETTINGS = 'programme';

/** Whether a last on-time day that is a holiday moves to the next working day. */
export const HOLIDAYS_MOVE = 'holidays-move';
/** Whether Saturdays and Sundays count as holidays then. */
export const WEEKENDS_MOVE = 'weekends-move';
/** The calendar: every holiday, whole each time, in order. */
export const HOLIDAYS = 'holidays';
/** Month and day on which a school year ends, for deadlines that are understood from then on. */
export const SCHOOL_YEAR_END = 'school-year-end';

interface ProgrammeSetting {
  /** Where nobody set one. */
  readonly value: SettingValue;
  accepts(value: unknown): value is SettingValue;
}

const MOST_HOLIDAYS = 1_000;

const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

const isCalendar = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length <= MOST_HOLIDAYS &&
  value.every((day, i) => typeof day === 'string' && isIsoDate(day) && (i === 0 || String(value[i - 1]) < day));

/** A day that every year has. */
const isDayOfYear = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{2}-\d{2}$/.test(value) && isIsoDate(`2023-${value}`);

/** All of them, in the order in which people read them. */
export const SETTINGS: ReadonlyMap<string, ProgrammeSetting> = new Map<string, ProgrammeSetting>([
  [HOLIDAYS_MOVE, { value: false, accepts: isFlag }],
  [WEEKENDS_MOVE, { value: false, accepts: isFlag }],
  [HOLIDAYS, { value: [], accepts: isCalendar }],
  [SCHOOL_YEAR_END, { value: '05-31', accepts: isDayOfYear }],
]);
