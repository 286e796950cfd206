import type { AccountId, EventId, EventVoided, IsoDate, TaskId, UnitId } from '../facts.js';
import type { AnswerGiven, ChecklistVersion } from './checklists/checklist.js';

/** The facts of the inspection of one unit, `inspection-<id>`, from its plan to the verified end of its findings. */
export type InspectionEvent =
  | InspectionPlanned
  | ConflictWaived
  | InspectorAssigned
  | InspectorReleased
  | UnitNotified
  | VisitOpened
  | ChecklistSubmitted
  | MinutesRecorded
  | FindingRecorded
  | FindingAnswered
  | RemedyOrdered
  | RemedyReported
  | FindingPartlyRemedied
  | RemedyReturned
  | FindingClosed
  | FindingRechecked
  | FindingReopened
  | InspectionSuspended
  | InspectionResumed
  | InspectionWidened
  | InspectionCancelled
  | EventVoided;

interface OfInspection<Type extends string, Data extends object> {
  readonly type: Type;
  readonly data: Readonly<Data> & { readonly inspectionId: string };
}
type Text = { readonly text: string; readonly files: readonly string[] };

export type InspectionKind = 'planned' | 'surprise';

/** Why somebody should not inspect a unit: belonged to it within a year, or assigned a task that is inspected. */
export interface Conflict {
  readonly account: AccountId;
  readonly kind: 'belonged' | 'assigned';
  /** The unit belonged to, or the task assigned. */
  readonly of: string;
}

/** Of a surprise check nobody outside the team learns before the visit opens. */
export type InspectionPlanned = OfInspection<
  'InspectionPlanned',
  {
    readonly unitId: UnitId;
    readonly kind: InspectionKind;
    readonly year: number;
    /** The draw that picked the unit, its stratum and code there; null for one ordered otherwise, with its basis. */
    readonly draw: { readonly draw: string; readonly stratum: string; readonly id: string } | null;
    readonly leader: AccountId;
    readonly team: readonly AccountId[];
    readonly tasks: readonly TaskId[];
    /** What its visits answer; a plan of before checklists could be published names none, its visits do. */
    readonly checklist?: ChecklistVersion;
  }
>;

/** By a second person: neither the inspector nor whoever assigns. */
export type ConflictWaived = OfInspection<
  'ConflictWaived',
  {
    readonly account: AccountId;
    readonly kind: Conflict['kind'];
    readonly of: string;
    readonly reason: string;
  }
>;

export type InspectorAssigned = OfInspection<
  'InspectorAssigned',
  { readonly account: AccountId; readonly waived: readonly Conflict[] }
>;

export type InspectorReleased = OfInspection<
  'InspectorReleased',
  { readonly account: AccountId; readonly reason: string }
>;

export type UnitNotified = OfInspection<'UnitNotified', { readonly visitOn: IsoDate; readonly message: string }>;

/** `seenSize`: the log's size just before, so that what the unit had reported by then can always be told apart. */
export type VisitOpened = OfInspection<
  'VisitOpened',
  {
    readonly visitId: string;
    readonly unitId: UnitId;
    readonly seenSize: number;
    readonly inspectors: readonly AccountId[];
    /** The version whose questions are asked. */
    readonly checklist: ChecklistVersion;
  }
>;

export interface ChecklistAnswer {
  readonly question: string;
  /** Null where the question is asked of the unit. */
  readonly task: TaskId | null;
  readonly answer: AnswerGiven;
  readonly note: string | null;
  /** SHA-256 of each, as the evidence is kept. */
  readonly files: readonly string[];
}

/** One event at submission; drafts live outside the log. */
export type ChecklistSubmitted = OfInspection<
  'ChecklistSubmitted',
  {
    readonly visitId: string;
    readonly checklist: string;
    readonly version: number;
    readonly answers: readonly ChecklistAnswer[];
  }
>;

/** Biên bản: the visit is over. */
export type MinutesRecorded = OfInspection<'MinutesRecorded', Text & { readonly visitId: string }>;

/** `said`: what the unit had reported before the visit, where the finding is that what was seen differs. */
export type FindingRecorded = OfInspection<
  'FindingRecorded',
  Text & {
    readonly findingId: string;
    readonly visitId: string;
    readonly task: TaskId | null;
    readonly said: { readonly report: EventId; readonly percent: number | null; readonly result: string | null } | null;
  }
>;

export type FindingAnswered = OfInspection<
  'FindingAnswered',
  Text & { readonly findingId: string; readonly accepts: boolean }
>;

export type RemedyOrdered = OfInspection<
  'RemedyOrdered',
  { readonly findingId: string; readonly text: string; readonly dueOn: IsoDate }
>;

export type RemedyReported = OfInspection<
  'RemedyReported',
  Text & { readonly findingId: string; readonly whole: boolean }
>;

type Verified = { readonly findingId: string; readonly note: string };

/** Part of it is verified; the rest stays due. */
export type FindingPartlyRemedied = OfInspection<'FindingPartlyRemedied', Verified>;
export type RemedyReturned = OfInspection<'RemedyReturned', Verified>;
/** Verified by the team; never by the unit itself. */
export type FindingClosed = OfInspection<'FindingClosed', Verified>;
/** Seen again later. Where it does not hold, the finding is open again. */
export type FindingRechecked = OfInspection<'FindingRechecked', Verified & { readonly holds: boolean }>;
export type FindingReopened = OfInspection<
  'FindingReopened',
  { readonly findingId: string; readonly reason: string; readonly dueOn: IsoDate }
>;

export type InspectionSuspended = OfInspection<'InspectionSuspended', { readonly reason: string }>;
export type InspectionResumed = OfInspection<'InspectionResumed', { readonly reason: string }>;

/** To the unit that took over the inspected one: it is visited, once. */
export type InspectionWidened = OfInspection<
  'InspectionWidened',
  { readonly from: UnitId; readonly unitId: UnitId; readonly reason: string }
>;
export type InspectionCancelled = OfInspection<'InspectionCancelled', { readonly reason: string }>;
