import type Database from 'better-sqlite3';
import type { DirectiveId, UnitId } from '#domain/facts';
import { type Quadrant, quadrant, TASK_STATUSES, type TaskStatus } from '#domain/task/task.status';
import type { Moment } from '../as-of/basis.js';
import { leadUnits } from './board-record.js';
import { type Cell, countedCells } from './counted-cells.js';
import { foldedRows } from './folded-rows.js';
import { everyEvent } from './known-stretches.js';
import { narrowing } from './narrowing.js';
import { passes } from './passes.js';
import { type TaskFilter, whereOf } from './task-filter.js';
import type { StandingRow } from './task-row.js';

export interface Tally {
  readonly total: number;
  /** Every status, also where it is 0; they add up to the total. */
  readonly byStatus: Readonly<Record<TaskStatus, number>>;
  readonly quadrants: Readonly<Record<Quadrant, number>>;
}

export interface TaskCounts extends Tally {
  /** By lead, a joint task in the row of each; unit null: tasks that nobody leads. Ordered by unit. */
  readonly byUnit: readonly (Tally & { readonly unit: UnitId | null })[];
  /** Tasks that stand in more than one row of `byUnit`; 0 and the rows add up to the total. */
  readonly sharedBetweenLeads: number;
  readonly byDirective: readonly (Tally & { readonly directive: DirectiveId })[];
}

/**
 * Each number is that of the rows which `taskBoard` gives for the same moment and filter, narrowed to its cell. What has to
 * be folded is counted as it is folded.
 */
export const taskCounts = (db: Database.Database, moment: Moment, filter: TaskFilter): TaskCounts =>
  db.transaction(() => countsOf(db, everyEvent(moment), filter))();

const countsOf = (db: Database.Database, moment: Moment, filter: TaskFilter): TaskCounts => {
  const narrow = narrowing(whereOf(filter));
  const folded = foldedRows(db, moment, narrow, { percent: false }).filter(passes(filter));
  const known = countedCells(db, moment, filter, narrow);
  const byDirective = [
    ...known.byDirective,
    ...folded.map(({ wording, situation }) => ({ key: wording.directive, status: situation.status, tasks: 1 })),
  ];
  const byUnit = [
    ...known.byUnit,
    ...folded.flatMap((row) => leadsOf(row).map((key) => ({ key, status: row.situation.status, tasks: 1 }))),
  ];
  return {
    ...tally(byDirective),
    byUnit: grouped(byUnit).map(([unit, cells]) => ({ unit, ...tally(cells) })),
    sharedBetweenLeads: known.shared + folded.filter((row) => leadsOf(row).length > 1).length,
    byDirective: grouped(byDirective).map(([directive, cells]) => ({ directive, ...tally(cells) })),
  };
};

/** Null where nobody leads it. */
const leadsOf = ({ situation }: StandingRow): readonly (UnitId | null)[] =>
  situation.lead.length === 0 ? [null] : leadUnits(situation);

/** In the order of the keys, null first. */
const grouped = <K extends string | null>(cells: readonly Cell<K>[]): [K, readonly Cell<K>[]][] =>
  [...Map.groupBy(cells, ({ key }) => key).entries()].sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1));

const tally = (cells: readonly Cell<unknown>[]): Tally => {
  const byStatus = Object.fromEntries(TASK_STATUSES.map((status) => [status, 0])) as Record<TaskStatus, number>;
  const quadrants = { 'done-on-time': 0, 'done-late': 0, 'open-within-time': 0, 'open-overdue': 0 };
  let total = 0;
  for (const { status, tasks } of cells) {
    const among = quadrant(status);
    total += tasks;
    byStatus[status] += tasks;
    if (among) quadrants[among] += tasks;
  }
  return { total, byStatus, quadrants };
};
