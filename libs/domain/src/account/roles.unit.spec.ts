import { FOREVER } from '../dated.js';
import { fold } from '../fold.js';
import { given, stream, type Fact } from '../testing/given.js';
import { on } from '../testing/units.js';
import { accountDecider } from './account.decider.js';
import type { AccountEvent } from './account.events.js';
import { rolesOn } from './account.state.js';

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
const role = { role: 'assigner' as const, unit: 'ubnd' };
const grant = (from: string, until: string | null = null) => ({
  type: 'GrantRole' as const,
  act: on(from),
  ...role,
  until,
});
const revoke = (day: string) => ({ type: 'RevokeRole' as const, act: on(day), ...role, reason: null });
const account = (...facts: Fact<AccountEvent>[]) => given(accountDecider, [registered, ...facts]);

describe('granting a role', () => {
  it('is recorded for its days', () => {
    account()
      .when(grant('2024-02-01', '2024-12-31'))
      .then([granted('', '2024-12-31').event]);
  });

  it('changes nothing where the same was said for the same days, on the same basis', () => {
    account(granted('2024-02-01', '2024-12-31')).when(grant('2024-02-01', '2024-12-31')).nothingToDo();
  });

  it('is recorded on another basis: a decision of its own, which stands when the first is taken back', () => {
    const basis = { kind: 'document', number: '12/QĐ' } as const;
    account(granted('2024-02-01', '2024-12-31'))
      .when({ ...grant('2024-02-01', '2024-12-31'), act: on('2024-02-01', { basis }) })
      .then([granted('', '2024-12-31').event]);
  });

  it('may be revoked and granted again on one day, in the same words', () => {
    const twice = [granted('2024-02-01'), revoked('2024-02-01')];
    account(...twice)
      .when(grant('2024-02-01'))
      .then([granted('').event]);
    account(...twice, granted('2024-02-01'))
      .when(grant('2024-02-01'))
      .nothingToDo();
    account(...twice, granted('2024-02-01'))
      .when(revoke('2024-02-01'))
      .then([revoked('').event]);
    account(...twice, granted('2024-02-01'), revoked('2024-02-01'))
      .when(revoke('2024-02-01'))
      .nothingToDo();
  });

  it.each([
    ['fewer days', [granted('2024-02-01', '2024-12-30')]],
    ['more days', [granted('2024-01-01')]],
    ['the same days by two grants together', [granted('2024-06-01'), granted('2024-01-01', '2024-05-31')]],
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

describe('the edges of a role', () => {
  it('may be one day, and are held on it', () => {
    account()
      .when(grant('2024-02-01', '2024-02-01'))
      .then([granted('', '2024-02-01').event]);
    account(granted('2024-02-01', '2024-02-01')).when(grant('2024-02-01', '2024-02-01')).nothingToDo();
    account(granted('2024-02-01', '2024-02-29'))
      .when(revoke('2024-02-29'))
      .then([revoked('').event]);
    account(granted('2024-02-01'))
      .when(revoke('2024-02-01'))
      .then([revoked('').event]);
    const oneDay = fold(accountDecider, stream([registered, granted('2024-02-01'), revoked('2024-02-02')]), FOREVER);
    expect(['2024-01-31', '2024-02-01', '2024-02-02'].map((day) => rolesOn(oneDay, day).length)).toEqual([0, 1, 0]);
  });

  it('leave other roles alone when one is revoked', () => {
    const both = stream([registered, granted('2024-01-01', null, 'bca'), granted('2024-01-01'), revoked('2024-03-01')]);
    expect(rolesOn(fold(accountDecider, both, FOREVER), '2024-03-01').map(({ unit }) => unit)).toEqual(['bca']);
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
