import type Database from 'better-sqlite3';
import type { UnitId } from '#domain/facts';
import { standing } from '#domain/fold';
import type { InspectionStreamEvent } from '#domain/inspection/streams-of-inspections';
import type { Moment } from '../as-of/basis.js';
import { eventsOfMany } from '../audit-trail/events-of.js';

/** By purpose: the units of a year whose visits were opened. */
export interface VisitedUnits {
  readonly planned: Set<UnitId>;
  readonly surprise: Set<UnitId>;
}

/**
 * Whatever became of the visits later; but what was corrected counts as corrected, and what was voided not at all.
 * Thousands: only what counts is read of each, and only of the few that were corrected the whole history.
 */
export function visitedUnits(db: Database.Database, { asOf, size }: Moment, year: number): VisitedUnits {
  const visited: VisitedUnits = { planned: new Set(), surprise: new Set() };
  const corrected = new Set(db.prepare<[object], string>(CORRECTED).pluck().all({ size }));
  const kinds = new Map(rows<keyof VisitedUnits>(db, PLANNED, { asOf, size, year }));
  for (const [stream, unit] of rows<UnitId>(db, OPENED, { asOf, size })) {
    const kind = kinds.get(stream);
    if (kind !== undefined && !corrected.has(stream)) visited[kind].add(unit);
  }
  for (const events of eventsOfMany<InspectionStreamEvent>(db, [...corrected], size).values()) {
    const facts = standing(events, asOf).map(({ event }) => event);
    const planned = facts.find((event) => event.type === 'InspectionPlanned')?.data;
    if (planned?.year !== year) continue;
    for (const event of facts) if (event.type === 'VisitOpened') visited[planned.kind].add(event.data.unitId);
  }
  return visited;
}

const rows = <T>(db: Database.Database, sql: string, named: object): [stream: string, value: T][] =>
  db.prepare<[object], [string, T]>(sql).raw().all(named);

const PLANNED = `SELECT stream, data ->> '$.kind' FROM log
  WHERE type = 'InspectionPlanned' AND n <= :size AND effective_on <= :asOf AND data ->> '$.year' = :year`;

const OPENED = `SELECT stream, data ->> '$.unitId' FROM log
  WHERE type = 'VisitOpened' AND n <= :size AND effective_on <= :asOf`;

const CORRECTED = `SELECT DISTINCT stream FROM log
  WHERE type IN ('InspectionPlanned', 'VisitOpened', 'EventVoided') AND category = 'inspection' AND n <= :size
    AND corrects IS NOT NULL`;
