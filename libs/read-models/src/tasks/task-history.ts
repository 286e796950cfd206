import type Database from 'better-sqlite3';
import { endOfDay } from '#domain/dates';
import type { IsoDate, TaskId } from '#domain/facts';
import { taskStream } from '#domain/streams';
import type { TaskEvent } from '#domain/task/task.events';
import type { Moment } from '../as-of/basis.js';
import { eventsOf } from '../audit-trail/events-of.js';
import { type FactDifference, factDifferences, type Side } from './fact-difference.js';
import { type FieldDifference, fieldDifferences } from './row-difference.js';
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
  const [said, known] = [rowOf(then), rowOf(now)];
  return { asOf, said, known, fields: said && known ? fieldDifferences(said, known, facts) : [], facts };
};

const rowOf = ({ events, on }: Side): TaskRow | null => {
  const row = rowAt(events, on);
  return row && taskRow(row, on);
};
