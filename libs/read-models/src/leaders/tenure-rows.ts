import { addDays } from '#domain/dates';
import type { EventId, IsoDate, PersonId, UnitId } from '#domain/facts';
import type { UnitsAt } from '../units/units-at.js';

/** Days, both inclusive, on which one person answered for a unit, or nobody did: then `person` is null. */
export interface TenureRow {
  readonly unit: UnitId;
  readonly person: PersonId | null;
  readonly office: string | null;
  readonly acting: boolean;
  readonly appointment: EventId | null;
  readonly from: IsoDate;
  /** The last day, or the day asked about where it goes on. */
  readonly to: IsoDate;
}

/**
 * Every day from the first to the day asked about, each in exactly one row, oldest first: a vacancy is a row. The first
 * day is the unit's, or an earlier one on which something was already its own. Of two tenures that share a day, the day
 * goes to the one that `holderOn` names.
 */
export const tenureRows = (units: UnitsAt, unit: UnitId, earliest: IsoDate | undefined): TenureRow[] => {
  const start = [units.get(unit)?.establishedOn, earliest].filter((day) => day !== undefined).sort()[0];
  if (start === undefined || start > units.asOf) return [];
  const turning = units
    .tenures(unit)
    .flatMap(({ from, to }) => [from, ...(to === null ? [] : [addDays(to, 1)])])
    .filter((day) => day > start && day <= units.asOf);
  const days = [...new Set([start, ...turning])].sort();
  const rows: TenureRow[] = [];
  days.forEach((from, i) => {
    const next = days[i + 1];
    const to = next === undefined ? units.asOf : addDays(next, -1);
    const holder = units.holderOn(unit, from);
    const last = rows.at(-1);
    if (last && last.appointment === (holder?.appointment ?? null)) rows[rows.length - 1] = { ...last, to };
    else
      rows.push({
        ...{ unit, person: holder?.person ?? null, office: holder?.office ?? null, acting: holder?.acting ?? false },
        ...{ appointment: holder?.appointment ?? null, from, to },
      });
  });
  return rows;
};
