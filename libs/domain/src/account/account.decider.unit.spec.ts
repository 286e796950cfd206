import { FOREVER } from '../dated.js';
import { fold } from '../fold.js';
import { given, stream, type Fact } from '../testing/given.js';
import { on } from '../testing/units.js';
import { accountDecider } from './account.decider.js';
import type { AccountEvent } from './account.events.js';
import { rolesOn } from './account.state.js';

const today = on('2024-06-01');
const data = { accountId: 'a1', person: 'p1', signIn: { person: 'p1', sealed: 'Aa' }, demo: false };
const registered: Fact<AccountEvent> = { on: '2024-01-01', event: { type: 'AccountRegistered', data } };
const granted = (from: string, until: string | null = null, unit: string | null = 'ubnd'): Fact<AccountEvent> => ({
  on: from,
  event: { type: 'RoleGranted', data: { accountId: 'a1', role: 'assigner', unit, until } },
});
const revoked = (day: string): Fact<AccountEvent> => ({
  on: day,
  event: { type: 'RoleRevoked', data: { accountId: 'a1', role: 'assigner', unit: 'ubnd', reason: null } },
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
const revoke = (day: string) => ({ type: 'RevokeRole' as const, act: on(day), ...role, reason: null });
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

describe('granting a role', () => {
  it('is recorded for its days', () => {
    account()
      .when(grant('2024-02-01', '2024-12-31'))
      .then([granted('', '2024-12-31').event]);
  });

  it.each([
    ['the same days', [granted('2024-02-01', '2024-12-31')]],
    ['more days', [granted('2024-01-01')]],
    ['days that two grants cover together', [granted('2024-06-01'), granted('2024-01-01', '2024-05-31')]],
  ])('changes nothing where it is held already, for %s', (_, grants) => {
    account(...grants)
      .when(grant('2024-02-01', '2024-12-31'))
      .nothingToDo();
  });

  it.each([
    ['fewer days', [granted('2024-02-01', '2024-12-30')]],
    ['days with a gap', [granted('2024-01-01', '2024-05-30'), granted('2024-06-01')]],
    ['later days', [granted('2024-02-02')]],
    ['another unit', [granted('2024-01-01', null, 'bca')]],
    ['everything, which is another role', [granted('2024-01-01', null, null)]],
    ['days that were revoked', [granted('2024-01-01'), revoked('2024-03-01')]],
  ])('is recorded where it is held for %s', (_, grants) => {
    account(...grants)
      .when(grant('2024-02-01', '2024-12-31'))
      .then([granted('', '2024-12-31').event]);
  });

  it('is refused where it would end before it begins', () => {
    account().when(grant('2024-02-02', '2024-02-01')).refuses('until-before-start', { field: 'until' });
  });

  it('may be corrected for other days, not for another role; and taken back', () => {
    const act = on('2024-02-01', { corrects: 'e2', reason: 'sai hạn' });
    account(granted('2024-02-01'))
      .when({ ...grant('', '2024-12-31'), act })
      .then([granted('', '2024-12-31').event]);
    account(granted('2024-02-01'))
      .when({ ...grant(''), act, role: 'admin' })
      .refuses('correction-changes-subject');
    account(granted('2024-02-01'))
      .when({ type: 'VoidAccountEvent', act })
      .then([{ type: 'EventVoided', data: { voids: 'e2', reason: 'sai hạn' } }]);
  });
});

describe('revoking a role', () => {
  it('is recorded with the first day without it, once', () => {
    account(granted('2024-01-01'))
      .when(revoke('2024-03-01'))
      .then([revoked('').event]);
    account(granted('2024-01-01'), revoked('2024-03-01')).when(revoke('2024-03-01')).nothingToDo();
  });

  it('is refused of a role that is not held that day', () => {
    account().when(revoke('2024-03-01')).refuses('role-not-held', { field: 'role' });
    account(granted('2024-01-01', '2024-02-29')).when(revoke('2024-03-01')).refuses('role-not-held');
    account(granted('2024-01-01', null, 'bca'))
      .when(revoke('2024-03-01'))
      .refuses('role-not-held');
  });
});

describe('the roles of an account', () => {
  const days = ['2023-12-31', '2024-01-01', '2024-02-29', '2024-03-01', '2024-05-01', '2024-07-01'];
  const held = (...facts: Fact<AccountEvent>[]) => {
    const state = fold(accountDecider, stream([registered, ...facts]), FOREVER);
    return days.map((day) => rolesOn(state, day).length);
  };

  it('hold from their first to their last day, and none once the account is disabled', () => {
    expect(held(granted('2024-01-01', '2024-02-29'), granted('2024-05-01'))).toEqual([0, 1, 1, 0, 1, 1]);
    expect(held(granted('2024-01-01'), revoked('2024-03-01'))).toEqual([0, 1, 1, 0, 0, 0]);
    expect(held(granted('2024-01-01'), disabled('2024-05-01'))).toEqual([0, 1, 1, 1, 0, 0]);
    expect(held(granted('2024-05-01'), granted('2024-01-01'), revoked('2024-03-01'))).toEqual([0, 1, 1, 0, 1, 1]);
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
    account()
      .when({ ...lock, act: on('2024-05-31') })
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

  it('may still be enabled, by taking that back, and refusals are recorded whatever its state', () => {
    account(disabled('2024-05-01'))
      .when({ type: 'VoidAccountEvent', act: on('2024-05-01', { corrects: 'e2', reason: 'nhầm người' }) })
      .then([{ type: 'EventVoided', data: { voids: 'e2', reason: 'nhầm người' } }]);
    for (const history of [nobody, account(), account(disabled('2024-05-01'))])
      history.when(refuse).then([{ type: 'CommandRefused', data: refusal }]);
  });
});
