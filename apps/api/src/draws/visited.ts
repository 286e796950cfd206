import { FOREVER } from '#domain/dated';
import type { Recorded, UnitId } from '#domain/facts';
import { standing } from '#domain/fold';
import type { InspectionStreamEvent } from '#domain/inspection/streams-of-inspections';

/** The units that inspections of this year and purpose have visited: those whose visit was opened, and not voided. */
export function visitedIn(
  inspections: ReadonlyMap<string, readonly Recorded<InspectionStreamEvent>[]>,
  year: number,
  purpose: 'planned' | 'surprise',
): ReadonlySet<UnitId> {
  const visited = new Set<UnitId>();
  for (const history of inspections.values()) {
    const facts = standing(history, FOREVER);
    const planned = facts.find(({ event }) => event.type === 'InspectionPlanned')?.event;
    if (planned?.type !== 'InspectionPlanned' || planned.data.year !== year || planned.data.kind !== purpose) continue;
    for (const { event } of facts) if (event.type === 'VisitOpened') visited.add(event.data.unitId);
  }
  return visited;
}
