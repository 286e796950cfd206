import type { Chain, EventId } from '../facts.js';
import { lastLink } from '../fold.js';
import type { DirectiveEvent } from './directive.events.js';

type Chains = readonly Chain<DirectiveEvent>[];

/**
 * The items whose assignment was decided, by the event that recorded each first. A decision names items by the
 * addresses that they had when it was recorded; an address corrected since does not make an item unassigned.
 */
export function assignedItems(chains: Chains): ReadonlySet<EventId> {
  const assigned = new Set<EventId>();
  for (const { event, place } of chains.map(lastLink)) {
    if (event.type !== 'DirectiveAssigned') continue;
    const addressed = addressesBefore(chains, place);
    for (const address of event.data.items) {
      const item = addressed.get(address);
      if (item !== undefined) assigned.add(item);
    }
  }
  return assigned;
}

/** The address that an item was recorded with first: the ids of its tasks come from it, whatever was corrected since. */
export function firstAddressOf(chains: Chains, first: EventId): string | undefined {
  const event = chains.find(([link]) => link.id === first)?.[0].event;
  return event?.type === 'ItemRecorded' ? event.data.address : undefined;
}

function addressesBefore(chains: Chains, place: number): ReadonlyMap<string, EventId> {
  const addresses = new Map<string, EventId>();
  for (const chain of chains) {
    const item = chain.findLast((link) => link.place < place && link.event.type === 'ItemRecorded')?.event;
    if (item?.type === 'ItemRecorded') addresses.set(item.data.address, chain[0].id);
  }
  return addresses;
}
