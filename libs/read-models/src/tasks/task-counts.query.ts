import type Database from 'better-sqlite3';
import type { DirectiveId, UnitId } from '#domain/facts';
import { type Quadrant, quadrant, TASK_STATUSES, type TaskStatus } from '#domain/task/task.status';
import type { Moment } from '../as-of/basis.js';
import { boardSource } from './board-source.js';
import { conditions, type TaskFilter } from './task-filter.js';

export interface Tally {
  readonly total: number;
  /** Every status, also where it is 0; they add up to the total. */
  readonly byStatus: Readonly<Record<TaskStatus, number>>;
  readonly quadrants: Readonly<Record<Quadrant, number>>;
}

export interface TaskCounts extends Tally {
  /** By lead, a joint task in the row of each; unit null: tasks that nobody leads. Ordered by unit. */
  readonly byUnit: readonly (Tally & { readonly unit: UnitId | null })[];
  /** Tasks that stand in more than one row of `byUnit`; 0 and the rows add up to the total. */
  readonly sharedBetweenLeads: number;
  readonly byDirective: readonly (Tally & { readonly directive: DirectiveId })[];
}

/** Each number is that of the rows which `taskBoard` gives for the same moment and filter, narrowed to its cell. */
export const taskCounts = (db: Database.Database, moment: Moment, filter: TaskFilter): TaskCounts => {
  const asked = conditions(filter);
  const source = boardSource(db, moment, asked.where);
  const rows = <R>(sql: string): R[] =>
    db
      .prepare<[object], R>(
        `WITH ${source.sql},
         wanted AS MATERIALIZED (SELECT b.task_id, b.directive, b.status FROM board b WHERE ${asked.sql}),
         led AS (SELECT w.task_id, w.status, u.unit FROM wanted w
           LEFT JOIN board_unit u ON u.task_id = w.task_id AND u.role IN ('lead', 'primary')) ${sql}`,
      )
      .all({ ...source.params, ...asked.params });

  const byDirective = rows<Cell<string>>(
    'SELECT directive AS key, status, count(*) AS tasks FROM wanted GROUP BY 1, 2',
  );
  const byUnit = rows<Cell<string | null>>('SELECT unit AS key, status, count(*) AS tasks FROM led GROUP BY 1, 2');
  const [shared] = rows<{ tasks: number }>(
    'SELECT count(*) AS tasks FROM (SELECT 1 FROM led GROUP BY task_id HAVING count(*) > 1)',
  );
  return {
    ...tally(byDirective),
    byUnit: grouped(byUnit).map(([unit, cells]) => ({ unit, ...tally(cells) })),
    sharedBetweenLeads: shared?.tasks ?? 0,
    byDirective: grouped(byDirective).map(([directive, cells]) => ({ directive, ...tally(cells) })),
  };
};

interface Cell<K> {
  readonly key: K;
  readonly status: TaskStatus;
  readonly tasks: number;
}

const grouped = <K>(cells: readonly Cell<K>[]): [K, readonly Cell<K>[]][] => [
  ...Map.groupBy(cells, ({ key }) => key).entries(),
];

const tally = (cells: readonly Cell<unknown>[]): Tally => {
  const byStatus = Object.fromEntries(TASK_STATUSES.map((status) => [status, 0])) as Record<TaskStatus, number>;
  const quadrants = { 'done-on-time': 0, 'done-late': 0, 'open-within-time': 0, 'open-overdue': 0 };
  let total = 0;
  for (const { status, tasks } of cells) {
    const among = quadrant(status);
    total += tasks;
    byStatus[status] += tasks;
    if (among) quadrants[among] += tasks;
  }
  return { total, byStatus, quadrants };
};
