import { describe, expect, it } from '@jest/globals';
import type { Known } from './known.js';
import { readDocument } from './read-document.js';
import type { Task } from './task.js';
import { understand } from './understand.js';
import { mappingKey } from './units/mapped-names.js';
import { programmeNames } from './units/testing/programme.js';

const registry = programmeNames();

const HEAD = 'STT\tNội dung công việc\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian hoàn thành\tSản phẩm';
const written = (...rows: string[]) =>
  readDocument(
    [
      'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH\n\nSố: 12/KH-UBND\n\nThành phố Hồ Chí Minh, ngày 5 tháng 3 năm 2024\n\nKẾ HOẠCH\n\nTrồng cây ven kênh năm 2024\n',
      HEAD,
      ...rows,
    ].join('\n'),
  );
const read = (row: string, known: Known = {}): Task => {
  const [task] = understand(written(`1\t${row}`), { registry, ...known }).tasks;
  if (task === undefined) throw new Error('no row was read');
  return task;
};
/** A row that is in order but for its leads and coordinating units. */
const by = (lead: string, coordinating = 'Sở Y tế'): string =>
  `Lập sổ cây của từng phường\t${lead}\t${coordinating}\tTháng 6/2024\tSổ cây`;

describe('a row that was understood', () => {
  it('is ready to be recorded', () => {
    const task = read(by('Sở Nội vụ, Công an Thành phố', 'Sở Tài chính và các đơn vị có liên quan'));
    expect(task.open).toEqual([]);
    expect(task.reading).toEqual({
      lead: ['so-nv-hcm', 'cong-an-hcm'],
      primary: null,
      collective: null,
      coordinating: ['so-tc-hcm'],
      deadline: {
        printed: 'Tháng 6/2024',
        kind: 'month',
        ongoing: false,
        milestones: [{ id: 'm1', due: '2024-06-30' }],
        flags: [],
      },
      flags: ['open-ended-coordinating'],
    });
  });

  it('names the group of a collective lead, and its members where only some are named', () => {
    expect(read(by('UBND quận, huyện, thành phố Thủ Đức')).reading).toMatchObject({
      lead: [],
      collective: { group: 'quan-huyen-hcm' },
    });
    expect(read(by('Công an Thành phố, UBND quận, huyện, thành phố Thủ Đức')).reading).toMatchObject({
      lead: ['cong-an-hcm'],
      collective: { group: 'quan-huyen-hcm' },
    });
    expect(read(by('02 địa phương: An Giang, Bình Dương')).reading?.collective).toEqual({
      group: 'dia-phuong-63',
      members: ['ubnd-an-giang', 'ubnd-binh-duong'],
    });
  });

  it('spells out the groups that coordinate', () => {
    expect(read(by('Sở Nội vụ', 'UBND quận, huyện, thành phố Thủ Đức')).reading?.coordinating).toHaveLength(22);
  });

  it('has a primary lead only where the cell says so, and no lead that only helps', () => {
    expect(read(by('Sở Nội vụ (chủ trì), Sở Tài chính')).reading).toMatchObject({
      lead: ['so-nv-hcm', 'so-tc-hcm'],
      primary: 'so-nv-hcm',
    });
    expect(read(by('Sở Nội vụ chủ trì, phối hợp Sở Tài chính')).reading).toMatchObject({
      lead: ['so-nv-hcm'],
      primary: null,
      coordinating: ['so-tc-hcm', 'so-yt-hcm'],
    });
  });

  it('records no unit for a blank lead or a role, and flags it', () => {
    expect(read(by('')).reading).toMatchObject({ lead: [], collective: null, flags: ['blank-lead'] });
    expect(read(by('Đơn vị quản lý, vận hành hệ thống')).reading).toMatchObject({ lead: [], flags: ['lead-by-role'] });
  });
});

describe('a row stays open', () => {
  it.each([
    ['Sở Không có thật', 'Sở Y tế', [{ field: 'lead', why: 'unit-unknown', printed: 'Sở Không có thật' }]],
    ['Sở Nội vụ', 'Sở Y tê tê', [{ field: 'coordinating', why: 'unit-unknown', printed: 'Sở Y tê tê' }]],
    ['13 bộ, ngành', 'Sở Y tế', [{ field: 'lead', why: 'members-unknown', printed: '13 bộ, ngành' }]],
    ['UBND các xã, phường', 'Sở Y tế', [{ field: 'lead', why: 'members-unknown', printed: 'UBND các xã, phường' }]],
  ])('%s / %s', (lead, coordinating, open) => {
    expect(read(by(lead, coordinating))).toMatchObject({ reading: null, open });
  });

  it('until a person has said who is meant', () => {
    const mapped = new Map([[mappingKey('Sở Không có thật', 'lead'), 'so-xd-hcm']]);
    expect(read(by('Sở Không có thật'), { mapped })).toMatchObject({ open: [], reading: { lead: ['so-xd-hcm'] } });
    const nobody = new Map([[mappingKey('Sở Không có thật', 'lead'), null]]);
    expect(read(by('Sở Nội vụ, Sở Không có thật'), { mapped: nobody })).toMatchObject({
      open: [],
      reading: { lead: ['so-nv-hcm'] },
    });
  });
});

describe('a document', () => {
  const understood = (known: Known = {}) => understand(written(`1\t${by('Sở Nội vụ')}`), { registry, ...known });

  it('says who issued it, and for which day its names were looked up', () => {
    expect(understood()).toMatchObject({ issuer: { unit: 'ubnd-hcm', confidence: 'certain' }, day: '2024-03-05' });
    expect(understood({ on: '2024-04-01' }).day).toBe('2024-04-01');
  });

  it('is held against the ranks of its registry', () => {
    const rules = (lead: string) => {
      const ranked = {
        ...registry,
        units: registry.units.map((unit) => ({ ...unit, rank: unit.id === 'bca' ? 2 : 3 })),
      };
      return understand(written(`1\t${by(lead)}`), { registry: ranked }).findings.map(({ rule }) => rule);
    };
    expect(rules('Bộ Công an')).toEqual(['lead-above-issuer']);
    expect(rules('Sở Nội vụ')).toEqual([]);
  });

  it('means its issuer’s own units, by the names of its day', () => {
    const unit = (id: string, name: string, parent: string | null, aliases: string[], dates = {}) => ({
      ...{ id, code: id, name, short: null, aliases, parent },
      ...dates,
    });
    const houses = {
      units: [
        unit('hcm', 'UBND Thành phố Hồ Chí Minh', null, []),
        unit('old', 'Sở Nội vụ Thành phố Hồ Chí Minh', 'hcm', ['Sở Nội vụ'], { until: '2025-02-28' }),
        unit('new', 'Sở Nội vụ mới', 'hcm', ['Sở Nội vụ'], { from: '2025-03-01' }),
        unit('other', 'Sở Nội vụ tỉnh An Giang', 'ag', ['Sở Nội vụ']),
        unit('byt', 'Sở Y tế Thành phố Hồ Chí Minh', 'hcm', []),
      ],
      groups: [],
    };
    const lead = (on?: string) =>
      read(by('Sở Nội vụ'), { registry: houses, ...(on === undefined ? {} : { on }) }).reading?.lead;
    expect(lead()).toEqual(['old']);
    expect(lead('2025-03-01')).toEqual(['new']);
  });

  it('needs no registry: cells are cut, and nothing can be recorded yet', () => {
    const { issuer, tasks, findings } = understand(written(`1\t${by('Sở Nội vụ')}`));
    expect(findings.filter(({ field }) => field === 'lead')).toEqual([]);
    expect(issuer).toMatchObject({ unit: null, proposals: [] });
    expect(tasks[0]).toMatchObject({
      lead: ['Sở Nội vụ'],
      reading: null,
      open: [{ printed: 'Sở Nội vụ' }, { printed: 'Sở Y tế' }],
    });
  });
});
