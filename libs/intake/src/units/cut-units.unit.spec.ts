import { describe, expect, it } from '@jest/globals';
import { cutUnits } from './cut-units.js';
import { programmeNames } from './testing/programme.js';
import type { UnitNames } from './unit-names.js';

const registry = programmeNames();
const unitsOf = (cell: string, context: { issuer?: string; on?: string; registry?: UnitNames } = {}) =>
  cutUnits(cell, { registry, ...context, role: 'coordinating' }).units.map(({ unit }) => unit);

describe('names', () => {
  it.each([
    ['BTTTT, BCA', 'btttt bca'],
    ['Bộ LĐ-TB&XH; Bộ TT&TT; Bộ NN&PTNT', 'bldtbxh btttt bnnptnt'],
    ['Bộ Nông nghiệp và PTNT', 'bnnptnt'],
    ['UBND TP.HCM', 'ubnd-hcm'],
    ['Uỷ ban nhân dân Thành phố Hồ Chí Minh', 'ubnd-hcm'],
    ['Tỉnh Quảng Ninh', 'ubnd-quang-ninh'],
    ['bo cong an, bo tai chinh', 'bca btc'],
    ['Bộ Тài chính', 'btc'],
    ['Bộ Công an\n Bộ Tài chính', 'bca btc'],
    ['- Bộ Công an\n- Bộ Tài chính', 'bca btc'],
    ['Bộ Công an Bộ Tài chính Bộ Y tế', 'bca btc byt'],
    ['Bộ Y tế/Bộ Công an', 'byt bca'],
    ['Cục Cảnh sát QLHC về TTXH - Bộ Công an', 'c06'],
    ['Các Bộ: Công an, Tài chính', 'bca btc'],
  ])('%s', (cell, units) => {
    expect(unitsOf(cell).join(' ')).toBe(units);
  });

  it.each([
    ['Bộ Tài chnh', 'near-spelling', 'btc'],
    ['Bảo hiểm xã hội Việt Nan', 'near-spelling', 'bhxhvn'],
    ['Trung tâm Internet Việt', 'cut-short', 'vnnic'],
    ['Bộ Dân tộc và Tôn giáo', 'new', null],
  ])('%s is not taken: %s', (cell, reason, unit) => {
    const [entry] = cutUnits(cell, { registry, role: 'lead' }).units;
    expect(entry).toMatchObject({ unit: null, confidence: 'doubtful' });
    expect(entry?.proposals[0]).toMatchObject({ reason, unit });
  });

  it('count on the days on which they were borne', () => {
    const unit = { code: 'x', short: null, from: '2022-01-01' };
    const names: UnitNames = {
      units: [
        { ...unit, id: 'old', name: 'Bộ Giao thông vận tải', aliases: [], until: '2025-02-28' },
        { ...unit, id: 'new', name: 'Bộ Xây dựng', aliases: [{ name: 'Bộ Giao thông vận tải', from: '2025-03-01' }] },
      ],
      groups: [],
    };
    expect(unitsOf('Bộ Giao thông vận tải', { registry: names, on: '2024-06-01' })).toEqual(['old']);
    expect(unitsOf('Bộ Giao thông vận tải', { registry: names, on: '2025-03-01' })).toEqual(['new']);
    expect(unitsOf('Bộ Giao thông vận tải', { registry: names })).toEqual([null]);
  });

  it('that every ministry has mean the issuer’s own', () => {
    expect(unitsOf('Vụ Pháp chế', { issuer: 'btttt' })).toEqual(['vu-pc-btttt']);
    expect(unitsOf('Vụ Pháp chế', { issuer: 'btc' })).toEqual([null]);
  });

  it.each([
    ['Văn phòng Chính phủ đôn đốc', 'vpcp', 'đôn đốc'],
    ['Bộ Công an (chủ trì)', 'bca', 'chủ trì'],
    ['Chủ trì: Bộ Công an', 'bca', 'Chủ trì'],
    ['Bộ Công an phối hợp, kiểm tra định kỳ', 'bca', 'phối hợp, kiểm tra định kỳ'],
  ])('%s names a part beside the unit', (cell, unit, part) => {
    expect(cutUnits(cell, { registry, role: 'lead' }).units).toMatchObject([{ unit, part }]);
  });
});

describe('leads that are many, or nobody yet', () => {
  const lead = (cell: string) => cutUnits(cell, { registry, role: 'lead' });

  it('expands a class to the members of its group', () => {
    const reading = lead('UBND 63 địa phương').collective;
    expect(reading).toMatchObject({ group: 'dia-phuong-63', count: 63 });
    expect(reading?.members).toHaveLength(63);
  });

  it('does not say who, where the count is another than the group has', () => {
    expect(lead('UBND 34 địa phương')).toMatchObject({
      collective: { group: null, count: 34, members: null },
      note: 'count-differs:34:63',
    });
    expect(lead('13 bộ, ngành').collective).toMatchObject({ group: null, count: 13, members: null });
  });

  it('keeps all who are named, and notes that the document counts otherwise', () => {
    const reading = lead('03 địa phương: An Giang, Bình Dương, Cần Thơ, TP. Hồ Chí Minh');
    expect(reading.note).toBe('count-differs:3:4');
    expect(reading.collective?.members).toEqual(['ubnd-an-giang', 'ubnd-binh-duong', 'ubnd-can-tho', 'ubnd-hcm']);
  });

  it.each(['Đơn vị quản lý, vận hành hệ thống, nền tảng', 'Chủ quản hệ thống thông tin', 'Các cơ quan liên quan'])(
    'leaves a lead by role unresolved: %s',
    (cell) => {
      expect(lead(cell)).toMatchObject({ byRole: true, collective: null });
    },
  );

  it('does not take the police of the provinces for the provinces', () => {
    expect(lead('Công an các đơn vị, địa phương').collective).toBeNull();
  });

  it.each([
    [null, 'blank'],
    ['  ', 'blank'],
    ['-', 'dash'],
    ['–', 'dash'],
  ])('%j is %s', (cell, note) => {
    expect(lead(cell as string)).toEqual({ units: [], collective: null, byRole: false, note });
  });
});
