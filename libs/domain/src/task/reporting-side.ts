import type { UnitId } from '../facts.js';
import { RuleViolation } from '../rule-violation.js';
import type { TaskAct } from './task.commands.js';
import type { Mark, TaskEvent } from './task.events.js';
import type { JudgedTask, TaskState } from './task.state.js';

export interface Speaker {
  readonly unit: UnitId;
  readonly marks: readonly Mark[];
}

/**
 * For which unit the actor reports, claims or asks: the acting unit, which leads the task on the effective day or today
 * (marked where only on one of them), or follows a lead that has ended and whose task is not reassigned yet. A
 * successor corrects and voids what the ended unit said, under that unit's name.
 *
 * @throws RuleViolation `role-may-not-report`, `acting-unit-missing`, `not-a-lead`.
 */
export const speaker = ({ at, now, chains }: JudgedTask, { act, context }: TaskAct): Speaker => {
  const { role, unit } = act.by;
  if (role !== 'system' && role !== 'reporter' && role !== 'unit-leader')
    throw new RuleViolation('role-may-not-report', { details: { role } });
  if (unit === null) throw new RuleViolation('acting-unit-missing', { field: 'unit' });
  const followed = followedBy(unit, context);
  const saidBy = unitOf(chains.find((chain) => chain.some(({ id }) => id === act.corrects))?.[0].event);
  const name = saidBy !== null && followed.some((ended) => ended.unit === saidBy) ? saidBy : unit;
  if (role === 'system') return { unit: name, marks: [] };
  const leads = (task: TaskState) => task.leads.some((lead) => lead.unit === unit);
  const follows = (task: TaskState, on: string) =>
    followed.some((ended) => ended.endedOn <= on && task.leads.some((lead) => lead.unit === ended.unit));
  const then = leads(at) || follows(at, act.effectiveOn);
  const today = leads(now) || follows(now, act.today);
  if (!then && !today) throw new RuleViolation('not-a-lead', { details: { unit } });
  return {
    unit: name,
    marks: [
      ...(then && !today ? (['relation-then-only'] as const) : []),
      ...(today && !then ? (['relation-now-only'] as const) : []),
      ...(leads(at) || leads(now) ? [] : (['successor'] as const)),
    ],
  };
};

/** The unit that a fact of the reporting side speaks for. */
export const unitOf = (event: TaskEvent | undefined): UnitId | null =>
  event && 'unit' in event.data ? event.data.unit : null;

const followedBy = (unit: UnitId, context: TaskAct['context']) =>
  context.ended.filter((ended) => ended.successor === unit);
