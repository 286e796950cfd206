import { assertNever, type AccountId, type IsoDate, type Standing, type UnitId } from '../facts.js';
import type { ChecklistVersion } from './checklists/checklist.js';
import type { Conflict, InspectionEvent, InspectionPlanned } from './inspection.events.js';

export interface Visit {
  readonly id: string;
  readonly inspectors: readonly AccountId[];
  /** The log's size just before it opened. */
  readonly seenSize: number;
  readonly checklist: ChecklistVersion;
  /** Who submitted answers, in the order of submission. */
  readonly submittedBy: readonly AccountId[];
  /** Its minutes are recorded. */
  readonly over: boolean;
}

export interface Finding {
  readonly id: string;
  readonly visit: string;
  readonly answered: boolean;
  /** Until when it is to be remedied; null before that is ordered. */
  readonly dueOn: IsoDate | null;
  /** `reported`: the unit says so, the team has not verified it yet. */
  readonly stage: 'open' | 'reported' | 'partly' | 'closed';
}

export interface InspectionState {
  readonly planned: InspectionPlanned['data'] | null;
  /** The planned one, or the successor to which the inspection was widened. */
  readonly unit: UnitId | null;
  readonly team: readonly AccountId[];
  readonly waivers: readonly (Conflict & { readonly by: AccountId })[];
  readonly notified: boolean;
  readonly visits: readonly Visit[];
  readonly findings: readonly Finding[];
  readonly suspended: boolean;
  readonly cancelled: boolean;
}

export const initialInspection: InspectionState = {
  planned: null,
  unit: null,
  team: [],
  waivers: [],
  notified: false,
  visits: [],
  findings: [],
  suspended: false,
  cancelled: false,
};

export function evolveInspection(state: InspectionState, { event, by }: Standing<InspectionEvent>): InspectionState {
  switch (event.type) {
    case 'InspectionPlanned':
      return { ...state, planned: event.data, unit: event.data.unitId, team: event.data.team };
    case 'ConflictWaived': {
      const { account, kind, of } = event.data;
      return { ...state, waivers: [...state.waivers, { account, kind, of, by: by.account }] };
    }
    case 'InspectorAssigned':
      return { ...state, team: [...state.team.filter((one) => one !== event.data.account), event.data.account] };
    case 'InspectorReleased':
      return { ...state, team: state.team.filter((one) => one !== event.data.account) };
    case 'UnitNotified':
      return { ...state, notified: true };
    case 'VisitOpened': {
      const { visitId: id, inspectors, seenSize, checklist } = event.data;
      const opened: Visit = { id, inspectors, seenSize, checklist, submittedBy: [], over: false };
      return { ...state, visits: [...state.visits, opened] };
    }
    case 'ChecklistSubmitted':
      return visit(state, event.data.visitId, ({ submittedBy }) => ({ submittedBy: [...submittedBy, by.account] }));
    case 'MinutesRecorded':
      return visit(state, event.data.visitId, () => ({ over: true }));
    case 'FindingRecorded': {
      const { findingId: id, visitId: visit } = event.data;
      return { ...state, findings: [...state.findings, { id, visit, answered: false, dueOn: null, stage: 'open' }] };
    }
    case 'FindingAnswered':
      return finding(state, event.data.findingId, { answered: true });
    case 'RemedyOrdered':
      return finding(state, event.data.findingId, { dueOn: event.data.dueOn });
    case 'RemedyReported':
      return finding(state, event.data.findingId, { stage: 'reported' });
    case 'FindingPartlyRemedied':
      return finding(state, event.data.findingId, { stage: 'partly' });
    case 'RemedyReturned':
      return finding(state, event.data.findingId, { stage: 'open' });
    case 'FindingClosed':
      return finding(state, event.data.findingId, { stage: 'closed' });
    case 'FindingRechecked':
      return event.data.holds ? state : finding(state, event.data.findingId, { stage: 'open' });
    case 'FindingReopened':
      return finding(state, event.data.findingId, { stage: 'open', dueOn: event.data.dueOn });
    case 'InspectionSuspended':
      return { ...state, suspended: true };
    case 'InspectionResumed':
      return { ...state, suspended: false };
    case 'InspectionWidened':
      return { ...state, unit: event.data.unitId };
    case 'InspectionCancelled':
      return { ...state, cancelled: true };
    case 'EventVoided':
      return state;
    default:
      return assertNever(event);
  }
}

/** Its kind, unit, day and team are known to the team alone. */
export const isSecret = ({ planned, visits }: InspectionState): boolean =>
  planned?.kind === 'surprise' && visits.length === 0;

/** Every visit is over, or there will be none: what the last secret waits for. */
export const isOver = ({ visits, cancelled }: InspectionState): boolean =>
  cancelled || (visits.length > 0 && visits.every(({ over }) => over));

function visit(state: InspectionState, id: string, change: (visit: Visit) => Partial<Visit>): InspectionState {
  return { ...state, visits: state.visits.map((one) => (one.id === id ? { ...one, ...change(one) } : one)) };
}

function finding(state: InspectionState, id: string, change: Partial<Finding>): InspectionState {
  return { ...state, findings: state.findings.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}
