import { accountDecider } from './account/account.decider.js';
import type { AccountEvent } from './account/account.events.js';
import { rolesOn } from './account/account.state.js';
import { directiveDecider } from './directive/directive.decider.js';
import { issuedOnOf, numberOf } from './directive/directive.state.js';
import { groupDecider } from './group/group.decider.js';
import type { GroupEvent } from './group/group.events.js';
import { membersOn } from './group/group.state.js';
import { numberDecider } from './reservation/reservation.decider.js';
import type { NumberEvent } from './reservation/reservation.events.js';
import { planIssued } from './testing/directives.js';
import { type Fact, given } from './testing/given.js';
import { NOW, recordedOn, seen } from './testing/seen.js';
import { on } from './testing/units.js';

it('a group has the members of the day, as far as they were known', () => {
  const defined = (from: string, day: string, ...members: string[]): Fact<GroupEvent> => ({
    ...{ on: from, ...recordedOn(day) },
    event: { type: 'UnitGroupDefined', data: { groupId: 'g', code: 'tinh', name: 'Các tỉnh', members } },
  });
  const history = [defined('2024-01-01', '2024-01-02', 'a', 'b', 'c'), defined('2024-03-01', '2024-04-01', 'ab', 'c')];
  const members = (day: string, known: string) => membersOn(seen(groupDecider, history, day, known), day);
  expect(members('2023-12-31', NOW)).toBeNull();
  expect(members('2024-02-29', NOW)).toEqual(['a', 'b', 'c']);
  expect(members('2024-03-01', '2024-03-31')).toEqual(['a', 'b', 'c']);
  expect(members('2024-03-01', NOW)).toEqual(['ab', 'c']);
});

it('a plan numbered later has its number from that day on, and its month until then', () => {
  const numbered = {
    type: 'DirectiveNumbered',
    data: { directiveId: 'kh-hcm', number: '12/KH-UBND', issuedOn: '2024-03-15' },
  } as const;
  const history = [...planIssued(), { ...recordedOn('2024-03-20'), on: '2024-03-15', event: numbered }];
  const plan = (day: string, known: string) => {
    const state = seen(directiveDecider, history, day, known);
    return [numberOf(state), issuedOnOf(state)];
  };
  expect(plan('2024-03-15', '2024-03-19')).toEqual([null, '2024-03']);
  expect(plan('2024-03-15', '2024-03-20')).toEqual(['12/KH-UBND', '2024-03-15']);
  expect(plan('2024-03-14', NOW)).toEqual([null, '2024-03']);
});

it('a number reserved, released and taken again belongs to the last that took it', () => {
  const fact = (event: NumberEvent): Fact<NumberEvent> => ({ on: '2024-03-01', event });
  const reserved = (name: string) => fact({ type: 'NumberReserved', data: { for: name } });
  const released = (name: string) => fact({ type: 'Released', data: { for: name, reason: 'bỏ dự thảo' } });
  const reserve = (name: string) => ({ type: 'ReserveNumber', act: on('2024-03-02'), for: name }) as const;
  const history = [reserved('directive-a'), released('directive-a'), reserved('directive-b')];
  given(numberDecider, history.slice(0, 1)).when(reserve('directive-b')).refuses('number-taken');
  given(numberDecider, history.slice(0, 2))
    .when(reserve('directive-b'))
    .then([reserved('directive-b').event]);
  given(numberDecider, history)
    .when(reserve('directive-a'))
    .refuses('number-taken', { details: { for: 'directive-b' } });
  given(numberDecider, history)
    .when({ ...reserve('directive-a'), type: 'Release', reason: 'x' })
    .refuses('reserved-for-another');
});

it('a role granted ahead holds from its day to its last day, or to the day before it is revoked', () => {
  const registered: Fact<AccountEvent> = {
    ...{
      on: '2024-01-01',
      event: { type: 'AccountRegistered', data: { accountId: 'a', person: null, signIn: null, demo: false } },
    },
  };
  const role = { accountId: 'a', role: 'reporter', unit: 'bkhcn' } as const;
  const granted: Fact<AccountEvent> = {
    ...{ on: '2024-06-01', ...recordedOn('2024-05-01') },
    event: { type: 'RoleGranted', data: { ...role, until: '2024-12-31' } },
  };
  const revoked: Fact<AccountEvent> = {
    ...{ on: '2024-09-01', ...recordedOn('2024-09-03') },
    event: { type: 'RoleRevoked', data: { ...role, reason: null } },
  };
  const roles = (day: string, known: string) =>
    rolesOn(seen(accountDecider, [registered, granted, revoked], day, known), day).length;
  expect([roles('2024-05-31', NOW), roles('2024-06-01', NOW), roles('2024-08-31', NOW)]).toEqual([0, 1, 1]);
  expect([roles('2024-09-02', '2024-09-02'), roles('2024-09-02', NOW), roles('2025-01-01', '2024-09-02')]).toEqual([
    1, 0, 0,
  ]);
});
