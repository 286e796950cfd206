import { valueOn, type Dated } from '../dated.js';
import type { Cycle } from '../dates.js';
import type { Deadline, Milestone } from '../deadline.js';
import type { IsoDate } from '../facts.js';
import { movedTo, type WorkingDays } from '../settings/working-days.js';
import type { DeadlineInForce, TaskState } from './task.state.js';

/** What the status of a task depends on beside its own facts, at one K. */
export interface TaskAround {
  /** The reporting duty that its directive states. */
  readonly duty: Cycle | null;
  /** With their history, oldest first. */
  readonly workingDays: readonly Dated<WorkingDays>[];
}

export const NOTHING_AROUND: TaskAround = { duty: null, workingDays: [] };

/**
 * The state with what is around it, for one day: each day goes by the working days in force that day, as it goes by the
 * deadline in force. A milestone that is moved says beside its last on-time day which day was `stated`.
 */
export const around = (task: TaskState, { duty, workingDays }: TaskAround, on: IsoDate): TaskState => {
  const known = duty === null ? task : { ...task, duty };
  if (workingDays.every(({ value }) => !value.moves)) return known;
  const today = valueOn(workingDays, on)?.value;
  return {
    ...known,
    deadline: task.deadline && today ? moved(task.deadline, today) : task.deadline,
    deadlines: task.deadlines.flatMap((entry, i) => {
      const next = task.deadlines[i + 1]?.from;
      const later = workingDays.filter(({ from }) => from > entry.from && (next === undefined || from < next));
      return [inForce(entry, valueOn(workingDays, entry.from)?.value), ...later.map((each) => fromDay(entry, each))];
    }),
  };
};

/** The days on which a last on-time day is over, by any of the working days that ever held. */
export const lastDaysOf = ({ milestones }: Deadline, workingDays: readonly Dated<WorkingDays>[]): IsoDate[] =>
  milestones.flatMap(({ due }) => [due, ...workingDays.map(({ value }) => movedTo(due, value))]);

const fromDay = (entry: DeadlineInForce, { from, value }: Dated<WorkingDays>): DeadlineInForce => ({
  ...inForce(entry, value),
  from,
});

const inForce = (entry: DeadlineInForce, days: WorkingDays | undefined): DeadlineInForce =>
  days === undefined ? entry : { ...entry, deadline: moved(entry.deadline, days) };

const moved = (deadline: Deadline, days: WorkingDays): Deadline => ({
  ...deadline,
  milestones: deadline.milestones.map((milestone): Milestone => {
    const due = movedTo(milestone.due, days);
    return due === milestone.due ? milestone : { ...milestone, due, stated: milestone.due };
  }),
});
