import type { UnitId } from '#domain/facts';
import type { StratumRule } from '#domain/inspection/draw/draw.events';
import type { UnitAt } from '../units/unit-at.js';
import type { UnitsAt } from '../units/units-at.js';

type Rule = Pick<StratumRule, 'kinds' | 'under'>;

/** Of these kinds, below the unit named, existing on that day: merged and dissolved ones are out. */
export function eligibleUnits(units: UnitsAt, rule: Rule): readonly UnitAt[] {
  const belongs = ofStratum(units, rule);
  return units.all().filter((unit) => unit.endedOn === null && belongs(unit));
}

/** Whether a unit is of a stratum, ended or not. */
export function ofStratum(units: UnitsAt, { kinds, under }: Rule): (unit: UnitAt) => boolean {
  const isBelow = under === null ? () => true : below(units, under);
  return ({ id, kind, parent }) => kinds.includes(kind) && (id === under || isBelow(parent));
}

/** Whether a unit is this one or stands below it. Climbs from each parent once: a country has few parents and many units. */
function below(units: UnitsAt, root: UnitId): (id: UnitId | null) => boolean {
  const known = new Map<UnitId | null, boolean>([
    [root, true],
    [null, false],
  ]);
  return function isBelow(id): boolean {
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    // Of units that stand below each other in a ring none is below the root.
    known.set(id, false);
    const found = isBelow(id === null ? null : (units.get(id)?.parent ?? null));
    known.set(id, found);
    return found;
  };
}
