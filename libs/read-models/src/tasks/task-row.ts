import { type Deadline, lastDue } from '#domain/deadline';
import { addDays, daysBetween } from '#domain/dates';
import type { DirectiveId, IsoDate, TaskId, UnitId } from '#domain/facts';
import type { Lead } from '#domain/task/task.events';
import type { Assignment, TaskState } from '#domain/task/task.state';
import { overdueSpans, type Quadrant, quadrant, statusOf, type TaskStatus } from '#domain/task/task.status';

/** What the item says; a correction of the assignment is all that changes it. */
export interface Wording {
  readonly directive: DirectiveId;
  readonly address: string;
  readonly member: UnitId | null;
  readonly title: string;
  readonly product: string | null;
  readonly leadPrinted: string | null;
  readonly coordinatingPrinted: string | null;
  readonly issuedOn: IsoDate;
}

/** Where the task stands: what changes with facts and with days. */
export interface Situation {
  readonly lead: readonly Lead[];
  readonly coordinating: readonly UnitId[];
  readonly deadline: Deadline | null;
  readonly status: TaskStatus;
  readonly late: boolean;
  readonly quadrant: Quadrant | null;
  /** Milestones met, and the others. */
  readonly met: readonly string[];
  readonly unmet: readonly string[];
  /** Last on-time day of the first milestone not met, past or not; of a task done, of its last one. */
  readonly due: IsoDate | null;
  readonly nextDue: IsoDate | null;
  readonly overdueSince: IsoDate | null;
  /** Of the last report that was not returned. */
  readonly percent: number | null;
  /** How often the deadline has been moved. */
  readonly deadlineChanges: number;
}

/** One task on a board, on one day. */
export interface TaskRow extends Wording, Situation {
  readonly taskId: TaskId;
  /** All days so far on which it was overdue. */
  readonly overdueDays: number;
}

/**
 * A row that holds for a stretch of days. Only the number of overdue days grows within it, by one a day, counted from
 * `overdueOrigin`; where it does not grow `overdueOrigin` is null and `overdueDays` is the number.
 */
export interface StandingRow {
  readonly taskId: TaskId;
  readonly wording: Wording;
  readonly situation: Situation;
  readonly overdueDays: number | null;
  readonly overdueOrigin: IsoDate | null;
}

/** Null without a standing assignment: such a task is in no list and no total. */
export const standingRow = (task: TaskState, on: IsoDate): StandingRow | null => {
  const { assigned } = task;
  const stands = statusOf(task, on);
  if (!assigned || !stands) return null;
  const { status, late, met, unmet, nextDue, overdueSince, overdueDays } = stands;
  const grows = overdueSpans(task, on).some((span) => span.to === on);
  return {
    taskId: assigned.data.taskId,
    wording: wordingOf(assigned),
    situation: {
      lead: task.leads,
      coordinating: task.coordinating,
      deadline: task.deadline,
      status,
      late,
      quadrant: quadrant(status),
      met,
      unmet,
      due: dueOf(task.deadline, unmet),
      nextDue,
      overdueSince,
      percent: percentOf(task),
      deadlineChanges: task.changes,
    },
    overdueDays: grows ? null : overdueDays,
    overdueOrigin: grows ? addDays(on, -overdueDays) : null,
  };
};

export const taskRow = (row: StandingRow, on: IsoDate): TaskRow => ({
  taskId: row.taskId,
  ...row.wording,
  ...row.situation,
  overdueDays: row.overdueDays ?? (row.overdueOrigin === null ? 0 : daysBetween(row.overdueOrigin, on)),
});

const wordingOf = ({ data }: Assignment): Wording => ({
  directive: data.directiveId,
  address: data.address,
  member: data.member,
  title: data.title,
  product: data.product,
  leadPrinted: data.leadPrinted,
  coordinatingPrinted: data.coordinatingPrinted,
  issuedOn: data.issuedOn,
});

const dueOf = (deadline: Deadline | null, unmet: readonly string[]): IsoDate | null => {
  if (!deadline) return null;
  const open = deadline.milestones.filter(({ id }) => unmet.includes(id)).map(({ due }) => due);
  return open.sort()[0] ?? lastDue(deadline) ?? null;
};

/** Of the last report that was not returned. */
const percentOf = (task: TaskState): number | null =>
  [...task.reports.values()].findLast(({ id }) => task.answers.get(id)?.kind !== 'returned')?.percent ?? null;
