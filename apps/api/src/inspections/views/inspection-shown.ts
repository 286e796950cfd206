import { fold, standing } from '#domain/fold';
import type { ChecklistVersion } from '#domain/inspection/checklists/checklist';
import type { InspectionState } from '#domain/inspection/inspection.state';
import { remediesOn } from '#domain/inspection/remedy-days';
import { inspectionsInStreams, type InspectionStreamEvent } from '#domain/inspection/streams-of-inspections';
import type { Basis } from '#read-models/as-of/basis';
import type { LogEvent } from '#read-models/audit-trail/events-of';
import type { UnitsAt } from '#read-models/units/units-at';
import { NotFound } from '../../http/problems.js';
import { shown, type UnitShown } from '../../views/unit-views.js';
import { INSPECTION } from '../inspection-recorder.js';

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

/** @throws NotFound for one that was not planned by that day. */
export function inspectionShown(
  id: string,
  events: readonly LogEvent<InspectionStreamEvent>[],
  units: UnitsAt,
  { asOf }: Pick<Basis, 'asOf'>,
): InspectionShown {
  const state = fold(inspectionsInStreams, events, asOf);
  const { planned, unit, team, visits } = state;
  if (planned === null || unit === null) throw new NotFound(INSPECTION, id, 'inspection');
  const remedies = remediesOn(standing(events, asOf), asOf);
  const late = new Set(remedies.flatMap(({ status, findingId }) => (status === 'overdue' ? [findingId] : [])));
  return {
    ...{ id, kind: planned.kind, year: planned.year, draw: planned.draw, leader: planned.leader, team, visits },
    checklist: planned.checklist ?? null,
    unit: shown(units, unit),
    stage: stageOf(state),
    findings: state.findings.map((finding) => ({ ...finding, overdue: late.has(finding.id) })),
  };
}

function stageOf({ cancelled, suspended, visits, notified }: InspectionState): InspectionShown['stage'] {
  if (cancelled) return 'cancelled';
  if (suspended) return 'suspended';
  if (visits.length > 0) return visits.every(({ over }) => over) ? 'visited' : 'visiting';
  return notified ? 'notified' : 'planned';
}
