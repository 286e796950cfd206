import { FOREVER } from '../dated.js';
import { fold } from '../fold.js';
import { given, stream, type Fact } from '../testing/given.js';
import { appointment, established, on } from '../testing/units.js';
import { unitDecider } from './unit.decider.js';
import type { UnitEvent } from './unit.events.js';
import { codeOn, endedOn, existsOn, nameOn, parentOn, rankOn } from './unit.state.js';

const unit = (...facts: Fact<UnitEvent>[]) => given(unitDecider, [established, ...facts]);
const mergedOn = (day: string): Fact<UnitEvent> => ({
  on: day,
  event: { type: 'UnitMerged', data: { unitId: 'btttt', into: 'bkhcn' } },
});
const merge = { type: 'MergeUnit' as const, act: on('2024-03-01'), into: 'bkhcn', ended: [] };
const split = { type: 'SplitUnit' as const, act: on('2024-03-01'), into: ['a', 'b'], handovers: [], ended: [] };
const dissolve = { type: 'DissolveUnit' as const, act: on('2024-03-01'), handovers: [], ended: [] };

describe('the end of a unit', () => {
  it('is a merger, a split or a dissolution, with what goes where', () => {
    unit()
      .when(merge)
      .then([mergedOn('2024-03-01').event]);
    const handovers = [{ task: 't1', to: 'a' }];
    unit()
      .when({ ...split, handovers })
      .then([{ type: 'UnitSplit', data: { unitId: 'btttt', into: ['a', 'b'], handovers } }]);
    unit()
      .when({ ...dissolve, handovers })
      .then([{ type: 'UnitDissolved', data: { unitId: 'btttt', handovers } }]);
  });

  it('comes once: the same again is nothing to do, another is refused, also on an earlier day', () => {
    unit(mergedOn('2024-03-01')).when(merge).nothingToDo();
    for (const again of [dissolve, split, { ...merge, act: on('2023-01-01') }, { ...merge, into: 'khac' }])
      unit(mergedOn('2024-03-01'))
        .when(again)
        .refuses('unit-ended-already', { field: 'effectiveOn', details: { on: '2024-03-01', into: ['bkhcn'] } });
    unit(mergedOn('2030-01-01')).when(dissolve).refuses('unit-ended-already');
  });

  it('lets nothing be recorded of the unit from that day on, naming the successor', () => {
    const details = { on: '2024-03-01', into: ['bkhcn'] };
    for (const day of ['2024-03-01', '2024-05-01'])
      unit(mergedOn('2024-03-01'))
        .when({ type: 'RankUnit', act: on(day), rank: 3 })
        .refuses('unit-ended', { field: 'effectiveOn', details });
    unit(mergedOn('2024-03-01'))
      .when({ type: 'AppointLeader', act: on('2024-03-01'), ...appointment('an') })
      .refuses('unit-ended');
  });

  it('leaves the register of its days open', () => {
    unit(mergedOn('2024-03-01'))
      .when({
        type: 'AppointLeader',
        act: on('2024-01-01'),
        office: 'Bộ trưởng',
        person: 'an',
        acting: false,
        until: null,
      })
      .then([{ type: 'LeaderAppointed', data: appointment('an') }]);
  });

  it('passes nothing to itself, nor to a unit that has ended by then', () => {
    const ended = [{ unit: 'bkhcn', on: '2024-03-01' }];
    const details = { unit: 'bkhcn', on: '2024-03-01' };
    unit()
      .when({ ...merge, into: 'btttt' })
      .refuses('successor-is-itself', { field: 'into' });
    unit()
      .when({ ...split, into: ['a', 'btttt'] })
      .refuses('successor-is-itself', { field: 'into' });
    unit()
      .when({ ...dissolve, handovers: [{ task: 't1', to: 'btttt' }] })
      .refuses('successor-is-itself', { field: 'handovers' });
    unit()
      .when({ ...merge, ended })
      .refuses('successor-ended', { field: 'into', details });
    unit()
      .when({ ...split, into: ['a', 'bkhcn'], ended })
      .refuses('successor-ended', { field: 'into', details });
    unit()
      .when({ ...dissolve, handovers: [{ task: 't1', to: 'bkhcn' }], ended })
      .refuses('successor-ended', { field: 'handovers', details });
    unit()
      .when({ ...merge, ended: [{ unit: 'bkhcn', on: '2024-03-02' }] })
      .then([mergedOn('2024-03-01').event]);
  });

  it('by a split needs two parts, and hands every task to one of them, once', () => {
    unit()
      .when({ ...split, into: ['a'] })
      .refuses('split-needs-two-parts', { field: 'into' });
    unit()
      .when({ ...split, into: ['a', 'b', 'a'] })
      .refuses('split-needs-two-parts', { field: 'into' });
    unit()
      .when({ ...split, handovers: [{ task: 't1', to: 'c' }] })
      .refuses('handover-to-no-part', { field: 'handovers', details: { task: 't1' } });
    const twice = [
      { task: 't1', to: 'a' },
      { task: 't1', to: 'b' },
    ];
    unit()
      .when({ ...split, handovers: twice })
      .refuses('task-handed-over-twice', { details: { task: 't1' } });
    unit()
      .when({ ...dissolve, handovers: twice })
      .refuses('task-handed-over-twice', { field: 'handovers' });
  });

  it('may be corrected to another day or successor', () => {
    unit(mergedOn('2024-03-01'))
      .when({ ...merge, into: 'moi', act: on('2024-04-01', { corrects: 'e2', reason: 'sai ngày' }) })
      .then([{ type: 'UnitMerged', data: { unitId: 'btttt', into: 'moi' } }]);
  });
});

describe('a unit on a day', () => {
  const facts: Fact<UnitEvent>[] = [
    established,
    mergedOn('2025-03-01'),
    { on: '2020-01-01', event: { type: 'UnitRanked', data: { unitId: 'btttt', rank: 3 } } },
    { on: '2020-01-01', event: { type: 'UnitMoved', data: { unitId: 'btttt', parent: null } } },
    {
      on: '2020-01-01',
      event: { type: 'UnitCodeAssigned', data: { unitId: 'btttt', code: 'G06', until: '2020-12-31' } },
    },
    {
      on: '2010-01-01',
      event: { type: 'UnitRenamed', data: { unitId: 'btttt', name: 'Tên mới', short: null, aliases: [] } },
    },
  ];
  const state = fold(unitDecider, stream(facts), FOREVER);

  it('has the name, parent, rank and code of that day', () => {
    const days = ['2007-08-07', '2009-12-31', '2010-01-01', '2020-06-01', '2021-01-01'];
    expect(days.map((day) => nameOn(state, day)?.name)).toEqual([
      undefined,
      'Bộ Thông tin và Truyền thông',
      'Tên mới',
      'Tên mới',
      'Tên mới',
    ]);
    expect(days.map((day) => parentOn(state, day))).toEqual([null, 'chinh-phu', 'chinh-phu', null, null]);
    expect(days.map((day) => rankOn(state, day))).toEqual([null, 2, 2, 3, 3]);
    expect(days.map((day) => codeOn(state, day))).toEqual([null, 'BTTTT', 'BTTTT', 'G06', 'BTTTT']);
  });

  it('exists from its first day to the day before its end', () => {
    const days = ['2007-08-07', '2007-08-08', '2025-02-28', '2025-03-01'];
    expect(days.map((day) => existsOn(state, day))).toEqual([false, true, true, false]);
    expect(endedOn(state, '2025-02-28')).toBeNull();
    expect(endedOn(state, '2025-03-01')).toEqual({ on: '2025-03-01', how: 'merged', into: ['bkhcn'] });
  });

  it('gives a state in whatever order its facts come', () => {
    const [first, ...rest] = stream(facts).map((fact) => ({ ...fact, first: fact }));
    const backwards = [...rest, first].toReversed().flatMap((fact) => fact ?? []);
    const other = backwards.reduce(unitDecider.evolve, unitDecider.initialState);
    expect(nameOn(other, '2010-01-01')).toEqual(nameOn(state, '2010-01-01'));
    expect(other.end).toEqual(state.end);
  });
});
