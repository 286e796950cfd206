import { decodeAs } from '#domain/codec';
import type { Act, Decider, IsoDate, Recorded } from '#domain/facts';
import { fold } from '#domain/fold';
import type { Category, EventOf } from '#domain/schema-versions';
import type { EventStore } from '#event-store/port';
import { RecentlyUsed } from '#event-store/recently-used';

/** How many streams are kept at hand; the one used longest ago goes first. */
const KEPT = 10_000;

interface Kept<S, E extends { readonly type: string; readonly data: object }> {
  readonly revision: number;
  readonly events: readonly Recorded<E>[];
  readonly day: IsoDate;
  readonly state: S;
}

/**
 * States of streams as the log has them at the moment of asking: each question reads what was appended to the stream
 * since the one before, so that a fact holds for the very next request, whoever recorded it.
 */
export class FreshStates<K extends Category, S> {
  readonly #kept = new RecentlyUsed<Kept<S, EventOf<K>>>(KEPT);

  /** `matters` false: an event that changes no state, and is not kept. */
  constructor(
    private readonly store: EventStore,
    private readonly category: K,
    private readonly folding: Pick<Decider<S, { readonly act: Act }, EventOf<K>>, 'initialState' | 'evolve'>,
    private readonly matters: (event: EventOf<K>) => boolean = () => true,
  ) {}

  /** The state at the end of a day, everything known. */
  async on(stream: string, day: IsoDate): Promise<S> {
    const kept = this.#kept.get(stream);
    let revision = kept?.revision ?? -1;
    const fresh: Recorded<EventOf<K>>[] = [];
    for await (const stored of this.store.readStream(stream, { from: revision + 1 })) {
      revision = stored.revision;
      const event = decodeAs(this.category, stored);
      if (this.matters(event.event)) fresh.push(event);
    }
    if (revision < 0) return this.folding.initialState;
    if (kept !== undefined && fresh.length === 0 && kept.day === day) {
      this.#kept.set(stream, { ...kept, revision }, 1);
      return kept.state;
    }
    const events = [...(kept?.events ?? []), ...fresh];
    const state = fold(this.folding, events, day);
    this.#kept.set(stream, { revision, events, day, state }, 1);
    return state;
  }
}
