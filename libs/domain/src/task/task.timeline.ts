import type { Milestone } from '../deadline.js';
import type { IsoDate } from '../facts.js';
import type { Claim, DeadlineInForce, TaskState, Turn } from './task.state.js';

/**
 * What was so on each day, told from everything the state holds: the questions behind `task.status.ts`.
 * Asked about a day before the one that the state was folded to, the answers use what was decided since: a claim
 * returned later was no completion on the days it waited.
 */

/** The cancellation or supersession in force on a day; null where there is none, or the task was reopened since. */
export const endedOn = (task: TaskState, on: IsoDate): Turn | null => {
  let ended: Turn | null = null;
  for (const turn of task.turns)
    if (turn.effectiveOn > on) continue;
    else if (turn.kind === 'reopened') ended = null;
    else if (ended?.kind !== 'cancelled') ended = turn;
  return ended;
};

/** The deadline in force on a day; for the days before the first one, the first. */
export const deadlineOn = (task: TaskState, on: IsoDate): DeadlineInForce | undefined => {
  let inForce = task.deadlines[0];
  for (const entry of task.deadlines) if (entry.from <= on) inForce = entry;
  return inForce;
};

/** A milestone that was past at the issue date counts against nobody until a change moves it. */
export const countsOn = (task: TaskState, milestone: Milestone, on: IsoDate): boolean =>
  milestone.due >= (task.assigned?.data.issuedOn ?? milestone.due) ||
  task.deadlines.some(
    ({ from, deadline }) =>
      from <= on &&
      deadline.milestones.some((other) => other.id === milestone.id && statedDay(other) !== statedDay(milestone)),
  );

/** As the deadline says it: what the calendar moves has not been changed by anybody. */
const statedDay = ({ stated, due }: Milestone): IsoDate => stated ?? due;

/** A claim of the whole task, made while the deadline had no date, claims each milestone. */
export const claims = (claim: Claim, milestone: string): boolean =>
  claim.milestone === null || claim.milestone === milestone;

export const verdictOn = (task: TaskState, claim: Claim): 'accepted' | 'returned' | 'waiting' => {
  const kind = task.answers.get(claim.id)?.kind;
  return kind === 'accepted' || kind === 'returned' ? kind : 'waiting';
};

/** Whether a claim speaks for the task on a day: finished by then, not returned, not recorded before a reopening. */
export const holdsOn = (task: TaskState, claim: Claim, on: IsoDate): boolean =>
  claim.finishedOn <= on &&
  verdictOn(task, claim) !== 'returned' &&
  !task.turns.some((turn) => turn.kind === 'reopened' && turn.effectiveOn <= on && turn.place > claim.place);

/** Whether a claim's work was finished after the last on-time day, by the deadline in force on the finished day. */
export const finishedLate = (task: TaskState, claim: Claim): boolean =>
  deadlineOn(task, claim.finishedOn)?.deadline.milestones.some(
    (milestone) =>
      claims(claim, milestone.id) && milestone.due < claim.finishedOn && countsOn(task, milestone, claim.finishedOn),
  ) ?? false;

/** The accepted claim by which a milestone is met on a day; undefined where it is not. Null asks about a deadline without any. */
export const metBy = (task: TaskState, milestone: string | null, on: IsoDate): Claim | undefined =>
  [...task.claims.values()].find(
    (claim) =>
      (milestone === null ? claim.milestone === null : claims(claim, milestone)) &&
      verdictOn(task, claim) === 'accepted' &&
      holdsOn(task, claim, on),
  );
