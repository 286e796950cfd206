import type Database from 'better-sqlite3';
import { dayOf } from '#domain/dates';
import type { IsoDate, PersonId, TaskId, UnitId } from '#domain/facts';
import { daysOverdue } from '#domain/inspection/remedy-days';
import { taskStream } from '#domain/streams';
import { totalDays } from '#domain/task/overdue-days';
import type { TaskEvent } from '#domain/task/task.events';
import type { OverdueSpan } from '#domain/task/task.status';
import type { Moment } from '../as-of/basis.js';
import { eventsOfMany } from '../audit-trail/events-of.js';
import { overdueWhileOwed, owedRemedies, type OwedRemedy } from '../inspections/remedies.query.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import { aroundAt } from '../tasks/task-around.js';
import { type TenureRow, tenureRows } from './tenure-rows.js';
import {
  type Days,
  type DeadlineMoved,
  type Returned,
  type UnitTaskRecord,
  unitTaskRecord,
  within,
} from './unit-task-record.js';

/** A task that was theirs, and when. A day on which two milestones were overdue counts once. */
export interface TaskInTenure {
  readonly taskId: TaskId;
  readonly theirs: readonly Days[];
  readonly overdue: readonly OverdueSpan[];
  readonly overdueDays: number;
}

/** A remedy that an inspection ordered, with those of its overdue days that were theirs. */
export interface RemedyInTenure {
  readonly inspection: string;
  readonly findingId: string;
  readonly text: string;
  readonly overdue: readonly Days[];
  readonly overdueDays: number;
}

/**
 * What fell in one tenure, or in one vacancy. An overdue day belongs to the tenure of that day; an act to that of the day
 * on which it was first recorded.
 */
export interface TenureAccount extends TenureRow {
  readonly tasks: readonly TaskInTenure[];
  /** Added up over the tasks. */
  readonly overdueDays: number;
  /** Only those that were overdue in it. */
  readonly remedies: readonly RemedyInTenure[];
  /** Added up over the remedies; not among the tasks' days. */
  readonly remedyOverdueDays: number;
  /** Recorded or effective in the tenure, while the unit led the task; only what was `recordedIn` it is counted. */
  readonly deadlinesMoved: readonly (DeadlineMoved & { readonly recordedIn: boolean; readonly effectiveIn: boolean })[];
  readonly claimsReturned: readonly Returned[];
  readonly reportsReturned: readonly Returned[];
  readonly counts: {
    readonly deadlinesMoved: number;
    readonly claimsReturned: number;
    readonly reportsReturned: number;
  };
}

export interface LeaderAccountability {
  readonly unit: UnitId;
  /** Oldest first, without gaps up to the day asked about; `person` null is a vacancy. */
  readonly tenures: readonly TenureAccount[];
  /** Acts about days up to D that were recorded after it: in no tenure here. */
  readonly recordedLater: readonly (DeadlineMoved | Returned)[];
}

export const leaderAccountability = (
  db: Database.Database,
  registry: UnitRegistry,
  moment: Moment,
  unit: UnitId,
): LeaderAccountability => {
  const records = unitRecords(db, moment, unit);
  const units = registry.at(moment);
  const remedies = owedRemedies(db, units, moment).filter(({ owedBy }) => owedBy.some((one) => one.unit === unit));
  const first = records.flatMap(({ led }) => led.map(({ from }) => from)).sort()[0];
  const acts = records.flatMap((r) => [...r.moved, ...r.claimsReturned, ...r.reportsReturned]);
  return {
    unit,
    tenures: tenureRows(units, unit, first).map((row) => accountOf(row, records, remedies)),
    recordedLater: acts.filter(({ source }) => dayOf(source.firstRecordedAt) > moment.asOf),
  };
};

/** Every tenure of one person, in whatever units, oldest first. */
export const personAccountability = (
  db: Database.Database,
  registry: UnitRegistry,
  moment: Moment,
  person: PersonId,
): TenureAccount[] => {
  const units = registry.at(moment);
  return units
    .all()
    .filter(({ id }) => units.tenures(id).some((tenure) => tenure.person === person))
    .flatMap(({ id }) => leaderAccountability(db, registry, moment, id).tenures)
    .filter((tenure) => tenure.person === person)
    .sort((a, b) => compare(a.from, b.from) || compare(a.unit, b.unit));
};

const accountOf = (row: TenureRow, records: readonly UnitTaskRecord[], owed: readonly OwedRemedy[]): TenureAccount => {
  const inside = (day: IsoDate) => row.from <= day && day <= row.to;
  const recorded = ({ source }: DeadlineMoved | Returned) => inside(dayOf(source.firstRecordedAt));
  const tasks = records.flatMap(({ taskId, led, overdue }): TaskInTenure[] => {
    const theirs = led.flatMap((days) => within(days, [row]));
    const days = overdue.flatMap((span) => within(span, [row]));
    return theirs.length === 0 ? [] : [{ taskId, theirs, overdue: days, overdueDays: totalDays(days) }];
  });
  const remedies = owed.flatMap((remedy): RemedyInTenure[] => {
    const days = overdueWhileOwed(remedy, row.unit).flatMap((span) => within(span, [row]));
    const { inspection, findingId, text } = remedy;
    return days.length === 0 ? [] : [{ inspection, findingId, text, overdue: days, overdueDays: daysOverdue(days) }];
  });
  const deadlinesMoved = records
    .flatMap(({ moved }) => moved)
    .map((move) => ({ ...move, recordedIn: recorded(move), effectiveIn: inside(move.source.effectiveOn) }))
    .filter(({ recordedIn, effectiveIn }) => recordedIn || effectiveIn);
  const claimsReturned = records.flatMap((record) => record.claimsReturned).filter(recorded);
  const reportsReturned = records.flatMap((record) => record.reportsReturned).filter(recorded);
  return {
    ...row,
    ...{ tasks, overdueDays: tasks.reduce((sum, { overdueDays }) => sum + overdueDays, 0) },
    ...{ remedies, remedyOverdueDays: remedies.reduce((sum, { overdueDays }) => sum + overdueDays, 0) },
    ...{ deadlinesMoved, claimsReturned, reportsReturned },
    counts: {
      deadlinesMoved: deadlinesMoved.filter(({ recordedIn }) => recordedIn).length,
      claimsReturned: claimsReturned.length,
      reportsReturned: reportsReturned.length,
    },
  };
};

/** Of every task that the unit was ever given, or reported on for a unit it succeeded. By task id. */
const unitRecords = (db: Database.Database, { asOf, size }: Moment, unit: UnitId): UnitTaskRecord[] => {
  const tasks = db
    .prepare<[Record<string, string | number>], string>(
      `SELECT task_id FROM task_named JOIN task USING (task_id) WHERE unit = @unit AND first_n <= @size
       UNION SELECT task_id FROM log WHERE unit_id = @unit AND n <= @size AND task_id IS NOT NULL
         AND type IN ('StatusReported', 'CompletionClaimed') ORDER BY 1`,
    )
    .pluck()
    .all({ unit, size });
  const histories = eventsOfMany<TaskEvent>(db, tasks.map(taskStream), size);
  const aroundOf = aroundAt(db, size);
  return tasks.map((task) => unitTaskRecord(histories.get(taskStream(task)) ?? [], task, unit, asOf, aroundOf));
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
