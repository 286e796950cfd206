import { idOf, taskStream } from '#domain/streams';
import type { TaskEvent } from '#domain/task/task.events';
import { eventsOfMany } from '../audit-trail/events-of.js';
import { prepared } from '../engine/prepared.js';
import type { LoggedEvent, Projection } from '../engine/projection.js';
import { storeSpans } from './store-spans.js';
import { TASK_BOARD_INDEXES, TASK_BOARD_SCHEMA } from './task-board.schema.js';
import { aroundAt, touchTasksAround } from './task-around.js';
import { isContinuous, spansOf } from './task-spans.js';

/**
 * Every task on every day, from everything in the log. Stands after the audit trail, whose rows it reads. A batch only
 * says which tasks it touched: they are stale, and readers fold them as they fold at an older size. Settling computes
 * a stale task once, from all its events, however many came meanwhile, and replaces its rows: they are a function of
 * the task's events and what is around it. Cost of settling: the whole history of each stale task.
 */
export const taskBoardProjection: Projection = {
  name: 'task-board',
  version: 3,
  schema: TASK_BOARD_SCHEMA,
  indexes: TASK_BOARD_INDEXES,
  apply: (db, batch) => {
    const known = prepared(
      db,
      `INSERT INTO task (task_id, directive, first_n, last_n, ongoing) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (task_id) DO UPDATE SET directive = coalesce(directive, excluded.directive),
         last_n = max(last_n, excluded.last_n), ongoing = max(ongoing, excluded.ongoing)`,
    );
    const stale = prepared(db, 'INSERT OR IGNORE INTO task_stale (task_id) VALUES (?)');
    const named = prepared(db, 'INSERT OR IGNORE INTO task_named (unit, task_id) VALUES (?, ?)');
    for (const [task, { first, last, directive, units, ongoing }] of touchedTasks(batch)) {
      known.run(task, directive, first, last, ongoing ? 1 : 0);
      stale.run(task);
      for (const unit of units) named.run(unit, task);
    }
    for (const event of batch) touchTasksAround(db, event);
  },
  settle: (db, atMost) => {
    const stale = prepared<[number], string>(db, 'SELECT task_id FROM task_stale LIMIT ?').pluck().all(atMost);
    const aroundOf = aroundAt(db, Number.MAX_SAFE_INTEGER);
    const settled = prepared(db, 'DELETE FROM task_stale WHERE task_id = ?');
    for (const [stream, events] of eventsOfMany<TaskEvent>(db, stale.map(taskStream), Number.MAX_SAFE_INTEGER)) {
      storeSpans(db, idOf(stream), spansOf(events, aroundOf));
      settled.run(idOf(stream));
    }
    return stale.length < atMost;
  },
};

interface Touched {
  /** Numbers of its first and last event in the batch. */
  readonly first: number;
  last: number;
  /** A task's id is made from its directive, so that all assignments, corrected ones too, name the same. */
  directive: string | null;
  /** Every unit that an event, corrected later or not, gives a part. */
  readonly units: Set<string>;
  ongoing: boolean;
}

/** Each task of the batch, in the order of the first event. */
const touchedTasks = (batch: readonly LoggedEvent[]): Map<string, Touched> => {
  const touched = new Map<string, Touched>();
  for (const { category, stream, n, event } of batch) {
    if (category !== 'task') continue;
    let task = touched.get(idOf(stream));
    if (task === undefined)
      touched.set(idOf(stream), (task = { first: n, last: n, directive: null, units: new Set(), ongoing: false }));
    task.last = n;
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
