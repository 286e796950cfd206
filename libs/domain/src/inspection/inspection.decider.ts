import type { Correctable } from '../corrections.js';
import { assertNever, type Chain, type Decider, type Judged } from '../facts.js';
import { RuleViolation } from '../rule-violation.js';
import { everOf, refuseAnotherDay, typeCorrected, voided, withCorrections } from '../whole-record.js';
import { answered, foundBy, rechecked, remedyOrdered, remedyReported, reopened, verified } from './findings.js';
import type { InspectionCommand, VoidInspectionEvent } from './inspection.commands.js';
import type { InspectionEvent } from './inspection.events.js';
import { evolveInspection, initialInspection, type InspectionState } from './inspection.state.js';
import { cancelled, resumed, suspended, widened } from './course.js';
import { refuseStranger } from './preconditions.js';
import { assigned, planned, released, waived } from './team.js';
import { minutesRecorded, notified, opened, submitted } from './visits.js';

const evolving = { initialState: initialInspection, evolve: evolveInspection };

const facts: Correctable<InspectionEvent> = {
  subject: ({ data }) => [
    'inspectionId' in data ? data.inspectionId : null,
    'visitId' in data ? data.visitId : null,
    'findingId' in data ? data.findingId : null,
  ],
};

const records = {
  PlanInspection: 'InspectionPlanned',
  WaiveConflict: 'ConflictWaived',
  AssignInspector: 'InspectorAssigned',
  ReleaseInspector: 'InspectorReleased',
  NotifyUnit: 'UnitNotified',
  OpenVisit: 'VisitOpened',
  SubmitChecklist: 'ChecklistSubmitted',
  RecordMinutes: 'MinutesRecorded',
  RecordFinding: 'FindingRecorded',
  AnswerFinding: 'FindingAnswered',
  OrderRemedy: 'RemedyOrdered',
  ReportRemedy: 'RemedyReported',
  VerifyRemedy: 'FindingClosed',
  RecheckFinding: 'FindingRechecked',
  ReopenFinding: 'FindingReopened',
  SuspendInspection: 'InspectionSuspended',
  ResumeInspection: 'InspectionResumed',
  WidenInspection: 'InspectionWidened',
  CancelInspection: 'InspectionCancelled',
  VoidInspectionEvent: 'EventVoided',
} as const;

export const inspectionDecider: Decider<InspectionState, InspectionCommand, InspectionEvent> = {
  ...evolving,
  decide: withCorrections(facts, records, decide),
};

function decide(
  { chains }: Judged<InspectionState, InspectionEvent>,
  command: InspectionCommand,
): readonly InspectionEvent[] {
  const state = everOf(evolving, chains, command.act);
  if (command.type === 'VoidInspectionEvent') return takenBack(chains, state, command);
  refuseAnotherDay(command.act);
  switch (command.type) {
    case 'PlanInspection':
      return planned(state, command);
    case 'WaiveConflict':
      return waived(state, command);
    case 'AssignInspector':
      return assigned(state, command);
    case 'ReleaseInspector':
      return released(state, command);
    case 'NotifyUnit':
      return notified(state, command);
    case 'OpenVisit':
      return opened(state, command);
    case 'SubmitChecklist':
      return submitted(state, chains, command);
    case 'RecordMinutes':
      return minutesRecorded(state, command);
    case 'RecordFinding':
      return foundBy(state, command);
    case 'AnswerFinding':
      return answered(state, command);
    case 'OrderRemedy':
      return remedyOrdered(state, command);
    case 'ReportRemedy':
      return remedyReported(state, command);
    case 'VerifyRemedy':
      return verified(state, command);
    case 'RecheckFinding':
      return rechecked(state, command);
    case 'ReopenFinding':
      return reopened(state, command);
    case 'SuspendInspection':
      return suspended(state, command);
    case 'ResumeInspection':
      return resumed(state, command);
    case 'WidenInspection':
      return widened(state, command);
    case 'CancelInspection':
      return cancelled(state, command);
    default:
      return assertNever(command);
  }
}

/** What a visit wrote down wrongly; a finding only while nobody has answered it or ordered its remedy. */
const MAY_BE_TAKEN_BACK: ReadonlySet<string> = new Set(['ChecklistSubmitted', 'MinutesRecorded', 'FindingRecorded']);

function takenBack(
  chains: readonly Chain<InspectionEvent>[],
  state: InspectionState,
  { act }: VoidInspectionEvent,
): readonly InspectionEvent[] {
  refuseStranger(state, act.by.account);
  const type = typeCorrected(chains, act);
  if (type !== undefined && !MAY_BE_TAKEN_BACK.has(type))
    throw new RuleViolation('fact-is-final', { field: 'corrects' });
  const chain = chains.find((links) => links.some(({ id }) => id === act.corrects));
  const data = chain?.[0].event.data;
  const builds = chains.some(
    (other) =>
      other !== chain &&
      data !== undefined &&
      'findingId' in data &&
      'findingId' in other[0].event.data &&
      other[0].event.data.findingId === data.findingId,
  );
  if (
    builds ||
    state.findings.some(
      ({ visit }) => type === 'MinutesRecorded' && data && 'visitId' in data && visit === data.visitId,
    )
  )
    throw new RuleViolation('facts-build-on-it', { field: 'corrects' });
  return [voided(act)];
}
