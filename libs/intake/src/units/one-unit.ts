import { indexOf } from './name-index.js';
import { matchUnit } from './match-unit.js';
import type { CutContext, UnitEntry } from './unit-names.js';

/** A text that names one unit, whatever stands in it: the issuer over a document. It is not cut. */
export function oneUnit(printed: string, { registry, on }: Omit<CutContext, 'role'>): UnitEntry {
  const entry = { printed, groups: [], open: false, part: null, new: false, ruled: false };
  if (!registry) return { ...entry, unit: null, confidence: 'likely', proposals: [] };
  const match = matchUnit(indexOf(registry), printed, on === undefined ? {} : { on });
  return { ...entry, ...match, new: match.proposals.length === 1 && match.proposals[0]?.reason === 'new' };
}
