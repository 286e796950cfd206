import { FOREVER } from '../dated.js';
import { fold } from '../fold.js';
import { given, stream, type Fact } from '../testing/given.js';
import { on } from '../testing/units.js';
import { accountDecider } from './account.decider.js';
import type { AccountEvent } from './account.events.js';

const today = on('2024-06-01');
const data = { accountId: 'a1', person: 'p1', signIn: { person: 'p1', sealed: 'Aa' }, demo: false };
const registered: Fact<AccountEvent> = { on: '2024-01-01', event: { type: 'AccountRegistered', data } };
const granted = (from: string, until: string | null = null, unit: string | null = 'ubnd'): Fact<AccountEvent> => ({
  on: from,
  event: { type: 'RoleGranted', data: { accountId: 'a1', role: 'assigner', unit, until } },
});
const disabled = (day: string): Fact<AccountEvent> => ({
  on: day,
  event: { type: 'AccountDisabled', data: { accountId: 'a1', reason: 'nghỉ việc' } },
});
const locked: Fact<AccountEvent> = {
  on: '2024-05-01',
  event: { type: 'AccountLocked', data: { accountId: 'a1', failures: 5 } },
};
const role = { role: 'assigner' as const, unit: 'ubnd' };
const grant = (from: string, until: string | null = null) => ({
  type: 'GrantRole' as const,
  act: on(from),
  ...role,
  until,
});
const account = (...facts: Fact<AccountEvent>[]) => given(accountDecider, [registered, ...facts]);
const nobody = given(accountDecider);

describe('registering an account', () => {
  const register = { type: 'RegisterAccount' as const, act: on('2024-01-01'), ...data };

  it('is recorded once', () => {
    nobody.when(register).then([registered.event]);
    account().when(register).nothingToDo();
    account()
      .when({ ...register, person: 'p2' })
      .refuses('account-registered-already');
  });

  it('is refused where the account was given up before it began, and giving up where it has begun', () => {
    const abandon = { type: 'AbandonAccount' as const, act: today, reservation: 'signin-1' };
    const abandoned: Fact<AccountEvent> = {
      on: '2024-06-01',
      event: { type: 'Abandoned', data: { reservation: 'signin-1' } },
    };
    nobody.when(abandon).then([abandoned.event]);
    given(accountDecider, [abandoned]).when(abandon).nothingToDo();
    given(accountDecider, [abandoned]).when(register).refuses('abandoned');
    account().when(abandon).refuses('begun-already');
  });

  it('is not taken back: an account that does things was registered', () => {
    const act = on('2024-01-01', { corrects: 'e1', reason: 'nhầm' });
    account().when({ type: 'VoidAccountEvent', act }).refuses('fact-is-final');
    account()
      .when({ ...register, act, person: 'p2' })
      .then([{ type: 'AccountRegistered', data: { ...data, person: 'p2' } }]);
  });

  it('comes before anything else', () => {
    nobody.when(grant('2024-01-01')).refuses('account-not-registered');
    nobody.when({ type: 'ChangePassword', act: today, how: 'set' }).refuses('account-not-registered');
  });
});

describe('signing in', () => {
  it('is locked and unlocked, each once', () => {
    const lock = { type: 'LockAccount' as const, act: today, failures: 5 };
    const unlock = { type: 'UnlockAccount' as const, act: today, reason: null };
    account().when(lock).then([locked.event]);
    account(locked).when(lock).nothingToDo();
    account(locked)
      .when(unlock)
      .then([{ type: 'AccountUnlocked', data: { accountId: 'a1', reason: null } }]);
    account().when(unlock).nothingToDo();
    for (const late of [lock, unlock, { type: 'ChangePassword' as const, how: 'set' as const }])
      account()
        .when({ ...late, act: on('2024-05-31') })
        .refuses('not-today', { field: 'effectiveOn' });
  });

  it('with a password that somebody else set asks for another one, but not of a demo account', () => {
    const changed = (how: 'set' | 'changed'): Fact<AccountEvent> => ({
      on: '2024-01-01',
      event: { type: 'PasswordChanged', data: { accountId: 'a1', how } },
    });
    account()
      .when({ type: 'ChangePassword', act: today, how: 'set' })
      .then([changed('set').event]);
    const must = (...facts: Fact<AccountEvent>[]) => fold(accountDecider, stream(facts), FOREVER).mustChangePassword;
    const demo: Fact<AccountEvent> = {
      on: '2024-01-01',
      event: { type: 'AccountRegistered', data: { ...data, demo: true } },
    };
    expect(must(registered, changed('set'))).toBe(true);
    expect(must(registered, changed('set'), changed('changed'))).toBe(false);
    expect(must(demo, changed('set'))).toBe(false);
  });
});

describe('a disabled account', () => {
  const disable = (day: string) => ({ type: 'DisableAccount' as const, act: on(day), reason: 'nghỉ việc' });
  const refusal = { accountId: 'a1', command: 'GrantRole', stream: 'account-b', revision: 3, code: 'out-of-scope' };
  const refuse = { type: 'RecordRefusal' as const, act: today, ...refusal };

  it('is so once; an earlier day than one ahead may still be said', () => {
    account()
      .when(disable('2024-06-01'))
      .then([disabled('').event]);
    account(disabled('2024-05-01')).when(disable('2024-06-01')).nothingToDo();
    account(disabled('2024-06-01')).when(disable('2024-06-01')).nothingToDo();
    account(disabled('2024-12-01'))
      .when(disable('2024-07-01'))
      .then([disabled('').event]);
  });

  it.each([
    ['it is disabled today', '2024-06-01', '2024-02-01'],
    ['it will be by the day of the fact', '2024-12-01', '2024-12-01'],
  ])('gets nothing any more where %s', (_, since, day) => {
    account(disabled(since))
      .when(grant(day))
      .refuses('account-disabled', { details: { on: since } });
  });

  it('goes on until that day, where it is ahead', () => {
    account(disabled('2024-12-01'))
      .when(grant('2024-02-01'))
      .then([granted('').event]);
  });

  it('keeps its refusals: they are never taken back', () => {
    const act = on('2024-06-01', { corrects: 'e2', reason: 'xin rút' });
    account({ on: '2024-06-01', event: { type: 'CommandRefused', data: refusal } })
      .when({ type: 'VoidAccountEvent', act })
      .refuses('fact-is-final', { field: 'corrects', details: { type: 'CommandRefused' } });
  });

  it('may still be enabled, by taking that back, and refusals are recorded whatever its state', () => {
    account(disabled('2024-05-01'))
      .when({ type: 'VoidAccountEvent', act: on('2024-05-01', { corrects: 'e2', reason: 'nhầm người' }) })
      .then([{ type: 'EventVoided', data: { voids: 'e2', reason: 'nhầm người' } }]);
    for (const history of [nobody, account(), account(disabled('2024-05-01'))])
      history.when(refuse).then([{ type: 'CommandRefused', data: refusal }]);
  });
});
