import type { DomainEvent, EventId, Recorded } from '#domain/facts';
import { chainsOf, lastLink } from '#domain/fold';

/** The last link of the chain whose first link is such a fact: what a correction of it corrects. */
export const lastVersionOf = <E extends DomainEvent>(
  history: readonly Recorded<E>[],
  isSuch: (event: E, id: EventId) => boolean,
): EventId | undefined => {
  const chain = chainsOf(history).find(([first]) => isSuch(first.event, first.id));
  return chain === undefined ? undefined : lastLink(chain).id;
};
