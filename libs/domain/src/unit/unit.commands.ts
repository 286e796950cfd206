import type { Act, IsoDate, PersonId, UnitId } from '../facts.js';
import type { Handover, UnitEstablished } from './unit.events.js';

/** What may be ordered of one unit. Legal dates may be ahead: `act.effectiveOn` is the day the fact holds from. */
export type UnitCommand =
  | EstablishUnit
  | RenameUnit
  | MoveUnit
  | RankUnit
  | AssignUnitCode
  | MergeUnit
  | SplitUnit
  | DissolveUnit
  | AppointLeader
  | RelieveLeader
  | VoidUnitEvent;

/** Where the unit's age is unknown the act is effective on `UNKNOWN_AGE`. */
export type EstablishUnit = { readonly type: 'EstablishUnit'; readonly act: Act } & UnitEstablished['data'];

export interface RenameUnit {
  readonly type: 'RenameUnit';
  readonly act: Act;
  readonly name: string;
  readonly short: string | null;
  readonly aliases: readonly string[];
}

/** `ancestors`: every unit above the new parent on any day from the effective day on. */
export interface MoveUnit {
  readonly type: 'MoveUnit';
  readonly act: Act;
  readonly parent: UnitId | null;
  readonly ancestors: readonly UnitId[];
}

export interface RankUnit {
  readonly type: 'RankUnit';
  readonly act: Act;
  readonly rank: number;
}

export interface AssignUnitCode {
  readonly type: 'AssignUnitCode';
  readonly act: Act;
  readonly code: string;
  readonly until: IsoDate | null;
}

/** Of the units that would take over, one that has ended, or will. */
export interface EndedUnit {
  readonly unit: UnitId;
  readonly on: IsoDate;
}

export interface MergeUnit {
  readonly type: 'MergeUnit';
  readonly act: Act;
  readonly into: UnitId;
  readonly ended: readonly EndedUnit[];
}

export interface SplitUnit {
  readonly type: 'SplitUnit';
  readonly act: Act;
  readonly into: readonly UnitId[];
  readonly handovers: readonly Handover[];
  readonly ended: readonly EndedUnit[];
}

export interface DissolveUnit {
  readonly type: 'DissolveUnit';
  readonly act: Act;
  readonly handovers: readonly Handover[];
  readonly ended: readonly EndedUnit[];
}

/** `until` is the last day in office, where the appointment names one. */
export interface AppointLeader {
  readonly type: 'AppointLeader';
  readonly act: Act;
  readonly office: string;
  readonly person: PersonId;
  readonly acting: boolean;
  readonly until: IsoDate | null;
}

/** The effective day is the first day out of office. */
export interface RelieveLeader {
  readonly type: 'RelieveLeader';
  readonly act: Act;
  readonly person: PersonId;
  readonly reason: string | null;
}

/** Takes back the fact that `act.corrects` names, for `act.reason`. */
export interface VoidUnitEvent {
  readonly type: 'VoidUnitEvent';
  readonly act: Act;
}
