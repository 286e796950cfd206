import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '#domain/facts';
import { personStream } from '#domain/streams';
import type { EventStore } from '#event-store/port';
import { NotFound } from '../http/problems.js';
import { EVENT_STORE } from '../installation/tokens.js';

@Injectable()
export class KnownPersons {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  /** @throws NotFound */
  async refuseUnknown(person: PersonId, field: string): Promise<void> {
    for await (const _first of this.store.readStream(personStream(person), { limit: 1 })) return;
    throw new NotFound({ vi: 'người', en: 'person' }, person, field);
  }
}
