import { fold } from './fold.js';
import type { NameIndex } from './name-index.js';
import { nameKey } from './name-key.js';
import type { NamedUnit } from './unit-names.js';

/** What every ministry or province has one of: without more words it is the issuer's own. */
const ONE_OF_MANY = /^(so|vu|phong|trung tam|van phong|cuc|thanh tra|chi cuc|vp|vpub)( |$)/u;
/** "Công an Thành phố", "UBND tỉnh", "Văn phòng Bộ": a place or a body without its name. */
const UNNAMED_PLACE = / (thanh pho|tp|tinh|bo|quan|huyen)$/u;

export const mayBeAnothers = (printed: string): boolean => {
  const plain = fold(printed);
  return ONE_OF_MANY.test(plain) || UNNAMED_PLACE.test(plain);
};

/** The name of an issuer's place or of itself: `thành phố hồ chí minh` of its committee, `bộ tài chính` of the ministry. */
const placeOf = ({ name }: NamedUnit): string =>
  fold(name)
    .replace(/^(ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan) /u, '')
    .replace(/^tp /u, 'thanh pho ');

/** Is a unit of the issuer's own house: itself, below it, beside it, or of the same place? */
export function isOfIssuer(unit: NamedUnit, issuer: NamedUnit): boolean {
  if (unit.id === issuer.id || unit.parent === issuer.id) return true;
  if (issuer.parent && unit.parent === issuer.parent && /^(so|vu|cuc|phong) /u.test(fold(issuer.name))) return true;
  return nameKey(unit.name).endsWith(nameKey(placeOf(issuer)));
}

/** A name that lacks its place, with the issuer's: "Sở Nội vụ" is "Sở Nội vụ tỉnh An Giang" in a plan of An Giang. */
export function inFull(printed: string, issuer: NamedUnit): string[] {
  const plain = fold(printed);
  if (!mayBeAnothers(printed)) return [];
  const place = placeOf(issuer);
  const bare = place.replace(/^(tinh|thanh pho) /u, '');
  const kind = UNNAMED_PLACE.exec(plain)?.[1];
  const stem = kind === undefined ? plain : plain.slice(0, -kind.length - 1);
  const fits = kind === undefined || place.startsWith(kind === 'tp' ? 'thanh pho' : kind);
  return fits ? [...new Set([`${stem} ${place}`, `${stem} ${bare}`, `${stem} tp ${bare}`])] : [];
}

const byId = new WeakMap<NameIndex, ReadonlyMap<string, NamedUnit>>();

export function issuerOf(index: NameIndex, issuer: string | null | undefined): NamedUnit | undefined {
  if (!issuer) return undefined;
  const known = byId.get(index) ?? new Map([...index.byKey.values()].flat().map(({ unit }) => [unit.id, unit]));
  byId.set(index, known);
  return known.get(issuer);
}
