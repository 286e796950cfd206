import type { AccountId, Act, PersonId, Sealed } from '../facts.js';

export type PersonCommand = RecordPerson | DestroyPersonKey | VoidPersonEvent;

/** Recorded again where the name or the contact changes: the sealed texts hold from `act.effectiveOn`. */
export interface RecordPerson {
  readonly type: 'RecordPerson';
  readonly act: Act;
  readonly personId: PersonId;
  readonly name: Sealed;
  readonly contact: Sealed | null;
}

/** By two people: who asked for it, and who acts. */
export interface DestroyPersonKey {
  readonly type: 'DestroyPersonKey';
  readonly act: Act;
  readonly requestedBy: AccountId;
  readonly reason: string;
}

/** Takes back the fact that `act.corrects` names, for `act.reason`. */
export interface VoidPersonEvent {
  readonly type: 'VoidPersonEvent';
  readonly act: Act;
}
