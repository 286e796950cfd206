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
import { NotFound } from '../http/problems.js';
import { ROWS } from '../installation/tokens.js';

/** What a unit had reported, as known the moment before a visit was opened; what it corrects later is later. */
@Injectable()
export class SaidBefore {
  constructor(@Inject(ROWS) private readonly rows: Database.Database) {}

  /** The last report that stood then; null where there was none. */
  ofTask(task: TaskId, unit: UnitId, seenSize: number): FindingRecorded['data']['said'] {
    const last = this.reports(task, unit, seenSize).at(-1);
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

  /** The unit's reports on a task that stand among the first `size` events, oldest first. */
  reports(task: TaskId, unit: UnitId, size: number) {
    return standing(eventsOf<TaskEvent>(this.rows, taskStream(task), size), FOREVER).flatMap(
      ({ id, recordedAt, event }) =>
        event.type === 'StatusReported' && event.data.unit === unit ? [{ id, recordedAt, data: event.data }] : [],
    );
  }
}
