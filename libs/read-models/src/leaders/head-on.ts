import { dayOf } from '#domain/dates';
import type { PersonId, Recorded, UnitId } from '#domain/facts';
import type { Tenure } from '#domain/unit/tenures';
import type { Moment } from '../as-of/basis.js';
import type { UnitRegistry } from '../units/unit-registry.js';

/**
 * Who headed the unit that an event was recorded for, on the day it was recorded, as known at `size`. Null in a vacancy,
 * and for an act for no unit.
 */
export const headOn = (
  registry: UnitRegistry,
  { by, recordedAt }: Pick<Recorded<never>, 'by' | 'recordedAt'>,
  size: number,
): Tenure | null => {
  const day = dayOf(recordedAt);
  return by.unit === null ? null : registry.at({ asOf: day, size }).holderOn(by.unit, day);
};

/** The units that a person heads on the day: for the filter `headed` of a board. */
export const unitsHeadedBy = (registry: UnitRegistry, moment: Moment, person: PersonId): UnitId[] =>
  registry
    .at(moment)
    .all()
    .filter(({ leader }) => leader?.person === person)
    .map(({ id }) => id);
