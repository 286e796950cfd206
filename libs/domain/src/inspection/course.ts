import { RuleViolation } from '../rule-violation.js';
import type { CancelInspection, ResumeInspection, SuspendInspection, WidenInspection } from './inspection.commands.js';
import type { InspectionEvent } from './inspection.events.js';
import type { InspectionState } from './inspection.state.js';
import { plannedOf, refuseBlank, refuseStranger } from './preconditions.js';

export function suspended(state: InspectionState, { act, reason }: SuspendInspection): readonly InspectionEvent[] {
  const { inspectionId } = plannedOf(state);
  refuseStranger(state, act.by.account);
  refuseBlank(reason, 'reason');
  return state.suspended ? [] : [{ type: 'InspectionSuspended', data: { inspectionId, reason } }];
}

export function resumed(state: InspectionState, { act, reason }: ResumeInspection): readonly InspectionEvent[] {
  const { inspectionId } = plannedOf(state);
  refuseStranger(state, act.by.account);
  refuseBlank(reason, 'reason');
  return state.suspended ? [{ type: 'InspectionResumed', data: { inspectionId, reason } }] : [];
}

/** The unit was merged or dissolved before its visit: whoever took it over is visited instead, once. */
export function widened(state: InspectionState, { act, said, successor }: WidenInspection): readonly InspectionEvent[] {
  const { inspectionId } = plannedOf(state);
  refuseStranger(state, act.by.account);
  refuseBlank(said.reason, 'reason');
  if (state.unit === said.unitId) return [];
  if (successor !== said.unitId) throw new RuleViolation('not-the-successor', { field: 'unit' });
  return [{ type: 'InspectionWidened', data: { inspectionId, ...said } }];
}

export function cancelled(state: InspectionState, { act, reason }: CancelInspection): readonly InspectionEvent[] {
  if (state.cancelled) return [];
  const { inspectionId } = plannedOf(state);
  refuseStranger(state, act.by.account);
  refuseBlank(reason, 'reason');
  if (state.findings.some(({ stage }) => stage !== 'closed')) throw new RuleViolation('findings-still-open');
  return [{ type: 'InspectionCancelled', data: { inspectionId, reason } }];
}
