import type Database from 'better-sqlite3';
import type { DirectiveId, TaskId, UnitId } from '#domain/facts';
import type { TaskEvent } from '#domain/task/task.events';
import type { Moment } from '../as-of/basis.js';
import { type EventRow, logEvent } from '../audit-trail/events-of.js';
import { prepared } from '../engine/prepared.js';
import { aroundAt } from './task-around.js';
import type { StandingRow } from './task-row.js';
import { rowAt, SAYS_NO_MORE } from './task-spans.js';

/** Where it is enough to look. Anything left out means everywhere; more is found than wanted, never less. */
export interface Where {
  readonly directive?: DirectiveId | undefined;
  /** Sets of units: a task has to have been given, at any time, to one of each set. */
  readonly namedAmong?: readonly (readonly UnitId[])[];
}

export interface Narrowing {
  /** Over `task t`. */
  readonly sql: string;
  readonly params: Readonly<Record<string, string>>;
}

/** The sets meet in one list of ids, so that SQLite looks up these tasks and walks no table. */
export const narrowing = ({ directive, namedAmong = [] }: Where): Narrowing => {
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

/**
 * The rows of tasks that were known at the moment and have events after it, or events that their spans do not know yet,
 * folded now. Without `percent` the facts that say nothing else are not even read, and it is null; of a task that goes on
 * without a date they may say that it is stale.
 */
export const foldedRows = (
  db: Database.Database,
  { asOf, size }: Moment,
  { sql, params }: Narrowing,
  { percent }: { readonly percent: boolean },
): StandingRow[] => {
  const tasks = db
    .prepare<[object], Asked>(
      `SELECT t.task_id, t.ongoing FROM task t WHERE t.last_n > @size AND t.first_n <= @size ${sql} UNION
       SELECT t.task_id, t.ongoing FROM task_stale s JOIN task t ON t.task_id = s.task_id WHERE t.first_n <= @size ${sql}`,
    )
    .all({ size, ...params });
  const aroundOf = aroundAt(db, size);
  const rows: StandingRow[] = [];
  for (const [ids, whole] of [
    [tasks.filter(({ ongoing }) => ongoing === 0), percent],
    [tasks.filter(({ ongoing }) => ongoing === 1), true],
  ] as const)
    for (let at = 0; at < ids.length; at += AT_ONCE)
      for (const events of histories(
        db,
        ids.slice(at, at + AT_ONCE).map(({ task_id }) => task_id),
        size,
        whole,
      )) {
        const row = rowAt(events.map(logEvent<TaskEvent>), asOf, aroundOf);
        if (row) rows.push(percent ? row : { ...row, situation: { ...row.situation, percent: null } });
      }
  return rows;
};

interface Asked {
  readonly task_id: TaskId;
  readonly ongoing: number;
}

/** Histories in memory at a time. */
const AT_ONCE = 500;

const histories = (
  db: Database.Database,
  tasks: readonly TaskId[],
  size: number,
  percent: boolean,
): Iterable<EventRow[]> => {
  const unread = JSON.stringify(percent ? [] : [...SAYS_NO_MORE]);
  const rows = prepared<[string, number, string], EventRow>(db, HISTORIES).all(JSON.stringify(tasks), size, unread);
  return Map.groupBy(rows, ({ stream }) => stream).values();
};

/** By an index that knows the type, so that an event which is not wanted costs no look at its row. */
const HISTORIES = `SELECT n, event_id, stream, revision, type, recorded_at, effective_on, actor, role, unit, corrects,
  reason, basis, data FROM log
  WHERE task_id IN (SELECT value FROM json_each(?)) AND n <= ? AND type NOT IN (SELECT value FROM json_each(?))
    AND category = 'task' ORDER BY task_id, n`;
