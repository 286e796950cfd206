import { FOREVER } from '../dated.js';
import { fold } from '../fold.js';
import { given, stream, type Fact } from '../testing/given.js';
import { appointment, established, leads, leaves, on } from '../testing/units.js';
import { holderOn, tenures } from './tenures.js';
import { unitDecider } from './unit.decider.js';
import type { UnitEvent } from './unit.events.js';

const appoint = (person: string, from: string, until: string | null = null, acting = false) => ({
  type: 'AppointLeader' as const,
  act: on(from),
  office: 'Bộ trưởng',
  person,
  acting,
  until,
});
const relieve = (person: string, firstDayOut: string) => ({
  type: 'RelieveLeader' as const,
  act: on(firstDayOut),
  person,
  reason: 'nghỉ hưu',
});
const unit = (...facts: Fact<UnitEvent>[]) => given(unitDecider, [established, ...facts]);
const ever = (...facts: Fact<UnitEvent>[]) => fold(unitDecider, stream([established, ...facts]), FOREVER);

describe('appointing the head of a unit', () => {
  it('is recorded for the unit, from its day on', () => {
    unit()
      .when(appoint('an', '2024-01-01'))
      .then([{ type: 'LeaderAppointed', data: appointment('an') }]);
  });

  it('may be recorded ahead, and long after', () => {
    unit(leads('an', '2024-01-01', { until: '2024-12-31' }))
      .when(appoint('binh', '2025-01-01'))
      .then([{ type: 'LeaderAppointed', data: appointment('binh') }]);
    unit(leads('binh', '2024-01-01'))
      .when(appoint('an', '2010-01-01', '2020-12-31'))
      .then([{ type: 'LeaderAppointed', data: appointment('an', { until: '2020-12-31' }) }]);
  });

  it('twice changes nothing', () => {
    unit(leads('an', '2024-01-01')).when(appoint('an', '2024-01-01')).nothingToDo();
  });

  it.each([
    ['while somebody holds the post', [leads('an', '2020-01-01')], appoint('binh', '2024-01-01')],
    ['while somebody is acting', [leads('an', '2020-01-01', { acting: true })], appoint('binh', '2024-01-01')],
    ['as acting, while somebody holds it', [leads('an', '2020-01-01')], appoint('binh', '2024-01-01', null, true)],
    ['of the same person, before the acting tenure ends', [leads('an', '2020-01-01')], appoint('an', '2024-01-01')],
    [
      'on the last day of the one before',
      [leads('an', '2020-01-01', { until: '2024-01-01' })],
      appoint('binh', '2024-01-01'),
    ],
    ['ahead of one already on record, without an end', [leads('an', '2025-01-01')], appoint('binh', '2024-01-01')],
    [
      'that would last into one already on record',
      [leads('an', '2025-01-01')],
      appoint('binh', '2024-01-01', '2025-01-01'),
    ],
    [
      'around one already on record',
      [leads('an', '2024-02-01', { until: '2024-02-10' })],
      appoint('binh', '2024-01-01', '2024-03-01'),
    ],
  ])('is refused %s: one holder on every day', (_, facts, command) => {
    const [{ event }] = facts as [Fact<UnitEvent & { type: 'LeaderAppointed' }>];
    unit(...facts)
      .when(command)
      .refuses('post-held', {
        field: 'person',
        details: { person: 'an', from: facts[0]?.on, ...(event.data.until ? { to: event.data.until } : {}) },
      });
  });

  it('fits in before one already on record, where it ends the day before', () => {
    unit(leads('an', '2025-01-01'))
      .when(appoint('binh', '2024-01-01', '2024-12-31'))
      .then([{ type: 'LeaderAppointed', data: appointment('binh', { until: '2024-12-31' }) }]);
  });

  it('may follow on the first day that the one before is out', () => {
    unit(leads('an', '2020-01-01', { acting: true }), leaves('an', '2024-03-01'))
      .when(appoint('an', '2024-03-01'))
      .then([{ type: 'LeaderAppointed', data: appointment('an') }]);
  });

  it('is refused where it would end before it begins', () => {
    unit()
      .when(appoint('an', '2024-01-02', '2024-01-01'))
      .refuses('until-before-start', { field: 'until' });
  });

  it('may be corrected, and is then judged as though the first version had never been said', () => {
    unit(leads('an', '2024-01-01'))
      .when({ ...appoint('an', '2024-02-01'), act: on('2024-02-01', { corrects: 'e2', reason: 'sai ngày' }) })
      .then([{ type: 'LeaderAppointed', data: appointment('an') }]);
    unit(leads('an', '2024-01-01', { until: '2024-03-31' }), leads('binh', '2024-04-01'))
      .when({ ...appoint('an', '2024-01-01'), act: on('2024-01-01', { corrects: 'e2', reason: 'không có hạn' }) })
      .refuses('post-held', { details: { person: 'binh', from: '2024-04-01' } });
  });
});

describe('relieving the head of a unit', () => {
  it('is recorded with the first day out of office', () => {
    unit(leads('an', '2020-01-01'))
      .when(relieve('an', '2024-03-01'))
      .then([{ type: 'LeaderRelieved', data: { unitId: 'btttt', person: 'an', reason: 'nghỉ hưu' } }]);
  });

  it('is refused of somebody who is not in office up to that day', () => {
    unit(leads('an', '2020-01-01')).when(relieve('binh', '2024-03-01')).refuses('not-in-post', { field: 'person' });
    unit(leads('an', '2024-03-01')).when(relieve('an', '2024-03-01')).refuses('not-in-post');
    unit(leads('an', '2020-01-01'), leaves('an', '2024-01-01'))
      .when(relieve('an', '2024-03-01'))
      .refuses('not-in-post');
  });

  it('may shorten a tenure by its last day', () => {
    unit(leads('an', '2020-01-01', { until: '2024-03-01' }))
      .when(relieve('an', '2024-03-01'))
      .then([{ type: 'LeaderRelieved', data: { unitId: 'btttt', person: 'an', reason: 'nghỉ hưu' } }]);
  });

  it('twice changes nothing', () => {
    const [first] = [{ ...leaves('an', '2024-03-01') }];
    unit(leads('an', '2020-01-01'), first)
      .when({ ...relieve('an', '2024-03-01'), reason: null })
      .nothingToDo();
  });

  it('is not taken back, nor moved, into the tenure of the next', () => {
    const history = unit(leads('an', '2020-01-01'), leaves('an', '2024-03-01'), leads('binh', '2024-03-01'));
    history
      .when({ type: 'VoidUnitEvent', act: on('2024-03-01', { corrects: 'e3', reason: 'nhầm' }) })
      .refuses('post-held');
    history
      .when({ ...relieve('an', '2024-04-01'), act: on('2024-04-01', { corrects: 'e3', reason: 'sai ngày' }) })
      .refuses('post-held', { field: 'effectiveOn' });
  });
});

describe('the tenures of a unit', () => {
  it('may be of one day, and that day is held', () => {
    const unit = ever(leads('an', '2024-01-01', { until: '2024-01-01' }));
    expect(['2023-12-31', '2024-01-01', '2024-01-02'].map((day) => holderOn(unit, day)?.person)).toEqual([
      undefined,
      'an',
      undefined,
    ]);
  });

  it('come oldest first, in whatever order they were recorded', () => {
    const later = leads('binh', '2024-01-01');
    const [first, second] = stream([later, leads('an', '2010-01-01', { until: '2015-12-31' })]);
    const folded = [first, second].flatMap((fact) => (fact ? [{ ...fact, first: fact }] : []));
    const unit = folded.reduce(unitDecider.evolve, unitDecider.initialState);
    expect(tenures(unit).map(({ person }) => person)).toEqual(['an', 'binh']);
  });

  it('run to the day named, the day before the relief, or the day before the unit ends; between them is a vacancy', () => {
    const unit = ever(
      leads('an', '2010-01-01', { until: '2015-12-31' }),
      leads('binh', '2016-07-01', { acting: true }),
      leaves('binh', '2020-01-01'),
      leads('binh', '2020-01-01'),
      { on: '2025-03-01', event: { type: 'UnitMerged', data: { unitId: 'btttt', into: 'bkhcn' } } },
    );
    const office = 'Bộ trưởng';
    expect(tenures(unit)).toEqual([
      { appointment: 'e2', office, person: 'an', acting: false, from: '2010-01-01', to: '2015-12-31' },
      { appointment: 'e3', office, person: 'binh', acting: true, from: '2016-07-01', to: '2019-12-31' },
      { appointment: 'e5', office, person: 'binh', acting: false, from: '2020-01-01', to: '2025-02-28' },
    ]);
    const heads = ['2009-12-31', '2015-12-31', '2016-01-01', '2019-12-31', '2020-01-01', '2025-02-28', '2025-03-01'];
    expect(heads.map((day) => holderOn(unit, day)?.acting)).toEqual([
      undefined,
      false,
      undefined,
      true,
      false,
      false,
      undefined,
    ]);
  });
});
