import { RuleViolation } from '../rule-violation.js';
import type {
  AnswerFinding,
  OrderRemedy,
  RecheckFinding,
  RecordFinding,
  ReopenFinding,
  ReportRemedy,
  VerifyRemedy,
} from './inspection.commands.js';
import type { InspectionEvent } from './inspection.events.js';
import type { InspectionState } from './inspection.state.js';
import { findingOf, plannedOf, refuseBlank, refuseStranger } from './preconditions.js';
import { visitOf } from './visits.js';

export function foundBy(state: InspectionState, { act, said, inspected }: RecordFinding): readonly InspectionEvent[] {
  const { inspectionId } = plannedOf(state);
  refuseStranger(state, act.by.account);
  visitOf(state, said.visitId);
  refuseBlank(said.text, 'text');
  if (state.findings.some(({ id }) => id === said.findingId)) return [];
  if (said.task !== null && !inspected.includes(said.task))
    throw new RuleViolation('task-not-inspected', { field: 'task', details: { task: said.task } });
  return [{ type: 'FindingRecorded', data: { inspectionId, ...said } }];
}

export function answered(state: InspectionState, { said, ofUnit }: AnswerFinding): readonly InspectionEvent[] {
  const { inspectionId } = plannedOf(state);
  refuseOtherUnit(ofUnit);
  refuseBlank(said.text, 'text');
  refuseClosed(state, said.findingId);
  return [{ type: 'FindingAnswered', data: { inspectionId, ...said } }];
}

export function remedyOrdered(state: InspectionState, { act, said }: OrderRemedy): readonly InspectionEvent[] {
  const { inspectionId } = plannedOf(state);
  refuseStranger(state, act.by.account);
  refuseBlank(said.text, 'text');
  refuseClosed(state, said.findingId);
  refusePast(said.dueOn, act.today);
  return [{ type: 'RemedyOrdered', data: { inspectionId, ...said } }];
}

export function remedyReported(state: InspectionState, { said, ofUnit }: ReportRemedy): readonly InspectionEvent[] {
  const { inspectionId } = plannedOf(state);
  refuseOtherUnit(ofUnit);
  refuseBlank(said.text, 'text');
  refuseClosed(state, said.findingId);
  if (findingOf(state, said.findingId).dueOn === null)
    throw new RuleViolation('remedy-not-ordered', { field: 'finding' });
  return [{ type: 'RemedyReported', data: { inspectionId, ...said } }];
}

const OUTCOMES = { closed: 'FindingClosed', partly: 'FindingPartlyRemedied', returned: 'RemedyReturned' } as const;

/** The team says whether what the unit reported is so. */
export function verified(
  state: InspectionState,
  { act, findingId, outcome, note }: VerifyRemedy,
): readonly InspectionEvent[] {
  const { inspectionId } = plannedOf(state);
  refuseStranger(state, act.by.account);
  refuseBlank(note, 'note');
  refuseClosed(state, findingId);
  if (findingOf(state, findingId).stage !== 'reported')
    throw new RuleViolation('remedy-not-reported', { field: 'finding' });
  return [{ type: OUTCOMES[outcome], data: { inspectionId, findingId, note } }];
}

export function rechecked(state: InspectionState, { act, said }: RecheckFinding): readonly InspectionEvent[] {
  const { inspectionId } = plannedOf(state);
  refuseStranger(state, act.by.account);
  refuseBlank(said.note, 'note');
  refuseOpen(state, said.findingId);
  return [{ type: 'FindingRechecked', data: { inspectionId, ...said } }];
}

export function reopened(state: InspectionState, { act, said }: ReopenFinding): readonly InspectionEvent[] {
  const { inspectionId } = plannedOf(state);
  refuseStranger(state, act.by.account);
  refuseBlank(said.reason, 'reason');
  refuseOpen(state, said.findingId);
  refusePast(said.dueOn, act.today);
  return [{ type: 'FindingReopened', data: { inspectionId, ...said } }];
}

function refuseOtherUnit(ofUnit: boolean): void {
  if (!ofUnit) throw new RuleViolation('said-by-another-unit', { details: { of: 'inspection' } });
}

function refuseClosed(state: InspectionState, id: string): void {
  if (findingOf(state, id).stage === 'closed') throw new RuleViolation('finding-closed', { field: 'finding' });
}

function refuseOpen(state: InspectionState, id: string): void {
  if (findingOf(state, id).stage !== 'closed') throw new RuleViolation('finding-open', { field: 'finding' });
}

function refusePast(dueOn: string, today: string): void {
  if (dueOn < today) throw new RuleViolation('remedy-day-past', { field: 'dueOn', details: { on: dueOn } });
}
