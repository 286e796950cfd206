import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import type { FindingRecorded } from '#domain/inspection/inspection.events';
import type { InspectionStreamEvent } from '#domain/inspection/streams-of-inspections';
import { idOf } from '#domain/streams';
import type { Basis } from '#read-models/as-of/basis';
import { eventsOfMany, type LogEvent } from '#read-models/audit-trail/events-of';
import { findingsAt } from '#read-models/inspections/findings.query';
import { pageOf } from '#read-models/text/page';
import type { Reader } from '../../access/reader.js';
import type { MomentPageQuery } from '../../http/reading.js';
import { ROWS } from '../../installation/tokens.js';
import { Moments } from '../../moments/moments.js';
import { UnitViews, type UnitShown } from '../../views/unit-views.js';
import { inspectionShown, type InspectionShown } from './inspection-shown.js';
import { InspectionsInSight } from './inspections-in-sight.js';

type Recorded = Pick<FindingRecorded['data'], 'task' | 'text' | 'said'>;

export type FindingShown = InspectionShown['findings'][number] &
  Recorded & {
    readonly inspection: string;
    readonly unit: UnitShown;
    readonly recordedOn: string;
  };

export interface FindingPage {
  readonly basis: Basis;
  readonly total: number;
  readonly next: string | null;
  readonly findings: readonly FindingShown[];
}

/** The findings of all inspections that a reader may know of, at any (D, K). */
@Injectable()
export class FindingViews {
  constructor(
    @Inject(ROWS) private readonly rows: Database.Database,
    private readonly moments: Moments,
    private readonly units: UnitViews,
    private readonly sight: InspectionsInSight,
  ) {}

  /** In the order of recording. @throws BadCursor */
  async list(query: MomentPageQuery, reader: Reader): Promise<FindingPage> {
    const basis = await this.moments.of(query);
    const units = this.units.at(basis);
    const visible = new Set(this.sight.of(reader, units, basis));
    const found = findingsAt(this.rows, basis).filter(({ stream }) => visible.has(stream));
    const { rows, total, next } = pageOf(found, query, 'f', ({ finding }) => finding);
    const streams = rows.map(({ stream }) => stream);
    const histories = eventsOfMany<InspectionStreamEvent>(this.rows, streams, basis.size);
    const inspections = new Map(
      [...histories].map(([stream, events]) => [stream, inspectionShown(idOf(stream), events, units, basis)]),
    );
    const findings = rows.flatMap(({ stream, finding }) =>
      findingShown(finding, inspections.get(stream)!, histories.get(stream)!),
    );
    return { basis, total, next, findings };
  }
}

function findingShown(
  id: string,
  { id: inspection, unit, findings }: InspectionShown,
  events: readonly LogEvent<InspectionStreamEvent>[],
): FindingShown[] {
  const finding = findings.find((one) => one.id === id);
  for (const { event, effectiveOn } of events)
    if (finding !== undefined && event.type === 'FindingRecorded' && event.data.findingId === id) {
      const { task, text, said } = event.data;
      return [{ ...finding, inspection, unit, task, text, said, recordedOn: effectiveOn }];
    }
  return [];
}
