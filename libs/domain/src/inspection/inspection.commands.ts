import type { AccountId, Act, TaskId, UnitId } from '../facts.js';
import type { Question } from './checklists/checklist.js';
import type {
  ChecklistSubmitted,
  Conflict,
  ConflictWaived,
  FindingAnswered,
  FindingRecorded,
  FindingRechecked,
  FindingReopened,
  InspectionPlanned,
  InspectionWidened,
  InspectorReleased,
  MinutesRecorded,
  RemedyOrdered,
  RemedyReported,
  UnitNotified,
  VisitOpened,
} from './inspection.events.js';

export type InspectionCommand =
  | PlanInspection
  | WaiveConflict
  | AssignInspector
  | ReleaseInspector
  | NotifyUnit
  | OpenVisit
  | SubmitChecklist
  | RecordMinutes
  | RecordFinding
  | AnswerFinding
  | OrderRemedy
  | ReportRemedy
  | VerifyRemedy
  | RecheckFinding
  | ReopenFinding
  | SuspendInspection
  | ResumeInspection
  | WidenInspection
  | CancelInspection
  | VoidInspectionEvent;

interface Order<Type extends string> {
  readonly type: Type;
  readonly act: Act;
}
/** What the command says, without the inspection's own id: the stream knows it. */
type Said<E extends { readonly data: object }> = { readonly said: Omit<E['data'], 'inspectionId'> };

/** `conflicts`: those of the team that the log tells. `inScope`: whether the unit lies within the role acted in. */
export type PlanInspection = Order<'PlanInspection'> & {
  readonly planned: InspectionPlanned['data'];
  readonly inScope: boolean;
  readonly conflicts: readonly Conflict[];
};
export type WaiveConflict = Order<'WaiveConflict'> & Said<ConflictWaived>;
export type AssignInspector = Order<'AssignInspector'> & {
  readonly account: AccountId;
  readonly conflicts: readonly Conflict[];
};
export type ReleaseInspector = Order<'ReleaseInspector'> & Said<InspectorReleased>;
export type NotifyUnit = Order<'NotifyUnit'> & Said<UnitNotified>;
/** `conflicts`: those of whoever goes, as the log tells them on this day, waived or not. */
export type OpenVisit = Order<'OpenVisit'> & {
  readonly said: Omit<VisitOpened['data'], 'inspectionId' | 'unitId'>;
  readonly conflicts: readonly Conflict[];
};
/**
 * `inspected`: the tasks that were planned, or all that the unit led before the visit opened. `questions`: those of the
 * version that the visit uses; none where there is no such visit.
 */
export type SubmitChecklist = Order<'SubmitChecklist'> &
  Said<ChecklistSubmitted> & { readonly inspected: readonly TaskId[]; readonly questions: readonly Question[] };
export type RecordMinutes = Order<'RecordMinutes'> & Said<MinutesRecorded>;
/** `inspected`: as of a checklist. */
export type RecordFinding = Order<'RecordFinding'> & Said<FindingRecorded> & { readonly inspected: readonly TaskId[] };

/** `ofUnit`: whether the actor acts for the inspected unit or its successor, as the registry has it. */
export type AnswerFinding = Order<'AnswerFinding'> & Said<FindingAnswered> & { readonly ofUnit: boolean };
export type ReportRemedy = Order<'ReportRemedy'> & Said<RemedyReported> & { readonly ofUnit: boolean };

export type OrderRemedy = Order<'OrderRemedy'> & Said<RemedyOrdered>;
export type VerifyRemedy = Order<'VerifyRemedy'> & {
  readonly findingId: string;
  readonly outcome: 'closed' | 'partly' | 'returned';
  readonly note: string;
};
export type RecheckFinding = Order<'RecheckFinding'> & Said<FindingRechecked>;
export type ReopenFinding = Order<'ReopenFinding'> & Said<FindingReopened>;
export type SuspendInspection = Order<'SuspendInspection'> & { readonly reason: string };
export type ResumeInspection = Order<'ResumeInspection'> & { readonly reason: string };
/** `successor`: the unit that took over the inspected one, as the registry has it; null where it has not ended. */
export type WidenInspection = Order<'WidenInspection'> &
  Said<InspectionWidened> & { readonly successor: UnitId | null };
export type CancelInspection = Order<'CancelInspection'> & { readonly reason: string };
/** Takes back the fact that `act.corrects` names: only checklists, minutes and findings, before anything builds on them. */
export type VoidInspectionEvent = Order<'VoidInspectionEvent'>;
