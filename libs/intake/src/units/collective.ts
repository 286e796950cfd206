import { classPhrase, type ClassPhrase } from './class-phrase.js';
import { groupsOn } from './groups-on.js';
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
  { registry, on }: CutContext,
): Expanded {
  const groups = groupsOn(registry, on);
  const classes = units.filter(({ groups: of }) => of.length > 0);
  const phrases = units.filter(({ unit, ruled }) => unit === null && !ruled).map((entry) => classPhrase(entry.printed));
  const isCounted = ({ count, levels, localities }: ClassPhrase): boolean =>
    count !== null && (levels.length > 0 || localities);
  const counted = phrases.find(isCounted);
  const heading = intro === null ? null : classPhrase(intro);
  if (classes.length === 0 && heading === null && counted === undefined) {
    const named = phrases.some(
      ({ levels, localities, open, whole }) => !open && (levels.length > 0 || localities) && (whole || !registry),
    );
    return { collective: named ? { group: null, printed, count: null, members: null } : null, note: null };
  }
  const count = heading?.count ?? counted?.count ?? null;
  const membersOf = (entry: UnitEntry): readonly string[] =>
    entry.groups.flatMap((id) => groups.find((group) => group.id === id)?.members ?? []);
  const ofClasses = classes.flatMap(membersOf);
  const named = heading === null ? [] : units.flatMap(({ unit }) => (unit === null ? [] : [unit]));
  const members = [...new Set([...named, ...ofClasses])];
  const meant = classes.filter((entry) => isCounted(classPhrase(entry.printed))).flatMap(membersOf);
  const listed = heading !== null ? units.length : meant.length > 0 ? new Set(meant).size : members.length;
  const differs = count !== null && members.length > 0 && count !== listed;
  const group = smallest(groups, members)?.id ?? null;
  const inPart =
    heading === null &&
    (classes.some(({ confidence }) => confidence === 'doubtful') ||
      units.some(({ proposals }) => proposals.some(({ reason }) => reason === 'class-in-part')));
  const unsure = members.length === 0 || (differs && heading === null) || inPart;
  return {
    collective: { group: unsure ? null : group, printed, count, members: unsure ? null : members },
    note: differs ? `count-differs:${count}:${listed}` : null,
  };
}

const smallest = (groups: readonly NamedGroup[], members: readonly string[]): NamedGroup | undefined =>
  members.length === 0
    ? undefined
    : groups
        .filter((group) => members.every((member) => group.members.includes(member)))
        .sort((a, b) => a.members.length - b.members.length)[0];
