import { firstDay, lastDay } from '#domain/dates';
import type {
  DirectiveEvent,
  DirectiveIssued,
  DirectiveNumbered,
  ItemRecorded,
  Reading,
} from '#domain/directive/directive.events';
import type { DirectiveId, IsoDate, Recorded, TaskId, UnitId } from '#domain/facts';
import { chainsOf, lastLink } from '#domain/fold';
import type { TaskAssigned } from '#domain/task/task.events';
import { uuid5 } from '#event-store/uuid5';
import { leadsOf } from './leads.js';

/** UUIDv5(directive, address, member or `-`): an address corrected later keeps it (rules.md, section 1). */
export const taskIdOf = (directive: DirectiveId, address: string, member: UnitId | null): TaskId =>
  uuid5(directive, address, member ?? '-');

/** An item as it counts, and the address that it had first: an address corrected later keeps its tasks. */
export interface StandingItem {
  readonly data: ItemRecorded['data'];
  readonly firstAddress: string;
}

/** The document as everything given has it: its head, dated as it was numbered, and its items by their address of now. */
export function documentIn(history: readonly Recorded<DirectiveEvent>[]): {
  readonly issued: DirectiveIssued['data'] | undefined;
  readonly items: ReadonlyMap<string, StandingItem>;
} {
  const items = new Map<string, StandingItem>();
  let issued: DirectiveIssued['data'] | undefined;
  let numbered: DirectiveNumbered['data'] | undefined;
  for (const chain of chainsOf(history)) {
    const first = chain[0].event;
    const { event } = lastLink(chain);
    if (event.type === 'DirectiveIssued') issued = event.data;
    if (event.type === 'DirectiveNumbered') numbered = event.data;
    if (event.type === 'ItemRecorded' && first.type === 'ItemRecorded')
      items.set(event.data.address, { data: event.data, firstAddress: first.data.address });
  }
  return { issued: issued && numbered ? { ...issued, issuedOn: numbered.issuedOn } : issued, items };
}

/** The day from which a directive's assignments hold: its effective date, else its issue date, never its receipt. */
export const assignedFrom = ({ effectiveOn, issuedOn }: DirectiveIssued['data']): IsoDate =>
  effectiveOn ?? firstDay(issuedOn);

/** Of a collective item its members, and units that the cell names beside the class; else the item as one task. */
export function membersOf(
  { collective, lead }: Pick<Reading, 'collective' | 'lead'>,
  groups: readonly { readonly group: string; readonly members: readonly UnitId[] }[],
): readonly (UnitId | null)[] {
  if (collective === null) return [null];
  const members = collective.members ?? groups.find(({ group }) => group === collective.group)?.members ?? [];
  return [...new Set([...members, ...lead])];
}

/** What one item obliges one task to: of a collective item the task of this member, else the item's only task. */
export function assignmentOf(
  directive: DirectiveIssued['data'],
  { data: item, firstAddress }: StandingItem,
  member: UnitId | null,
  issuerRank: number,
): Omit<TaskAssigned['data'], 'marks'> {
  const { reading } = item;
  return {
    taskId: taskIdOf(directive.directiveId, firstAddress, member),
    directiveId: directive.directiveId,
    address: item.address,
    member,
    title: item.title,
    lead: member === null ? leadsOf(reading.lead, reading.primary) : leadsOf([member], null),
    leadPrinted: item.leadPrinted,
    coordinating: reading.coordinating,
    coordinatingPrinted: item.coordinatingPrinted,
    deadline: reading.deadline,
    product: item.product,
    issuedOn: lastDay(directive.issuedOn),
    setBy: directive.issuer,
    setByRank: issuerRank,
  };
}
