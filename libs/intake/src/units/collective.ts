import { classPhrase } from './class-phrase.js';
import type { CollectiveReading, CutContext, NamedGroup, UnitEntry } from './unit-names.js';

interface Expanded {
  readonly collective: CollectiveReading | null;
  readonly note: string | null;
}

/**
 * A lead that is a class, a count, or named members of a class. A list without a heading that names the class is one
 * joint task, whoever stands in it. A count that disagrees is noted; it never adds or drops a unit.
 */
export function collectiveOf(
  printed: string,
  intro: string | null,
  units: readonly UnitEntry[],
  { registry }: CutContext,
): Expanded {
  const groups = registry?.groups ?? [];
  const classes = units.filter(({ groups: of }) => of.length > 0);
  const phrases = units.filter(({ unit }) => unit === null).map((entry) => classPhrase(entry.printed));
  const counted = phrases.find(({ count, levels, localities }) => count !== null && (levels.length > 0 || localities));
  const heading = intro === null ? null : classPhrase(intro);
  if (classes.length === 0 && heading === null && counted === undefined) {
    const named = registry
      ? false
      : phrases.some(({ levels, localities, open }) => !open && (levels.length > 0 || localities));
    return { collective: named ? { group: null, printed, count: null, members: null } : null, note: null };
  }
  const count = heading?.count ?? counted?.count ?? null;
  const ofClasses = classes.flatMap((entry) =>
    entry.groups.flatMap((id) => groups.find((group) => group.id === id)?.members ?? []),
  );
  const named = heading === null ? [] : units.flatMap(({ unit }) => (unit === null ? [] : [unit]));
  const members = [...new Set([...named, ...ofClasses])];
  const differs = count !== null && members.length > 0 && count !== members.length;
  const group = smallest(groups, members)?.id ?? null;
  const unsure = members.length === 0 || (differs && heading === null);
  return {
    collective: { group: unsure ? null : group, printed, count, members: unsure ? null : members },
    note: differs ? `count-differs:${count}:${heading === null ? members.length : units.length}` : null,
  };
}

const smallest = (groups: readonly NamedGroup[], members: readonly string[]): NamedGroup | undefined =>
  members.length === 0
    ? undefined
    : groups
        .filter((group) => members.every((member) => group.members.includes(member)))
        .sort((a, b) => a.members.length - b.members.length)[0];
