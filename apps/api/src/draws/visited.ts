import type { Recorded, UnitId } from '#domain/facts';
import type { InspectionStreamEvent } from '#domain/inspection/streams-of-inspections';

/** The units that inspections of this year and purpose have visited: those whose visit was opened. */
export function visitedIn(
  inspections: ReadonlyMap<string, readonly Recorded<InspectionStreamEvent>[]>,
  year: number,
  purpose: 'planned' | 'surprise',
): ReadonlySet<UnitId> {
  const visited = new Set<UnitId>();
  for (const history of inspections.values()) {
    const planned = history.find(({ event }) => event.type === 'InspectionPlanned')?.event;
    if (planned?.type !== 'InspectionPlanned' || planned.data.year !== year || planned.data.kind !== purpose) continue;
    for (const { event } of history) if (event.type === 'VisitOpened') visited.add(event.data.unitId);
  }
  return visited;
}
