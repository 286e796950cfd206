import type { AccountId, EventVoided, PersonId, Sealed } from '../facts.js';

/** The facts of one person, `person-<id>`: only sealed text. */
export type PersonEvent = PersonRecorded | PersonKeyDestroyed | EventVoided;

export interface PersonRecorded {
  readonly type: 'PersonRecorded';
  readonly data: { readonly personId: PersonId; readonly name: Sealed; readonly contact: Sealed | null };
}

/** By two people: the one who acts, and the one who asked for it before. */
export interface PersonKeyDestroyed {
  readonly type: 'PersonKeyDestroyed';
  readonly data: { readonly personId: PersonId; readonly requestedBy: AccountId; readonly reason: string };
}
