import type { Act, Chain, Decider, DomainEvent, EventId, IsoDate, Judged, Recorded, Standing } from './facts.js';

/**
 * State on day D as known at K (rules.md, section 2). The caller cuts K: every function here takes the stream's events
 * among the first n of the log. Nothing here throws, whatever the references name.
 */

/**
 * The correction chains, in the order of their first links. A link joins the chain that holds the event it corrects;
 * where that is unknown, or recorded later, it begins a chain of its own.
 */
export const chainsOf = <E extends DomainEvent>(events: readonly Recorded<E>[]): Chain<E>[] => {
  const chains: [Recorded<E>, ...Recorded<E>[]][] = [];
  const holding = new Map<EventId, [Recorded<E>, ...Recorded<E>[]]>();
  for (const event of byPlace(events)) {
    let chain = event.corrects === undefined ? undefined : holding.get(event.corrects);
    if (chain) chain.push(event);
    else chains.push((chain = [event]));
    if (!holding.has(event.id)) holding.set(event.id, chain);
  }
  return chains;
};

/** The facts that hold on a day, in the order in which they fold. */
export const standing = <E extends DomainEvent>(events: readonly Recorded<E>[], on: IsoDate): Standing<E>[] =>
  standingOf(chainsOf(events), on);

export const fold = <S, E extends DomainEvent>(
  decider: Pick<Decider<S, { readonly act: Act }, E>, 'initialState' | 'evolve'>,
  events: readonly Recorded<E>[],
  on: IsoDate,
): S => foldChains(decider, chainsOf(events), on);

/**
 * What a decider judges. Where the act corrects a fact, that fact's chain is left out of both states: the corrected
 * fact is judged as though its first version had never been said. It is still in `chains`.
 */
export const judge = <S, E extends DomainEvent>(
  decider: Pick<Decider<S, { readonly act: Act }, E>, 'initialState' | 'evolve'>,
  events: readonly Recorded<E>[],
  act: Pick<Act, 'effectiveOn' | 'today' | 'corrects'>,
): Judged<S, E> => {
  const chains = chainsOf(events);
  const others =
    act.corrects === undefined ? chains : chains.filter((chain) => chain.every((link) => link.id !== act.corrects));
  const at = foldChains(decider, others, act.effectiveOn);
  return { at, now: act.today === act.effectiveOn ? at : foldChains(decider, others, act.today), chains };
};

/** A stream folded for one day, and its chains, so that a later event need not fold all of it again. */
export interface Folded<S, E extends DomainEvent> {
  readonly day: IsoDate;
  readonly state: S;
  readonly chains: readonly Chain<E>[];
  /** The latest day of the facts that hold; null where none does. */
  readonly latest: IsoDate | null;
}

/** `fold`, to be gone on from. */
export const folded = <S, E extends DomainEvent>(
  decider: Pick<Decider<S, { readonly act: Act }, E>, 'initialState' | 'evolve'>,
  events: readonly Recorded<E>[],
  day: IsoDate,
): Folded<S, E> => {
  const chains = chainsOf(events);
  const facts = standingOf(chains, day);
  const state = facts.reduce((state, fact) => decider.evolve(state, fact), decider.initialState);
  return { day, state, chains, latest: facts.at(-1)?.effectiveOn ?? null };
};

/**
 * The same with the stream's next event; undefined where all has to be folded again: it is a link of a chain, or takes
 * effect before a fact that holds, or after the day.
 */
export const foldedOn = <S, E extends DomainEvent>(
  decider: Pick<Decider<S, { readonly act: Act }, E>, 'initialState' | 'evolve'>,
  { day, state, chains, latest }: Folded<S, E>,
  next: Recorded<E>,
): Folded<S, E> | undefined => {
  const { corrects, event, effectiveOn } = next;
  if (corrects !== undefined || event.type === 'EventVoided') return undefined;
  if (effectiveOn > day || (latest !== null && effectiveOn < latest)) return undefined;
  const [fact] = standingOf<E>([[next]], day);
  return fact && { day, state: decider.evolve(state, fact), chains: [...chains, [next]], latest: effectiveOn };
};

/** The link that counts: the last recorded. */
export const lastLink = <E extends DomainEvent>(chain: Chain<E>): Recorded<E> => chain[chain.length - 1] ?? chain[0];

const standingOf = <E extends DomainEvent>(chains: readonly Chain<E>[], on: IsoDate): Standing<E>[] => {
  const facts: Standing<E>[] = [];
  for (const chain of chains) {
    const link = lastLink(chain);
    if (link.event.type === 'EventVoided' || link.effectiveOn > on) continue;
    const { id, recordedAt, effectiveOn, place } = chain[0];
    facts.push({ ...link, place, first: { id, recordedAt, effectiveOn } });
  }
  return facts.sort((a, b) => compare(a.effectiveOn, b.effectiveOn) || a.place - b.place);
};

const foldChains = <S, E extends DomainEvent>(
  decider: Pick<Decider<S, { readonly act: Act }, E>, 'initialState' | 'evolve'>,
  chains: readonly Chain<E>[],
  on: IsoDate,
): S => standingOf(chains, on).reduce((state, fact) => decider.evolve(state, fact), decider.initialState);

/** A stream read forwards is in order already: then it is not copied. */
const byPlace = <E extends DomainEvent>(events: readonly Recorded<E>[]): readonly Recorded<E>[] =>
  events.every((event, i) => i === 0 || (events[i - 1]?.place ?? 0) <= event.place)
    ? events
    : [...events].sort((a, b) => a.place - b.place);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
