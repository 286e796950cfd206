import { describe, expect, it } from '@jest/globals';
import { cutUnits } from './cut-units.js';
import { programmeNames, transcribedDirectives } from './testing/programme.js';

const registry = programmeNames();

/**
 * Where the reading differs from the transcription, and rightly: a person who types may decide, a reader may not.
 * II.17 is cut off ("địa phương triển"): what was understood is proposed. V.31 prints "Tài nguyên và Môi trường" without "Sở":
 * in a cell of departments it may be the department or the ministry, and both are proposed.
 */
const DOUBTED: Readonly<Record<string, readonly string[]>> = {
  'KH-HCM-2024 II.17': [],
  'KH-HCM-2024 V.31': ['so-tttt-hcm', 'group:quan-huyen-hcm'],
};

const rows = transcribedDirectives().flatMap(({ alias, issuer, items }) =>
  items.map((item) => ({ issuer, place: `${alias} ${item.section ?? ''}.${item.no ?? '#'}`, ...item })),
);

describe('every cell of units in the demo programme', () => {
  it.each(rows)('$place leads: $leadPrinted', ({ issuer, leadPrinted, lead, collective }) => {
    const reading = cutUnits(leadPrinted, { registry, issuer, role: 'lead' });
    const group = registry.groups.find(({ id }) => id === collective?.group);
    const members = collective === null ? null : (collective.members ?? group?.members ?? []);
    const named = reading.collective?.members ?? [];
    expect(reading.units.flatMap(({ unit }) => (unit === null || named.includes(unit) ? [] : [unit]))).toEqual(lead);
    expect(reading.collective?.group ?? null).toBe(collective?.group ?? null);
    expect(reading.collective?.members?.toSorted() ?? null).toEqual(members?.toSorted() ?? null);
  });

  it.each(rows)('$place coordinates: $coordinatingPrinted', ({ place, issuer, coordinatingPrinted, coordinating }) => {
    const { units } = cutUnits(coordinatingPrinted, { registry, issuer, role: 'coordinating' });
    const read = units.flatMap(({ unit, groups }) => (unit === null ? groups.map((id) => `group:${id}`) : [unit]));
    expect(read).toEqual(DOUBTED[place] ?? coordinating);
  });

  it('proposes what it does not take', () => {
    const proposed = (cell: string) =>
      cutUnits(cell, { registry, issuer: 'ubnd-hcm', role: 'coordinating' }).units.flatMap(({ proposals }) =>
        proposals.map(({ unit, group, reason }) => [unit ?? group, reason]),
      );
    expect(proposed('Các Sở, ban, ngành, địa phương triển')).toEqual([['so-nganh-hcm', 'class-in-part']]);
    expect(proposed('Tài nguyên và Môi trường, Sở Thông tin và Truyền thông và địa phương')).toEqual([
      ['so-tnmt-hcm', 'name-without-its-kind'],
      ['btnmt', 'name-without-its-kind'],
    ]);
  });
});
