import type Database from 'better-sqlite3';
import type { TaskId } from '#domain/facts';
import type { Moment } from '../as-of/basis.js';
import { spanRecord, wordingRecord } from './board-record.js';
import { foldedRows } from './folded-rows.js';
import { columnsOf, knownSpans, type Looks } from './known-spans.js';
import { narrowing } from './narrowing.js';
import { passes } from './passes.js';
import { asksWording, type TaskFilter, whereOf } from './task-filter.js';
import type { StandingRow } from './task-row.js';
import type { TaskSort } from './task-sort.js';

/** A table, as SQL: `board`, a row for each task that stands at the moment, with what it is filtered and sorted by. */
export interface BoardSource {
  readonly sql: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Those of the tasks that had to be folded. */
  readonly folded: ReadonlyMap<TaskId, StandingRow>;
}

/** The board at (D, n): what the spans know of it, and the tasks that they do not know yet, folded now. */
export const boardSource = (
  db: Database.Database,
  moment: Moment,
  filter: TaskFilter,
  { by, among }: { readonly by?: TaskSort['by']; readonly among?: readonly TaskId[] | undefined } = {},
): BoardSource => {
  const looks: Looks = {
    wording: asksWording(filter) || by === 'address' || by === 'title',
    overdue: by === 'overdue',
    percent: by === 'percent',
  };
  const narrow = narrowing({ ...whereOf(filter), tasks: among });
  const folded = foldedRows(db, moment, narrow, looks).filter(passes(filter));
  const known = knownSpans(db, narrow, looks);
  const columns = columnsOf(looks).map((column) => `value ->> '${column}' AS ${column}`);
  return {
    sql: `board AS (${known} ${folded.length === 0 ? '' : `UNION ALL SELECT ${columns.join(', ')} FROM json_each(@folded)`})`,
    params: {
      ...narrow.params,
      ...(folded.length === 0 ? {} : { folded: JSON.stringify(folded.map(record)) }),
      day: moment.asOf,
      size: moment.size,
    },
    folded: new Map(folded.map((row) => [row.taskId, row])),
  };
};

const record = (row: StandingRow) => ({
  task_id: row.taskId,
  directive: row.wording.directive,
  percent: row.situation.percent,
  ...wordingRecord(row.wording),
  ...spanRecord(row, 0),
});
