import { firstDay, lastDay } from '#domain/dates';
import type { DirectiveIssued, ItemRecorded } from '#domain/directive/directive.events';
import type { DirectiveId, IsoDate, TaskId, UnitId } from '#domain/facts';
import type { TaskAssigned } from '#domain/task/task.events';
import { uuid5 } from '#event-store/uuid5';
import { leadsOf } from './leads.js';

/** UUIDv5(directive, address, member or `-`): an address corrected later keeps it (rules.md, section 1). */
export const taskIdOf = (directive: DirectiveId, address: string, member: UnitId | null): TaskId =>
  uuid5(directive, address, member ?? '-');

/** The day from which a directive's assignments hold: its effective date, else its issue date, never its receipt. */
export const assignedFrom = ({ effectiveOn, issuedOn }: DirectiveIssued['data']): IsoDate =>
  effectiveOn ?? firstDay(issuedOn);

/** What one item obliges one task to: of a collective item the task of this member, else the item's only task. */
export function assignmentOf(
  directive: DirectiveIssued['data'],
  item: ItemRecorded['data'],
  member: UnitId | null,
  issuerRank: number,
): Omit<TaskAssigned['data'], 'marks'> {
  const { reading } = item;
  return {
    taskId: taskIdOf(directive.directiveId, item.address, member),
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
