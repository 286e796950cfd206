import type Database from 'better-sqlite3';
import type { DirectiveId, TaskId } from '#domain/facts';
import type { Moment } from '../as-of/basis.js';

/**
 * Of one type of event: those that end their correction chain among the first n and have taken effect by D. They are the
 * facts that stand, without a fold: a chain's last link alone counts, and a voiding is of another type.
 */
const STANDS = `n <= @size AND effective_on <= @asOf AND NOT EXISTS (
  SELECT 1 FROM log later WHERE later.corrects = log.event_id AND later.n <= @size)`;

/** Items on record and tasks that stand, by directive; one that has none is not among them. */
export function countsByDirective(
  db: Database.Database,
  moment: Moment,
): Map<DirectiveId, { readonly items: number; readonly tasks: number }> {
  const rows = db
    .prepare<[Moment], { id: string; items: number; tasks: number }>(
      `SELECT directive_id AS id, count(*) FILTER (WHERE type = 'ItemRecorded') AS items,
        count(DISTINCT CASE WHEN type = 'TaskAssigned' THEN task_id END) AS tasks
       FROM log WHERE type IN ('ItemRecorded', 'TaskAssigned') AND directive_id IS NOT NULL AND ${STANDS}
       GROUP BY directive_id`,
    )
    .all(moment);
  return new Map(rows.map(({ id, items, tasks }) => [id, { items, tasks }]));
}

/** Items ever recorded, corrections not counted: what tells whether a document recorded in parts is all there. */
export function itemsRecorded(db: Database.Database, { size }: Pick<Moment, 'size'>): Map<DirectiveId, number> {
  const rows = db
    .prepare<[number], { id: string; items: number }>(
      `SELECT directive_id AS id, count(*) AS items FROM log
       WHERE type = 'ItemRecorded' AND corrects IS NULL AND directive_id IS NOT NULL AND n <= ? GROUP BY directive_id`,
    )
    .all(size);
  return new Map(rows.map(({ id, items }) => [id, items]));
}

/** A task that stands, with the address that its assignment names and the number of that event. */
export interface AddressedTask {
  readonly n: number;
  readonly address: string;
  readonly task: TaskId;
}

/** Of one directive, in the order of assignment. */
export const tasksOfDirective = (db: Database.Database, directive: DirectiveId, moment: Moment): AddressedTask[] =>
  db
    .prepare<[Moment & { directive: string }], AddressedTask>(
      `SELECT n, data ->> '$.address' AS address, task_id AS task FROM log
       WHERE directive_id = @directive AND type = 'TaskAssigned' AND ${STANDS} ORDER BY n`,
    )
    .all({ ...moment, directive });
