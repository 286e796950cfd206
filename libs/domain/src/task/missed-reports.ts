import { addDays, periodBefore, periodOf, periodSpan, periodsCoveredBy, type Cycle } from '../dates.js';
import type { IsoDate } from '../facts.js';
import type { TaskState } from './task.state.js';

/** So many reports in a row, the latest that were due, make a continuous task stale. */
const MISSED = 2;

/**
 * Whether the latest reports due by a day are missing, by the duty that the task's directive states: a report is due when
 * its cut-off is over. Owed are the periods that began on the day of the assignment or later. A report that was returned is
 * none; one of a month counts for its quarter, and one of a quarter for its months.
 */
export const isStale = (task: TaskState, on: IsoDate): boolean => {
  const { assigned, duty } = task;
  if (!assigned || !duty) return false;
  let period = periodOf(on, duty);
  for (let missed = 0; missed < MISSED; period = periodBefore(period)) {
    const { from, cutOff } = periodSpan(period, duty.day);
    if (cutOff >= on) continue;
    if (from < assigned.effectiveOn || isReported(task, period, duty)) return false;
    missed += 1;
  }
  return true;
};

/** The days on which nothing is recorded and a task may yet become stale, or cease to be. */
export const staleTurns = (assignedOn: IsoDate, reported: readonly string[], duty: Cycle): IsoDate[] => {
  const covered = reported.flatMap((period) => periodsCoveredBy(period, duty.every));
  const around = [periodOf(assignedOn, duty), ...covered];
  return around.flatMap((period) => {
    let last = period;
    return Array.from({ length: MISSED + 1 }, () => {
      const { cutOff } = periodSpan(last, duty.day);
      last = periodOfNext(last, duty);
      return addDays(cutOff, 1);
    });
  });
};

const isReported = (task: TaskState, period: string, { every }: Cycle): boolean =>
  [...task.reports.values()].some(
    (report) =>
      task.answers.get(report.id)?.kind !== 'returned' && periodsCoveredBy(report.period, every).includes(period),
  );

const periodOfNext = (period: string, duty: Cycle): string => {
  const { to } = periodSpan(period, duty.day);
  return periodOf(addDays(to, 1), duty);
};
