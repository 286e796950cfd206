import type Database from 'better-sqlite3';
import { setImmediate } from 'node:timers/promises';
import type { TaskId } from '#domain/facts';
import { taskStream } from '#domain/streams';
import type { TaskEvent } from '#domain/task/task.events';
import type { Moment } from '../as-of/basis.js';
import { eventsOf } from '../audit-trail/events-of.js';
import { type FactDifference, factDifferences, type Side } from './fact-difference.js';
import { type FieldDifference, fieldDifferences, slipped } from './row-difference.js';
import { BadCursor, cursorOf, placeOf } from '../text/cursor.js';
import { type PageWanted, taskRows, tasksToLookAt } from './task-board.query.js';
import type { TaskFilter } from './task-filter.js';
import type { TaskRow } from './task-row.js';

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
  /** Of this page, by task id. */
  readonly changes: readonly TaskChange[];
  /** How many of all changes are of each kind. */
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** Changes on all pages together. */
  readonly total: number;
  readonly unchanged: number;
  /** Null on the last page. */
  readonly next: string | null;
}

/** Tasks compared in one turn. */
const AT_ONCE = 500;

/**
 * Two moments side by side, of any days and sizes in either order. Of tasks that the filter lets through at one of the
 * two at least: both rows are shown whole, so that a task that left a unit is seen as reassigned, not as removed. Gives
 * way to others every `atOnce` tasks; the facts behind a change are read for those of the page only.
 *
 * @throws BadCursor
 */
export async function compareTasks(
  db: Database.Database,
  before: Moment,
  after: Moment,
  filter: TaskFilter,
  page: PageWanted,
  atOnce = AT_ONCE,
): Promise<Comparison> {
  const from = page.after === undefined ? '' : lastShown(page.after);
  const counts = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, 0])) as Record<ChangeKind, number>;
  const changes: TaskChange[] = [];
  let [total, unchanged, behind] = [0, 0, 0];
  for (let at: TaskId | undefined = ''; at !== undefined; await setImmediate()) {
    const tasks = tasksToLookAt(db, filter, at, atOnce);
    at = tasks.length < atOnce ? undefined : tasks.at(-1);
    for (const { taskId, rows } of rowPairs(db, [before, after], filter, tasks)) {
      const kinds = kindsOf(...rows);
      if (kinds.length === 0) unchanged += 1;
      else {
        total += 1;
        for (const kind of kinds) counts[kind] += 1;
        if (taskId <= from) continue;
        if (changes.length < page.limit) changes.push(changeOf(db, [before, after], taskId, kinds, rows));
        else behind += 1;
      }
    }
  }
  return { changes, counts, total, unchanged, next: behind === 0 ? null : cursorOf(OURS + changes.at(-1)!.taskId) };
}

/** What cursors of other lists do not begin with. */
const OURS = 'compared ';

function lastShown(cursor: string): TaskId {
  const place = placeOf(cursor);
  if (place?.startsWith(OURS) !== true) throw new BadCursor(`not a cursor of a comparison: ${cursor.slice(0, 40)}`);
  return place.slice(OURS.length);
}

type Pair<T> = readonly [before: T, after: T];

/** The rows at both moments of those tasks that the filter lets through at one of them, by task id. */
function rowPairs(
  db: Database.Database,
  moments: Pair<Moment>,
  filter: TaskFilter,
  tasks: readonly TaskId[],
): { readonly taskId: TaskId; readonly rows: Pair<TaskRow | null> }[] {
  const passing = moments.map((moment) => byTask(taskRows(db, moment, filter, tasks)));
  const either = [...new Set(passing.flatMap((rows) => [...rows.keys()]))].sort();
  const [old, now] = moments.map((moment, i) => {
    const rest = either.filter((task) => !passing[i]!.has(task));
    const others = rest.length === 0 ? new Map<TaskId, TaskRow>() : byTask(taskRows(db, moment, EVERYTHING, rest));
    return (task: TaskId) => passing[i]!.get(task) ?? others.get(task) ?? null;
  });
  return either.map((taskId) => ({ taskId, rows: [old!(taskId), now!(taskId)] }));
}

const EVERYTHING: TaskFilter = { visible: null };

const byTask = (rows: readonly TaskRow[]): ReadonlyMap<TaskId, TaskRow> =>
  new Map(rows.map((row) => [row.taskId, row]));

function changeOf(
  db: Database.Database,
  moments: Pair<Moment>,
  taskId: TaskId,
  kinds: readonly ChangeKind[],
  [before, after]: Pair<TaskRow | null>,
): TaskChange {
  const facts = factDifferences(sideOf(db, moments[0], taskId), sideOf(db, moments[1], taskId));
  const fields = before && after ? fieldDifferences(before, after, facts) : [];
  return { taskId, kinds, before, after, fields, facts };
}

/** None where the two do not differ. */
const kindsOf = (before: TaskRow | null, after: TaskRow | null): readonly ChangeKind[] => {
  if (!before) return ['added'];
  if (!after) return ['removed'];
  const fields = fieldDifferences(before, after, []);
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
