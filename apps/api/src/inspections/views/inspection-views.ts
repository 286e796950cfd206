import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import type { InspectionStreamEvent } from '#domain/inspection/streams-of-inspections';
import { idOf, inspectionStream } from '#domain/streams';
import type { Basis } from '#read-models/as-of/basis';
import { eventsOfMany } from '#read-models/audit-trail/events-of';
import { pageOf } from '#read-models/text/page';
import type { Reader } from '../../access/reader.js';
import { NotFound } from '../../http/problems.js';
import type { MomentPageQuery, MomentQuery } from '../../http/reading.js';
import { ROWS } from '../../installation/tokens.js';
import { Moments } from '../../moments/moments.js';
import { shown, UnitViews } from '../../views/unit-views.js';
import { INSPECTION } from '../inspection-recorder.js';
import { InspectedTasks } from '../inspected-tasks.js';
import { SaidBefore, speakersFor } from '../said-before.js';
import { InspectionsInSight } from './inspections-in-sight.js';
import { inspectionShown, type InspectionShown } from './inspection-shown.js';

export interface InspectionPage {
  readonly basis: Basis;
  /** Of those that the reader may know of. */
  readonly total: number;
  readonly next: string | null;
  readonly inspections: readonly InspectionShown[];
}

/** Inspections at any (D, K), as far as the reader may know of them. */
@Injectable()
export class InspectionViews {
  constructor(
    @Inject(ROWS) private readonly rows: Database.Database,
    private readonly moments: Moments,
    private readonly units: UnitViews,
    private readonly sight: InspectionsInSight,
    private readonly saidBefore: SaidBefore,
    private readonly tasks: InspectedTasks,
  ) {}

  /** In the order in which they were planned. @throws BadCursor, also for one that names what the reader may not know */
  async list(query: MomentPageQuery, reader: Reader): Promise<InspectionPage> {
    const basis = await this.moments.of(query);
    const units = this.units.at(basis);
    const { rows, total, next } = pageOf(this.sight.of(reader, units, basis), query, 'v', idOf);
    const histories = eventsOfMany<InspectionStreamEvent>(this.rows, rows, basis.size);
    const inspections = rows.map((stream) => inspectionShown(idOf(stream), histories.get(stream)!, units, basis));
    return { basis, total, next, inspections };
  }

  /** @throws NotFound where there is none, and where this reader may not know: the answer is the same. */
  async one(id: string, query: MomentQuery, reader: Reader) {
    const basis = await this.moments.of(query);
    const stream = inspectionStream(id);
    const units = this.units.at(basis);
    if (!this.sight.of(reader, units, basis).includes(stream)) throw new NotFound(INSPECTION, id, 'inspection');
    const events = eventsOfMany<InspectionStreamEvent>(this.rows, [stream], basis.size).get(stream)!;
    return {
      basis,
      ...inspectionShown(id, events, units, basis),
      revision: events.at(-1)?.place ?? null,
      course: events.map(({ id: event, event: { type, data }, recordedAt, by }) => ({
        event,
        type,
        recordedAt,
        by: by.account,
        data,
      })),
    };
  }

  /** For every inspected task: what the unit had reported before the visit opened, and what it said later. @throws NotFound */
  async said(id: string, visitId: string, query: MomentQuery, reader: Reader) {
    const { basis } = await this.one(id, query, reader);
    const visit = this.saidBefore.visit(id, visitId);
    const units = this.units.at(basis);
    const speakers = speakersFor(visit.unitId, units);
    const tasks = this.tasks.ledBefore(visit.unitId, visit.seenSize);
    const told = (task: string, size: number) =>
      this.saidBefore.reports(task, speakers, size).map(({ id: report, recordedAt, data }) => ({
        ...{
          report,
          by: shown(units, data.unit),
          recordedAt,
          period: data.period,
          percent: data.percent,
          result: data.result,
        },
      }));
    return {
      basis,
      seenSize: visit.seenSize,
      tasks: tasks.map((task) => {
        const before = told(task, visit.seenSize);
        const known = new Set(before.map(({ report }) => report));
        const later = told(task, basis.size).filter(({ report }) => !known.has(report));
        return { task, before: before.at(-1) ?? null, later };
      }),
    };
  }
}
