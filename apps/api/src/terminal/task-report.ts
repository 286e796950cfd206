import type { DeadlineKind } from '#domain/deadline';
import type { IsoDate, TaskId } from '#domain/facts';
import type { TaskStatus } from '#domain/task/task.status';
import type { Basis } from '#read-models/as-of/basis';
import type { DeadlineStory } from '#read-models/tasks/deadline-history';
import type { TaskShown } from '../tasks/views/task-shown.js';

/** `due` are the last on-time days in force, `first` those of the assignment. */
export interface DeadlineShown {
  /** In the words of the document; of the first one where the deadline in force has none of its own. */
  readonly printed: string | null;
  readonly kind: DeadlineKind;
  readonly due: readonly IsoDate[];
  readonly first: readonly IsoDate[];
}

export interface TaskLine {
  readonly id: TaskId;
  /** Of a collective item: the unit whose part this is. */
  readonly member: string | null;
  readonly lead: readonly string[];
  readonly leadPrinted: string | null;
  readonly coordinating: readonly string[];
  readonly coordinatingPrinted: string | null;
  readonly deadline: DeadlineShown;
  readonly status: TaskStatus;
  readonly percent: number | null;
}

/** One item: what it says, and the task that came of it, or the tasks of a collective one. */
export interface TaskReport {
  /** Number, or alias while it has none. */
  readonly directive: string;
  readonly item: string;
  readonly title: string;
  readonly collective: boolean;
  /** Of a collective item as printed; else the task's own. */
  readonly deadline: DeadlineShown;
  readonly tasks: readonly TaskLine[];
  readonly basis: Basis;
}

export const taskLine = (task: TaskShown, { first }: DeadlineStory): TaskLine => ({
  id: task.id,
  member: task.member?.name ?? null,
  lead: task.lead.map(({ name }) => name),
  leadPrinted: task.leadPrinted,
  coordinating: task.coordinating.map(({ name }) => name),
  coordinatingPrinted: task.coordinatingPrinted,
  deadline: {
    printed: task.deadline.printed ?? first?.deadline.printed ?? null,
    kind: task.deadline.kind,
    due: task.deadline.due,
    first: (first?.deadline.milestones ?? []).map(({ due }) => due),
  },
  status: task.status,
  percent: task.percent,
});
