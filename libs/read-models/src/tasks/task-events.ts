import type Database from 'better-sqlite3';
import type { TaskId } from '#domain/facts';
import { idOf } from '#domain/streams';
import type { TaskEvent } from '#domain/task/task.events';
import { type EventRow, type LogEvent, logEvent } from '../audit-trail/events-of.js';
import { prepared } from '../engine/prepared.js';

/** The events of many tasks among the first `size`, without those of the types `unread`, in the order of recording. */
export const historiesOf = (
  db: Database.Database,
  tasks: readonly TaskId[],
  size: number,
  unread: readonly string[],
): Map<TaskId, LogEvent<TaskEvent>[]> => {
  const histories = new Map<TaskId, LogEvent<TaskEvent>[]>(tasks.map((task) => [task, []]));
  const rows = prepared<[string, number, string], EventRow>(db, HISTORIES).all(
    ...[JSON.stringify(tasks), size, JSON.stringify(unread)],
  );
  for (const row of rows) histories.get(idOf(row.stream))?.push(logEvent<TaskEvent>(row));
  return histories;
};

/** By an index that knows the type, so that an event which is not wanted costs no look at its row. */
const HISTORIES = `SELECT n, event_id, stream, revision, type, recorded_at, effective_on, actor, role, unit, corrects,
  reason, basis, data FROM log
  WHERE task_id IN (SELECT value FROM json_each(?)) AND n <= ? AND type NOT IN (SELECT value FROM json_each(?))
    AND category = 'task' ORDER BY task_id, n`;
