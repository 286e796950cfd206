import type Database from 'better-sqlite3';
import type { Moment } from '../as-of/basis.js';
import { prepared } from '../engine/prepared.js';
import type { BoardSource } from './board-source.js';
import type { Narrowing } from './folded-rows.js';
import type { TaskFilter } from './task-filter.js';

/** Over `task t`: its spans know all of its events. Nothing where that is so of every task, as it usually is. */
export const settledOnly = (db: Database.Database): string =>
  prepared(db, 'SELECT 1 FROM task_stale LIMIT 1').get() === undefined
    ? ''
    : 'AND t.task_id NOT IN (SELECT task_id FROM task_stale)';

/**
 * The part of the board that its spans know, with what is counted and filtered by and no more, so that an index answers
 * and the long texts are left where they are. The wording is looked at only where the filter asks for it: all wordings
 * of a task name the same directive.
 */
export const spansSource = (
  db: Database.Database,
  { asOf, size }: Moment,
  narrow: Narrowing,
  { address, member, text }: TaskFilter,
): BoardSource => {
  const asksWording = address !== undefined || member !== undefined || text !== undefined;
  return {
    sql: `
      board AS (
        SELECT s.task_id, s.status, s.quadrant, s.due, t.directive ${asksWording ? ', w.address, w.member, w.search' : ''}
        FROM task_span s
        JOIN task t ON t.task_id = s.task_id AND t.last_n <= @size
        ${asksWording ? 'JOIN task_wording w ON w.task_id = s.task_id AND w.wording_no = s.wording_no' : ''}
        WHERE s.from_day <= @day AND @day < s.to_day ${narrow.sql} ${settledOnly(db)}
      ),
      board_unit AS (SELECT task_id, unit, role FROM task_unit WHERE from_day <= @day AND @day < to_day)`,
    params: { ...narrow.params, day: asOf, size },
  };
};
