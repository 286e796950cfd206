import type Database from 'better-sqlite3';
import type { DirectiveId } from '#domain/facts';
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

/** Tasks that stand for each item of one directive, in the order of assignment. */
export function tasksByItem(db: Database.Database, directive: DirectiveId, moment: Moment): Map<string, string[]> {
  const rows = db
    .prepare<[Moment & { directive: string }], { address: string; task: string }>(
      `SELECT DISTINCT data ->> '$.address' AS address, task_id AS task FROM log
       WHERE directive_id = @directive AND type = 'TaskAssigned' AND ${STANDS} ORDER BY n`,
    )
    .all({ ...moment, directive });
  const tasks = new Map<string, string[]>();
  for (const { address, task } of rows) tasks.set(address, [...(tasks.get(address) ?? []), task]);
  return tasks;
}
