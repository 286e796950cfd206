import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import type { TaskId, UnitId } from '#domain/facts';
import type { FindingRecorded, VisitOpened } from '#domain/inspection/inspection.events';
import type { InspectionStreamEvent } from '#domain/inspection/streams-of-inspections';
import type { TaskEvent } from '#domain/task/task.events';
import { inspectionStream, taskStream } from '#domain/streams';
import { standing } from '#domain/fold';
import { FOREVER } from '#domain/dated';
import { eventsOf } from '#read-models/audit-trail/events-of';
import type { UnitsAt } from '#read-models/units/units-at';
import { NotFound } from '../http/problems.js';
import { ROWS } from '../installation/tokens.js';

/**
 * What a unit, or one that it took over, had reported, as known the moment before a visit was opened; what is corrected
 * later is later.
 */
@Injectable()
export class SaidBefore {
  constructor(@Inject(ROWS) private readonly rows: Database.Database) {}

  /** The last report that stood then; null where there was none. */
  ofTask(task: TaskId, speakers: ReadonlySet<UnitId>, seenSize: number): FindingRecorded['data']['said'] {
    const last = this.reports(task, speakers, seenSize).at(-1);
    return last === undefined ? null : { report: last.id, percent: last.data.percent, result: last.data.result };
  }

  visit(inspection: string, visitId: string): VisitOpened['data'] {
    const found = eventsOf<InspectionStreamEvent>(
      this.rows,
      inspectionStream(inspection),
      Number.MAX_SAFE_INTEGER,
    ).find(({ event }) => event.type === 'VisitOpened' && event.data.visitId === visitId)?.event;
    if (found?.type !== 'VisitOpened') throw new NotFound({ vi: 'lượt kiểm tra', en: 'visit' }, visitId, 'visit');
    return found.data;
  }

  /** Their reports on a task that stand among the first `size` events, oldest first. */
  reports(task: TaskId, speakers: ReadonlySet<UnitId>, size: number) {
    return standing(eventsOf<TaskEvent>(this.rows, taskStream(task), size), FOREVER).flatMap(
      ({ id, recordedAt, event }) =>
        event.type === 'StatusReported' && speakers.has(event.data.unit) ? [{ id, recordedAt, data: event.data }] : [],
    );
  }
}

/** Whose word is a unit's: its own, and that of every unit that ended in it. */
export const speakersFor = (unit: UnitId, units: Pick<UnitsAt, 'all' | 'successor'>): ReadonlySet<UnitId> =>
  new Set([
    unit,
    ...units.all().flatMap(({ id, endedOn }) => (endedOn !== null && units.successor(id)?.id === unit ? [id] : [])),
  ]);
