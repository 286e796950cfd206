import type { Deadline, Milestone } from '../deadline.js';
import type { Act, Chain, IsoDate } from '../facts.js';
import { RuleViolation } from '../rule-violation.js';
import { refuseNoDate } from './preconditions.js';
import type { MilestoneChanges, TaskEvent } from './task.events.js';

/** What becomes of each milestone, by its id: none is moved in silence. */
export const milestoneChanges = (from: Deadline, to: Deadline): MilestoneChanges => {
  const before = byId(from);
  const after = byId(to);
  const shared = to.milestones.flatMap(({ id, due }) => {
    const was = before.get(id)?.due;
    return was === undefined ? [] : [{ id, from: was, to: due }];
  });
  return {
    kept: shared.filter((m) => m.from === m.to).map(({ id }) => id),
    moved: shared.filter((m) => m.from !== m.to),
    added: to.milestones.filter(({ id }) => !before.has(id)).map(({ id }) => id),
    dropped: from.milestones.filter(({ id }) => !after.has(id)).map(({ id }) => id),
  };
};

/** Each milestone has a day of the calendar, and an id of its own. */
export const refuseMalformed = (deadline: Deadline, field: string): void => {
  const ids = deadline.milestones.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new RuleViolation('milestone-twice', { field, details: { field, milestone: twice } });
  for (const { due } of deadline.milestones) refuseNoDate(field, due);
};

/**
 * An id is for life: one that an earlier or later deadline of the task used is not given to a new milestone. What the
 * corrected fact itself added keeps its id, also where a later change named it too.
 */
export const refuseReusedIds = (
  chains: readonly Chain<TaskEvent>[],
  act: Pick<Act, 'corrects'>,
  added: readonly string[],
  field: string,
): void => {
  const corrected = chains.find((chain) => chain.some(({ id }) => id === act.corrects));
  const own = corrected ? idsIn(corrected) : [];
  const used = new Set(chains.filter((chain) => chain !== corrected).flatMap(idsIn));
  const reused = added.find((id) => used.has(id) && !own.includes(id));
  if (reused !== undefined)
    throw new RuleViolation('milestone-id-reused', { field, details: { field, milestone: reused } });
};

/** A change sets no day before the issue date of the directive. What stood there before may stay. */
export const refuseBeforeIssue = (
  to: Deadline,
  { kept }: Pick<MilestoneChanges, 'kept'>,
  issuedOn: IsoDate,
  field: string,
): void => {
  const early = to.milestones.find(({ id, due }) => due < issuedOn && !kept.includes(id));
  if (early)
    throw new RuleViolation('deadline-before-assignment', {
      field,
      details: { field, milestone: early.id, due: early.due, issuedOn },
    });
};

const byId = ({ milestones }: Deadline): ReadonlyMap<string, Milestone> => new Map(milestones.map((m) => [m.id, m]));

const idsIn = (chain: Chain<TaskEvent>): string[] =>
  chain.flatMap(({ event }) => deadlineOf(event)?.milestones.map(({ id }) => id) ?? []);

const deadlineOf = (event: TaskEvent): Deadline | null => {
  if (event.type === 'TaskAssigned') return event.data.deadline;
  return event.type === 'DeadlineChanged' || event.type === 'DeadlineExtensionApproved' ? event.data.to : null;
};
