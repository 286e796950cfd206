import type { UnitsReading } from '../units/unit-names.js';

/** What two texts about one task say otherwise. */
export type Differing = 'lead' | 'deadline';

/** Everybody whom a cell surely names, members of a class included. */
export const unitsOf = ({ units, collective }: UnitsReading): ReadonlySet<string> =>
  new Set([...units.flatMap(({ unit }) => (unit === null ? [] : [unit])), ...(collective?.members ?? [])]);
