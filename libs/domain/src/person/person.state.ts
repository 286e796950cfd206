import { withDated, type Dated } from '../dated.js';
import { assertNever, type IsoDate, type PersonId, type Sealed, type Standing } from '../facts.js';
import type { PersonEvent } from './person.events.js';

/** One person: sealed texts by day, oldest first, and whether the key that opens them is destroyed. */
export interface PersonState {
  readonly id: PersonId | null;
  readonly texts: readonly Dated<{ readonly name: Sealed; readonly contact: Sealed | null }>[];
  readonly destroyedOn: IsoDate | null;
}

export const initialPerson: PersonState = { id: null, texts: [], destroyedOn: null };

export function evolvePerson(
  person: PersonState,
  { event, effectiveOn: from, basis }: Standing<PersonEvent>,
): PersonState {
  switch (event.type) {
    case 'PersonRecorded': {
      const { personId, name, contact } = event.data;
      return {
        ...person,
        id: person.id ?? personId,
        texts: withDated(person.texts, { from, basis, value: { name, contact } }),
      };
    }
    case 'PersonKeyDestroyed':
      return { ...person, destroyedOn: person.destroyedOn ?? from };
    case 'EventVoided':
      return person;
    default:
      return assertNever(event);
  }
}
