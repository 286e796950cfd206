import type Database from 'better-sqlite3';
import type { TaskId } from '#domain/facts';
import { taskStream } from '#domain/streams';
import type { TaskEvent } from '#domain/task/task.events';
import type { Moment } from '../as-of/basis.js';
import { eventsOf } from '../audit-trail/events-of.js';
import { type FactDifference, factDifferences, type Side } from './fact-difference.js';
import { type FieldDifference, fieldDifferences, slipped } from './row-difference.js';
import { taskRows } from './task-board.query.js';
import type { TaskFilter } from './task-filter.js';
import { aroundAt } from './task-around.js';
import { taskRow, type TaskRow } from './task-row.js';
import { rowAt } from './task-spans.js';

/** `changed`: in any way that none of the others says. A task may have moved in several. */
export const CHANGE_KINDS = ['added', 'removed', 'done', 'slipped', 'reassigned', 'changed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface TaskChange {
  readonly taskId: TaskId;
  readonly kinds: readonly ChangeKind[];
  readonly before: TaskRow | null;
  readonly after: TaskRow | null;
  /** Old beside new; empty where it was added or removed. */
  readonly fields: readonly FieldDifference[];
  /** Every fact that holds at one of the two moments only, whether it changed a field or not. */
  readonly facts: readonly FactDifference[];
}

export interface Comparison {
  /** By task id. */
  readonly changes: readonly TaskChange[];
  /** How many of the changes are of each kind. */
  readonly counts: Readonly<Record<ChangeKind, number>>;
  readonly unchanged: number;
}

/**
 * Two moments side by side, of any days and sizes in either order. Of tasks that the filter lets through at one of the
 * two at least: both rows are shown whole, so that a task that left a unit is seen as reassigned, not as removed.
 */
export const compareTasks = (db: Database.Database, before: Moment, after: Moment, filter: TaskFilter): Comparison => {
  const rows = [before, after].map((moment) => new Map(taskRows(db, moment, filter).map((row) => [row.taskId, row])));
  const tasks = [...new Set(rows.flatMap((found) => [...found.keys()]))].sort();
  const changes = tasks.flatMap((task) => {
    const [old, now] = [before, after].map((moment, i) => rows[i]?.get(task) ?? rowOf(db, moment, task));
    const sides = () => [sideOf(db, before, task), sideOf(db, after, task)] as const;
    return taskChange(task, old ?? null, now ?? null, sides) ?? [];
  });
  const counts = Object.fromEntries(
    CHANGE_KINDS.map((kind) => [kind, changes.filter(({ kinds }) => kinds.includes(kind)).length]),
  ) as Record<ChangeKind, number>;
  return { changes, counts, unchanged: tasks.length - changes.length };
};

const taskChange = (
  taskId: TaskId,
  before: TaskRow | null,
  after: TaskRow | null,
  sides: () => readonly [Side, Side],
): TaskChange | undefined => {
  const differs = !before || !after || fieldDifferences(before, after, []).length > 0;
  if (!differs) return undefined;
  const facts = factDifferences(...sides());
  const fields = before && after ? fieldDifferences(before, after, facts) : [];
  return { taskId, kinds: kindsOf(before, after, fields), before, after, fields, facts };
};

const kindsOf = (
  before: TaskRow | null,
  after: TaskRow | null,
  fields: readonly FieldDifference[],
): readonly ChangeKind[] => {
  if (!before) return ['added'];
  if (!after) return ['removed'];
  const kinds: ChangeKind[] = [];
  if (isDone(after) && !isDone(before)) kinds.push('done');
  if (slipped(before.deadline, after.deadline)) kinds.push('slipped');
  if (fields.some(({ field }) => field === 'lead' || field === 'coordinating')) kinds.push('reassigned');
  const said = new Set([
    ...(kinds.includes('done') ? ['status', 'late', 'met'] : []),
    ...(kinds.includes('slipped') ? ['deadline'] : []),
    ...['lead', 'coordinating'],
  ]);
  return fields.every(({ field }) => said.has(field)) ? kinds : [...kinds, 'changed'];
};

const isDone = ({ status }: TaskRow): boolean => status === 'done-on-time' || status === 'done-late';

const sideOf = (db: Database.Database, { asOf, size }: Moment, task: TaskId): Side => ({
  events: eventsOf<TaskEvent>(db, taskStream(task), size),
  on: asOf,
});

const rowOf = (db: Database.Database, moment: Moment, task: TaskId): TaskRow | null => {
  const row = rowAt(sideOf(db, moment, task).events, moment.asOf, aroundAt(db, moment.size));
  return row && taskRow(row, moment.asOf);
};
