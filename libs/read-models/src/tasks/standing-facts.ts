import type { DomainEvent, EventId, IsoDate, Recorded, Standing } from '#domain/facts';

interface ChainSoFar<E extends DomainEvent> {
  readonly begun: Recorded<E>;
  /** What of it counts; undefined where it was voided. */
  fact: Standing<E> | undefined;
}

/**
 * The facts of one stream that stand on any day, kept as its events come in, in the order of recording: after each of
 * them what `standing` says of all so far. One fact corrected a hundred thousand times is one fact.
 */
export class StandingFacts<E extends DomainEvent> {
  readonly #chains = new Map<EventId, ChainSoFar<E>>();
  readonly #facts: Standing<E>[] = [];

  /** In the order in which they fold. */
  get inOrder(): readonly Standing<E>[] {
    return this.#facts;
  }

  /** Gives the first day on which the facts that hold are others than before; undefined where they are the same. */
  add(event: Recorded<E>): IsoDate | undefined {
    const chain = this.#chainOf(event);
    const before = chain.fact;
    const after = event.event.type === 'EventVoided' ? undefined : standingFor(chain.begun, event);
    chain.fact = after;
    if (before) this.#facts.splice(this.#indexOf(before), 1);
    if (after) this.#facts.splice(this.#indexOf(after), 0, after);
    const days = [before, after].flatMap((fact) => fact?.effectiveOn ?? []);
    return days.sort()[0];
  }

  #chainOf(event: Recorded<E>): ChainSoFar<E> {
    const corrected = event.corrects === undefined ? undefined : this.#chains.get(event.corrects);
    const chain = corrected ?? { begun: event, fact: undefined };
    if (!this.#chains.has(event.id)) this.#chains.set(event.id, chain);
    return chain;
  }

  /** Of a fact that is there; of another one, where it belongs. */
  #indexOf({ effectiveOn, place }: Standing<E>): number {
    let [low, high] = [0, this.#facts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const fact = this.#facts[middle]!;
      const isBefore = fact.effectiveOn < effectiveOn || (fact.effectiveOn === effectiveOn && fact.place < place);
      if (isBefore) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const standingFor = <E extends DomainEvent>(
  { id, recordedAt, effectiveOn, place }: Recorded<E>,
  link: Recorded<E>,
): Standing<E> => ({ ...link, place, first: { id, recordedAt, effectiveOn } });
