import { alreadySaid } from '../corrections.js';
import type { Chain } from '../facts.js';
import { RuleViolation } from '../rule-violation.js';
import type { CorrectItem, IssueDirective, RecordItems } from './directive.commands.js';
import { refuseBeforeIssue } from './directive-days.js';
import type { DirectiveEvent, DirectiveIssued, ItemRecorded } from './directive.events.js';
import type { DirectiveState } from './directive.state.js';
import { itemAddresses } from './item-address.js';

/**
 * The document and its items in one append, or the first of several. The same document again is nothing to do; a
 * correction is of the document alone. How many items it declares is recorded beside how many there are: no rule makes
 * them equal.
 */
export function issued(
  directive: DirectiveState,
  chains: readonly Chain<DirectiveEvent>[],
  command: IssueDirective,
): readonly DirectiveEvent[] {
  const { type: _order, act, items, itemsInAll = items.length, ...printed } = command;
  refuseBeforeIssue(command);
  const there = act.corrects === undefined ? itemsInAll : Math.max(itemsInAll, itemChains(chains).length);
  const document: DirectiveIssued = { type: 'DirectiveIssued', data: { ...printed, items: there } };
  if (act.corrects !== undefined) return [document];
  const events = [document, ...recordedItems(command)];
  if (events.every((event) => alreadySaid(chains, act, event))) return [];
  refuseUnlessEmpty(directive, chains);
  return events;
}

/** Those that are there already, word for word, are left out. */
export function itemsRecorded(
  directive: DirectiveState,
  chains: readonly Chain<DirectiveEvent>[],
  { act, items }: RecordItems,
  directiveId: string,
): readonly ItemRecorded[] {
  const events = items.map((item): ItemRecorded => ({ type: 'ItemRecorded', data: { directiveId, ...item } }));
  const wanted = events.filter((event) => !alreadySaid(chains, act, event));
  const taken = wanted.find(({ data }) => directive.items.some((item) => item.data.address === data.address));
  if (taken !== undefined)
    throw new RuleViolation('address-taken', { field: 'items', details: { address: taken.data.address } });
  const most = directive.issued?.items ?? 0;
  if (itemChains(chains).length + wanted.length > most)
    throw new RuleViolation('more-items-than-issued', { field: 'items', details: { items: most } });
  return wanted;
}

/** A document recorded in parts counts with its last one. One taken back later was there. */
export function refuseIncomplete({ issued: document }: DirectiveState, chains: readonly Chain<DirectiveEvent>[]): void {
  const [there, all] = [itemChains(chains).length, document?.items ?? 0];
  if (there < all) throw new RuleViolation('directive-incomplete', { details: { there, all } });
}

const itemChains = (chains: readonly Chain<DirectiveEvent>[]): readonly Chain<DirectiveEvent>[] =>
  chains.filter(([first]) => first.event.type === 'ItemRecorded');

export function correctedItem(directive: DirectiveState, command: CorrectItem, directiveId: string): ItemRecorded {
  const { type: _order, act, ...data } = command;
  if (act.corrects === undefined) throw new RuleViolation('correction-names-no-event', { field: 'corrects' });
  if (directive.items.some((item) => item.data.address === data.address))
    throw new RuleViolation('address-taken', { field: 'address', details: { address: data.address } });
  return { type: 'ItemRecorded', data: { directiveId, ...data } };
}

function recordedItems({ directiveId, items }: IssueDirective): ItemRecorded[] {
  const addresses = itemAddresses(items);
  return items.map((item, i) => ({
    type: 'ItemRecorded',
    data: { directiveId, address: addresses[i] ?? '', ...item },
  }));
}

function refuseUnlessEmpty(directive: DirectiveState, chains: readonly Chain<DirectiveEvent>[]): void {
  if (directive.abandoned !== null)
    throw new RuleViolation('abandoned', { details: { reservation: directive.abandoned } });
  if (directive.issued !== null) throw new RuleViolation('directive-issued-already', { field: 'directiveId' });
  if (chains.length > 0) throw new RuleViolation('directive-voided', { field: 'directiveId' });
}
