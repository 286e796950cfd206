import { Inject, Injectable } from '@nestjs/common';
import { decode } from '#domain/codec';
import type { Recorded } from '#domain/facts';
import type { GroupEvent } from '#domain/group/group.events';
import type { UnitEvent } from '#domain/unit/unit.events';
import { START, type EventStore, type Position } from '#event-store/port';
import { UnitRegistry, type UnitsAt } from '#read-models/units/unit-registry';
import { EVENT_STORE } from '../installation/tokens.js';

/** More than any log will ever hold: everything known. */
const EVERYTHING = Number.MAX_SAFE_INTEGER;

/**
 * Units and groups as the log has them at the moment of asking, for rules that must not lag behind: fed straight from
 * the store, not from the read models. Each question reads what was appended since the one before.
 */
@Injectable()
export class Units {
  readonly #registry = new UnitRegistry();
  /** Up to here the log was looked through, whether it held units and groups or not. */
  #seen: Position = START;
  #n = 0;
  #reading: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  /** The units as of a day, everything known. */
  async on(day: string): Promise<UnitsAt> {
    return (await this.all()).at({ asOf: day, size: EVERYTHING });
  }

  async all(): Promise<UnitRegistry> {
    this.#next ??= this.#reading.catch(() => undefined).then(() => this.#begin());
    await this.#next;
    return this.#registry;
  }

  /** Whoever asks before a reading begins shares it; whoever asks later waits for the one after. */
  #begin(): Promise<void> {
    this.#next = undefined;
    this.#reading = this.#readOn();
    return this.#reading;
  }

  async #readOn(): Promise<void> {
    const { position: end } = await this.store.head();
    if (end === this.#seen) return;
    const fresh = { after: this.#seen, upTo: end, categories: ['unit', 'group'] };
    for await (const event of this.store.readAll(fresh)) {
      this.#n += 1;
      this.#registry.ingest({
        ...(decode(event) as Recorded<UnitEvent | GroupEvent>),
        n: this.#n,
        stream: event.stream,
      });
      this.#seen = event.position;
    }
    this.#seen = end;
  }
}
