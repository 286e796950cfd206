import type { IsoDate } from '../facts.js';
import { type OverdueSpan, overdueSpans, runEndingOn, totalDays } from './overdue-days.js';
import { isStale } from './missed-reports.js';
import type { Claim, TaskState } from './task.state.js';
import { claims, countsOn, deadlineOn, endedOn, finishedLate, holdsOn, verdictOn } from './task.timeline.js';

export { type OverdueSpan, overdueSpans } from './overdue-days.js';

/** In the order of rules.md, section 3: the first that applies. */
export const TASK_STATUSES = [
  'cancelled',
  'superseded',
  'done-on-time',
  'done-late',
  'awaiting-acceptance',
  'past-when-assigned',
  'continuous',
  'stale',
  'no-date',
  'overdue',
  'within-time',
] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

export interface TaskStanding {
  readonly status: TaskStatus;
  /** Done or awaiting acceptance: whether anything was finished after its last on-time day. */
  readonly late: boolean;
  /** Milestones of the deadline in force with an accepted claim. */
  readonly met: readonly string[];
  /** The others, claimed or not. */
  readonly unmet: readonly string[];
  /** Of an open task, the next last on-time day from this one on, of a milestone that nobody has claimed. */
  readonly nextDue: IsoDate | null;
  /** Where the status is overdue, the first day of the unbroken run of overdue days. */
  readonly overdueSince: IsoDate | null;
  /** All days so far on which the task was overdue, whatever its status now; a day counts once. */
  readonly overdueDays: number;
}

export type Quadrant = 'done-on-time' | 'done-late' | 'open-within-time' | 'open-overdue';

/** The official split; null for what stands beside it. */
export const quadrant = (status: TaskStatus): Quadrant | null =>
  status === 'done-on-time' || status === 'done-late'
    ? status
    : status === 'within-time'
      ? 'open-within-time'
      : status === 'overdue'
        ? 'open-overdue'
        : null;

/**
 * Status at the end of a day. The state is one folded to that day, or to an earlier one with no fact in between: the
 * state of today does not know what was decided later. Null without a standing assignment.
 */
export const statusOf = (task: TaskState, on: IsoDate): TaskStanding | null => {
  if (!task.assigned) return null;
  const view = viewOn(task, on);
  const spans = overdueSpans(task, on);
  const status = firstThatApplies(task, on, view, spans);
  const open = status !== 'cancelled' && status !== 'superseded';
  return {
    status,
    late: status === 'done-late' || (status === 'awaiting-acceptance' && view.late),
    met: view.met,
    unmet: view.unmet,
    nextDue: open ? view.nextDue : null,
    overdueSince: status === 'overdue' ? runEndingOn(spans, on) : null,
    overdueDays: totalDays(spans),
  };
};

interface View {
  readonly met: readonly string[];
  readonly unmet: readonly string[];
  readonly done: boolean;
  /** Nothing is missing but acceptance. */
  readonly claimed: boolean;
  readonly late: boolean;
  readonly nextDue: IsoDate | null;
}

const viewOn = (task: TaskState, on: IsoDate): View => {
  const milestones = deadlineOn(task, on)?.deadline.milestones ?? [];
  const held = [...task.claims.values()].filter((claim) => holdsOn(task, claim, on));
  const accepted = held.filter((claim) => verdictOn(task, claim) === 'accepted');
  const by = (list: readonly Claim[], id: string) => list.some((claim) => claims(claim, id));
  const whole = (list: readonly Claim[]) =>
    milestones.length > 0 ? milestones.every(({ id }) => by(list, id)) : list.some((claim) => claim.milestone === null);
  const done = whole(accepted);
  const dues = milestones.filter(({ id, due }) => due >= on && !by(held, id)).map(({ due }) => due);
  return {
    met: milestones.filter(({ id }) => by(accepted, id)).map(({ id }) => id),
    unmet: milestones.filter(({ id }) => !by(accepted, id)).map(({ id }) => id),
    done,
    claimed: whole(held),
    late: (done ? accepted : held).some((claim) => finishedLate(task, claim)),
    nextDue: dues.sort()[0] ?? null,
  };
};

const firstThatApplies = (task: TaskState, on: IsoDate, view: View, spans: readonly OverdueSpan[]): TaskStatus => {
  const ended = endedOn(task, on);
  if (ended) return ended.kind === 'cancelled' ? 'cancelled' : 'superseded';
  const deadline = deadlineOn(task, on)?.deadline;
  if (view.done) return view.late ? 'done-late' : 'done-on-time';
  if (view.claimed) return 'awaiting-acceptance';
  if (!deadline) return 'no-date';
  const open = deadline.milestones.filter(({ id }) => view.unmet.includes(id));
  if (open.length > 0 && open.every((milestone) => !countsOn(task, milestone, on))) return 'past-when-assigned';
  if (deadline.milestones.length === 0)
    return deadline.ongoing || deadline.kind === 'ongoing' ? continuity(task, on) : 'no-date';
  return spans.some(({ to }) => to === on) ? 'overdue' : 'within-time';
};

/** Never overdue by date: what shows that nothing happens are the reports that do not come. */
const continuity = (task: TaskState, on: IsoDate): TaskStatus => (isStale(task, on) ? 'stale' : 'continuous');
