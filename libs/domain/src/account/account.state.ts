import { assertNever, type AccountId, type IsoDate, type PersonId, type Sealed, type Standing } from '../facts.js';
import type { AccountEvent } from './account.events.js';
import { revoked, type RoleGrant } from './roles.js';

/** One account: whose it is, whether it may sign in, and its roles from day to day. */
export interface AccountState {
  readonly id: AccountId | null;
  readonly person: PersonId | null;
  readonly signIn: Sealed | null;
  readonly demo: boolean;
  readonly grants: readonly RoleGrant[];
  /** The password was set by somebody else and is to be changed at the next sign-in. */
  readonly mustChangePassword: boolean;
  readonly locked: boolean;
  /** The first day on which the account does nothing any more. */
  readonly disabledOn: IsoDate | null;
  /** A reservation for an account that was never begun. */
  readonly abandoned: string | null;
}

export const initialAccount: AccountState = {
  id: null,
  person: null,
  signIn: null,
  demo: false,
  grants: [],
  mustChangePassword: false,
  locked: false,
  disabledOn: null,
  abandoned: null,
};

export function evolveAccount(
  account: AccountState,
  { event, effectiveOn: from }: Standing<AccountEvent>,
): AccountState {
  switch (event.type) {
    case 'AccountRegistered': {
      if (account.id !== null) return account;
      const { accountId: id, person, signIn, demo } = event.data;
      return { ...account, id, person, signIn, demo, mustChangePassword: !demo && account.mustChangePassword };
    }
    case 'RoleGranted': {
      const { role, unit, until } = event.data;
      return { ...account, grants: [...account.grants, { role, unit, from, until }] };
    }
    case 'RoleRevoked':
      return { ...account, grants: revoked(account.grants, event.data, from) };
    case 'PasswordChanged':
      return { ...account, mustChangePassword: event.data.how === 'set' && !account.demo };
    case 'AccountLocked':
      return { ...account, locked: true };
    case 'AccountUnlocked':
      return { ...account, locked: false };
    case 'AccountDisabled':
      return { ...account, disabledOn: account.disabledOn ?? from };
    case 'Abandoned':
      return { ...account, abandoned: event.data.reservation };
    case 'CommandRefused':
    case 'EventVoided':
      return account;
    default:
      return assertNever(event);
  }
}

/** The roles that hold on a day, each for a unit and its subtree or for everything. None once the account is disabled. */
export const rolesOn = (account: AccountState, day: IsoDate): readonly RoleGrant[] =>
  account.disabledOn !== null && account.disabledOn <= day
    ? []
    : account.grants.filter(({ from, until }) => from <= day && (until === null || day <= until));
