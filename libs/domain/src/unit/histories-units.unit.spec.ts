import { type Fact, given } from '../testing/given.js';
import { NOW, recordedOn, seen } from '../testing/seen.js';
import { established, leads, leaves, ministry, on } from '../testing/units.js';
import { holderOn } from './tenures.js';
import { unitDecider } from './unit.decider.js';
import type { UnitEvent } from './unit.events.js';
import { codeOn, endedOn, existsOn, nameOn, rankOn } from './unit.state.js';

describe('units', () => {
  const oldest: Fact<UnitEvent> = {
    ...{ on: '1900-01-01', ...recordedOn('2024-01-02') },
    event: { type: 'UnitEstablished', data: { ...ministry, ageUnknown: true } },
  };
  const merged: Fact<UnitEvent> = {
    ...{ on: '2025-03-01', ...recordedOn('2025-02-18') },
    event: { type: 'UnitMerged', data: { unitId: 'btttt', into: 'bkhcn' } },
  };

  it('of unknown age hold from 1900, once they are known', () => {
    const unit = (day: string, known: string) => seen(unitDecider, [oldest], day, known);
    expect(existsOn(unit('1900-01-01', NOW), '1900-01-01')).toBe(true);
    expect(existsOn(unit('2024-06-01', '2024-01-01'), '2024-06-01')).toBe(false);
    expect(unit('1900-01-01', NOW).established?.ageUnknown).toBe(true);
  });

  it('merge on the legal date, which may be ahead of the record', () => {
    const unit = (day: string, known: string) => seen(unitDecider, [established, merged], day, known);
    expect(existsOn(unit('2025-02-28', NOW), '2025-02-28')).toBe(true);
    expect(endedOn(unit('2025-03-01', '2025-02-18'), '2025-03-01')?.into).toEqual(['bkhcn']);
    expect(existsOn(unit('2025-03-01', '2025-02-17'), '2025-03-01')).toBe(true);
  });

  it('bear one code after another, and the open one again once those with a last day have lapsed', () => {
    const code = (from: string, value: string, until: string | null): Fact<UnitEvent> => ({
      on: from,
      event: { type: 'UnitCodeAssigned', data: { unitId: 'btttt', code: value, until } },
    });
    const history = [established, code('2024-01-01', 'G14', '2024-12-31'), code('2024-06-01', 'G15', '2024-06-30')];
    const codes = ['2023-12-31', '2024-05-31', '2024-06-30', '2024-07-01', '2025-01-01'];
    expect(codes.map((day) => codeOn(seen(unitDecider, history, day, NOW), day))).toEqual([
      'BTTTT',
      'G14',
      'G15',
      'G14',
      'BTTTT',
    ]);
  });

  it('are renamed and ranked from a day on; a correction of the day changes every day between', () => {
    const renamed = (day: string, more: Partial<Fact<UnitEvent>> = {}): Fact<UnitEvent> => ({
      ...{ on: day, ...recordedOn('2024-03-01'), ...more },
      event: { type: 'UnitRenamed', data: { unitId: 'btttt', name: 'Bộ Thông tin', short: null, aliases: [] } },
    });
    const ranked: Fact<UnitEvent> = {
      on: '2024-05-01',
      event: { type: 'UnitRanked', data: { unitId: 'btttt', rank: 3 } },
    };
    const history = [
      established,
      renamed('2024-02-01'),
      renamed('2024-04-01', { ...recordedOn('2024-04-02'), corrects: 'e2' }),
      ranked,
    ];
    const name = (day: string, known: string) => nameOn(seen(unitDecider, history, day, known), day)?.name;
    expect(name('2024-03-15', '2024-03-31')).toBe('Bộ Thông tin');
    expect(name('2024-03-15', NOW)).toBe(ministry.name);
    expect(['2024-04-30', '2024-05-01'].map((day) => rankOn(seen(unitDecider, history, day, NOW), day))).toEqual([
      2, 3,
    ]);
  });
});

describe('heads of a unit', () => {
  const holder = (history: readonly Fact<UnitEvent>[], day: string, known = NOW) =>
    holderOn(seen(unitDecider, history, day, known), day)?.person ?? null;

  it('leave a vacancy from the first day out to the day before the next', () => {
    const history = [established, leads('an', '2020-01-01'), leaves('an', '2024-05-01'), leads('binh', '2024-07-01')];
    expect(['2024-04-30', '2024-05-01', '2024-06-30', '2024-07-01'].map((day) => holder(history, day))).toEqual([
      'an',
      null,
      null,
      'binh',
    ]);
  });

  it('may be appointed ahead with a last day; two whose days meet are refused, back to back they are not', () => {
    const acting = leads('an', '2025-01-01', { until: '2025-06-30', acting: true });
    const appoint = (from: string) =>
      ({
        type: 'AppointLeader',
        act: on(from),
        office: 'Bộ trưởng',
        person: 'binh',
        acting: false,
        until: null,
      }) as const;
    const unit = given(unitDecider, [established, acting]);
    unit.when(appoint('2025-06-30')).refuses('post-held');
    unit
      .when(appoint('2024-07-01'))
      .refuses('post-held', { details: { person: 'an', from: '2025-01-01', to: '2025-06-30' } });
    unit
      .when({ ...appoint('2024-07-01'), until: '2024-12-31' })
      .then([{ ...leads('binh', '', { until: '2024-12-31' }).event }]);
    unit.when(appoint('2025-07-01')).then([leads('binh', '').event]);
  });
});
