import type { PersonId } from '#domain/facts';
import { idOf } from '#domain/streams';
import type { EventStore } from '#event-store/port';
import type { Secrets } from '../secrets/secrets.js';

/** Carries out every destruction in the log again: after a restore, a crash. Idempotent; says how many keys went. */
export async function carryOutDestructions(store: EventStore, secrets: Secrets): Promise<number> {
  let gone = 0;
  for await (const { stream } of store.readAll({ categories: ['person'], types: ['PersonKeyDestroyed'] })) {
    if (secrets.keyStateOf(idOf(stream)) === 'destroyed') continue;
    destroyKey(secrets, idOf(stream));
    gone += 1;
  }
  return gone;
}

/** Idempotent; what was asked for is carried out. */
export function destroyKey(secrets: Secrets, person: PersonId): void {
  secrets.destroyPersonKey(person);
  secrets.destructionRequests.clear(person);
}

/** The persons in the log whose key is not here: what is sealed for them opens for nobody. */
export async function personsWithoutKey(store: EventStore, secrets: Secrets): Promise<PersonId[]> {
  const missing: PersonId[] = [];
  for await (const { stream, revision } of store.readAll({ categories: ['person'] }))
    if (revision === 0 && secrets.keyStateOf(idOf(stream)) === 'missing') missing.push(idOf(stream));
  return missing;
}
