import { FOREVER } from '../dated.js';
import { fold } from '../fold.js';
import { given, stream, type Fact } from '../testing/given.js';
import { on } from '../testing/units.js';
import { groupDecider } from './group.decider.js';
import type { GroupEvent, UnitGroupDefined } from './group.events.js';
import { membersOn } from './group.state.js';

const data = (...members: string[]): UnitGroupDefined['data'] => ({
  groupId: 'g1',
  code: 'bo-nganh',
  name: 'Các bộ, ngành',
  members,
});
const defined = (day: string, ...members: string[]): Fact<GroupEvent> => ({
  on: day,
  event: { type: 'UnitGroupDefined', data: data(...members) },
});
const define = (day: string, ...members: string[]) => ({
  type: 'DefineGroup' as const,
  act: on(day),
  ...data(...members),
});

describe('defining a group of units', () => {
  it('records its members from a day on', () => {
    given(groupDecider)
      .when(define('2022-01-01', 'bca', 'btp'))
      .then([defined('2022-01-01', 'bca', 'btp').event]);
    given(groupDecider, [defined('2022-01-01', 'bca', 'btp')])
      .when(define('2025-03-01', 'bca'))
      .then([defined('2025-03-01', 'bca').event]);
  });

  it('with the same members on the same day changes nothing, in whatever order', () => {
    given(groupDecider, [defined('2022-01-01', 'bca', 'btp')])
      .when(define('2022-01-01', 'btp', 'bca'))
      .nothingToDo();
  });

  it('is something where others were defined for that day in between', () => {
    given(groupDecider, [defined('2022-01-01', 'bca'), defined('2022-01-01', 'btp')])
      .when(define('2022-01-01', 'bca'))
      .then([defined('2022-01-01', 'bca').event]);
  });

  it('needs members, each named once', () => {
    given(groupDecider).when(define('2022-01-01')).refuses('group-without-members', { field: 'members' });
    given(groupDecider)
      .when(define('2022-01-01', 'bca', 'btp', 'bca'))
      .refuses('member-twice', { field: 'members', details: { unit: 'bca' } });
  });

  it('may be corrected and taken back', () => {
    const act = on('2022-01-01', { corrects: 'e1', reason: 'thiếu một bộ' });
    const history = given(groupDecider, [defined('2022-01-01', 'bca')]);
    history.when({ ...define('2022-01-01', 'bca', 'btp'), act }).then([defined('', 'bca', 'btp').event]);
    history
      .when({ type: 'VoidGroupEvent', act })
      .then([{ type: 'EventVoided', data: { voids: 'e1', reason: 'thiếu một bộ' } }]);
    history.when({ ...define('2022-01-01', 'bca'), act, groupId: 'g2' }).refuses('correction-changes-subject');
  });
});

it('a group has the members of the day, and none before it was first defined', () => {
  const group = fold(
    groupDecider,
    stream([defined('2025-03-01', 'bca'), defined('2022-01-01', 'bca', 'btp')]),
    FOREVER,
  );
  expect(['2021-12-31', '2022-01-01', '2025-02-28', '2025-03-01'].map((day) => membersOn(group, day))).toEqual([
    null,
    ['bca', 'btp'],
    ['bca', 'btp'],
    ['bca'],
  ]);
});
