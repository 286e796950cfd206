import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import { fold, standing } from '#domain/fold';
import type { ChecklistVersion } from '#domain/inspection/checklists/checklist';
import type { InspectionPlanned, InspectionWidened } from '#domain/inspection/inspection.events';
import type { InspectionState } from '#domain/inspection/inspection.state';
import { remediesOn } from '#domain/inspection/remedy-days';
import { inspectionsInStreams, type InspectionStreamEvent } from '#domain/inspection/streams-of-inspections';
import { idOf, inspectionStream } from '#domain/streams';
import type { Basis } from '#read-models/as-of/basis';
import { eventsOfMany, eventsOfTypes, type LogEvent } from '#read-models/audit-trail/events-of';
import { hiddenStreams } from '#read-models/inspections/hidden-streams';
import type { Reader } from '../../access/reader.js';
import { NotFound } from '../../http/problems.js';
import type { MomentQuery } from '../../http/reading.js';
import { ROWS } from '../../installation/tokens.js';
import { Moments } from '../../moments/moments.js';
import { shown, UnitViews, type UnitShown } from '../../views/unit-views.js';
import { INSPECTION } from '../inspection-recorder.js';
import { InspectedTasks } from '../inspected-tasks.js';
import { SaidBefore } from '../said-before.js';
import { viewerOf } from '../viewer.js';

export interface InspectionShown {
  readonly id: string;
  readonly unit: UnitShown;
  readonly kind: 'planned' | 'surprise';
  readonly year: number;
  readonly draw: NonNullable<InspectionState['planned']>['draw'];
  readonly leader: string;
  readonly team: readonly string[];
  /** What it was planned with; null for a plan of before a checklist was named in it. */
  readonly checklist: ChecklistVersion | null;
  readonly stage: 'planned' | 'notified' | 'visiting' | 'visited' | 'suspended' | 'cancelled';
  readonly visits: InspectionState['visits'];
  readonly findings: readonly (InspectionState['findings'][number] & { readonly overdue: boolean })[];
}

/** Inspections at any (D, K), as far as the reader may know of them. */
@Injectable()
export class InspectionViews {
  constructor(
    @Inject(ROWS) private readonly rows: Database.Database,
    private readonly moments: Moments,
    private readonly units: UnitViews,
    private readonly saidBefore: SaidBefore,
    private readonly tasks: InspectedTasks,
  ) {}

  async list(query: MomentQuery, reader: Reader) {
    const basis = await this.moments.of(query);
    const streams = this.#visible(basis, reader);
    const histories = eventsOfMany<InspectionStreamEvent>(this.rows, streams, basis.size);
    const inspections = streams.map((stream) => this.#shown(idOf(stream), histories.get(stream)!, basis));
    return { basis, total: inspections.length, inspections };
  }

  /** @throws NotFound where there is none, and where this reader may not know: the answer is the same. */
  async one(id: string, query: MomentQuery, reader: Reader) {
    const basis = await this.moments.of(query);
    const stream = inspectionStream(id);
    if (!this.#visible(basis, reader).includes(stream)) throw new NotFound(INSPECTION, id, 'inspection');
    const events = eventsOfMany<InspectionStreamEvent>(this.rows, [stream], basis.size).get(stream)!;
    return {
      basis,
      ...this.#shown(id, events, basis),
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
    const { basis, unit } = await this.one(id, query, reader);
    const visit = this.saidBefore.visit(id, visitId);
    const tasks = this.tasks.ledBefore(unit.id, visit.seenSize);
    const told = (task: string, size: number) =>
      this.saidBefore.reports(task, unit.id, size).map(({ id: report, recordedAt, data }) => ({
        ...{ report, recordedAt, period: data.period, percent: data.percent, result: data.result },
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

  #visible({ size, asOf }: Basis, reader: Reader): string[] {
    const hidden = new Set(hiddenStreams(this.rows, viewerOf(reader)));
    const reach = this.units.reach(this.units.at({ size, asOf }), reader.scope);
    const facts = eventsOfTypes<InspectionPlanned | InspectionWidened>(
      this.rows,
      ['inspection'],
      ['InspectionPlanned', 'InspectionWidened'],
      { size },
    ).filter(({ stream, effectiveOn }) => !hidden.has(stream) && effectiveOn <= asOf);
    const seen = ({ data }: InspectionPlanned | InspectionWidened) =>
      reach === null || reach.includes(data.unitId) || ('team' in data && data.team.includes(reader.account));
    return [...new Set(facts.filter(({ event }) => seen(event)).map(({ stream }) => stream))];
  }

  #shown(id: string, events: readonly LogEvent<InspectionStreamEvent>[], basis: Basis): InspectionShown {
    const state = fold(inspectionsInStreams, events, basis.asOf);
    const { planned, unit, team, visits } = state;
    if (planned === null || unit === null) throw new NotFound(INSPECTION, id, 'inspection');
    const remedies = remediesOn(standing(events, basis.asOf), basis.asOf);
    const late = new Set(remedies.flatMap(({ status, findingId }) => (status === 'overdue' ? [findingId] : [])));
    return {
      ...{ id, kind: planned.kind, year: planned.year, draw: planned.draw, leader: planned.leader, team, visits },
      checklist: planned.checklist ?? null,
      unit: shown(this.units.at(basis), unit),
      stage: stageOf(state),
      findings: state.findings.map((finding) => ({
        ...finding,
        overdue: late.has(finding.id),
      })),
    };
  }
}

function stageOf({ cancelled, suspended, visits, notified }: InspectionState): InspectionShown['stage'] {
  if (cancelled) return 'cancelled';
  if (suspended) return 'suspended';
  if (visits.length > 0) return visits.every(({ over }) => over) ? 'visited' : 'visiting';
  return notified ? 'notified' : 'planned';
}
