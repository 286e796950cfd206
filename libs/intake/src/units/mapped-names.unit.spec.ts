import { describe, expect, it } from '@jest/globals';
import { cutUnits } from './cut-units.js';
import { groupsOn } from './groups-on.js';
import { mappingKey } from './mapped-names.js';
import { programmeNames } from './testing/programme.js';

const registry = programmeNames();

describe('a person’s ruling on a name', () => {
  const CELL = 'Bộ Tài chnh, Công an Thành phố';
  const reading = (ruling: string | null, role: 'lead' | 'coordinating' = 'lead') =>
    cutUnits(CELL, { registry, role: 'lead', mapped: new Map([[mappingKey('bộ tài CHNH', role), ruling]]) });

  it('goes before every look-up, in the column that it was given for', () => {
    expect(reading('btp').units[0]).toMatchObject({ unit: 'btp', confidence: 'certain', ruled: true, proposals: [] });
    expect(reading('btp', 'coordinating').units[0]).toMatchObject({ unit: null, ruled: false });
    expect(reading('btp').units[1]).toMatchObject({ unit: 'cong-an-hcm', ruled: false });
  });

  it('may name a group, or say that nobody of ours is meant', () => {
    expect(reading('group:bo-nganh').collective).toMatchObject({ group: 'bo-nganh' });
    expect(reading(null).units[0]).toMatchObject({ unit: null, open: true, ruled: true, proposals: [] });
  });

  it('counts for nothing where the unit is not in the registry any more', () => {
    expect(reading('gone').units[0]).toMatchObject({ unit: null, ruled: false });
    expect(reading('group:gone').units[0]).toMatchObject({ unit: null, ruled: false });
  });

  it('gives a lead by role its unit', () => {
    const cell = 'Đơn vị quản lý, vận hành hệ thống';
    const mapped = new Map([[mappingKey(cell, 'lead'), 'c06']]);
    expect(cutUnits(cell, { registry, role: 'lead', mapped })).toMatchObject({
      byRole: false,
      units: [{ unit: 'c06' }],
    });
  });
});

describe('an unknown name', () => {
  it('is proposed as new only where nobody else is', () => {
    const [unknown, near] = cutUnits('Bộ Dân tộc và Tôn giáo, Bộ Tài chnh', { registry, role: 'lead' }).units;
    expect(unknown).toMatchObject({ unit: null, new: true });
    expect(near).toMatchObject({ unit: null, new: false, proposals: [{ unit: 'btc' }, { unit: null, reason: 'new' }] });
  });
});

describe('a group', () => {
  const group = { id: 'g', code: 'g', name: 'UBND các tỉnh' };
  const dated = {
    units: [],
    groups: [
      { ...group, members: ['a', 'b', 'c'], from: '2022-01-01', until: '2025-06-30' },
      { ...group, members: ['a'], from: '2025-07-01' },
    ],
  };

  it('has the members of the day', () => {
    const members = (on?: string) => groupsOn(dated, on).map((one) => one.members);
    expect(members('2025-06-30')).toEqual([['a', 'b', 'c']]);
    expect(members('2025-07-01')).toEqual([['a']]);
    expect(members('2021-12-31')).toEqual([]);
    expect(members()).toEqual([['a']]);
    const ended = { units: [], groups: dated.groups.slice(0, 1) };
    expect(groupsOn(ended, '2025-07-01')).toEqual([]);
  });

  it('expands a collective lead by that day', () => {
    const lead = (on: string) => cutUnits('UBND các tỉnh', { registry: dated, role: 'lead', on }).collective?.members;
    expect(lead('2024-02-11')).toEqual(['a', 'b', 'c']);
    expect(lead('2025-08-01')).toEqual(['a']);
  });
});
