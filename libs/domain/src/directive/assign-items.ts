import type { Chain } from '../facts.js';
import { RuleViolation } from '../rule-violation.js';
import { assignedItems } from './assigned-items.js';
import type { AssignItems } from './directive.commands.js';
import type { DirectiveAssigned, DirectiveEvent } from './directive.events.js';
import type { DirectiveItem, DirectiveState } from './directive.state.js';

/** The decision to assign the items chosen, or all; those that were assigned before are left out. */
export function assigned(
  directive: DirectiveState,
  chains: readonly Chain<DirectiveEvent>[],
  { act, items, groups, issuerRank }: AssignItems,
  directiveId: string,
): readonly DirectiveAssigned[] {
  refuseSuperseded(directive, act);
  const before = assignedItems(chains.filter((chain) => chain.every((link) => link.id !== act.corrects)));
  const chosen = chosenItems(directive, items).filter(({ first }) => !before.has(first));
  if (chosen.length === 0) return [];
  const addresses = chosen.map(({ data }) => data.address);
  const data = { directiveId, items: addresses, groups: neededGroups(chosen, groups), issuerRank };
  return [{ type: 'DirectiveAssigned', data }];
}

/** What was replaced leads to no new work: judged on the day of the act and on the fact's own, not on what is ahead. */
export function refuseSuperseded({ supersededBy }: DirectiveState, { effectiveOn, today }: AssignItems['act']): void {
  if (supersededBy !== null && (supersededBy.on <= effectiveOn || supersededBy.on <= today))
    throw new RuleViolation('directive-superseded', { details: { by: supersededBy.by, on: supersededBy.on } });
}

function chosenItems({ items }: DirectiveState, chosen: AssignItems['items']): readonly DirectiveItem[] {
  if (chosen === null) return items;
  const unknown = chosen.filter((address) => !items.some(({ data }) => data.address === address));
  if (unknown.length > 0) throw new RuleViolation('item-unknown', { field: 'items', details: { items: unknown } });
  return items.filter(({ data }) => chosen.includes(data.address));
}

/** One task for each member: the members have to be known before the decision is recorded. */
function neededGroups(chosen: readonly DirectiveItem[], given: AssignItems['groups']): AssignItems['groups'] {
  const needed = new Set<string>();
  for (const { data } of chosen) {
    const { collective } = data.reading;
    if (collective !== null && collective.members === undefined) needed.add(collective.group);
  }
  return Array.from(needed, (name) => {
    const group = given.find((other) => other.group === name && other.members.length > 0);
    if (group === undefined) throw new RuleViolation('group-missing', { field: 'groups', details: { group: name } });
    return group;
  });
}
