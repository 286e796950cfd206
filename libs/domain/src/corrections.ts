import type { Act, Chain, DomainEvent, EventId, Recorded } from './facts.js';
import { lastLink } from './fold.js';
import { RuleViolation } from './rule-violation.js';
import { sameValue } from './same-value.js';

/** What the shared rule for corrections has to know of one stream's facts. */
export interface Correctable<E extends DomainEvent> {
  /** What a fact is about, and no correction may change: task, unit, period, milestone, event answered. */
  subject(event: E): readonly (string | null)[];
  /** The event that a fact answers; null where it answers none. */
  answers?(event: E): EventId | null;
  /** Of what has been answered, the types that may still be corrected; voided they may never be. */
  readonly correctableWhenAnswered?: readonly E['type'][];
}

/** The chain that an act corrects, and what it last said before it was voided. */
export interface Corrected<E extends DomainEvent> {
  readonly chain: Chain<E>;
  readonly said: Recorded<E>;
}

/**
 * The rule that comes before all others where an act corrects something (rules.md, section 2): it names the end of a
 * chain of this stream, gives a reason, records what the chain began with or voids it, and does not touch what has been
 * answered. Null where the act corrects nothing. Of the day nothing is refused: the handler fills in the corrected
 * fact's day, so another day is one that the caller gave, with the reason.
 */
export const correctedBy = <E extends DomainEvent>(
  facts: Correctable<E>,
  chains: readonly Chain<E>[],
  act: Act,
  type: E['type'],
): Corrected<E> | null => {
  const { corrects } = act;
  if (corrects === undefined) return null;
  const chain = chains.find((links) => links.some(({ id }) => id === corrects));
  if (!chain) throw new RuleViolation('correction-of-unknown-event', { field: 'corrects', details: { corrects } });
  const last = lastLink(chain);
  if (last.id !== corrects)
    throw new RuleViolation('correction-not-of-last-version', {
      field: 'corrects',
      details: { corrects, last: last.id },
    });
  if (!act.reason?.trim()) throw new RuleViolation('correction-needs-reason', { field: 'reason' });
  const first = chain[0].event.type;
  if (type === 'EventVoided' && last.event.type === 'EventVoided')
    throw new RuleViolation('already-voided', { field: 'corrects', details: { event: corrects } });
  if (type !== 'EventVoided' && type !== first)
    throw new RuleViolation('correction-of-another-type', { field: 'corrects', details: { is: first, given: type } });
  const answer = answerTo(facts, chains, corrects);
  if (answer && (type === 'EventVoided' || !facts.correctableWhenAnswered?.includes(first)))
    throw new RuleViolation('answered-already', { field: 'corrects', details: { answer: answer.id } });
  return { chain, said: chain.findLast(({ event }) => event.type !== 'EventVoided') ?? chain[0] };
};

/**
 * The rule that comes after all others: the correction is about the same thing, and says something else than what it
 * corrects; the same value on the same day with the same basis is nothing to do.
 */
export const asCorrection = <E extends DomainEvent>(
  facts: Correctable<E>,
  corrected: Corrected<E> | null,
  act: Act,
  events: readonly E[],
): readonly E[] => {
  if (!corrected) return events;
  const { chain, said } = corrected;
  return events.filter((event) => {
    if (event.type === 'EventVoided') return true;
    if (!sameValue(facts.subject(event), facts.subject(said.event)))
      throw new RuleViolation('correction-changes-subject', { field: 'corrects', details: { event: said.id } });
    const stands = lastLink(chain).id === said.id;
    return !(stands && sameMoment(said, act) && saysSame(event, said.event));
  });
};

/** The standing fact that answers an event, whatever its day; not the one that an act is about to correct. */
export const answerTo = <E extends DomainEvent>(
  facts: Pick<Correctable<E>, 'answers'>,
  chains: readonly Chain<E>[],
  id: EventId,
  { corrects }: Pick<Act, 'corrects'> = {},
): Recorded<E> | undefined =>
  chains
    .map(lastLink)
    .find((link) => link.id !== corrects && link.event.type !== 'EventVoided' && facts.answers?.(link.event) === id);

/**
 * The standing fact that says the same already: same type and value, same effective day, same basis. Where several do,
 * one that still `counts` is looked for: what was answered, or undone by a later fact, may be said again. A correction
 * is never nothing to do for the sake of another fact.
 */
export const alreadySaid = <E extends DomainEvent>(
  chains: readonly Chain<E>[],
  act: Act,
  event: DomainEvent,
  counts: (said: Recorded<E>) => boolean = () => true,
): Recorded<E> | undefined => {
  if (act.corrects !== undefined) return undefined;
  for (const chain of chains) {
    const link = lastLink(chain);
    if (link.event.type === event.type && sameMoment(link, act) && saysSame(link.event, event) && counts(link))
      return link;
  }
  return undefined;
};

const sameMoment = (link: Recorded<DomainEvent>, act: Act): boolean =>
  link.effectiveOn === act.effectiveOn && sameValue(link.basis, act.basis);

/** What follows from the state or the actor is no part of what a fact says. */
const DERIVED = new Set(['marks', 'from', 'seen', 'changes', 'decidedBy', 'decidedByRank']);

const isSaid = (key: string): boolean => !DERIVED.has(key);

const saysSame = (a: DomainEvent, b: DomainEvent): boolean => {
  const [left, right] = [a.data as Said, b.data as Said];
  const said = Object.keys(left).filter(isSaid);
  return (
    said.every((key) => Object.hasOwn(right, key) && sameValue(left[key], right[key])) &&
    said.length === Object.keys(right).filter(isSaid).length
  );
};

type Said = Readonly<Record<string, unknown>>;
