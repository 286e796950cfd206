import type { AccountId, EventId, Instant, IsoDate } from '#domain/facts';
import type { Checklist, ChecklistVersion, InBoth } from '#domain/inspection/checklists/checklist';
import type { ChecklistEvent } from '#domain/inspection/checklists/checklist.events';
import type { ChecklistState, Published } from '#domain/inspection/checklists/checklist.state';
import { BUILT_IN, inUseOn, withdrawalOf } from '#domain/inspection/checklists/versions';
import type { LogEvent } from '#read-models/audit-trail/events-of';

/** Who recorded it, when, and as which event. */
interface OnRecord {
  readonly event: EventId;
  readonly by: AccountId;
  readonly recordedAt: Instant;
}

/** One version on a day: what stands beside its questions. */
export interface VersionLine extends ChecklistVersion {
  readonly title: InBoth;
  /** How many. */
  readonly questions: number;
  /** The first day on which an inspection may be planned with it; null for one that was there from the beginning. */
  readonly from: IsoDate | null;
  /** `in-use`: what an inspection gets that names no version. `older`: it may still be named. */
  readonly standing: 'in-use' | 'older' | 'withdrawn' | 'ahead';
  readonly published: OnRecord | null;
  readonly withdrawn: (OnRecord & { readonly on: IsoDate; readonly reason: string }) | null;
}

type History = readonly LogEvent<ChecklistEvent>[];

export function versionLine(
  { checklist: { id, version, title, questions }, from }: Published,
  state: ChecklistState,
  events: History,
  day: IsoDate,
): VersionLine {
  const withdrawal = withdrawalOf(state, version);
  const stands = withdrawal !== undefined && withdrawal.on <= day ? withdrawal : undefined;
  const recorded = (type: ChecklistEvent['type']) => onRecord(events, type, version);
  const withdrawn = recorded('ChecklistWithdrawn');
  const isBuiltIn = BUILT_IN.some((one) => one.id === id && one.version === version);
  const latest = inUseOn(id, state, day)?.version;
  return {
    ...{ id, version, title, questions: questions.length, from: isBuiltIn ? null : from },
    standing: stands ? 'withdrawn' : from > day ? 'ahead' : version === latest ? 'in-use' : 'older',
    published: recorded('ChecklistPublished'),
    withdrawn:
      stands === undefined || withdrawn === null ? null : { ...withdrawn, on: stands.on, reason: stands.reason },
  };
}

/** With its questions, as they were published. */
export const versionShown = (published: Published, line: VersionLine): VersionShown => ({
  ...line,
  questions: published.checklist.questions,
});

export type VersionShown = Omit<VersionLine, 'questions'> & Pick<Checklist, 'questions'>;

function onRecord(events: History, type: ChecklistEvent['type'], version: number): OnRecord | null {
  const found = events.find(({ event }) => event.type === type && event.data.version === version);
  return found === undefined ? null : { event: found.id, by: found.by.account, recordedAt: found.recordedAt };
}
