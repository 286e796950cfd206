import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import type { DirectiveId, UnitId } from '#domain/facts';
import type { Moment } from '#read-models/as-of/basis';
import { directivesWatchedBy } from '#read-models/directives/watched-directives';
import type { Reader } from '../access/reader.js';
import { ROWS } from '../installation/tokens.js';
import { UnitViews } from './unit-views.js';

/** Which tasks a reader sees: those in which one of the units leads or coordinates, and those that they watch. */
export interface Sight {
  /** Units with everything below them, by the structure of the moment; null for everything. */
  readonly visible: readonly UnitId[] | null;
  /** Directives that one of them issued, or that name one of them to monitor. */
  readonly watched: readonly DirectiveId[];
}

@Injectable()
export class Sights {
  constructor(
    @Inject(ROWS) private readonly rows: Database.Database,
    private readonly units: UnitViews,
  ) {}

  of(moment: Moment, { scope }: Reader): Sight {
    const visible = this.units.reach(this.units.at(moment), scope);
    return { visible, watched: visible === null ? [] : directivesWatchedBy(this.rows, moment, visible) };
  }
}

/** Whether a task with these units, of this directive, is in sight. */
export const isInSight = (
  { visible, watched }: Sight,
  task: { readonly directive: DirectiveId; readonly units: readonly UnitId[] },
): boolean => visible === null || watched.includes(task.directive) || task.units.some((unit) => visible.includes(unit));
