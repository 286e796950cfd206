import type Database from 'better-sqlite3';
import type { DirectiveId, UnitId } from '#domain/facts';
import { taskStream } from '#domain/streams';
import type { TaskEvent } from '#domain/task/task.events';
import type { Moment } from '../as-of/basis.js';
import { eventsOfMany } from '../audit-trail/events-of.js';
import { boardRecord, unitRoles } from './board-record.js';
import { type StandingRow } from './task-row.js';
import { rowAt } from './task-spans.js';

/** Where it is enough to look. Anything left out means everywhere; more is found than wanted, never less. */
export interface Where {
  readonly directive?: DirectiveId | undefined;
  /** Sets of units: a task has to have been given, at any time, to one of each set. */
  readonly namedAmong?: readonly (readonly UnitId[])[];
}

/** Two tables, as SQL: `board`, a row for each task that stands at the moment, and `board_unit`, its units. */
export interface BoardSource {
  readonly sql: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * The board at (D, n). A task whose last event is among the first n is read from its spans; one that has later events is
 * folded now from those that count. Both come as the same records.
 */
export const boardSource = (db: Database.Database, moment: Moment, where: Where = {}): BoardSource => {
  const narrow = narrowing(where);
  const folded = foldedRows(db, moment, narrow);
  return {
    sql: board(narrow.sql),
    params: {
      ...narrow.params,
      day: moment.asOf,
      size: moment.size,
      folded: JSON.stringify(folded.map(boardRecord)),
      folded_unit: JSON.stringify(folded.flatMap((row) => unitRoles(row).map((r) => ({ task_id: row.taskId, ...r })))),
    },
  };
};

interface Narrowing {
  /** Over `task t`. */
  readonly sql: string;
  readonly params: Readonly<Record<string, string>>;
}

/** The sets meet in one list of ids, so that SQLite looks up these tasks and walks no table. */
const narrowing = ({ directive, namedAmong = [] }: Where): Narrowing => {
  const lists = [
    ...(directive === undefined ? [] : ['SELECT task_id FROM task WHERE directive = @narrow_directive']),
    ...namedAmong.map(
      (_, i) => `SELECT task_id FROM task_named WHERE unit IN (SELECT value FROM json_each(@narrow_${i}))`,
    ),
  ];
  return {
    sql: lists.length === 0 ? '' : `AND t.task_id IN (${lists.join(' INTERSECT ')})`,
    params: {
      ...(directive === undefined ? {} : { narrow_directive: directive }),
      ...Object.fromEntries(namedAmong.map((units, i) => [`narrow_${i}`, JSON.stringify(units)])),
    },
  };
};

/** Tasks that were known at the moment and have events after it. */
const foldedRows = (db: Database.Database, { asOf, size }: Moment, { sql, params }: Narrowing): StandingRow[] => {
  const tasks = db
    .prepare<[object], string>(`SELECT t.task_id FROM task t WHERE t.last_n > @size AND t.first_n <= @size ${sql}`)
    .pluck()
    .all({ size, ...params });
  const rows: StandingRow[] = [];
  for (let at = 0; at < tasks.length; at += AT_ONCE)
    for (const events of eventsOfMany<TaskEvent>(db, tasks.slice(at, at + AT_ONCE).map(taskStream), size).values()) {
      const row = rowAt(events, asOf);
      if (row) rows.push(row);
    }
  return rows;
};

/** Histories in memory at a time. */
const AT_ONCE = 500;

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
