import { RuleViolation } from '../rule-violation.js';
import { sameValue } from '../same-value.js';
import type { AssignInspector, PlanInspection, ReleaseInspector, WaiveConflict } from './inspection.commands.js';
import type { Conflict, InspectionEvent } from './inspection.events.js';
import type { InspectionState } from './inspection.state.js';
import { plannedOf, refuseBlank, refuseOtherThanLeader } from './preconditions.js';

export function planned(
  state: InspectionState,
  { planned, inScope, conflicts }: PlanInspection,
): readonly InspectionEvent[] {
  if (state.planned !== null) {
    if (sameValue(state.planned, planned)) return [];
    throw new RuleViolation('inspection-planned-already');
  }
  if (!planned.team.includes(planned.leader)) throw new RuleViolation('leader-not-of-the-team', { field: 'team' });
  if (!inScope) throw new RuleViolation('out-of-scope', { field: 'unit' });
  refuseConflict(conflicts, 'team');
  return [{ type: 'InspectionPlanned', data: planned }];
}

/** A second person looks: neither the inspector whose conflict it is, nor the leader, who asks for that inspector. */
export function waived(state: InspectionState, { act, said }: WaiveConflict): readonly InspectionEvent[] {
  const { inspectionId, leader } = plannedOf(state);
  refuseBlank(said.reason, 'reason');
  if ([said.account, leader].includes(act.by.account))
    throw new RuleViolation('two-people-needed', { field: 'account' });
  return waiverFor(state, said) === undefined ? [{ type: 'ConflictWaived', data: { inspectionId, ...said } }] : [];
}

export function assigned(
  state: InspectionState,
  { act, account, conflicts }: AssignInspector,
): readonly InspectionEvent[] {
  const { inspectionId } = plannedOf(state);
  refuseOtherThanLeader(state, act.by.account);
  if (state.team.includes(account)) return [];
  refuseUnwaived(state, conflicts, 'team');
  if (conflicts.some((conflict) => waiverFor(state, conflict)?.by === act.by.account))
    throw new RuleViolation('two-people-needed', { field: 'account' });
  return [{ type: 'InspectorAssigned', data: { inspectionId, account, waived: conflicts } }];
}

export function released(state: InspectionState, { act, said }: ReleaseInspector): readonly InspectionEvent[] {
  const { inspectionId, leader } = plannedOf(state);
  refuseOtherThanLeader(state, act.by.account);
  refuseBlank(said.reason, 'reason');
  if (!state.team.includes(said.account)) return [];
  if (said.account === leader) throw new RuleViolation('leader-not-of-the-team', { field: 'account' });
  return [{ type: 'InspectorReleased', data: { inspectionId, ...said } }];
}

const waiverFor = ({ waivers }: InspectionState, conflict: Pick<Conflict, 'account' | 'kind' | 'of'>) =>
  waivers.find(({ account, kind, of }) => account === conflict.account && kind === conflict.kind && of === conflict.of);

/** Of those who go, or are to go, nobody has a conflict that no second person waived. */
export function refuseUnwaived(state: InspectionState, conflicts: readonly Conflict[], field: string): void {
  refuseConflict(
    conflicts.filter((conflict) => waiverFor(state, conflict) === undefined),
    field,
  );
}

function refuseConflict([first]: readonly Conflict[], field: string): void {
  if (first === undefined) return;
  const { account, kind, of } = first;
  throw new RuleViolation('conflict-of-interest', { field, details: { account, kind, of } });
}
