import { assertNever } from '../facts.js';
import { RuleViolation } from '../rule-violation.js';
import type { UnitCommand, VoidUnitEvent } from './unit.commands.js';
import type { UnitEvent } from './unit.events.js';
import type { UnitState } from './unit.state.js';

/** The fact that a command would record, before any rule is asked but that there is such a unit. */
export function unitFact(unit: UnitState, command: Exclude<UnitCommand, VoidUnitEvent>): UnitEvent {
  if (command.type === 'EstablishUnit') {
    const { type: _order, act: _act, ...data } = command;
    return { type: 'UnitEstablished', data };
  }
  if (unit.established === null) throw new RuleViolation('unit-not-established');
  const unitId = unit.established.id;
  switch (command.type) {
    case 'RenameUnit': {
      const { name, short, aliases } = command;
      return { type: 'UnitRenamed', data: { unitId, name, short, aliases } };
    }
    case 'MoveUnit':
      return { type: 'UnitMoved', data: { unitId, parent: command.parent } };
    case 'RankUnit':
      return { type: 'UnitRanked', data: { unitId, rank: command.rank } };
    case 'AssignUnitCode':
      return { type: 'UnitCodeAssigned', data: { unitId, code: command.code, until: command.until } };
    case 'MergeUnit':
      return { type: 'UnitMerged', data: { unitId, into: command.into } };
    case 'SplitUnit':
      return { type: 'UnitSplit', data: { unitId, into: command.into, handovers: command.handovers } };
    case 'DissolveUnit':
      return { type: 'UnitDissolved', data: { unitId, handovers: command.handovers } };
    case 'AppointLeader': {
      const { office, person, acting, until } = command;
      return { type: 'LeaderAppointed', data: { unitId, office, person, acting, until } };
    }
    case 'RelieveLeader':
      return { type: 'LeaderRelieved', data: { unitId, person: command.person, reason: command.reason } };
    default:
      return assertNever(command);
  }
}
