import type { EventId, IsoDate } from '#domain/facts';
import { subjectOf } from '#domain/import/rulings';
import type { AnyEvent } from '#domain/schema-versions';
import { assertNever } from '#domain/facts';
import { inspectionFields } from './inspection-fields.js';

/**
 * One field that an event sets. `slot` tells apart what bears the same name within a stream (the percent of two units):
 * the old value is the one last set in the same slot. `old` where the event says it, or where it cannot be otherwise.
 */
export interface FieldSet {
  readonly field: string;
  readonly value: unknown;
  readonly slot?: string;
  readonly old?: unknown;
}

/** What each fact sets. Ids of the subject and marks are beside the row, not among its changes. A refusal sets nothing. */
export function fieldsSet(event: AnyEvent, effectiveOn: IsoDate): readonly FieldSet[] {
  const { type, data } = event;
  switch (type) {
    case 'TaskAssigned':
      return [...fieldsOf(data, ['directiveId']), { field: 'state', value: 'open' }];
    case 'TaskReassigned':
      return [
        { field: 'lead', old: data.from.lead, value: data.to.lead },
        { field: 'coordinating', old: data.from.coordinating, value: data.to.coordinating },
      ];
    case 'DeadlineChanged':
      return [{ field: 'deadline', old: data.from, value: data.to }];
    case 'DeadlineExtensionApproved':
      return [{ field: 'deadline', old: data.from, value: data.to }, answer('request', data.request, 'approved')];
    case 'DeadlineExtensionRequested':
      return [
        { field: 'deadlineWanted', old: data.seen, value: data.wanted },
        ...creation({ reason: data.reason, evidence: data.evidence }),
      ];
    case 'DeadlineExtensionRefused':
      return [answer('request', data.request, 'refused')];
    case 'StatusReported':
      return fieldsOf(data, ['unit']).map((set) => ({ ...set, slot: data.unit }));
    case 'ReportReturned':
      return [answer('report', data.report, 'returned')];
    case 'CompletionClaimed':
      return fieldsOf(data, ['unit']).map((set) => ({ ...set, slot: data.milestone ?? '-' }));
    case 'CompletionAccepted':
      return [answer('claim', data.claim, 'accepted')];
    case 'CompletionReturned':
      return [answer('claim', data.claim, 'returned')];
    case 'TaskReopened':
      return [{ field: 'state', value: 'open' }];
    case 'TaskSuperseded':
      return [
        { field: 'state', value: 'superseded' },
        { field: 'supersededBy', value: data.by },
      ];
    case 'TaskCancelled':
      return [{ field: 'state', value: 'cancelled' }];
    case 'TaskUrged':
      return creation({ message: data.message });
    case 'UnitMerged':
      return [
        { field: 'endedOn', value: effectiveOn },
        { field: 'mergedInto', value: data.into },
      ];
    case 'UnitSplit':
      return [
        { field: 'endedOn', value: effectiveOn },
        { field: 'splitInto', value: data.into },
        { field: 'handovers', value: data.handovers },
      ];
    case 'UnitDissolved':
      return [
        { field: 'endedOn', value: effectiveOn },
        { field: 'handovers', value: data.handovers },
      ];
    case 'UnitCodeAssigned':
      return [
        { field: 'code', value: data.code },
        { field: 'codeUntil', value: data.until },
      ];
    case 'LeaderAppointed':
      return [{ field: 'leader', value: leader(data) }];
    case 'LeaderRelieved':
      return [{ field: 'leader', value: null }];
    case 'ItemRecorded':
      return creation(withoutIds(data));
    case 'DirectiveAssigned':
      return fieldsOf({ itemsAssigned: data.items, groups: data.groups, issuerRank: data.issuerRank });
    case 'DirectiveSuperseded':
      return [{ field: 'supersededBy', value: data.by }];
    case 'DirectiveAmended':
      return creation({ amendedBy: data.by, note: data.note });
    case 'RoleGranted':
      return [{ field: 'role', slot: roleSlot(data), value: { role: data.role, unit: data.unit, until: data.until } }];
    case 'RoleRevoked':
      return [
        { field: 'role', slot: roleSlot(data), value: null },
        ...creation(data.reason === null ? {} : { reason: data.reason }),
      ];
    case 'PasswordChanged':
      return creation({ password: data.how });
    case 'AccountLocked':
      return [{ field: 'locked', value: true }, ...creation({ failures: data.failures })];
    case 'AccountUnlocked':
      return [{ field: 'locked', old: true, value: false }];
    case 'AccountDisabled':
      return [{ field: 'disabled', old: false, value: true }];
    case 'PersonKeyDestroyed':
      return [{ field: 'key', old: 'kept', value: 'destroyed' }];
    case 'SettingChanged':
      return [{ field: 'value', slot: data.name, value: data.value }];
    case 'RulingMade':
      return [
        { field: 'ruling', slot: subjectOf(data.ruling), value: data.ruling },
        ...creation(data.why === null ? {} : { why: data.why }),
      ];
    case 'RulingWithdrawn':
      return [
        { field: 'ruling', slot: data.subject, value: null },
        ...creation(data.why === null ? {} : { why: data.why }),
      ];
    case 'ItemsListed':
      return creation({ items: data.items.length });
    case 'ImportCommitted':
      return creation({
        ...withoutIds(data.document),
        assigned: data.assigned,
        moved: data.moved,
        digest: data.digest,
      });
    case 'Released':
      return [{ field: 'for', value: null, old: data.for }];
    case 'ImportOpened':
    case 'NumberReserved':
    case 'SignInNameReserved':
    case 'Abandoned':
    case 'LogOpened':
    case 'LogCopied':
    case 'AccountRegistered':
    case 'ProcessStarted':
    case 'StepSkipped':
    case 'StepRefused':
    case 'ProcessCompleted':
      return creation(withoutIds(data));
    case 'UnitEstablished':
    case 'UnitRenamed':
    case 'UnitMoved':
    case 'UnitRanked':
    case 'DirectiveIssued':
    case 'DirectiveNumbered':
    case 'UnitGroupDefined':
    case 'PersonRecorded':
    case 'StepsTaken':
      return fieldsOf(data);
    case 'ChecklistPublished':
      return creation({ version: data.version, title: data.title, questions: data.questions });
    case 'ChecklistWithdrawn':
      return creation({ withdrawn: data.version, reason: data.reason });
    case 'FrameFrozen':
    case 'SecretCommitted':
    case 'PlanFixed':
    case 'DiceThrown':
    case 'UnitsDrawn':
    case 'DrawExtended':
    case 'SecretRevealed':
    case 'InspectionPlanned':
    case 'ConflictWaived':
    case 'InspectorAssigned':
    case 'InspectorReleased':
    case 'UnitNotified':
    case 'VisitOpened':
    case 'ChecklistSubmitted':
    case 'MinutesRecorded':
    case 'FindingRecorded':
    case 'FindingAnswered':
    case 'RemedyOrdered':
    case 'RemedyReported':
    case 'FindingPartlyRemedied':
    case 'RemedyReturned':
    case 'FindingClosed':
    case 'FindingRechecked':
    case 'FindingReopened':
    case 'InspectionSuspended':
    case 'InspectionResumed':
    case 'InspectionWidened':
    case 'InspectionCancelled':
      return inspectionFields(event);
    case 'CommandRefused':
    case 'EventVoided':
      return [];
    default:
      return assertNever(event);
  }
}

/** The data fields that an inspector reads as content: without the subject's own id and without marks. */
export const withoutIds = (data: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(data).filter(([field]) => !BESIDE.has(field)));

const BESIDE = new Set([
  'taskId',
  'directiveId',
  'unitId',
  'groupId',
  'accountId',
  'personId',
  'importId',
  'drawId',
  'inspectionId',
  'marks',
]);

const fieldsOf = (data: object, also: readonly string[] = []): readonly FieldSet[] =>
  Object.entries(withoutIds(data))
    .filter(([field]) => !also.includes(field))
    .map(([field, value]) => ({ field, value }));

const creation = (data: object): readonly FieldSet[] =>
  Object.entries(data as Readonly<Record<string, unknown>>).map(([field, value]) => ({ field, value, old: null }));

const answer = (field: string, slot: EventId, value: string): FieldSet => ({ field, slot, value, old: 'waiting' });

const roleSlot = ({ role, unit }: { readonly role: string; readonly unit: string | null }): string =>
  `${role} ${unit ?? '*'}`;

const leader = ({ person, office, acting, until }: Leader): Leader => ({ person, office, acting, until });
interface Leader {
  readonly person: string;
  readonly office: string;
  readonly acting: boolean;
  readonly until: IsoDate | null;
}
