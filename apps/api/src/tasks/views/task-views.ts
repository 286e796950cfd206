import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import type { DirectiveId, TaskId } from '#domain/facts';
import { taskStream } from '#domain/streams';
import type { Basis, Moment } from '#read-models/as-of/basis';
import { DirectiveNames } from '#read-models/directives/directive-names';
import { taskBoard } from '#read-models/tasks/task-board.query';
import { taskCounts, type Tally } from '#read-models/tasks/task-counts.query';
import type { TaskDetail } from '#read-models/tasks/task-detail';
import { taskAt, tasksOfItem } from '#read-models/tasks/task.query';
import type { TaskFilter } from '#read-models/tasks/task-filter';
import type { UnitsAt } from '#read-models/units/units-at';
import type { Reader } from '../../access/reader.js';
import { NotFound } from '../../http/problems.js';
import { ROWS } from '../../installation/tokens.js';
import { Moments } from '../../moments/moments.js';
import { Directives } from '../../registries/directives.js';
import { revisionAt } from '../../units/revision-at.js';
import { RemedyViews, type RemediesShown, type RemedyCounts } from '../../views/remedy-views.js';
import { isInSight, Sights } from '../../views/sights.js';
import { shown, UnitViews, type UnitShown } from '../../views/unit-views.js';
import { remediesAmong } from './remedies-among.js';
import type { TaskBoardQuery, TaskFilterQuery } from './task-query.js';
import { taskShown, type DirectiveShown, type TaskShown } from './task-shown.js';

type FilterAsked = Partial<Omit<TaskFilterQuery, 'limit' | 'cursor'>>;

export interface TaskPageShown {
  readonly basis: Basis;
  readonly rows: readonly TaskShown[];
  /** Rows in all pages together. */
  readonly total: number;
  readonly next: string | null;
  /** What inspections ordered and is still owed; the same on every page. */
  readonly remedies: RemediesShown;
}

export interface CountsShown {
  readonly basis: Basis;
  readonly total: number;
  readonly byStatus: Tally['byStatus'];
  readonly quadrants: Tally['quadrants'];
  /** A joint task stands in the row of each of its leads; `unit` null: tasks that nobody leads. */
  readonly byUnit: readonly (Tally & { readonly unit: UnitShown | null })[];
  readonly sharedBetweenLeads: number;
  readonly byDirective: readonly (Tally & { readonly directive: DirectiveShown })[];
  /** Beside the tasks, in none of their totals. */
  readonly remedies: RemedyCounts;
}

/** What the record says of tasks at any (D, K), to this reader. */
@Injectable()
export class TaskViews {
  readonly #names: DirectiveNames;

  constructor(
    @Inject(ROWS) private readonly rows: Database.Database,
    private readonly moments: Moments,
    private readonly units: UnitViews,
    private readonly sights: Sights,
    private readonly directives: Directives,
    private readonly remedies: RemedyViews,
  ) {
    this.#names = new DirectiveNames(rows);
  }

  async board(query: Partial<TaskBoardQuery>, reader: Reader): Promise<TaskPageShown> {
    const basis = await this.moments.of(query);
    const units = this.units.at(basis);
    const sort = { by: query.sort ?? 'due', direction: query.direction ?? 'asc' } as const;
    const page = { limit: query.limit ?? 50, after: query.cursor };
    const filter = this.#filter(query, units, basis, reader);
    const { rows, total, next } = taskBoard(this.rows, basis, filter, sort, page);
    const remedies = this.remedies.list(units, basis, remediesAmong(filter));
    return { basis, rows: this.#shown(rows, units, basis), total, next, remedies };
  }

  async counts(query: FilterAsked, reader: Reader): Promise<CountsShown> {
    const basis = await this.moments.of(query);
    const units = this.units.at(basis);
    const filter = this.#filter(query, units, basis, reader);
    const { byUnit, byDirective, ...counts } = taskCounts(this.rows, basis, filter);
    const named = this.#named(basis);
    return {
      basis,
      ...counts,
      byUnit: byUnit.map((row) => ({ ...row, unit: row.unit === null ? null : shown(units, row.unit) })),
      byDirective: byDirective.map((row) => ({ ...row, directive: named(row.directive) })),
      remedies: this.remedies.counts(units, basis, remediesAmong(filter)),
    };
  }

  /** @throws NotFound where it does not stand at that moment, or this reader may not see it. */
  async task(
    id: TaskId,
    query: FilterAsked,
    reader: Reader,
  ): Promise<
    { readonly basis: Basis; readonly revision: number | null; readonly task: TaskShown } & Omit<TaskDetail, 'row'>
  > {
    const basis = await this.moments.of(query);
    const units = this.units.at(basis);
    const detail = taskAt(this.rows, basis, id);
    if (detail === null || !isInSight(this.sights.of(basis, reader), subjectOf(detail)))
      throw new NotFound({ vi: 'nhiệm vụ', en: 'task' }, id, 'taskId');
    const { row, ...rest } = detail;
    const revision = revisionAt(this.rows, taskStream(id), basis.size);
    return { basis, revision, task: taskShown(row, units, this.#named(basis)(row.directive)), ...rest };
  }

  /** The task of an item, or one for each member of a collective one; empty where none stands at that moment. */
  async ofItem(
    directive: string,
    address: string,
    query: FilterAsked,
    reader: Reader,
  ): Promise<{ readonly basis: Basis; readonly tasks: readonly TaskShown[] }> {
    const basis = await this.moments.of(query);
    const units = this.units.at(basis);
    const id = this.directives.idOf(directive, 'directive');
    const rows = tasksOfItem(this.rows, basis, id, address, this.sights.of(basis, reader));
    return { basis, tasks: this.#shown(rows, units, basis) };
  }

  #filter(query: FilterAsked, units: UnitsAt, moment: Moment, reader: Reader): TaskFilter {
    const unit = query.unit === undefined ? undefined : this.units.find(units, query.unit, 'unit');
    return {
      ...this.sights.of(moment, reader),
      units: unit === undefined ? undefined : units.subtree(unit),
      coordinating: query.coordinating,
      headed: query.leader === undefined ? undefined : headedBy(units, query.leader),
      directive: query.directive === undefined ? undefined : this.directives.idOf(query.directive, 'directive'),
      address: query.item,
      statuses: query.status,
      dueFrom: query.dueFrom,
      dueTo: query.dueTo,
      text: query.text,
    };
  }

  #shown(rows: readonly Parameters<typeof taskShown>[0][], units: UnitsAt, moment: Moment): TaskShown[] {
    const named = this.#named(moment);
    return rows.map((row) => taskShown(row, units, named(row.directive)));
  }

  #named(moment: Moment): (id: DirectiveId) => DirectiveShown {
    const nameOf = this.#names.at(moment);
    return (id) => ({ id, ...(nameOf(id) ?? { number: null, alias: id }) });
  }
}

const subjectOf = ({ row }: TaskDetail) => ({
  directive: row.directive,
  units: [...row.lead.map(({ unit }) => unit), ...row.coordinating],
});

const headedBy = (units: UnitsAt, person: string): string[] =>
  units
    .all()
    .filter(({ leader }) => leader?.person === person)
    .map(({ id }) => id);
