import { decodeAs } from '#domain/codec';
import type { Act, Decider, Judged, Recorded } from '#domain/facts';
import { folded, foldedOn, judge, type Folded } from '#domain/fold';
import type { AnyEvent, Category, EventOf } from '#domain/schema-versions';
import type { RecordedEvent } from '#event-store/port';

/**
 * Histories as deciders take them. What was decoded and folded for one command is gone on from for the next, for as
 * long as the store's events are kept at hand: known by the last of them, so that it is of exactly this history.
 */
export class KnownHistories {
  readonly #byLast = new WeakMap<RecordedEvent, object>();

  /** A stream's whole history. @throws UndecodableEvent */
  of<K extends Category>(category: K, stored: readonly RecordedEvent[]): KnownHistory<EventOf<K>> {
    const [before, last] = [stored.at(-2), stored.at(-1)];
    if (last === undefined) return new KnownHistory<EventOf<K>>([]);
    const known = this.#known<EventOf<K>>(last);
    if (known !== undefined) return known;
    const earlier = this.#known<EventOf<K>>(before);
    const history =
      earlier?.with(decodeAs(category, last)) ?? new KnownHistory(stored.map((event) => decodeAs(category, event)));
    if (before !== undefined) this.#byLast.delete(before);
    this.#byLast.set(last, history);
    return history;
  }

  #known<E extends AnyEvent>(last: RecordedEvent | undefined): KnownHistory<E> | undefined {
    return last && (this.#byLast.get(last) as KnownHistory<E> | undefined);
  }
}

interface Fold<E extends AnyEvent> {
  readonly by: object;
  readonly on: (next: Recorded<E>) => Fold<E> | undefined;
  readonly folded: Folded<unknown, E>;
}

/** One history, and how it was folded last: by which decider, on which day. */
class KnownHistory<E extends AnyEvent> {
  #fold: Fold<E> | undefined;

  constructor(
    readonly events: readonly Recorded<E>[],
    fold?: Fold<E>,
  ) {
    this.#fold = fold;
  }

  with(next: Recorded<E>): KnownHistory<E> {
    return new KnownHistory([...this.events, next], this.#fold?.on(next));
  }

  /** What a decider judges. A correction, or an act of another day, is judged on a fold of its own. */
  judged<S>(decider: Deciding<S, E>, act: Act): Judged<S, E> {
    if (act.corrects !== undefined || act.effectiveOn !== act.today) return judge(decider, this.events, act);
    if (this.#fold?.by !== decider || this.#fold.folded.day !== act.today)
      this.#fold = foldOf(decider, folded(decider, this.events, act.today));
    const { state, chains } = this.#fold.folded as Folded<S, E>;
    return { at: state, now: state, chains };
  }
}

type Deciding<S, E extends AnyEvent> = Pick<Decider<S, { readonly act: Act }, E>, 'initialState' | 'evolve'>;

const foldOf = <S, E extends AnyEvent>(decider: Deciding<S, E>, now: Folded<S, E>): Fold<E> => ({
  by: decider,
  folded: now,
  on: (next) => {
    const later = foldedOn(decider, now, next);
    return later && foldOf(decider, later);
  },
});
