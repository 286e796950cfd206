import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import type { IsoDate, TaskId, UnitId } from '#domain/facts';
import { daysOverdue, type Remedy } from '#domain/inspection/remedy-days';
import type { TaskStatus } from '#domain/task/task.status';
import type { Moment } from '#read-models/as-of/basis';
import { owedRemedies, type OwedRemedy } from '#read-models/inspections/remedies.query';
import { pageOf, type Page, type PageAsked } from '#read-models/text/page';
import type { UnitsAt } from '#read-models/units/units-at';
import { ROWS } from '../installation/tokens.js';
import { shown, type UnitShown } from './unit-views.js';

/** What inspections found and a unit has to put right: a duty with a date, like a task. */
export interface RemedyShown {
  readonly inspection: string;
  readonly finding: string;
  readonly task: TaskId | null;
  readonly unit: UnitShown;
  readonly text: string;
  readonly orderedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly status: Remedy['status'];
  readonly overdueDays: number;
}

export interface RemedyTally {
  readonly due: number;
  readonly overdue: number;
  /** Reported as done, not verified yet. */
  readonly awaiting: number;
}

export interface RemedyCounts extends RemedyTally {
  /** By the unit that owes them. */
  readonly byUnit: readonly (RemedyTally & { readonly unit: UnitShown })[];
}

/** The most urgent ones; `total` counts those left off too. */
export interface RemediesShown {
  readonly total: number;
  readonly rows: readonly RemedyShown[];
}

/** Which remedies; all that is given must hold. Left out or null lets everything through. */
export interface RemedyFilter {
  /** Units with everything below them that the reader may look into. */
  readonly visible: readonly UnitId[] | null;
  readonly units?: readonly UnitId[] | undefined;
  readonly headed?: readonly UnitId[] | undefined;
  /** As tasks have them. */
  readonly statuses?: readonly TaskStatus[] | undefined;
  readonly dueFrom?: IsoDate | undefined;
  readonly dueTo?: IsoDate | undefined;
}

const MOST = 100;

/** What a task in the same situation is called. */
const AS_OF_A_TASK: Readonly<Record<Exclude<Remedy['status'], 'closed'>, TaskStatus>> = {
  due: 'within-time',
  overdue: 'overdue',
  awaiting: 'awaiting-acceptance',
};

/** Remedies that are still owed, at any (D, K). */
@Injectable()
export class RemedyViews {
  constructor(@Inject(ROWS) private readonly rows: Database.Database) {}

  list(units: UnitsAt, moment: Moment, filter: RemedyFilter): RemediesShown {
    const owed = this.#owed(units, moment, filter);
    return { total: owed.length, rows: owed.slice(0, MOST).map((remedy) => remedyShown(remedy, units)) };
  }

  /** All of them, a page at a time. @throws BadCursor */
  page(units: UnitsAt, moment: Moment, filter: RemedyFilter, asked: PageAsked): Page<RemedyShown> {
    const page = pageOf(this.#owed(units, moment, filter), asked, 'm', ({ findingId }) => findingId);
    return { ...page, rows: page.rows.map((remedy) => remedyShown(remedy, units)) };
  }

  counts(units: UnitsAt, moment: Moment, filter: RemedyFilter): RemedyCounts {
    const owed = this.#owed(units, moment, filter);
    const byUnit = [...Map.groupBy(owed, ({ unit }) => unit)].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      ...tally(owed),
      byUnit: byUnit.map(([unit, remedies]) => ({ unit: shown(units, unit), ...tally(remedies) })),
    };
  }

  #owed(units: UnitsAt, moment: Moment, filter: RemedyFilter): OwedRemedy[] {
    const { visible, units: of, headed, statuses, dueFrom, dueTo } = filter;
    const among = (list: readonly UnitId[] | null | undefined) => list && new Set(list);
    const within = [visible, of, headed].map(among).filter((set) => set !== null && set !== undefined);
    return owedRemedies(this.rows, units, moment).filter(
      ({ status, unit, dueOn }) =>
        status !== 'closed' &&
        (statuses === undefined || statuses.includes(AS_OF_A_TASK[status])) &&
        within.every((set) => set.has(unit)) &&
        (dueFrom === undefined || dueOn >= dueFrom) &&
        (dueTo === undefined || dueOn <= dueTo),
    );
  }
}

const remedyShown = (remedy: OwedRemedy, units: UnitsAt): RemedyShown => {
  const { inspection, findingId: finding, task, text, orderedOn, dueOn, status } = remedy;
  const overdueDays = daysOverdue(remedy.overdue());
  return { inspection, finding, task, unit: shown(units, remedy.unit), text, orderedOn, dueOn, status, overdueDays };
};

const tally = (remedies: readonly Pick<Remedy, 'status'>[]): RemedyTally => {
  const counted = (status: Remedy['status']) => remedies.filter((remedy) => remedy.status === status).length;
  return { due: counted('due'), overdue: counted('overdue'), awaiting: counted('awaiting') };
};
