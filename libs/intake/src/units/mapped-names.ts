import type { UnitId } from '#domain/facts';
import { fold } from './fold.js';
import type { CutContext, NamedGroup, UnitEntry } from './unit-names.js';

/** A person's rulings on names: a unit's id, `group:<id>` for a class of units, null for "none of ours, leave as printed". */
export type MappedNames = ReadonlyMap<string, UnitId | null>;

/** What a ruling on a name is kept under: the name without marks and case, in the column it stands in. */
export const mappingKey = (printed: string, role: CutContext['role']): string => `${role}:${fold(printed)}`;

const GROUP = 'group:';

/** What a person ruled on this name; null where nobody did, or where the unit or group is no longer known. */
export function ruledEntry(
  { printed, part }: Pick<UnitEntry, 'printed' | 'part'>,
  { mapped, role, registry }: CutContext,
  groups: readonly NamedGroup[],
): UnitEntry | null {
  const ruling = mapped?.get(mappingKey(printed, role));
  if (ruling === undefined) return null;
  const entry = { printed, part, unit: null, groups: [], open: false, new: false, ruled: true, proposals: [] };
  if (ruling === null) return { ...entry, open: true, confidence: 'certain' };
  if (ruling.startsWith(GROUP)) {
    const group = groups.find(({ id }) => id === ruling.slice(GROUP.length));
    return group === undefined ? null : { ...entry, groups: [group.id], confidence: 'certain' };
  }
  const known = !registry || registry.units.some(({ id }) => id === ruling);
  return known ? { ...entry, unit: ruling, confidence: 'certain' } : null;
}
