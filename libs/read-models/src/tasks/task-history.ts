import type Database from 'better-sqlite3';
import { endOfDay } from '#domain/dates';
import type { Instant, IsoDate, TaskId } from '#domain/facts';
import { taskStream } from '#domain/streams';
import type { TaskEvent } from '#domain/task/task.events';
import type { Moment } from '../as-of/basis.js';
import { eventsOf } from '../audit-trail/events-of.js';
import { prepared } from '../engine/prepared.js';
import { type FactDifference, factDifferences, type Side } from './fact-difference.js';
import { type FieldDifference, fieldDifferences } from './row-difference.js';
import { type AroundOf, aroundAt } from './task-around.js';
import { taskRow, type TaskRow } from './task-row.js';
import { rowAt } from './task-spans.js';

/** One day twice: as the record had it when that day ended, and as it is known now. */
export interface ThenAndNow {
  readonly asOf: IsoDate;
  /** What the record said on D: K is the end of D. Null where the task did not stand. */
  readonly said: TaskRow | null;
  /** What is known, at the moment's size, to have been true on D. */
  readonly known: TaskRow | null;
  readonly fields: readonly FieldDifference[];
  /** Facts recorded after D about days up to D, and those that they took back. */
  readonly facts: readonly FactDifference[];
}

/** Where the two differ, somebody reported late, back-dated, or corrected; the facts say who, and by how many days. */
export const thenAndNow = (db: Database.Database, { asOf, size }: Moment, task: TaskId): ThenAndNow => {
  const events = eventsOf<TaskEvent>(db, taskStream(task), size);
  const now: Side = { events, on: asOf };
  const end = endOfDay(asOf);
  const then: Side = { events: events.filter(({ recordedAt }) => recordedAt < end), on: asOf };
  const facts = factDifferences(then, now);
  const [said, known] = [rowOf(then, aroundAt(db, sizeBefore(db, end, size))), rowOf(now, aroundAt(db, size))];
  return { asOf, said, known, fields: said && known ? fieldDifferences(said, known, facts) : [], facts };
};

/** How many of the first n events were recorded before an instant: what was around the task then. */
const sizeBefore = (db: Database.Database, end: Instant, size: number): number =>
  prepared<[Instant, number], number>(db, 'SELECT coalesce(max(n), 0) FROM log WHERE recorded_at < ? AND n <= ?')
    .pluck()
    .get(end, size) ?? 0;

const rowOf = ({ events, on }: Side, aroundOf: AroundOf): TaskRow | null => {
  const row = rowAt(events, on, aroundOf);
  return row && taskRow(row, on);
};
