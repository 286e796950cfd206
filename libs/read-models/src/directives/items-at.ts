import { assignedItems } from '#domain/directive/assigned-items';
import type { DirectiveEvent, Reading } from '#domain/directive/directive.events';
import type { DirectiveState } from '#domain/directive/directive.state';
import type { Chain, EventId, IsoDate, TaskId } from '#domain/facts';
import { chainsOf, lastLink } from '#domain/fold';
import type { LogEvent } from '../audit-trail/events-of.js';
import type { AddressedTask } from './chain-ends.js';

export interface ItemAt {
  readonly id: EventId;
  readonly address: string;
  readonly section: string | null;
  readonly no: string | null;
  readonly title: string;
  readonly leadPrinted: string | null;
  readonly coordinatingPrinted: string | null;
  readonly product: string | null;
  /** What the cells were understood to say. */
  readonly reading: Reading;
  readonly assigned: boolean;
  readonly tasks: readonly TaskId[];
}

/**
 * The items of a directive in the order of the document, each with the tasks that came of it. An address corrected later
 * keeps its tasks: an assignment names the address that the item had when it was recorded.
 */
export function itemsAt(
  events: readonly LogEvent<DirectiveEvent>[],
  { items }: DirectiveState,
  tasks: readonly AddressedTask[],
  asOf: IsoDate,
): ItemAt[] {
  const numbers = new Map(events.map(({ id, n }) => [id, n]));
  const chains = chainsOf(events).filter(
    (chain) => chain[0].event.type === 'ItemRecorded' || lastLink(chain).effectiveOn <= asOf,
  );
  const assigned = assignedItems(chains);
  const addressed = new Map<string, Chain<DirectiveEvent>[]>();
  for (const chain of chains)
    for (const address of new Set(addressesIn(chain)))
      addressed.set(address, [...(addressed.get(address) ?? []), chain]);
  const tasksOf = Map.groupBy(tasks, (task) => itemOf(addressed.get(task.address) ?? [], numbers, task));
  return items.map(({ id, first, data }) => ({
    id,
    address: data.address,
    section: data.section,
    no: data.no,
    title: data.title,
    leadPrinted: data.leadPrinted,
    coordinatingPrinted: data.coordinatingPrinted,
    product: data.product,
    reading: data.reading,
    assigned: assigned.has(first),
    tasks: (tasksOf.get(first) ?? []).map(({ task }) => task),
  }));
}

/** Of the items that ever had the address, the one that had it when the task was assigned; else the first. */
function itemOf(
  candidates: readonly Chain<DirectiveEvent>[],
  numbers: ReadonlyMap<EventId, number>,
  { n, address }: AddressedTask,
): EventId | undefined {
  const then = (chain: Chain<DirectiveEvent>) => chain.filter(({ id }) => (numbers.get(id) ?? 0) < n);
  const had = candidates.find((chain) => addressesIn(then(chain)).at(-1) === address);
  return (had ?? candidates[0])?.[0].id;
}

const addressesIn = (links: readonly Chain<DirectiveEvent>[number][]): string[] =>
  links.flatMap(({ event }) => (event.type === 'ItemRecorded' ? [event.data.address] : []));
