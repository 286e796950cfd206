import type { AccountEvent } from './account/account.events.js';
import type { DirectiveEvent } from './directive/directive.events.js';
import type { GroupEvent } from './group/group.events.js';
import type { ImportEvent } from './import/import.events.js';
import type { ChecklistEvent } from './inspection/checklists/checklist.events.js';
import type { InspectionStreamEvent } from './inspection/streams-of-inspections.js';
import type { PersonEvent } from './person/person.events.js';
import type { ProcessEvent } from './process/process.events.js';
import type { NumberEvent, SignInEvent } from './reservation/reservation.events.js';
import type { SettingsEvent } from './settings/settings.events.js';
import type { TaskEvent } from './task/task.events.js';
import type { UnitEvent } from './unit/unit.events.js';

/** Which facts a stream may hold, by what stands before the first hyphen of its name. */
export interface EventsByCategory {
  readonly account: AccountEvent;
  readonly checklist: ChecklistEvent;
  readonly directive: DirectiveEvent;
  readonly group: GroupEvent;
  readonly import: ImportEvent;
  readonly inspection: InspectionStreamEvent;
  readonly number: NumberEvent;
  readonly person: PersonEvent;
  readonly process: ProcessEvent;
  readonly settings: SettingsEvent;
  readonly signin: SignInEvent;
  readonly task: TaskEvent;
  readonly unit: UnitEvent;
}

export type Category = keyof EventsByCategory;
export type EventOf<C extends Category> = EventsByCategory[C];
export type AnyEvent = EventsByCategory[Category];

/**
 * The one list of known facts, each with the version in which it is written today. The compiler refuses a fact that
 * is missing here. A version is only ever raised, together with an upcaster from the one before.
 */
export const SCHEMA_VERSIONS: { readonly [C in Category]: { readonly [T in EventOf<C>['type']]: number } } = {
  account: {
    AccountRegistered: 1,
    RoleGranted: 1,
    RoleRevoked: 1,
    PasswordChanged: 1,
    AccountLocked: 1,
    AccountUnlocked: 1,
    AccountDisabled: 1,
    CommandRefused: 1,
    EventVoided: 1,
    Abandoned: 1,
  },
  checklist: { ChecklistPublished: 1, ChecklistWithdrawn: 1 },
  directive: {
    DirectiveIssued: 1,
    ItemRecorded: 1,
    DirectiveNumbered: 1,
    DirectiveAssigned: 1,
    DirectiveSuperseded: 1,
    DirectiveAmended: 1,
    EventVoided: 1,
    Abandoned: 1,
  },
  group: { UnitGroupDefined: 1, EventVoided: 1 },
  import: { ImportOpened: 1, RulingMade: 1, RulingWithdrawn: 1, ItemsListed: 1, ImportCommitted: 1, EventVoided: 1 },
  inspection: {
    FrameFrozen: 1,
    SecretCommitted: 1,
    PlanFixed: 1,
    DiceThrown: 1,
    UnitsDrawn: 1,
    DrawExtended: 1,
    SecretRevealed: 1,
    InspectionPlanned: 1,
    ConflictWaived: 1,
    InspectorAssigned: 1,
    InspectorReleased: 1,
    UnitNotified: 1,
    VisitOpened: 1,
    ChecklistSubmitted: 1,
    MinutesRecorded: 1,
    FindingRecorded: 1,
    FindingAnswered: 1,
    RemedyOrdered: 1,
    RemedyReported: 1,
    FindingPartlyRemedied: 1,
    RemedyReturned: 1,
    FindingClosed: 1,
    FindingRechecked: 1,
    FindingReopened: 1,
    InspectionSuspended: 1,
    InspectionResumed: 1,
    InspectionWidened: 1,
    InspectionCancelled: 1,
    EventVoided: 1,
  },
  number: { NumberReserved: 1, Released: 1 },
  person: { PersonRecorded: 1, PersonKeyDestroyed: 1, EventVoided: 1 },
  process: { ProcessStarted: 1, StepsTaken: 1, StepSkipped: 1, StepRefused: 1, ProcessCompleted: 1 },
  settings: { LogOpened: 1, LogCopied: 1, SettingChanged: 1, EventVoided: 1 },
  signin: { SignInNameReserved: 1, Released: 1 },
  task: {
    TaskAssigned: 1,
    TaskReassigned: 1,
    DeadlineChanged: 1,
    DeadlineExtensionRequested: 1,
    DeadlineExtensionApproved: 1,
    DeadlineExtensionRefused: 1,
    StatusReported: 1,
    ReportReturned: 1,
    CompletionClaimed: 1,
    CompletionAccepted: 1,
    CompletionReturned: 1,
    TaskReopened: 1,
    TaskSuperseded: 1,
    TaskCancelled: 1,
    TaskUrged: 1,
    EventVoided: 1,
  },
  unit: {
    UnitEstablished: 1,
    UnitRenamed: 1,
    UnitMoved: 1,
    UnitRanked: 1,
    UnitCodeAssigned: 1,
    UnitMerged: 1,
    UnitSplit: 1,
    UnitDissolved: 1,
    LeaderAppointed: 1,
    LeaderRelieved: 1,
    EventVoided: 1,
  },
};

export const isCategory = (text: string): text is Category => Object.hasOwn(SCHEMA_VERSIONS, text);

/** The version in which facts of this type are written today; undefined for a type unknown to the category. */
export const schemaVersionOf = (category: Category, type: string): number | undefined => {
  const versions: Readonly<Record<string, number>> = SCHEMA_VERSIONS[category];
  return Object.hasOwn(versions, type) ? versions[type] : undefined;
};
