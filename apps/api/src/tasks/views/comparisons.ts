import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import type { TaskId } from '#domain/facts';
import type { Basis } from '#read-models/as-of/basis';
import { compareTasks, type Comparison } from '#read-models/tasks/compare';
import { thenAndNow, type ThenAndNow } from '#read-models/tasks/task-history';
import type { Reader } from '../../access/reader.js';
import { ROWS } from '../../installation/tokens.js';
import { Moments } from '../../moments/moments.js';
import { Directives } from '../../registries/directives.js';
import { Sights } from '../../views/sights.js';
import { UnitViews } from '../../views/unit-views.js';
import type { ComparisonQuery } from './comparison-query.js';
import { TaskViews } from './task-views.js';

export interface ComparisonShown extends Comparison {
  readonly before: Basis;
  readonly after: Basis;
}

/** The record held against itself: two moments, or what it said of a day then and what it knows of that day now. */
@Injectable()
export class Comparisons {
  constructor(
    @Inject(ROWS) private readonly rows: Database.Database,
    private readonly moments: Moments,
    private readonly units: UnitViews,
    private readonly sights: Sights,
    private readonly directives: Directives,
    private readonly tasks: TaskViews,
  ) {}

  async compare(query: ComparisonQuery, reader: Reader): Promise<ComparisonShown> {
    const after = await this.moments.of(query);
    const before = await this.moments.of({ asOf: query.fromAsOf, knownAt: query.fromKnownAt });
    const units = this.units.at(after);
    const unit = query.unit === undefined ? undefined : this.units.find(units, query.unit, 'unit');
    const filter = {
      ...this.sights.of(after, reader),
      units: unit === undefined ? undefined : units.subtree(unit),
      directive: query.directive === undefined ? undefined : this.directives.idOf(query.directive, 'directive'),
    };
    const page = { limit: query.limit ?? 50, after: query.cursor };
    return { before, after, ...(await compareTasks(this.rows, before, after, filter, page)) };
  }

  /** @throws NotFound as for the task itself. */
  async thenAndNow(
    task: TaskId,
    query: { readonly asOf?: string; readonly knownAt?: string; readonly after?: string },
    reader: Reader,
  ): Promise<{ readonly basis: Basis } & ThenAndNow> {
    const { basis } = await this.tasks.task(task, query, reader);
    return { basis, ...thenAndNow(this.rows, basis, task) };
  }
}
