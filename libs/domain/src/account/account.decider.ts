import type { Correctable } from '../corrections.js';
import { assertNever, type Act, type Chain, type Decider, type Judged } from '../facts.js';
import { RuleViolation } from '../rule-violation.js';
import { everOf, once, refuseAnotherDay, typeCorrected, voided, withCorrections } from '../whole-record.js';
import type { AccountCommand, GrantRole, RegisterAccount, RevokeRole } from './account.commands.js';
import type { AccountEvent } from './account.events.js';
import { evolveAccount, initialAccount, type AccountState } from './account.state.js';
import { isHeldOn } from './roles.js';

type Chains = readonly Chain<AccountEvent>[];
type OfAnAccount = Exclude<
  AccountCommand,
  { type: 'RegisterAccount' | 'RecordRefusal' | 'AbandonAccount' | 'VoidAccountEvent' }
>;

const evolving = { initialState: initialAccount, evolve: evolveAccount };

/** A correction is about the same account; of a role, about the same role and unit. */
const facts: Correctable<AccountEvent> = {
  subject: ({ data }) => [
    'accountId' in data ? data.accountId : null,
    ...('role' in data ? [data.role, data.unit] : []),
  ],
};

const records = {
  RegisterAccount: 'AccountRegistered',
  GrantRole: 'RoleGranted',
  RevokeRole: 'RoleRevoked',
  ChangePassword: 'PasswordChanged',
  LockAccount: 'AccountLocked',
  UnlockAccount: 'AccountUnlocked',
  DisableAccount: 'AccountDisabled',
  RecordRefusal: 'CommandRefused',
  AbandonAccount: 'Abandoned',
  VoidAccountEvent: 'EventVoided',
} as const;

export const accountDecider: Decider<AccountState, AccountCommand, AccountEvent> = {
  ...evolving,
  decide: withCorrections(facts, records, decide),
};

function decide({ chains }: Judged<AccountState, AccountEvent>, command: AccountCommand): readonly AccountEvent[] {
  const account = everOf(evolving, chains, command.act);
  switch (command.type) {
    case 'RegisterAccount':
      return registered(account, chains, command);
    case 'RecordRefusal': {
      const { type: _order, act: _act, ...data } = command;
      return [{ type: 'CommandRefused', data }];
    }
    case 'AbandonAccount':
      if (account.abandoned === command.reservation) return [];
      if (chains.length > 0) throw new RuleViolation('begun-already', { field: 'reservation' });
      return [{ type: 'Abandoned', data: { reservation: command.reservation } }];
    case 'VoidAccountEvent':
      refuseFinal(chains, command);
      return [voided(command.act)];
    case 'DisableAccount':
      if (account.disabledOn !== null && account.disabledOn <= command.act.effectiveOn) return [];
      return ofActiveAccount(account, chains, command);
    default:
      return ofActiveAccount(account, chains, command);
  }
}

/** Nothing is recorded of a disabled account but refusals, and what is corrected or taken back. */
function ofActiveAccount(account: AccountState, chains: Chains, command: OfAnAccount): readonly AccountEvent[] {
  const { act } = command;
  const accountId = activeAccount(account, act);
  switch (command.type) {
    case 'GrantRole':
      return grantedRole(account, accountId, chains, command);
    case 'RevokeRole':
      return revokedRole(account, accountId, chains, command);
    case 'ChangePassword':
      refuseAnotherDay(act);
      return [{ type: 'PasswordChanged', data: { accountId, how: command.how } }];
    case 'LockAccount':
      refuseAnotherDay(act);
      return account.locked ? [] : [{ type: 'AccountLocked', data: { accountId, failures: command.failures } }];
    case 'UnlockAccount':
      refuseAnotherDay(act);
      return account.locked ? [{ type: 'AccountUnlocked', data: { accountId, reason: command.reason } }] : [];
    case 'DisableAccount':
      return [{ type: 'AccountDisabled', data: { accountId, reason: command.reason } }];
    default:
      return assertNever(command);
  }
}

function registered(account: AccountState, chains: Chains, command: RegisterAccount): readonly AccountEvent[] {
  const { type: _order, act, ...data } = command;
  const events = once<AccountEvent>(chains, act, { type: 'AccountRegistered', data });
  if (events.length === 0) return events;
  if (account.abandoned !== null) throw new RuleViolation('abandoned', { details: { reservation: account.abandoned } });
  if (account.id !== null) throw new RuleViolation('account-registered-already', { field: 'accountId' });
  return events;
}

/**
 * Held already on another basis, or for other days, it is a decision of its own, and recorded. The same words again are
 * nothing to do only while they hold: on one day a role may be granted, revoked and granted anew.
 */
function grantedRole(
  { grants }: AccountState,
  accountId: string,
  chains: Chains,
  { act, role, unit, until }: GrantRole,
): readonly AccountEvent[] {
  if (until !== null && until < act.effectiveOn)
    throw new RuleViolation('until-before-start', { field: 'until', details: { from: act.effectiveOn } });
  const event: AccountEvent = { type: 'RoleGranted', data: { accountId, role, unit, until } };
  return isHeldOn(grants, { role, unit }, act.effectiveOn) ? once(chains, act, event) : [event];
}

function revokedRole(
  { grants }: AccountState,
  accountId: string,
  chains: Chains,
  { act, role, unit, reason }: RevokeRole,
): readonly AccountEvent[] {
  const event: AccountEvent = { type: 'RoleRevoked', data: { accountId, role, unit, reason } };
  if (isHeldOn(grants, { role, unit }, act.effectiveOn)) return [event];
  if (once(chains, act, event).length === 0) return [];
  throw new RuleViolation('role-not-held', { field: 'role', details: { role, on: act.effectiveOn } });
}

/** It is registered, and on neither of the two days disabled. */
function activeAccount({ id, disabledOn }: AccountState, { effectiveOn, today }: Act): string {
  if (id === null) throw new RuleViolation('account-not-registered');
  if (disabledOn !== null && (disabledOn <= effectiveOn || disabledOn <= today))
    throw new RuleViolation('account-disabled', { details: { on: disabledOn } });
  return id;
}

/** A refusal was seen; an account that does things was registered. */
function refuseFinal(chains: Chains, { act }: AccountCommand): void {
  const type = typeCorrected(chains, act);
  if (type === 'AccountRegistered' || type === 'CommandRefused' || type === 'Abandoned')
    throw new RuleViolation('fact-is-final', { field: 'corrects', details: { type } });
}
