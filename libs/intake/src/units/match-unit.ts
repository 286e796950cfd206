import { fold } from './fold.js';
import { lookUp, type NameIndex } from './name-index.js';
import { nameKey } from './name-key.js';
import { nearNames } from './near-names.js';
import { inFull, isOfIssuer, issuerOf, mayBeAnothers } from './of-issuer.js';
import type { CutContext, NamedUnit, ProposalReason, UnitEntry, UnitProposal } from './unit-names.js';

/** The day and the issuer that a name is read for; whether to look for near spellings, which takes a while. */
type Reader = Pick<CutContext, 'on' | 'issuer'> & { readonly near?: boolean };
type Match = Pick<UnitEntry, 'unit' | 'confidence' | 'proposals'>;

/**
 * The one unit of that name on the day; of several, the one of the issuer's own house. A name that lacks only marks, or
 * spells an abbreviation its own way, is taken as likely; one with other letters never is: it is proposed.
 */
export function matchUnit(index: NameIndex, printed: string, reader: Reader): Match {
  const known = matched.get(index) ?? new Map<string, Match>();
  if (known.size > MOST_KEPT) known.clear();
  matched.set(index, known);
  const key = [reader.on, reader.issuer, reader.near, printed].join('\n');
  const match = known.get(key) ?? matchAnew(index, printed, reader);
  known.set(key, match);
  return match;
}

/** The same names stand in cell after cell. */
const matched = new WeakMap<NameIndex, Map<string, Match>>();
const MOST_KEPT = 20_000;

function matchAnew(index: NameIndex, printed: string, reader: Reader): Match {
  const { on } = reader;
  const issuer = issuerOf(index, reader.issuer);
  const { units, otherDays, exact } = lookUp(index, printed, on);
  const own = issuer !== undefined && mayBeAnothers(printed) ? units.filter((unit) => isOfIssuer(unit, issuer)) : [];
  const [only] = own.length === 1 ? own : units;
  if (only !== undefined && (units.length === 1 || own.length === 1)) {
    if (issuer === undefined || !isAnothers(only, printed, issuer))
      return { unit: only.id, confidence: exact ? 'certain' : 'likely', proposals: [] };
  }
  const whole = issuer === undefined ? undefined : named(index, inFull(printed, issuer), on);
  if (whole !== undefined) return { unit: whole.id, confidence: 'likely', proposals: [] };
  if (units.length === 1) return doubt(propose(units, 'of-another-body'));
  if (units.length > 1) return doubt(propose(units, 'several-of-that-name'));
  const coded = named(index, codesIn(printed), on);
  if (coded !== undefined) return { unit: coded.id, confidence: 'likely', proposals: [] };
  const nested = withoutParent(index, printed, reader);
  if (nested !== undefined) return { unit: nested.id, confidence: 'likely', proposals: [] };
  return doubt([
    ...propose(otherDays, 'not-on-that-day'),
    ...(reader.near === false ? [] : nearNames(index, printed, on)),
    { unit: null, name: printed, reason: 'new' },
  ]);
}

/** A person can weigh no more. */
const MOST = 5;
const doubt = (proposals: readonly UnitProposal[]): Match => ({ unit: null, confidence: 'doubtful', proposals });
const propose = (units: readonly NamedUnit[], reason: ProposalReason): UnitProposal[] =>
  units.slice(0, MOST).map(({ id, name }) => ({ unit: id, name, reason }));

/**
 * "Sở Nội vụ", "Vụ Pháp chế", "Công an Thành phố" of somebody else's: a document means its issuer's own. A "Cục" that the
 * registry has once is known by its name alone.
 */
const isAnothers = (unit: NamedUnit, printed: string, issuer: NamedUnit): boolean =>
  mayBeAnothers(printed) &&
  !/^cuc /u.test(fold(printed)) &&
  nameKey(printed) !== nameKey(unit.name) &&
  !/[-–(]| của | thuộc /u.test(printed) &&
  !!unit.parent &&
  !isOfIssuer(unit, issuer);

/** "Cục C06 - Bộ Công an": a department by its number. */
const codesIn = (printed: string): string[] => printed.match(/(?<![\p{L}\d])[A-Z]{1,4}\d{2,3}(?![\p{L}\d])/gu) ?? [];

function named(index: NameIndex, names: readonly string[], on: Reader['on']): NamedUnit | undefined {
  const found = new Set(names.flatMap((name) => lookUp(index, name, on).units));
  return found.size === 1 ? [...found][0] : undefined;
}

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
