import type { AccountId, EventVoided, IsoDate, PersonId, Role, Sealed, UnitId } from '../facts.js';
import type { Abandoned } from '../reservation/reservation.events.js';

/** The facts of one account, `account-<id>`. Password hashes and tokens are never in the log. */
export type AccountEvent =
  | AccountRegistered
  | RoleGranted
  | RoleRevoked
  | PasswordChanged
  | AccountLocked
  | AccountUnlocked
  | AccountDisabled
  | CommandRefused
  | EventVoided
  | Abandoned;

export interface AccountRegistered {
  readonly type: 'AccountRegistered';
  readonly data: {
    readonly accountId: AccountId;
    readonly person: PersonId | null;
    /** The sign-in name, sealed; null for an account of the system itself. */
    readonly signIn: Sealed | null;
    /** A demo account keeps its first password. */
    readonly demo: boolean;
  };
}

/** For a unit and its subtree; null for everything. `until` is the last day. */
export interface RoleGranted {
  readonly type: 'RoleGranted';
  readonly data: {
    readonly accountId: AccountId;
    readonly role: Role;
    readonly unit: UnitId | null;
    readonly until: IsoDate | null;
  };
}

export interface RoleRevoked {
  readonly type: 'RoleRevoked';
  readonly data: {
    readonly accountId: AccountId;
    readonly role: Role;
    readonly unit: UnitId | null;
    readonly reason: string | null;
  };
}

/** `how`: at the first start or by an administrator (`set`, to be changed at the next sign-in), or by the person (`changed`). */
export interface PasswordChanged {
  readonly type: 'PasswordChanged';
  readonly data: { readonly accountId: AccountId; readonly how: 'set' | 'changed' };
}

export interface AccountLocked {
  readonly type: 'AccountLocked';
  readonly data: { readonly accountId: AccountId; readonly failures: number };
}

export interface AccountUnlocked {
  readonly type: 'AccountUnlocked';
  readonly data: { readonly accountId: AccountId; readonly reason: string | null };
}

export interface AccountDisabled {
  readonly type: 'AccountDisabled';
  readonly data: { readonly accountId: AccountId; readonly reason: string };
}

/** A refusal that an inspector would want to see, once per command key. */
export interface CommandRefused {
  readonly type: 'CommandRefused';
  readonly data: {
    readonly accountId: AccountId;
    readonly command: string;
    readonly stream: string;
    /** Last revision of that stream when refused; null where it did not exist. */
    readonly revision: number | null;
    readonly code: string;
  };
}
