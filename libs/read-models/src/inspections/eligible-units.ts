import type { StratumRule } from '#domain/inspection/draw/draw.events';
import type { UnitAt } from '../units/unit-at.js';
import type { UnitsAt } from '../units/units-at.js';

/** Of these kinds, below the unit named, existing on that day: merged and dissolved ones are out. */
export function eligibleUnits(
  units: UnitsAt,
  { kinds, under }: Pick<StratumRule, 'kinds' | 'under'>,
): readonly UnitAt[] {
  const within = under === null ? null : new Set(units.subtree(under));
  return units
    .all()
    .filter(({ id, kind, endedOn }) => endedOn === null && kinds.includes(kind) && (within === null || within.has(id)));
}
