import type { IsoDate, UnitId } from '#domain/facts';
import { type UnitRole, unitRoles } from './board-record.js';
import type { Span } from './task-spans.js';

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
