import type { Act, UnitId } from '../facts.js';
import { RuleViolation } from '../rule-violation.js';
import type { DissolveUnit, EndedUnit, MergeUnit, SplitUnit } from './unit.commands.js';
import type { Handover } from './unit.events.js';
import type { UnitState } from './unit.state.js';

/** The obligations of a unit that ends pass to units that are there on that day, and never to itself. */
export function judgeMerge(unit: UnitState, { act, into, ended }: MergeUnit): void {
  refuseSuccessor(unit, into, ended, act, 'into');
}

export function judgeSplit(unit: UnitState, { act, into, handovers, ended }: SplitUnit): void {
  const parts = new Set(into);
  if (parts.size < 2 || parts.size < into.length) throw new RuleViolation('split-needs-two-parts', { field: 'into' });
  for (const part of parts) refuseSuccessor(unit, part, ended, act, 'into');
  refuseTaskTwice(handovers);
  const outside = handovers.find(({ to }) => !parts.has(to));
  if (outside !== undefined)
    throw new RuleViolation('handover-to-no-part', { field: 'handovers', details: { task: outside.task } });
}

export function judgeDissolution(unit: UnitState, { act, handovers, ended }: DissolveUnit): void {
  refuseTaskTwice(handovers);
  for (const { to } of handovers) refuseSuccessor(unit, to, ended, act, 'handovers');
}

function refuseSuccessor(
  unit: UnitState,
  successor: UnitId,
  ended: readonly EndedUnit[],
  act: Act,
  field: 'into' | 'handovers',
): void {
  if (successor === unit.established?.id) throw new RuleViolation('successor-is-itself', { field });
  const end = ended.find((other) => other.unit === successor && other.on <= act.effectiveOn);
  if (end !== undefined)
    throw new RuleViolation('successor-ended', { field, details: { unit: successor, on: end.on } });
}

function refuseTaskTwice(handovers: readonly Handover[]): void {
  const tasks = handovers.map(({ task }) => task);
  const twice = tasks.find((task, i) => tasks.indexOf(task) !== i);
  if (twice !== undefined)
    throw new RuleViolation('task-handed-over-twice', { field: 'handovers', details: { task: twice } });
}
