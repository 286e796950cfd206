import type { IsoDate, UnitId } from '#domain/facts';
import type { StandingRow } from './task-row.js';
import type { Span } from './task-spans.js';

/** A unit's part in a task. `primary` is a lead too. */
type UnitRole = 'lead' | 'primary' | 'coordinating';

/** Days, from `from` to before `to`, on which a unit has a part in a task. */
export interface UnitStretch {
  readonly unit: UnitId;
  readonly role: UnitRole;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** By unit and role, joined across spans: a change of status does not cut them. */
export const unitStretches = (spans: readonly Span[]): UnitStretch[] => {
  const open = new Map<string, UnitStretch>();
  const closed: UnitStretch[] = [];
  for (const { from, to, row } of spans)
    for (const { unit, role } of unitRoles(row)) {
      const key = `${role} ${unit}`;
      const before = open.get(key);
      if (before?.to === from) open.set(key, { ...before, to });
      else {
        if (before) closed.push(before);
        open.set(key, { unit, role, from, to });
      }
    }
  return [...closed, ...open.values()];
};

/** Each unit once as lead, and once as coordinating where it is both. */
const unitRoles = ({ situation }: StandingRow): { readonly unit: UnitId; readonly role: UnitRole }[] => {
  const { lead, coordinating } = situation;
  const primary = new Set(lead.filter((l) => l.primary).map((l) => l.unit));
  return [
    ...[...new Set(lead.map(({ unit }) => unit))].map((unit) => ({
      unit,
      role: primary.has(unit) ? ('primary' as const) : ('lead' as const),
    })),
    ...[...new Set(coordinating)].map((unit) => ({ unit, role: 'coordinating' as const })),
  ];
};
