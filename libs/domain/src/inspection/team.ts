import { RuleViolation } from '../rule-violation.js';
import { sameValue } from '../same-value.js';
import type { AssignInspector, PlanInspection, ReleaseInspector, WaiveConflict } from './inspection.commands.js';
import type { Conflict, InspectionEvent } from './inspection.events.js';
import type { InspectionState } from './inspection.state.js';
import { plannedOf, refuseBlank } from './preconditions.js';

export function planned(state: InspectionState, { planned, conflicts }: PlanInspection): readonly InspectionEvent[] {
  if (state.planned !== null) {
    if (sameValue(state.planned, planned)) return [];
    throw new RuleViolation('inspection-planned-already');
  }
  if (!planned.team.includes(planned.leader)) throw new RuleViolation('leader-not-of-the-team', { field: 'team' });
  refuseConflict(conflicts);
  return [{ type: 'InspectionPlanned', data: planned }];
}

/** A second person looks: neither the inspector whose conflict it is, nor (when assigning) whoever assigns. */
export function waived(state: InspectionState, { act, said }: WaiveConflict): readonly InspectionEvent[] {
  const { inspectionId } = plannedOf(state);
  refuseBlank(said.reason, 'reason');
  if (act.by.account === said.account) throw new RuleViolation('two-people-needed', { field: 'account' });
  return waiverFor(state, said) === undefined ? [{ type: 'ConflictWaived', data: { inspectionId, ...said } }] : [];
}

export function assigned(
  state: InspectionState,
  { act, account, conflicts }: AssignInspector,
): readonly InspectionEvent[] {
  const { inspectionId } = plannedOf(state);
  if (state.team.includes(account)) return [];
  refuseConflict(conflicts.filter((conflict) => waiverFor(state, conflict) === undefined));
  if (conflicts.some((conflict) => waiverFor(state, conflict)?.by === act.by.account))
    throw new RuleViolation('two-people-needed', { field: 'account' });
  return [{ type: 'InspectorAssigned', data: { inspectionId, account, waived: conflicts } }];
}

export function released(state: InspectionState, { said }: ReleaseInspector): readonly InspectionEvent[] {
  const { inspectionId, leader } = plannedOf(state);
  refuseBlank(said.reason, 'reason');
  if (!state.team.includes(said.account)) return [];
  if (said.account === leader) throw new RuleViolation('leader-not-of-the-team', { field: 'account' });
  return [{ type: 'InspectorReleased', data: { inspectionId, ...said } }];
}

const waiverFor = ({ waivers }: InspectionState, conflict: Pick<Conflict, 'account' | 'kind' | 'of'>) =>
  waivers.find(({ account, kind, of }) => account === conflict.account && kind === conflict.kind && of === conflict.of);

function refuseConflict([first]: readonly Conflict[]): void {
  if (first === undefined) return;
  const { account, kind, of } = first;
  throw new RuleViolation('conflict-of-interest', { field: 'team', details: { account, kind, of } });
}
