import type { AccountId, Act, IsoDate, PersonId, Role, Sealed, UnitId } from '../facts.js';

export type AccountCommand =
  | RegisterAccount
  | GrantRole
  | RevokeRole
  | ChangePassword
  | LockAccount
  | UnlockAccount
  | DisableAccount
  | RecordRefusal
  | AbandonAccount
  | VoidAccountEvent;

export interface RegisterAccount {
  readonly type: 'RegisterAccount';
  readonly act: Act;
  readonly accountId: AccountId;
  readonly person: PersonId | null;
  readonly signIn: Sealed | null;
  readonly demo: boolean;
}

/** From `act.effectiveOn` to `until`, both inclusive; for a unit and its subtree, or for everything. */
export interface GrantRole {
  readonly type: 'GrantRole';
  readonly act: Act;
  readonly role: Role;
  readonly unit: UnitId | null;
  readonly until: IsoDate | null;
}

/** The effective day is the first day without the role. */
export interface RevokeRole {
  readonly type: 'RevokeRole';
  readonly act: Act;
  readonly role: Role;
  readonly unit: UnitId | null;
  readonly reason: string | null;
}

export interface ChangePassword {
  readonly type: 'ChangePassword';
  readonly act: Act;
  readonly how: 'set' | 'changed';
}

export interface LockAccount {
  readonly type: 'LockAccount';
  readonly act: Act;
  readonly failures: number;
}

export interface UnlockAccount {
  readonly type: 'UnlockAccount';
  readonly act: Act;
  readonly reason: string | null;
}

export interface DisableAccount {
  readonly type: 'DisableAccount';
  readonly act: Act;
  readonly reason: string;
}

/** Recorded whatever the state of the account. Once per command key: a repeat is recognised before this is asked. */
export interface RecordRefusal {
  readonly type: 'RecordRefusal';
  readonly act: Act;
  readonly accountId: AccountId;
  readonly command: string;
  readonly stream: string;
  readonly revision: number | null;
  readonly code: string;
}

/** An account never begun: its sign-in name, reserved and left alone, is wanted by another. */
export interface AbandonAccount {
  readonly type: 'AbandonAccount';
  readonly act: Act;
  readonly reservation: string;
}

/** Takes back the fact that `act.corrects` names, for `act.reason`. */
export interface VoidAccountEvent {
  readonly type: 'VoidAccountEvent';
  readonly act: Act;
}
