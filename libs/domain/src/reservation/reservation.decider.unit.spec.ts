import { given, type Fact } from '../testing/given.js';
import { on } from '../testing/units.js';
import { numberDecider, signInDecider } from './reservation.decider.js';
import type { NumberEvent, SignInEvent } from './reservation.events.js';

const reserved = (holder: string, day = '2024-02-11'): Fact<NumberEvent> => ({
  on: day,
  event: { type: 'NumberReserved', data: { for: holder } },
});
const released = (holder: string, day = '2024-03-01'): Fact<NumberEvent> => ({
  on: day,
  event: { type: 'Released', data: { for: holder, reason: 'huỷ dự thảo' } },
});
const reserve = (holder: string) => ({ type: 'ReserveNumber' as const, act: on('2024-02-11'), for: holder });
const release = (holder: string) => ({
  type: 'Release' as const,
  act: on('2024-03-01'),
  for: holder,
  reason: 'huỷ dự thảo',
});

describe('a number', () => {
  it('is reserved for one directive', () => {
    given(numberDecider)
      .when(reserve('directive-1'))
      .then([reserved('directive-1').event]);
    given(numberDecider, [reserved('directive-1')])
      .when(reserve('directive-1'))
      .nothingToDo();
    given(numberDecider, [reserved('directive-1')])
      .when(reserve('directive-2'))
      .refuses('number-taken', { field: 'number', details: { for: 'directive-1' } });
  });

  it('is free again once it is released, by its holder', () => {
    given(numberDecider, [reserved('directive-1')])
      .when(release('directive-1'))
      .then([released('directive-1').event]);
    given(numberDecider, [reserved('directive-1'), released('directive-1')])
      .when(reserve('directive-2'))
      .then([reserved('directive-2').event]);
    given(numberDecider, [reserved('directive-1')])
      .when(release('directive-2'))
      .refuses('reserved-for-another', { field: 'for', details: { for: 'directive-1' } });
    given(numberDecider, [reserved('directive-1'), released('directive-1')])
      .when(release('directive-1'))
      .nothingToDo();
  });

  it('is held in the order of recording, whatever days the directives have', () => {
    given(numberDecider, [reserved('directive-1', '2030-01-01')])
      .when(reserve('directive-2'))
      .refuses('number-taken');
    given(numberDecider, [reserved('directive-1', '2024-05-01'), released('directive-1', '2024-01-01')])
      .when(reserve('directive-2'))
      .then([reserved('directive-2').event]);
  });
});

describe('a sign-in name', () => {
  const reserveName = (holder: string) => ({ type: 'ReserveSignInName' as const, act: on('2024-02-11'), for: holder });
  const taken: Fact<SignInEvent> = {
    on: '2024-02-11',
    event: { type: 'SignInNameReserved', data: { for: 'account-1' } },
  };

  it('is reserved for one account until released', () => {
    given(signInDecider).when(reserveName('account-1')).then([taken.event]);
    given(signInDecider, [taken]).when(reserveName('account-1')).nothingToDo();
    given(signInDecider, [taken])
      .when(reserveName('account-2'))
      .refuses('sign-in-taken', { field: 'signIn', details: { for: 'account-1' } });
    given(signInDecider, [taken])
      .when(release('account-1'))
      .then([{ type: 'Released', data: { for: 'account-1', reason: 'huỷ dự thảo' } }]);
  });
});
