import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import type { TaskId, UnitId } from '#domain/facts';
import { ROWS } from '../installation/tokens.js';
import type { Standing } from './inspection-recorder.js';

/** Which tasks a visit is about. */
@Injectable()
export class InspectedTasks {
  constructor(@Inject(ROWS) private readonly rows: Database.Database) {}

  /** Those planned; where none were, all that the unit led before the visit opened. None of a visit that is not there. */
  of({ planned, unit, visits }: Standing, visitId: string): readonly TaskId[] {
    const visit = visits.find(({ id }) => id === visitId);
    if (visit === undefined) return [];
    return planned.tasks.length > 0 ? planned.tasks : this.ledBefore(unit, visit.seenSize);
  }

  /** Every task that the unit led at some time, among the first `size` events. By id. */
  ledBefore(unit: UnitId, size: number): readonly TaskId[] {
    return this.rows
      .prepare<[string, number], TaskId>(
        'SELECT DISTINCT task_id FROM log_lead WHERE unit = ? AND n <= ? ORDER BY task_id',
      )
      .pluck()
      .all(unit, size);
  }
}
