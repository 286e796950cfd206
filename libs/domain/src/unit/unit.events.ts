import type { EventVoided, IsoDate, PersonId, TaskId, UnitId } from '../facts.js';

/** The facts of one unit, `unit-<id>`: its names, its place in the tree, its end, and who headed it. */
export type UnitEvent =
  | UnitEstablished
  | UnitRenamed
  | UnitMoved
  | UnitRanked
  | UnitCodeAssigned
  | UnitMerged
  | UnitSplit
  | UnitDissolved
  | LeaderAppointed
  | LeaderRelieved
  | EventVoided;

export interface UnitEstablished {
  readonly type: 'UnitEstablished';
  readonly data: {
    readonly unitId: UnitId;
    /** A code is not an identity: codes are re-used. ASCII. */
    readonly code: string;
    readonly name: string;
    readonly short: string | null;
    readonly aliases: readonly string[];
    readonly kind: string;
    readonly parent: UnitId | null;
    /** 1 is the highest. */
    readonly rank: number;
    /** True where the unit's age is unknown and it holds from 1900-01-01. */
    readonly ageUnknown: boolean;
  };
}

export interface UnitRenamed {
  readonly type: 'UnitRenamed';
  readonly data: {
    readonly unitId: UnitId;
    readonly name: string;
    readonly short: string | null;
    readonly aliases: readonly string[];
  };
}

export interface UnitMoved {
  readonly type: 'UnitMoved';
  readonly data: { readonly unitId: UnitId; readonly parent: UnitId | null };
}

export interface UnitRanked {
  readonly type: 'UnitRanked';
  readonly data: { readonly unitId: UnitId; readonly rank: number };
}

/** Valid from the effective day; `until` is its last day, null while open. */
export interface UnitCodeAssigned {
  readonly type: 'UnitCodeAssigned';
  readonly data: { readonly unitId: UnitId; readonly code: string; readonly until: IsoDate | null };
}

/** The unit ends on the effective day; a process hands its open tasks to `into`. */
export interface UnitMerged {
  readonly type: 'UnitMerged';
  readonly data: { readonly unitId: UnitId; readonly into: UnitId };
}

/** Which task goes to which part; what the map does not name is orphaned, and listed. */
export interface Handover {
  readonly task: TaskId;
  readonly to: UnitId;
}

export interface UnitSplit {
  readonly type: 'UnitSplit';
  readonly data: { readonly unitId: UnitId; readonly into: readonly UnitId[]; readonly handovers: readonly Handover[] };
}

export interface UnitDissolved {
  readonly type: 'UnitDissolved';
  readonly data: { readonly unitId: UnitId; readonly handovers: readonly Handover[] };
}

/** `until` is the last day where the appointment names one; null while open. */
export interface LeaderAppointed {
  readonly type: 'LeaderAppointed';
  readonly data: {
    readonly unitId: UnitId;
    readonly office: string;
    readonly person: PersonId;
    readonly acting: boolean;
    readonly until: IsoDate | null;
  };
}

/** The effective day is the first day out of office. */
export interface LeaderRelieved {
  readonly type: 'LeaderRelieved';
  readonly data: { readonly unitId: UnitId; readonly person: PersonId; readonly reason: string | null };
}
