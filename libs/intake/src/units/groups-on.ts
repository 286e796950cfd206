import type { IsoDate } from '#domain/facts';
import type { NamedGroup, UnitNames } from './unit-names.js';

const byDay = new WeakMap<UnitNames, Map<string, readonly NamedGroup[]>>();

/** The groups as defined on a day; without one, each as last defined. Made once per registry and day. */
export function groupsOn(registry: UnitNames | null | undefined, on: IsoDate | undefined): readonly NamedGroup[] {
  if (!registry) return [];
  const days = byDay.get(registry) ?? new Map<string, readonly NamedGroup[]>();
  byDay.set(registry, days);
  const known = days.get(on ?? '');
  if (known !== undefined) return known;
  const valid = registry.groups.filter(
    ({ from, until }) => on === undefined || ((from ?? on) <= on && on <= (until ?? on)),
  );
  const last = new Map<string, NamedGroup>();
  for (const group of valid) {
    const other = last.get(group.id);
    if (other === undefined || (other.from ?? '') <= (group.from ?? '')) last.set(group.id, group);
  }
  const groups = [...last.values()];
  days.set(on ?? '', groups);
  return groups;
}
