import type Database from 'better-sqlite3';
import type { TaskId } from '#domain/facts';
import type { Moment } from '../as-of/basis.js';
import { prepared } from '../engine/prepared.js';
import { rowOfRecord, type StoredRow } from './board-record.js';
import { knownPercent } from './known-spans.js';
import { aroundAt } from './task-around.js';
import { historiesOf } from './task-events.js';
import { type StandingRow, taskRow, type TaskRow } from './task-row.js';
import { rowAt, SAYS_NOTHING } from './task-spans.js';

/** A task of the board and the place of its span; without a place where it was folded. */
export interface Found {
  readonly task_id: TaskId;
  readonly block: number | null;
  readonly from_n: number | null;
  readonly from_day: string | null;
}

/** The whole rows, in the same order. Of a task with reports that the tables do not know yet, the percent is folded. */
export const boardRows = (
  db: Database.Database,
  moment: Moment,
  found: readonly Found[],
  folded: ReadonlyMap<TaskId, StandingRow>,
): TaskRow[] => {
  const percents = unknownPercents(db, moment, found);
  const whole = prepared<Found, Omit<StoredRow, 'percent'>>(
    db,
    `SELECT task_id, wording, situation, overdue_days, overdue_origin FROM task_span JOIN task_wording USING (task_id, wording_no)
     WHERE task_id = @task_id AND block = @block AND from_n = @from_n AND from_day = @from_day`,
  );
  return found.map(({ task_id, block, from_n, from_day }) => {
    const percent = percents.get(task_id) ?? (percents.has(task_id) ? null : knownPercent(db, moment, task_id));
    const row = folded.get(task_id);
    if (row) return { ...taskRow(row, moment.asOf), percent };
    const stored = whole.get({ task_id, block, from_n, from_day });
    if (stored === undefined) throw new Error(`the span of ${task_id} from ${from_n} is gone`);
    return rowOfRecord({ ...stored, percent }, moment.asOf);
  });
};

const unknownPercents = (
  db: Database.Database,
  { asOf, size }: Moment,
  found: readonly Found[],
): ReadonlyMap<TaskId, number | null> => {
  const tasks = prepared<[string, number], TaskId>(
    db,
    'SELECT s.task_id FROM json_each(?) CROSS JOIN task_stale s ON s.task_id = value WHERE s.since_n <= ?',
  )
    .pluck()
    .all(JSON.stringify(found.map(({ task_id }) => task_id)), size);
  if (tasks.length === 0) return new Map();
  const aroundOf = aroundAt(db, size);
  const histories = historiesOf(db, tasks, size, [...SAYS_NOTHING]);
  return new Map(
    tasks.map((task) => [task, rowAt(histories.get(task) ?? [], asOf, aroundOf)?.situation.percent ?? null]),
  );
};
