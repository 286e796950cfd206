import type { Correctable } from '../corrections.js';
import { valueOn } from '../dated.js';
import { assertNever, type Decider, type Judged } from '../facts.js';
import { RuleViolation } from '../rule-violation.js';
import { sameValue } from '../same-value.js';
import { everOf, voided, withCorrections } from '../whole-record.js';
import type { DefineGroup, GroupCommand } from './group.commands.js';
import type { GroupEvent } from './group.events.js';
import { evolveGroup, initialGroup, type GroupState } from './group.state.js';

const evolving = { initialState: initialGroup, evolve: evolveGroup };

const facts: Correctable<GroupEvent> = {
  subject: ({ data }) => ['groupId' in data ? data.groupId : null],
};

const records = { DefineGroup: 'UnitGroupDefined', VoidGroupEvent: 'EventVoided' } as const;

export const groupDecider: Decider<GroupState, GroupCommand, GroupEvent> = {
  ...evolving,
  decide: withCorrections(facts, records, decide),
};

function decide({ chains }: Judged<GroupState, GroupEvent>, command: GroupCommand): readonly GroupEvent[] {
  switch (command.type) {
    case 'DefineGroup':
      return defined(everOf(evolving, chains, command.act), command);
    case 'VoidGroupEvent':
      return [voided(command.act)];
    default:
      return assertNever(command);
  }
}

function defined(group: GroupState, { act, groupId, code, name, members }: DefineGroup): readonly GroupEvent[] {
  if (members.length === 0) throw new RuleViolation('group-without-members', { field: 'members' });
  const twice = members.find((member, i) => members.indexOf(member) !== i);
  if (twice !== undefined) throw new RuleViolation('member-twice', { field: 'members', details: { unit: twice } });
  const held = valueOn(group.definitions, act.effectiveOn);
  const inOrder = { groupId, code, name, members: members.toSorted() };
  const isSo =
    act.corrects === undefined &&
    held?.from === act.effectiveOn &&
    sameValue(held.basis, act.basis) &&
    sameValue({ ...held.value, members: held.value.members.toSorted() }, inOrder);
  return isSo ? [] : [{ type: 'UnitGroupDefined', data: { groupId, code, name, members } }];
}
