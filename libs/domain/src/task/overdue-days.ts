import { addDays, daysBetween } from '../dates.js';
import type { IsoDate } from '../facts.js';
import type { TaskState } from './task.state.js';
import { claims, countsOn, deadlineOn, endedOn, holdsOn } from './task.timeline.js';

/** Days on which one milestone was overdue, both ends inclusive. */
export interface OverdueSpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly milestone: string;
}

/**
 * The calendar days, up to `to` inclusive, on which the task was overdue, by milestone and then by day. Each day goes by
 * the deadline in force that day. Days spent waiting for a claim that was returned count; for one that is accepted or
 * unanswered they do not. Days before the assignment, and days while cancelled or superseded, never count.
 */
export const overdueSpans = (task: TaskState, to: IsoDate): OverdueSpan[] => {
  const since = task.assigned?.effectiveOn;
  if (since === undefined || since > to) return [];
  const ids = new Set(task.deadlines.flatMap(({ deadline }) => deadline.milestones.map(({ id }) => id)));
  return [...ids].flatMap((milestone) => spansOf(task, milestone, since, to));
};

/** Between two of these days nothing changes for the milestone, so that looking at the first is enough. */
const spansOf = (task: TaskState, milestone: string, since: IsoDate, to: IsoDate): OverdueSpan[] => {
  const dues = task.deadlines.flatMap(({ deadline }) => deadline.milestones.filter(({ id }) => id === milestone));
  const days = [
    since,
    ...task.deadlines.map(({ from }) => from),
    ...dues.filter(({ due }) => due < to).map(({ due }) => addDays(due, 1)),
    ...[...task.claims.values()].filter((claim) => claims(claim, milestone)).map(({ finishedOn }) => finishedOn),
    ...task.turns.map(({ effectiveOn }) => effectiveOn),
  ];
  const turning = [...new Set(days.filter((day) => day >= since && day <= to))].sort();
  const spans: OverdueSpan[] = [];
  turning.forEach((from, i) => {
    if (!isOverdueOn(task, milestone, from)) return;
    const next = turning[i + 1];
    const span = { from, to: next === undefined ? to : addDays(next, -1), milestone };
    const last = spans.at(-1);
    if (last && addDays(last.to, 1) === from) spans[spans.length - 1] = { ...last, to: span.to };
    else spans.push(span);
  });
  return spans;
};

const isOverdueOn = (task: TaskState, id: string, on: IsoDate): boolean => {
  const milestone = deadlineOn(task, on)?.deadline.milestones.find((m) => m.id === id);
  if (!milestone || milestone.due >= on || !countsOn(task, milestone, on) || endedOn(task, on)) return false;
  return ![...task.claims.values()].some((claim) => claims(claim, id) && holdsOn(task, claim, on));
};

/** How many days the spans cover; a day on which two milestones were overdue counts once. */
export const totalDays = (spans: readonly OverdueSpan[]): number =>
  united(spans).reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);

/** The first day of the unbroken run of overdue days that reaches a day; null where that day was not overdue. */
export const runEndingOn = (spans: readonly OverdueSpan[], on: IsoDate): IsoDate | null =>
  united(spans).find(({ to }) => to === on)?.from ?? null;

const united = (spans: readonly OverdueSpan[]): { from: IsoDate; to: IsoDate }[] => {
  const runs: { from: IsoDate; to: IsoDate }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => daysBetween(b.from, a.from))) {
    const last = runs.at(-1);
    if (!last || addDays(last.to, 1) < from) runs.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return runs;
};
