import type { Act, IsoDate } from '../facts.js';
import { isIsoDate } from '../dates.js';
import { RuleViolation } from '../rule-violation.js';
import type { JudgedTask } from './task.state.js';
import type { TaskAssigned } from './task.events.js';
import { endedOn } from './task.timeline.js';
import type { TaskAct } from './task.commands.js';

/** The assignment that the act works on: it stands on the effective day. */
export const assignedThen = ({ at, now }: JudgedTask, { act }: TaskAct): TaskAssigned['data'] => {
  if (at.assigned) return at.assigned.data;
  if (!now.assigned) throw new RuleViolation('task-not-assigned');
  const { effectiveOn } = now.assigned;
  throw new RuleViolation('before-assignment', {
    field: 'effectiveOn',
    details: { effectiveOn: act.effectiveOn, assignedOn: effectiveOn },
  });
};

/** The assignment, then or now: work may be finished, and a period over, before the task was assigned. */
export const assignedThenOrNow = ({ at, now }: JudgedTask): TaskAssigned['data'] => {
  const assigned = at.assigned ?? now.assigned;
  if (!assigned) throw new RuleViolation('task-not-assigned');
  return assigned.data;
};

/**
 * Nothing but a reopening follows a cancellation or supersession, whether in force on the effective day or today. A
 * correction mends what was said before: it is judged on its effective day only.
 */
export const refuseEnded = ({ at, now }: JudgedTask, { act }: TaskAct): void => {
  const ended = endedOn(at, act.effectiveOn) ?? (act.corrects === undefined ? endedOn(now, act.today) : null);
  if (ended)
    throw new RuleViolation(ended.kind === 'cancelled' ? 'task-cancelled' : 'task-superseded', {
      details: { event: ended.id, on: ended.effectiveOn },
    });
};

/** What people do holds from the day of the command at the latest; only a document may set a day ahead. */
export const refuseAhead = (act: Act): void => {
  if (act.effectiveOn > act.today && act.basis === null) throw ahead('effectiveOn', act.effectiveOn, act);
};

export const ahead = (field: string, day: IsoDate, act: Act): RuleViolation =>
  new RuleViolation('day-ahead', { field, details: { field, day, today: act.today } });

/** @throws RuleViolation `not-a-date` where the calendar has no such day. */
export const refuseNoDate = (field: string, day: IsoDate): void => {
  if (!isIsoDate(day)) throw new RuleViolation('not-a-date', { field, details: { field, day } });
};
