import type Database from 'better-sqlite3';
import type { Moment } from '../as-of/basis.js';
import { rowOfRecord, type StoredRow } from './board-record.js';
import { boardSource } from './board-source.js';
import { conditions, type TaskFilter } from './task-filter.js';
import type { TaskRow } from './task-row.js';
import { readCursor, sortKey, type TaskSort, writeCursor } from './task-sort.js';

export interface PageWanted {
  readonly limit: number;
  /** `next` of the page before; the same moment, filter and sort give every row exactly once. */
  readonly after?: string | undefined;
}

export interface TaskPage {
  readonly rows: readonly TaskRow[];
  /** Rows in all pages together. */
  readonly total: number;
  /** Null on the last page. */
  readonly next: string | null;
}

/**
 * Tasks as of (D, n). Equal sort values are ordered by task id, so that the order is total.
 *
 * @throws BadCursor
 */
export const taskBoard = (
  db: Database.Database,
  moment: Moment,
  filter: TaskFilter,
  sort: TaskSort,
  page: PageWanted,
): TaskPage => {
  const asked = conditions(filter);
  const source = boardSource(db, moment, filter);
  const after = page.after === undefined ? null : readCursor(sort, page.after);
  const params = { ...source.params, ...asked.params };
  const total = db
    .prepare<[typeof params], number>(`WITH ${source.sql} SELECT count(*) FROM board b WHERE ${asked.sql}`)
    .pluck()
    .get(params);
  const found = db
    .prepare<[object], StoredRow & { key: string | number }>(
      `WITH ${source.sql}, keyed AS (SELECT ${sortKey(sort)} AS key, b.* FROM board b WHERE ${asked.sql})
       SELECT key, task_id, wording, situation, overdue_days, overdue_origin FROM keyed
       ${after ? `WHERE key ${sort.direction === 'asc' ? '>' : '<'} @key OR (key = @key AND task_id > @task)` : ''}
       ORDER BY key ${sort.direction === 'asc' ? 'ASC' : 'DESC'}, task_id LIMIT @limit`,
    )
    .all({ ...params, ...after, limit: page.limit + 1 });
  const rows = found.slice(0, page.limit);
  const last = rows.at(-1);
  return {
    rows: rows.map((stored) => rowOfRecord(stored, moment.asOf)),
    total: total ?? 0,
    next: last && found.length > rows.length ? writeCursor(sort, { key: last.key, task: last.task_id }) : null,
  };
};

/** Every row of the board, by task id. For comparing and exporting: one at a time, nothing is held. */
export function* taskRows(db: Database.Database, moment: Moment, filter: TaskFilter): Generator<TaskRow> {
  const asked = conditions(filter);
  const source = boardSource(db, moment, filter);
  const found = db
    .prepare<[object], StoredRow>(
      `WITH ${source.sql} SELECT task_id, wording, situation, overdue_days, overdue_origin FROM board b
       WHERE ${asked.sql} ORDER BY task_id`,
    )
    .iterate({ ...source.params, ...asked.params });
  for (const stored of found) yield rowOfRecord(stored, moment.asOf);
}
