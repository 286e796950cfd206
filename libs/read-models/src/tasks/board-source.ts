import type Database from 'better-sqlite3';
import type { Moment } from '../as-of/basis.js';
import { prepared } from '../engine/prepared.js';
import { boardRecord, unitRoles } from './board-record.js';
import { foldedRows, type Narrowing, narrowing } from './folded-rows.js';
import { passes } from './passes.js';
import { type TaskFilter, whereOf } from './task-filter.js';
import type { StandingRow } from './task-row.js';

/** Two tables, as SQL: `board`, a row for each task that stands at the moment, and `board_unit`, its units. */
export interface BoardSource {
  readonly sql: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * The board at (D, n). A task whose last event is among the first n is read from its spans; one that has later events,
 * or whose spans are stale, is folded now from those that count. Both come as the same records.
 */
export const boardSource = (db: Database.Database, moment: Moment, filter: TaskFilter): BoardSource => {
  const narrow = narrowing(whereOf(filter));
  const folded = foldedRows(db, moment, narrow, { percent: true }).filter(passes(filter));
  return sourceOf(db, moment, narrow, folded);
};

/** The part of the board that its spans know, without what has to be folded. */
export const spansSource = (db: Database.Database, moment: Moment, narrow: Narrowing): BoardSource =>
  sourceOf(db, moment, narrow, []);

const sourceOf = (
  db: Database.Database,
  moment: Moment,
  narrow: Narrowing,
  folded: readonly StandingRow[],
): BoardSource => {
  return {
    sql: board(`${narrow.sql} ${isSettled(db) ? '' : NOT_STALE}`),
    params: {
      ...narrow.params,
      day: moment.asOf,
      size: moment.size,
      folded: JSON.stringify(folded.map(boardRecord)),
      folded_unit: JSON.stringify(folded.flatMap((row) => unitRoles(row).map((r) => ({ task_id: row.taskId, ...r })))),
    },
  };
};

const isSettled = (db: Database.Database): boolean =>
  prepared(db, 'SELECT 1 FROM task_stale LIMIT 1').get() === undefined;

const NOT_STALE = 'AND t.task_id NOT IN (SELECT task_id FROM task_stale)';

const WORDING = ['directive', 'address', 'address_key', 'member', 'search', 'title_key', 'wording'];
const SPAN = ['status', 'quadrant', 'due', 'percent', 'overdue_days', 'overdue_origin', 'situation'];

const board = (narrow: string): string => `
  board AS (
    SELECT s.task_id, ${WORDING.map((c) => `w.${c}`).join(', ')}, ${SPAN.map((c) => `s.${c}`).join(', ')}
    FROM task_span s
    JOIN task t ON t.task_id = s.task_id AND t.last_n <= @size
    JOIN task_wording w ON w.task_id = s.task_id AND w.wording_no = s.wording_no
    WHERE s.from_day <= @day AND @day < s.to_day ${narrow}
    UNION ALL
    SELECT ${['task_id', ...WORDING, ...SPAN].map((c) => `value ->> '${c}'`).join(', ')} FROM json_each(@folded)
  ),
  board_unit AS (
    SELECT u.task_id, u.unit, u.role
    FROM task_unit u JOIN task t ON t.task_id = u.task_id AND t.last_n <= @size
    WHERE u.from_day <= @day AND @day < u.to_day ${narrow}
    UNION ALL
    SELECT value ->> 'task_id', value ->> 'unit', value ->> 'role' FROM json_each(@folded_unit)
  )`;
