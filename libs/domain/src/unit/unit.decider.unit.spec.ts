import { given, type Fact } from '../testing/given.js';
import { established, leads, ministry, on } from '../testing/units.js';
import { unitDecider } from './unit.decider.js';
import type { UnitEvent } from './unit.events.js';

const unit = (...facts: Fact<UnitEvent>[]) => given(unitDecider, [established, ...facts]);
const nowhere = given(unitDecider);
const rename = (name: string, day: string) => ({
  type: 'RenameUnit' as const,
  act: on(day),
  name,
  short: null,
  aliases: [],
});
const renamed = (name: string, day: string): Fact<UnitEvent> => ({
  on: day,
  event: { type: 'UnitRenamed', data: { unitId: 'btttt', name, short: null, aliases: [] } },
});

describe('establishing a unit', () => {
  const establish = { type: 'EstablishUnit' as const, act: on('2007-08-08'), ...ministry };

  it('records it as given', () => {
    nowhere.when(establish).then([{ type: 'UnitEstablished', data: ministry }]);
  });

  it('twice changes nothing, and with other content is refused', () => {
    unit().when(establish).nothingToDo();
    unit()
      .when({ ...establish, name: 'Bộ khác' })
      .refuses('unit-established-already');
    unit()
      .when({ ...establish, act: on('2007-08-09') })
      .refuses('unit-established-already');
  });

  it('counts a unit of unknown age from 01/01/1900', () => {
    const data = { ...ministry, ageUnknown: true };
    nowhere.when({ ...establish, ...data, act: on('1900-01-01') }).then([{ type: 'UnitEstablished', data }]);
    nowhere.when({ ...establish, ...data }).refuses('unknown-age-has-its-day', { field: 'effectiveOn' });
  });

  it.each([
    ['a code with diacritics', { code: 'BỘ' }, 'code-not-ascii', 'code'],
    ['a code with a space', { code: 'B TTTT' }, 'code-not-ascii', 'code'],
    ['an empty code', { code: '' }, 'code-not-ascii', 'code'],
    ['rank 0', { rank: 0 }, 'rank-not-positive', 'rank'],
    ['half a rank', { rank: 1.5 }, 'rank-not-positive', 'rank'],
    ['itself as parent', { parent: 'btttt' }, 'unit-cycle', 'parent'],
  ])('refuses %s', (_, change, code, field) => {
    nowhere.when({ ...establish, ...change }).refuses(code, { field });
  });

  it('may be corrected, but stays about the same unit', () => {
    const act = on('2007-08-08', { corrects: 'e1', reason: 'sai cấp' });
    unit()
      .when({ ...establish, act, rank: 3 })
      .then([{ type: 'UnitEstablished', data: { ...ministry, rank: 3 } }]);
    unit()
      .when({ ...establish, act, unitId: 'another' })
      .refuses('correction-changes-subject');
  });

  it('may be taken back while nothing builds on it', () => {
    const act = on('2007-08-08', { corrects: 'e1', reason: 'nhập nhầm' });
    unit()
      .when({ type: 'VoidUnitEvent', act })
      .then([{ type: 'EventVoided', data: { voids: 'e1', reason: 'nhập nhầm' } }]);
    unit(leads('an', '2024-01-01')).when({ type: 'VoidUnitEvent', act }).refuses('facts-build-on-it');
    unit()
      .when({ type: 'VoidUnitEvent', act: on('2007-08-08') })
      .refuses('nothing-to-void');
  });
});

describe('what changes of a unit', () => {
  it('is its name, place, rank and code, each from a day on', () => {
    unit()
      .when(rename('Bộ mới', '2024-01-01'))
      .then([renamed('Bộ mới', '2024-01-01').event]);
    unit()
      .when({ type: 'MoveUnit', act: on('2024-01-01'), parent: 'ttg', ancestors: [] })
      .then([{ type: 'UnitMoved', data: { unitId: 'btttt', parent: 'ttg' } }]);
    unit()
      .when({ type: 'RankUnit', act: on('2024-01-01'), rank: 3 })
      .then([{ type: 'UnitRanked', data: { unitId: 'btttt', rank: 3 } }]);
    unit()
      .when({ type: 'AssignUnitCode', act: on('2024-01-01'), code: 'G06', until: '2024-12-31' })
      .then([{ type: 'UnitCodeAssigned', data: { unitId: 'btttt', code: 'G06', until: '2024-12-31' } }]);
  });

  it('is nothing where it is so already: same value, same day, same basis', () => {
    const history = unit(renamed('Bộ mới', '2024-01-01'));
    history.when(rename('Bộ mới', '2024-01-01')).nothingToDo();
    history.when(rename('Bộ mới', '2024-02-01')).then([renamed('Bộ mới', '2024-02-01').event]);
    const basis = { kind: 'document', number: '1/NĐ-CP' } as const;
    history
      .when({ ...rename('Bộ mới', '2024-01-01'), act: on('2024-01-01', { basis }) })
      .then([renamed('Bộ mới', '2024-01-01').event]);
    unit()
      .when({ type: 'RankUnit', act: on('2007-08-08'), rank: 2 })
      .nothingToDo();
    unit()
      .when({ type: 'MoveUnit', act: on('2007-08-08'), parent: 'chinh-phu', ancestors: [] })
      .nothingToDo();
    unit()
      .when({ type: 'AssignUnitCode', act: on('2007-08-08'), code: 'BTTTT', until: null })
      .nothingToDo();
  });

  it('is something where it was so that day, and another value came after', () => {
    unit(renamed('Bộ mới', '2024-01-01'), renamed('Bộ khác', '2024-01-01'))
      .when(rename('Bộ mới', '2024-01-01'))
      .then([renamed('Bộ mới', '2024-01-01').event]);
  });

  it('is refused where there is no such unit, or not yet', () => {
    nowhere.when(rename('Bộ mới', '2024-01-01')).refuses('unit-not-established');
    unit()
      .when(rename('Bộ mới', '2007-08-07'))
      .refuses('before-unit-established', { field: 'effectiveOn', details: { on: '2007-08-08' } });
  });

  it('may hold from its first day, with the highest rank, and a code for that day alone', () => {
    unit()
      .when({ type: 'RankUnit', act: on('2007-08-08'), rank: 1 })
      .then([{ type: 'UnitRanked', data: { unitId: 'btttt', rank: 1 } }]);
    unit()
      .when({ type: 'AssignUnitCode', act: on('2007-08-08'), code: 'G06', until: '2007-08-08' })
      .then([{ type: 'UnitCodeAssigned', data: { unitId: 'btttt', code: 'G06', until: '2007-08-08' } }]);
  });

  it('keeps to positive ranks, ASCII codes, and last days that come after the first', () => {
    const code = { type: 'AssignUnitCode' as const, act: on('2024-01-01'), until: null };
    unit()
      .when({ type: 'RankUnit', act: on('2024-01-01'), rank: 0 })
      .refuses('rank-not-positive', { field: 'rank' });
    unit()
      .when({ ...code, code: 'BỘ' })
      .refuses('code-not-ascii', { field: 'code' });
    unit()
      .when({ ...code, code: 'G06', until: '2023-12-31' })
      .refuses('until-before-start', { field: 'until' });
  });

  it('may be corrected to what another fact says of the same day', () => {
    unit(renamed('Bộ mới', '2024-01-01'), renamed('Bộ khác', '2024-01-01'))
      .when({ ...rename('Bộ mới', '2024-01-01'), act: on('2024-01-01', { corrects: 'e3', reason: 'gõ nhầm' }) })
      .then([renamed('Bộ mới', '2024-01-01').event]);
  });

  it('never puts a unit under itself, directly or through others', () => {
    const move = { type: 'MoveUnit' as const, act: on('2024-01-01') };
    unit()
      .when({ ...move, parent: 'btttt', ancestors: [] })
      .refuses('unit-cycle', { field: 'parent' });
    unit()
      .when({ ...move, parent: 'cuc', ancestors: ['vu', 'btttt'] })
      .refuses('unit-cycle', { field: 'parent' });
    unit()
      .when({ ...move, parent: null, ancestors: [] })
      .then([{ type: 'UnitMoved', data: { unitId: 'btttt', parent: null } }]);
  });

  it('may be corrected and taken back', () => {
    const history = unit(renamed('Bộ mơi', '2024-01-01'));
    history
      .when({ ...rename('Bộ mới', '2024-01-01'), act: on('2024-01-01', { corrects: 'e2', reason: 'gõ nhầm' }) })
      .then([renamed('Bộ mới', '2024-01-01').event]);
    history
      .when({ type: 'VoidUnitEvent', act: on('2024-01-01', { corrects: 'e2', reason: 'không có thật' }) })
      .then([{ type: 'EventVoided', data: { voids: 'e2', reason: 'không có thật' } }]);
    history
      .when({ ...rename('Bộ mới', '2024-01-01'), act: on('2024-01-01', { corrects: 'e1', reason: 'gõ nhầm' }) })
      .refuses('correction-of-another-type');
  });
});
