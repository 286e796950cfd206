import type { Deadline } from '../deadline.js';
import type { DirectiveId, EventId, EventVoided, IsoDate, TaskId, UnitId } from '../facts.js';

/** The facts of one task, `task-<id>`. This is the file to read first. */
export type TaskEvent =
  | TaskAssigned
  | TaskReassigned
  | DeadlineChanged
  | DeadlineExtensionRequested
  | DeadlineExtensionApproved
  | DeadlineExtensionRefused
  | StatusReported
  | ReportReturned
  | CompletionClaimed
  | CompletionAccepted
  | CompletionReturned
  | TaskReopened
  | TaskSuperseded
  | TaskCancelled
  | TaskUrged
  | EventVoided;

/** A lead unit. `primary` only where the document prints who of several answers first. */
export interface Lead {
  readonly unit: UnitId;
  readonly primary: boolean;
}

/** A file by content: SHA-256 in lower-case hex, the name it was given, its size in bytes. */
export interface EvidenceRef {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
}

/** A figure reported: `{ name: 'hồ sơ số hoá', value: 1200, unit: 'hồ sơ' }`. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** What a change does to each milestone: none is moved in silence. */
export interface MilestoneChanges {
  readonly kept: readonly string[];
  readonly moved: readonly { readonly id: string; readonly from: IsoDate; readonly to: IsoDate }[];
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

/** Allowed, and marked: what an inspector would want to notice. */
export type Mark =
  | 'back-dated'
  | 'after-passed'
  | 'lower-rank'
  | 'third-change'
  | 'relation-then-only'
  | 'relation-now-only'
  | 'successor';

/** Facts of which an earlier release recorded no marks: absent where there is none. */
export interface Marked {
  readonly marks?: readonly Mark[];
}

export interface TaskAssigned {
  readonly type: 'TaskAssigned';
  readonly data: {
    readonly taskId: TaskId;
    readonly directiveId: DirectiveId;
    /** `B.53` (rules.md, section 1). */
    readonly address: string;
    /** The member of a collective item that this task is for; null where the item is one task. */
    readonly member: UnitId | null;
    readonly title: string;
    readonly lead: readonly Lead[];
    readonly leadPrinted: string | null;
    readonly coordinating: readonly UnitId[];
    readonly coordinatingPrinted: string | null;
    readonly deadline: Deadline;
    readonly product: string | null;
    /** Issue date of the directive, a partial one read as its last day: a deadline before it was past when assigned. */
    readonly issuedOn: IsoDate;
    /** The unit whose deadline this is, and its rank that day (1 is the highest). */
    readonly setBy: UnitId;
    readonly setByRank: number;
    readonly marks: readonly Mark[];
  };
}

export interface TaskReassigned {
  readonly type: 'TaskReassigned';
  readonly data: {
    readonly taskId: TaskId;
    readonly from: { readonly lead: readonly Lead[]; readonly coordinating: readonly UnitId[] };
    readonly to: { readonly lead: readonly Lead[]; readonly coordinating: readonly UnitId[] };
    readonly reason: string;
    readonly decidedBy: UnitId | null;
    readonly marks: readonly Mark[];
  };
}

export interface DeadlineChanged {
  readonly type: 'DeadlineChanged';
  readonly data: {
    readonly taskId: TaskId;
    readonly from: Deadline;
    readonly to: Deadline;
    readonly changes: MilestoneChanges;
    readonly reason: string;
    readonly decidedBy: UnitId | null;
    readonly decidedByRank: number;
    readonly marks: readonly Mark[];
  };
}

/** `seen` is the deadline that the unit asked to move; once it has changed the request can only be refused. */
export interface DeadlineExtensionRequested {
  readonly type: 'DeadlineExtensionRequested';
  readonly data: {
    readonly taskId: TaskId;
    readonly unit: UnitId;
    readonly seen: Deadline;
    readonly wanted: Deadline;
    readonly reason: string;
    readonly evidence: readonly EvidenceRef[];
    readonly marks: readonly Mark[];
  };
}

/** It carries the new deadline and is the change. */
export interface DeadlineExtensionApproved {
  readonly type: 'DeadlineExtensionApproved';
  readonly data: {
    readonly taskId: TaskId;
    readonly request: EventId;
    readonly from: Deadline;
    readonly to: Deadline;
    readonly changes: MilestoneChanges;
    readonly note: string | null;
    readonly decidedBy: UnitId | null;
    readonly decidedByRank: number;
    readonly marks: readonly Mark[];
  };
}

export interface DeadlineExtensionRefused {
  readonly type: 'DeadlineExtensionRefused';
  readonly data: Marked & {
    readonly taskId: TaskId;
    readonly request: EventId;
    readonly reason: string;
    readonly decidedBy: UnitId | null;
  };
}

/** One per task, unit and period; another one is a correction. */
export interface StatusReported {
  readonly type: 'StatusReported';
  readonly data: {
    readonly taskId: TaskId;
    readonly unit: UnitId;
    /** `2024-03` for a monthly duty, `2024-Q1` for a quarterly one (rules.md, section 3). */
    readonly period: string;
    readonly percent: number;
    readonly result: string;
    readonly difficulties: string | null;
    readonly proposals: string | null;
    readonly figures: readonly Figure[];
    readonly evidence: readonly EvidenceRef[];
    /** Needed where percent goes down. */
    readonly reasonForDecrease: string | null;
    readonly marks: readonly Mark[];
  };
}

export interface ReportReturned {
  readonly type: 'ReportReturned';
  readonly data: Marked & {
    readonly taskId: TaskId;
    readonly report: EventId;
    readonly reason: string;
    readonly decidedBy: UnitId | null;
  };
}

/** Effective on the day the work was finished. Names one milestone; null where the deadline has none. */
export interface CompletionClaimed {
  readonly type: 'CompletionClaimed';
  readonly data: {
    readonly taskId: TaskId;
    readonly unit: UnitId;
    readonly milestone: string | null;
    readonly finishedOn: IsoDate;
    readonly result: string;
    readonly evidence: readonly EvidenceRef[];
    readonly marks: readonly Mark[];
  };
}

export interface CompletionAccepted {
  readonly type: 'CompletionAccepted';
  readonly data: Marked & {
    readonly taskId: TaskId;
    readonly claim: EventId;
    readonly milestone: string | null;
    readonly note: string | null;
    readonly decidedBy: UnitId | null;
  };
}

export interface CompletionReturned {
  readonly type: 'CompletionReturned';
  readonly data: Marked & {
    readonly taskId: TaskId;
    readonly claim: EventId;
    readonly reason: string;
    readonly decidedBy: UnitId | null;
  };
}

/** What was met counts no longer: new claims are needed. */
export interface TaskReopened {
  readonly type: 'TaskReopened';
  readonly data: Marked & { readonly taskId: TaskId; readonly reason: string; readonly decidedBy: UnitId | null };
}

export interface TaskSuperseded {
  readonly type: 'TaskSuperseded';
  readonly data: Marked & { readonly taskId: TaskId; readonly by: DirectiveId; readonly reason: string };
}

export interface TaskCancelled {
  readonly type: 'TaskCancelled';
  readonly data: Marked & { readonly taskId: TaskId; readonly reason: string; readonly decidedBy: UnitId | null };
}

export interface TaskUrged {
  readonly type: 'TaskUrged';
  readonly data: Marked & { readonly taskId: TaskId; readonly message: string; readonly decidedBy: UnitId | null };
}
