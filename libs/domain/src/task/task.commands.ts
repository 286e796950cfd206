import type { Deadline } from '../deadline.js';
import type { Act, DirectiveId, EventId, IsoDate, TaskId, UnitId } from '../facts.js';
import type { EvidenceRef, Figure, Lead, TaskAssigned } from './task.events.js';

export type TaskCommand =
  | AssignTask
  | ReassignTask
  | ChangeDeadline
  | RequestExtension
  | ApproveExtension
  | RefuseExtension
  | ReportStatus
  | ReturnReport
  | ClaimCompletion
  | AcceptCompletion
  | ReturnCompletion
  | ReopenTask
  | SupersedeTask
  | CancelTask
  | UrgeTask
  | VoidTaskEvent;

/** What the registries know and the task's own stream does not: plain data that the handler looks up. */
export interface TaskContext {
  /** The unit that issued the task's directive. */
  readonly issuer: UnitId;
  /** The issuer and every unit above it, on the effective day. */
  readonly issuerAndAbove: readonly UnitId[];
  /** The units that the directive names to monitor. */
  readonly monitors: readonly UnitId[];
  /** Rank of the acting unit on the effective day, 1 the highest; null where it has none that day. */
  readonly actorRank: number | null;
  /**
   * Units that have ended by the effective day or by today, among the task's leads and the units that the command
   * names; `successor` is resolved to one that has not ended, null where there is none or several.
   */
  readonly ended: readonly EndedUnit[];
  /** The directive that `act.basis` names; null where it names none. */
  readonly basisDirective: BasisDirective | null;
}

export interface EndedUnit {
  readonly unit: UnitId;
  readonly successor: UnitId | null;
  /** The first day on which the unit is no more. */
  readonly endedOn: IsoDate;
}

export interface BasisDirective {
  readonly id: DirectiveId;
  readonly issuer: UnitId;
  /** The issuer itself and every unit above it. */
  readonly issuerIsOrIsBelow: readonly UnitId[];
  /** Rank of the issuer on the effective day: where known, a change that rests on this directive has this rank. */
  readonly issuerRank?: number | null;
  /** The day from which the directive acts: its effective date, else its issue date. */
  readonly effectiveOn?: IsoDate;
}

export interface TaskAct {
  readonly act: Act;
  readonly taskId: TaskId;
  readonly context: TaskContext;
}

export interface AssignTask extends TaskAct, Omit<TaskAssigned['data'], 'marks'> {
  readonly type: 'AssignTask';
}

export interface ReassignTask extends TaskAct {
  readonly type: 'ReassignTask';
  readonly to: { readonly lead: readonly Lead[]; readonly coordinating: readonly UnitId[] };
  readonly reason: string;
}

/** `to` names its milestones by the ids they have; what becomes of each is worked out from these. */
export interface ChangeDeadline extends TaskAct {
  readonly type: 'ChangeDeadline';
  readonly to: Deadline;
  readonly reason: string;
}

export interface RequestExtension extends TaskAct {
  readonly type: 'RequestExtension';
  readonly wanted: Deadline;
  readonly reason: string;
  readonly evidence: readonly EvidenceRef[];
}

/** `to` may differ from what was asked for. */
export interface ApproveExtension extends TaskAct {
  readonly type: 'ApproveExtension';
  readonly request: EventId;
  readonly to: Deadline;
  readonly note: string | null;
}

export interface RefuseExtension extends TaskAct {
  readonly type: 'RefuseExtension';
  readonly request: EventId;
  readonly reason: string;
}

export interface ReportStatus extends TaskAct {
  readonly type: 'ReportStatus';
  readonly period: string;
  readonly percent: number;
  readonly result: string;
  readonly difficulties: string | null;
  readonly proposals: string | null;
  readonly figures: readonly Figure[];
  readonly evidence: readonly EvidenceRef[];
  readonly reasonForDecrease: string | null;
}

export interface ReturnReport extends TaskAct {
  readonly type: 'ReturnReport';
  readonly report: EventId;
  readonly reason: string;
}

/** `milestone` may be null where the deadline has one or none. The act is effective on `finishedOn`. */
export interface ClaimCompletion extends TaskAct {
  readonly type: 'ClaimCompletion';
  readonly milestone: string | null;
  readonly finishedOn: IsoDate;
  readonly result: string;
  readonly evidence: readonly EvidenceRef[];
}

export interface AcceptCompletion extends TaskAct {
  readonly type: 'AcceptCompletion';
  readonly claim: EventId;
  readonly note: string | null;
}

export interface ReturnCompletion extends TaskAct {
  readonly type: 'ReturnCompletion';
  readonly claim: EventId;
  readonly reason: string;
}

export interface ReopenTask extends TaskAct {
  readonly type: 'ReopenTask';
  readonly reason: string;
}

export interface SupersedeTask extends TaskAct {
  readonly type: 'SupersedeTask';
  /** The directive that replaces the task's own. */
  readonly by: DirectiveId;
  readonly reason: string;
}

export interface CancelTask extends TaskAct {
  readonly type: 'CancelTask';
  readonly reason: string;
}

export interface UrgeTask extends TaskAct {
  readonly type: 'UrgeTask';
  readonly message: string;
}

/** Takes back the fact that `act.corrects` names, for `act.reason`. */
export interface VoidTaskEvent extends TaskAct {
  readonly type: 'VoidTaskEvent';
}
