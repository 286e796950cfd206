import type Database from 'better-sqlite3';
import type { TaskId } from '#domain/facts';
import type { Moment } from '../as-of/basis.js';
import type { Narrowing } from './narrowing.js';
import { aroundAt } from './task-around.js';
import { historiesOf } from './task-events.js';
import type { StandingRow } from './task-row.js';
import { rowAt, SAYS_NO_MORE, SAYS_NOTHING } from './task-spans.js';

/** Whether an answer goes by the percents of tasks. Where it does not, they are null. */
export interface Wanted {
  readonly percent: boolean;
}

/**
 * The rows of tasks with events among the first `size` that their spans do not know yet, folded now. Without `percent`
 * reports make no task stale and are not even read, but for a task that goes on without a date: they may say that it is
 * not carried out.
 */
export const foldedRows = (
  db: Database.Database,
  { asOf, size }: Moment,
  { sql, params }: Narrowing,
  wanted: Wanted,
): StandingRow[] => {
  // Where nothing narrows, from the few stale ones: left to itself SQLite walks every task.
  const tasks = db
    .prepare<[object], Asked>(
      `SELECT t.task_id, t.ongoing FROM task_stale s ${sql === '' ? 'CROSS JOIN' : 'JOIN'} task t ON t.task_id = s.task_id
       WHERE s.${staleFrom(wanted)} <= @size ${sql}`,
    )
    .all({ size, ...params });
  if (tasks.length === 0) return [];
  const aroundOf = aroundAt(db, size);
  const rows: StandingRow[] = [];
  for (const [ids, unread] of [
    [tasks.filter(({ ongoing }) => ongoing === 0), wanted.percent ? SAYS_NOTHING : SAYS_NO_MORE],
    [tasks.filter(({ ongoing }) => ongoing === 1), SAYS_NOTHING],
  ] as const)
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const some = ids.slice(at, at + AT_ONCE).map(({ task_id }) => task_id);
      for (const events of historiesOf(db, some, size, [...unread]).values()) {
        const row = rowAt(events, asOf, aroundOf);
        if (row) rows.push(wanted.percent ? row : { ...row, situation: { ...row.situation, percent: null } });
      }
    }
  return rows;
};

/** The column of `task_stale` that says from which size on a task has to be folded. */
export const staleFrom = ({ percent }: Wanted): 'since_n' | 'turned_n' => (percent ? 'since_n' : 'turned_n');

interface Asked {
  readonly task_id: TaskId;
  readonly ongoing: number;
}

/** Histories in memory at a time. */
const AT_ONCE = 500;
