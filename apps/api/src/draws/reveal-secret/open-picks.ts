import type { UnitId } from '#domain/facts';
import type { PickedUnit } from '#domain/inspection/draw/draw.events';
import { isOver, type InspectionState } from '#domain/inspection/inspection.state';

/**
 * The picks whose visits are not over: each counts once, however many inspections it has. Without an inspection of its
 * own it is open, unless the unit, or the one that took it over, was visited for another pick of the same draw.
 */
export function openPicks(
  draw: string,
  picks: readonly PickedUnit[],
  inspections: readonly InspectionState[],
  successor: (unit: UnitId) => UnitId,
): readonly PickedUnit[] {
  const ofDraw = inspections.filter(({ planned }) => planned?.draw?.draw === draw);
  const visited = new Set(ofDraw.filter((one) => one.visits.length > 0 && isOver(one)).map(({ unit }) => unit));
  return picks.filter(({ id, unit }) => {
    const own = ofDraw.filter(({ planned }) => planned?.draw?.id === id);
    return own.length === 0 ? !visited.has(successor(unit)) : !own.every(isOver);
  });
}
