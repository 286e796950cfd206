import { idOf } from '#domain/streams';
import type { TaskEvent } from '#domain/task/task.events';
import { prepared } from '../engine/prepared.js';
import type { LoggedEvent, Projection } from '../engine/projection.js';
import { learn, type StaleTask } from './known-task.js';
import { SAYS_PERCENT } from './percents.js';
import { storedTask, storeTask, unknownTask } from './stored-task.js';
import { historiesOf } from './task-events.js';
import { STALE_ALREADY, STALE_FROM, TASK_BOARD_INDEXES, TASK_BOARD_SCHEMA } from './task-board.schema.js';
import { Surroundings, touchTasksAround } from './task-around.js';
import { isContinuous, SAYS_NOTHING } from './task-spans.js';

/**
 * Every task on every day, as known at every size of the log. Stands after the audit trail, whose rows it reads. A batch
 * only says which tasks it touched: they are stale, and readers fold them where they ask about what is not known yet.
 * Settling learns what the new events of a stale task say. Cost: its history is read, what is known already is not made
 * again.
 */
export const taskBoardProjection: Projection = {
  name: 'task-board',
  version: 4,
  schema: TASK_BOARD_SCHEMA,
  indexes: TASK_BOARD_INDEXES,
  apply: (db, batch) => {
    const known = prepared(
      db,
      `INSERT INTO task (task_id, directive, first_n, turned_n, ongoing) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (task_id) DO UPDATE SET directive = coalesce(directive, excluded.directive),
         turned_n = max(turned_n, excluded.turned_n), ongoing = max(ongoing, excluded.ongoing)`,
    );
    const reported = prepared(
      db,
      'UPDATE task SET turned_n = max(turned_n, ?) WHERE task_id = ? AND ongoing = 1 RETURNING ongoing',
    );
    const stale = prepared(db, `${STALE_FROM} VALUES (?, ?, ?) ${STALE_ALREADY}`);
    const named = prepared(db, 'INSERT OR IGNORE INTO task_named (unit, task_id) VALUES (?, ?)');
    for (const [id, task] of touchedTasks(batch)) {
      const { said, reports } = task;
      if (said !== undefined) known.run(id, task.directive, said.first, said.last, task.ongoing ? 1 : 0);
      const counts = reports !== undefined && reported.get(reports.last, id) !== undefined;
      const first = Math.min(said?.first ?? Infinity, reports?.first ?? Infinity);
      const turned = Math.min(said?.first ?? Infinity, counts ? reports.first : Infinity);
      if (Number.isFinite(first)) stale.run(id, first, Number.isFinite(turned) ? turned : Number.MAX_SAFE_INTEGER);
      for (const unit of task.units) named.run(unit, id);
    }
    for (const event of batch) touchTasksAround(db, event);
  },
  settle: (db, atMost) => {
    // In this order: left to itself SQLite walks every task to find the few that are stale.
    const stale = prepared<[number], StaleTask>(
      db,
      `SELECT s.task_id, s.since_n, t.directive, t.first_n, t.ongoing
       FROM task_stale s CROSS JOIN task t ON t.task_id = s.task_id LIMIT ?`,
    ).all(atMost);
    const surroundings = new Surroundings(db);
    const settled = prepared(db, 'DELETE FROM task_stale WHERE task_id = ?');
    const ids = stale.map(({ task_id }) => task_id);
    const histories = historiesOf(db, ids, Number.MAX_SAFE_INTEGER, [...SAYS_NOTHING]);
    for (const task of stale) {
      const known = task.since_n === task.first_n ? unknownTask() : storedTask(db, task.task_id);
      learn(known, task, histories.get(task.task_id) ?? [], surroundings);
      storeTask(db, task.task_id, known);
      settled.run(task.task_id);
    }
    return stale.length < atMost;
  },
};

/** Numbers of the first and the last of some events. */
interface Numbers {
  readonly first: number;
  last: number;
}

interface Touched {
  /** Its first event of all, and those that may say more of it than a percent. */
  said?: Numbers;
  reports?: Numbers;
  /** A task's id is made from its directive, so that all assignments, corrected ones too, name the same. */
  directive: string | null;
  /** Every unit that an event, corrected later or not, gives a part. */
  readonly units: Set<string>;
  ongoing: boolean;
}

/** Each task of the batch, in the order of the first event that says something. */
const touchedTasks = (batch: readonly LoggedEvent[]): Map<string, Touched> => {
  const touched = new Map<string, Touched>();
  for (const { category, stream, revision, n, event } of batch) {
    if (category !== 'task' || (SAYS_NOTHING.has(event.type) && revision > 0)) continue;
    let task = touched.get(idOf(stream));
    if (task === undefined) touched.set(idOf(stream), (task = { directive: null, units: new Set(), ongoing: false }));
    const among = SAYS_PERCENT.has(event.type) && revision > 0 ? 'reports' : 'said';
    (task[among] ??= { first: n, last: n }).last = n;
    note(task, event as TaskEvent);
  }
  return touched;
};

const note = (task: Touched, event: TaskEvent): void => {
  const { type, data } = event;
  if (isContinuous(event)) task.ongoing = true;
  if (type === 'TaskAssigned') task.directive ??= data.directiveId;
  const parts = type === 'TaskAssigned' ? data : type === 'TaskReassigned' ? data.to : undefined;
  for (const { unit } of parts?.lead ?? []) task.units.add(unit);
  for (const unit of parts?.coordinating ?? []) task.units.add(unit);
};
