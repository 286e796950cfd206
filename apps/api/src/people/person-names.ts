import { Inject, Injectable } from '@nestjs/common';
import { valueOn } from '#domain/dated';
import { dayOf } from '#domain/dates';
import type { PersonId, Sealed } from '#domain/facts';
import { evolvePerson, initialPerson, type PersonState } from '#domain/person/person.state';
import { personStream } from '#domain/streams';
import type { EventStore } from '#event-store/port';
import { FreshStates } from '../record/fresh-states.js';
import { CLOCK, EVENT_STORE } from '../installation/tokens.js';
import { SealBroken } from '../secrets/sealing.js';
import { Secrets } from '../secrets/secrets.js';

/** What stands for a text that cannot be shown, and why. */
export const DESTROYED = '[đã hủy]';
const UNKNOWN = '[không rõ]';
const UNREADABLE = '[không đọc được]';

/** Names of people, opened when they are shown. What was opened is never kept. */
@Injectable()
export class PersonNames {
  readonly #people: FreshStates<'person', PersonState>;

  constructor(
    @Inject(EVENT_STORE) store: EventStore,
    @Inject(CLOCK) private readonly clock: () => number,
    private readonly secrets: Secrets,
  ) {
    this.#people = new FreshStates(store, 'person', { initialState: initialPerson, evolve: evolvePerson });
  }

  /** The name that stands today; `[đã hủy]` where the key that opens it is destroyed. Never throws for what it finds. */
  async nameOf(person: PersonId): Promise<string> {
    return (await this.#textsOf(person, (texts) => [texts.name, 'name'])) ?? UNKNOWN;
  }

  /** Null where none was recorded. */
  contactOf(person: PersonId): Promise<string | null> {
    return this.#textsOf(person, (texts) => (texts.contact === null ? null : [texts.contact, 'contact']));
  }

  /** A sealed text of any field, opened, or what stands for it. */
  opened(sealed: Sealed, field: string): string {
    try {
      return this.secrets.open(sealed, field) ?? DESTROYED;
    } catch (error) {
      if (error instanceof SealBroken) return UNREADABLE;
      throw error;
    }
  }

  async isDestroyed(person: PersonId): Promise<boolean> {
    return (await this.#stateOf(person)).destroyedOn !== null || this.secrets.keyStateOf(person) === 'destroyed';
  }

  async #textsOf(
    person: PersonId,
    pick: (texts: { name: Sealed; contact: Sealed | null }) => readonly [Sealed, string] | null,
  ): Promise<string | null> {
    const { texts, destroyedOn } = await this.#stateOf(person);
    if (destroyedOn !== null) return DESTROYED;
    const standing = valueOn(texts, this.#today());
    const picked = standing === undefined ? null : pick(standing.value);
    return picked === null ? null : this.opened(...picked);
  }

  #stateOf(person: PersonId): Promise<PersonState> {
    return this.#people.on(personStream(person), this.#today());
  }

  #today(): string {
    return dayOf(new Date(this.clock()).toISOString());
  }
}
