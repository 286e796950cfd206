import type { IsoDate } from '#domain/facts';
import { spelled } from './fold.js';
import { derivedNames, nameKey } from './name-key.js';
import type { NamedUnit, UnitNames } from './unit-names.js';

/** One spelling of one unit, and the days on which it was its name. */
export interface KnownName {
  readonly unit: NamedUnit;
  readonly spelling: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
}

export interface NameIndex {
  readonly byKey: ReadonlyMap<string, readonly KnownName[]>;
  /** The longest key, in characters: no longer stretch of a cell need be looked up. */
  readonly longest: number;
}

const EVER: IsoDate = '0001-01-01';
const NEVER: IsoDate = '9999-12-31';
const indexes = new WeakMap<UnitNames, NameIndex>();

/** Made once per registry object. */
export function indexOf(registry: UnitNames): NameIndex {
  const made = indexes.get(registry);
  if (made !== undefined) return made;
  const byKey = new Map<string, KnownName[]>();
  for (const unit of registry.units)
    for (const known of namesOf(unit)) {
      const key = nameKey(known.spelling);
      const same = byKey.get(key) ?? [];
      if (key !== '') byKey.set(key, [...same, known]);
    }
  const index = { byKey, longest: Math.max(0, ...Array.from(byKey.keys(), ({ length }) => length)) };
  indexes.set(registry, index);
  return index;
}

function namesOf(unit: NamedUnit): KnownName[] {
  const known = (spelling: string, from = unit.from ?? EVER, until = unit.until ?? NEVER): KnownName => ({
    unit,
    spelling,
    from,
    until,
  });
  return [
    ...[unit.name, ...(unit.short === null ? [] : [unit.short]), ...derivedNames(unit.name)].map((name) => known(name)),
    ...unit.aliases.map((alias) =>
      typeof alias === 'string' ? known(alias) : known(alias.name, alias.from ?? unit.from, alias.until ?? unit.until),
    ),
  ];
}

export interface Found {
  /** Units of that name on the day, each once. */
  readonly units: readonly NamedUnit[];
  /** Units that bore it on other days only. */
  readonly otherDays: readonly NamedUnit[];
  /** Spelled the same, marks and all. */
  readonly exact: boolean;
}

/** Who bears a name on a day. Of several, those that are spelled exactly so go first. */
export function lookUp(index: NameIndex, printed: string, on: IsoDate | undefined): Found {
  const known = index.byKey.get(nameKey(printed)) ?? [];
  const valid = known.filter(({ from, until }) => on === undefined || (from <= on && on <= until));
  const same = valid.filter(({ spelling }) => joined(spelling) === joined(printed));
  const units = distinct(same.length > 0 ? same : valid);
  return {
    units,
    otherDays: distinct(known).filter((unit) => !distinct(valid).includes(unit)),
    exact: same.length > 0,
  };
}

const joined = (name: string): string => spelled(name).replaceAll(' ', '');
const distinct = (known: readonly KnownName[]): NamedUnit[] => [...new Set(known.map(({ unit }) => unit))];
