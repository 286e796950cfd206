import type Database from 'better-sqlite3';
import type { Moment } from '../as-of/basis.js';
import { prepared } from '../engine/prepared.js';
import { staleFrom, type Wanted } from './folded-rows.js';
import type { Narrowing } from './narrowing.js';

/** What of a span is looked at beside its status, dates and units: the less, the surer that an index answers alone. */
export interface Looks extends Wanted {
  readonly wording: boolean;
  readonly overdue: boolean;
}

const PLACE = ['s.block', 's.from_n', 's.from_day'];
const ALWAYS = ['s.task_id', 't.directive', 's.status', 's.quadrant', 's.due', 's.leads', 's.coordinating'];
const WORDING = ['w.address', 'w.address_key', 'w.member', 'w.search', 'w.title_key'];
const OVERDUE = ['s.overdue_days', 's.overdue_origin'];

/** Names of the columns of `knownSpans`, in their order. */
export const columnsOf = (looks: Looks): readonly string[] => [
  ...spanColumns(looks).map((column) => column.slice(2)),
  ...(looks.percent ? ['percent'] : []),
];

const spanColumns = ({ wording, overdue }: Looks): readonly string[] => [
  ...PLACE,
  ...ALWAYS,
  ...(wording ? WORDING : []),
  ...(overdue ? OVERDUE : []),
];

/**
 * What is known of `@day` at `@size`, a row for each task that stands, but for those that have to be folded. Over
 * everything an index is walked, the sizes that were ended by then left out; where it is narrow each task is looked up.
 */
export const knownSpans = (db: Database.Database, { sql }: Narrowing, looks: Looks): string => `
  SELECT ${[...spanColumns(looks), ...(looks.percent ? [`(${percentOf('s.task_id')}) AS percent`] : [])].join(', ')}
  FROM ${sql === '' ? 'task_span s CROSS JOIN task t' : 'task t CROSS JOIN task_span s'}
  ${looks.wording ? 'JOIN task_wording w ON w.task_id = s.task_id AND w.wording_no = s.wording_no' : ''}
  WHERE s.task_id = t.task_id AND ${sql === '' ? '' : `${inBlock('task_span', 's', 't.task_id')} AND`} ${holds('s')}
    ${sql} ${settledOnly(db, looks)}`;

/** Of one task; NULL where there is none. */
const percentOf = (task: string): string =>
  `SELECT p.percent FROM task_percent p WHERE p.task_id = ${task} AND ${inBlock('task_percent', 'p', task)} AND ${holds('p')}`;

const holds = (row: string): string =>
  `${row}.from_n <= @size AND @size < ${row}.to_n AND ${row}.from_day <= @day AND @day < ${row}.to_day`;

const inBlock = (table: 'task_span' | 'task_percent', row: string, task: string): string =>
  `${row}.block = (SELECT max(b.block) FROM ${table} b WHERE b.task_id = ${task} AND b.block <= @size)`;

/** Nothing where no task is stale, as it usually is. */
const settledOnly = (db: Database.Database, wanted: Wanted): string =>
  prepared(db, 'SELECT 1 FROM task_stale LIMIT 1').get() === undefined
    ? ''
    : `AND t.task_id NOT IN (SELECT task_id FROM task_stale WHERE ${staleFrom(wanted)} <= @size)`;

/** The percent that the tables know of a task. */
export const knownPercent = (db: Database.Database, { asOf, size }: Moment, task: string): number | null =>
  prepared<{ task: string; day: string; size: number }, number>(db, percentOf('@task'))
    .pluck()
    .get({ task, day: asOf, size }) ?? null;
