import type Database from 'better-sqlite3';
import type { TaskId } from '#domain/facts';
import type { Moment } from '../as-of/basis.js';
import { boardRows, type Found } from './board-rows.js';
import { boardSource } from './board-source.js';
import { everyEvent } from './known-stretches.js';
import { narrowing } from './narrowing.js';
import { conditions, type TaskFilter, whereOf } from './task-filter.js';
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

const PLACE = 'task_id, block, from_n, from_day';

/**
 * Tasks as of (D, n). Equal sort values are ordered by task id, so that the order is total. Only the rows of the page
 * are read whole; of the others what they are filtered and sorted by.
 *
 * @throws BadCursor
 */
export const taskBoard = (
  db: Database.Database,
  wanted: Moment,
  filter: TaskFilter,
  sort: TaskSort,
  page: PageWanted,
): TaskPage => {
  const moment = everyEvent(wanted);
  const after = page.after === undefined ? null : readCursor(sort, page.after);
  const asked = conditions(filter);
  const [above, way] = sort.direction === 'asc' ? ['>', 'ASC'] : ['<', 'DESC'];
  return db.transaction(() => {
    const source = boardSource(db, moment, filter, { by: sort.by });
    const found = db
      .prepare<[object], Found & { readonly key: string | number; readonly total: number }>(
        `WITH ${source.sql}, keyed AS MATERIALIZED (SELECT ${sortKey(sort)} AS key, ${PLACE} FROM board b WHERE ${asked.sql})
         SELECT key, ${PLACE}, (SELECT count(*) FROM keyed) AS total FROM keyed
         ${after ? `WHERE key ${above} @key OR (key = @key AND task_id > @task)` : ''}
         ORDER BY key ${way}, task_id LIMIT @limit`,
      )
      .all({ ...source.params, ...asked.params, ...after, limit: page.limit + 1 });
    const shown = found.slice(0, page.limit);
    const last = shown.at(-1);
    return {
      rows: boardRows(db, moment, shown.map(placeOf), source.folded),
      total: found[0]?.total ?? (after ? totalOf(db, source, asked) : 0),
      next: last && found.length > shown.length ? writeCursor(sort, { key: last.key, task: last.task_id }) : null,
    };
  })();
};

/** Every row of the board, by task id; `among`: of these tasks only. */
export const taskRows = (
  db: Database.Database,
  wanted: Moment,
  filter: TaskFilter,
  among?: readonly TaskId[],
): TaskRow[] => {
  const moment = everyEvent(wanted);
  const asked = conditions(filter);
  return db.transaction(() => {
    const source = boardSource(db, moment, filter, { among });
    const found = db
      .prepare<[object], Found>(`WITH ${source.sql} SELECT ${PLACE} FROM board b WHERE ${asked.sql} ORDER BY task_id`)
      .all({ ...source.params, ...asked.params });
    return boardRows(db, moment, found, source.folded);
  })();
};

/** The tasks after one, by id, that the filter may let through at some moment: so many at most. */
export const tasksToLookAt = (
  db: Database.Database,
  filter: TaskFilter,
  after: TaskId,
  atMost: number,
): readonly TaskId[] => {
  const { sql, params } = narrowing(whereOf(filter));
  return db
    .prepare<[object], TaskId>(
      `SELECT t.task_id FROM task t WHERE t.task_id > @after ${sql} ORDER BY t.task_id LIMIT @atMost`,
    )
    .pluck()
    .all({ ...params, after, atMost });
};

const placeOf = ({ task_id, block, from_n, from_day }: Found): Found => ({ task_id, block, from_n, from_day });

/** Where the cursor was the last row. */
const totalOf = (
  db: Database.Database,
  source: ReturnType<typeof boardSource>,
  asked: ReturnType<typeof conditions>,
): number =>
  db
    .prepare<[object], number>(`WITH ${source.sql} SELECT count(*) FROM board b WHERE ${asked.sql}`)
    .pluck()
    .get({ ...source.params, ...asked.params }) ?? 0;
