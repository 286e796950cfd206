import type { DeadlineKind } from '#domain/deadline';
import type { DirectiveId, IsoDate, TaskId } from '#domain/facts';
import type { Quadrant, TaskStatus } from '#domain/task/task.status';
import type { TaskRow } from '#read-models/tasks/task-row';
import type { UnitsAt } from '#read-models/units/units-at';
import { shown, type UnitShown } from '../../views/unit-views.js';

export interface DirectiveShown {
  readonly id: DirectiveId;
  readonly number: string | null;
  readonly alias: string;
}

/** A line of a task list. */
export interface TaskShown {
  readonly id: TaskId;
  readonly directive: DirectiveShown;
  readonly item: string;
  readonly member: UnitShown | null;
  readonly title: string;
  readonly product: string | null;
  readonly lead: readonly (UnitShown & { readonly primary: boolean })[];
  readonly leadPrinted: string | null;
  readonly coordinating: readonly UnitShown[];
  readonly coordinatingPrinted: string | null;
  readonly deadline: {
    readonly printed: string | null;
    readonly kind: DeadlineKind;
    readonly ongoing: boolean;
    readonly due: readonly IsoDate[];
  };
  readonly status: TaskStatus;
  readonly quadrant: Quadrant | null;
  /** Of a task that waits for acceptance: it was finished late. */
  readonly late: boolean;
  readonly milestonesMet: readonly string[];
  readonly milestonesUnmet: readonly string[];
  readonly due: IsoDate | null;
  readonly overdueSince: IsoDate | null;
  readonly overdueDays: number;
  readonly percent: number | null;
  readonly deadlineChanges: number;
}

export const taskShown = (row: TaskRow, units: UnitsAt, directive: DirectiveShown): TaskShown => ({
  id: row.taskId,
  directive,
  item: row.address,
  member: row.member === null ? null : shown(units, row.member),
  title: row.title,
  product: row.product,
  lead: row.lead.map(({ unit, primary }) => ({ ...shown(units, unit), primary })),
  leadPrinted: row.leadPrinted,
  coordinating: row.coordinating.map((unit) => shown(units, unit)),
  coordinatingPrinted: row.coordinatingPrinted,
  deadline: {
    printed: row.deadline?.printed ?? null,
    kind: row.deadline?.kind ?? 'none',
    ongoing: row.deadline?.ongoing ?? false,
    due: (row.deadline?.milestones ?? []).map(({ due }) => due),
  },
  status: row.status,
  quadrant: row.quadrant,
  late: row.late,
  milestonesMet: row.met,
  milestonesUnmet: row.unmet,
  due: row.due,
  overdueSince: row.overdueSince,
  overdueDays: row.overdueDays,
  percent: row.percent,
  deadlineChanges: row.deadlineChanges,
});
