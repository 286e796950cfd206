import type Database from 'better-sqlite3';
import type { DirectiveId, UnitId } from '#domain/facts';
import { quadrant, type TaskStatus } from '#domain/task/task.status';
import type { Moment } from '../as-of/basis.js';
import { prepared } from '../engine/prepared.js';
import { knownSpans } from './known-spans.js';
import type { Narrowing } from './narrowing.js';
import { passesByParts, passesByStatus } from './passes.js';
import { censusOf, type Parts } from './task-census.js';
import { asksWording, conditions, type TaskFilter } from './task-filter.js';

/** How many tasks have one status, of one directive or with one lead. */
export interface Cell<K> {
  readonly key: K;
  readonly status: TaskStatus;
  readonly tasks: number;
}

/** Counted without the tasks that have to be folded. Unit null: nobody leads. `shared`: tasks with more than one lead. */
export interface CountedCells {
  readonly byDirective: readonly Cell<DirectiveId>[];
  readonly byUnit: readonly Cell<UnitId | null>[];
  readonly shared: number;
}

/** So few tasks have to do with so few units that each is looked up. */
const FEW_UNITS = 20;

/** By the census where much has to be counted and it can, else by SQL: the same numbers. */
export const countedCells = (
  db: Database.Database,
  moment: Moment,
  filter: TaskFilter,
  narrow: Narrowing,
): CountedCells =>
  isForCensus(filter) && censusOf(db).canCount(moment)
    ? byCensus(db, moment, filter)
    : bySql(db, moment, filter, narrow);

const isForCensus = (filter: TaskFilter): boolean => {
  const { visible, watched, units, headed, lead, directive, dueFrom, dueTo } = filter;
  const narrowest = Math.min(
    ...[watched?.length ? null : visible, units, headed, lead ? [lead] : null].map((list) => list?.length ?? Infinity),
  );
  return (
    !asksWording(filter) && [directive, dueFrom, dueTo].every((asked) => asked === undefined) && narrowest > FEW_UNITS
  );
};

const byCensus = (db: Database.Database, moment: Moment, filter: TaskFilter): CountedCells => {
  const isOfStatus = passesByStatus(filter);
  const isAsked = ({ status }: { readonly status: TaskStatus }) => isOfStatus({ status, quadrant: quadrant(status) });
  const counted = censusOf(db).count(moment, toFold(db, moment), passesByParts(filter));
  const byParts = counted.byParts.filter(isAsked).map(({ key, ...rest }) => ({ leads: key.leads, ...rest }));
  return { byDirective: counted.byDirective.filter(isAsked), ...byLeads(byParts) };
};

/** Marks the stale tasks by the number of their first event. Joined from the few: SQLite would walk every task. */
const toFold = (db: Database.Database, { size }: Moment): Uint8Array => {
  const stale = prepared<[number], number>(
    db,
    'SELECT t.first_n FROM task_stale s CROSS JOIN task t ON t.task_id = s.task_id WHERE s.turned_n <= ?',
  )
    .pluck()
    .all(size);
  const marked = new Uint8Array(stale.reduce((most, n) => Math.max(most, n + 1), 0));
  for (const n of stale) marked[n] = 1;
  return marked;
};

/** One pass: each task with its leads, in groups of the same directive, leads and status. */
const bySql = (db: Database.Database, moment: Moment, filter: TaskFilter, narrow: Narrowing): CountedCells => {
  const asked = conditions(filter);
  const spans = knownSpans(db, narrow, { percent: false, overdue: false, wording: asksWording(filter) });
  const groups = db
    .prepare<[object], { directive: DirectiveId; status: TaskStatus; leads: string; tasks: number }>(
      `WITH board AS (${spans}) SELECT directive, status, leads, count(*) AS tasks FROM board b WHERE ${asked.sql}
       GROUP BY directive, status, leads`,
    )
    .all({ ...narrow.params, ...asked.params, day: moment.asOf, size: moment.size })
    .map(({ leads, ...group }) => ({ ...group, leads: JSON.parse(leads) as UnitId[] }));
  return {
    byDirective: groups.map(({ directive: key, status, tasks }) => ({ key, status, tasks })),
    ...byLeads(groups),
  };
};

const byLeads = (
  groups: readonly { readonly leads: Parts['leads']; readonly status: TaskStatus; readonly tasks: number }[],
): Pick<CountedCells, 'byUnit' | 'shared'> => ({
  byUnit: groups.flatMap(({ leads, status, tasks }) =>
    (leads.length === 0 ? [null] : leads).map((key) => ({ key, status, tasks })),
  ),
  shared: groups.reduce((sum, { leads, tasks }) => sum + (leads.length > 1 ? tasks : 0), 0),
});
