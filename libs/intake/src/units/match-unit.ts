import { fold } from './fold.js';
import { lookUp, type NameIndex } from './name-index.js';
import { nameKey } from './name-key.js';
import { nearNames } from './near-names.js';
import type { CutContext, NamedUnit, ProposalReason, UnitEntry, UnitProposal } from './unit-names.js';

/** The day and the issuer that a name is read for; whether to look for near spellings, which takes a while. */
type Reader = Pick<CutContext, 'on' | 'issuer'> & { readonly near?: boolean };
type Match = Pick<UnitEntry, 'unit' | 'confidence' | 'proposals'>;

/**
 * The one unit of that name on the day. A name that lacks only marks, or spells an abbreviation its own way, is taken as
 * likely; one with other letters never is: it is proposed.
 */
export function matchUnit(index: NameIndex, printed: string, reader: Reader): Match {
  const { on, issuer } = reader;
  const { units, otherDays, exact } = lookUp(index, printed, on);
  const [only] = units;
  if (only !== undefined && units.length === 1 && isAnothers(only, printed, issuer))
    return doubt(propose(units, 'of-another-body'));
  if (only !== undefined && units.length === 1)
    return { unit: only.id, confidence: exact ? 'certain' : 'likely', proposals: [] };
  if (units.length > 1) return doubt(propose(units, 'several-of-that-name'));
  const nested = withoutParent(index, printed, reader);
  if (nested !== undefined) return { unit: nested.id, confidence: 'likely', proposals: [] };
  return doubt([
    ...propose(otherDays, 'not-on-that-day'),
    ...(reader.near === false ? [] : nearNames(index, printed)),
    { unit: null, name: printed, reason: 'new' },
  ]);
}

const doubt = (proposals: readonly UnitProposal[]): Match => ({ unit: null, confidence: 'doubtful', proposals });
const propose = (units: readonly NamedUnit[], reason: ProposalReason): UnitProposal[] =>
  units.map(({ id, name }) => ({ unit: id, name, reason }));

/** "Sở Nội vụ", "Vụ Pháp chế", "Văn phòng Bộ": every province or ministry has one, and a document means its issuer's. */
const isAnothers = ({ id, name, parent }: NamedUnit, printed: string, issuer: Reader['issuer']): boolean =>
  /^(so|vu|phong|trung tam|van phong) /u.test(fold(printed)) &&
  nameKey(printed) !== nameKey(name) &&
  !/[-–]| của | thuộc /u.test(printed) &&
  !!issuer &&
  !!parent &&
  parent !== issuer &&
  id !== issuer;

/** "Cục … - Bộ Công an", "Cục … của Bộ …": the unit by its own name, where the parent behind it is known too. */
function withoutParent(index: NameIndex, printed: string, { on }: Reader): NamedUnit | undefined {
  for (const { index: at, 0: link } of printed.matchAll(/\s*[-–]\s*| của | thuộc | \(/gu)) {
    const [unit, ...others] = lookUp(index, printed.slice(0, at), on).units;
    const parent = lookUp(index, printed.slice(at + link.length).replace(/\)$/u, ''), on);
    if (unit !== undefined && others.length === 0 && parent.units.length === 1) return unit;
  }
  return undefined;
}

/** A name without "Bộ" or "Sở" in a cell of departments may be either: both are proposed, none is taken. */
export function doubtKind(match: Match, printed: string, index: NameIndex, { on }: Reader): Match {
  const department = lookUp(index, `Sở ${printed}`, on).units[0];
  const ministry = match.unit === null ? undefined : lookUp(index, `Bộ ${printed}`, on).units[0];
  if (department === undefined || ministry?.id !== match.unit || fold(printed).startsWith('bo ')) return match;
  return doubt(propose([department, ministry], 'name-without-its-kind'));
}
