import type { Correctable } from '../corrections.js';
import { valueOn, type Dated } from '../dated.js';
import { assertNever, type Act, type Chain, type Decider, type Judged } from '../facts.js';
import { RuleViolation } from '../rule-violation.js';
import { sameValue } from '../same-value.js';
import { everOf, once, typeCorrected, voided, withCorrections, withFact } from '../whole-record.js';
import type { UnitCommand } from './unit.commands.js';
import type { UnitEvent } from './unit.events.js';
import { evolveUnit, initialUnit, type UnitState } from './unit.state.js';
import { judgeDissolution, judgeMerge, judgeSplit } from './unit-ends.js';
import { unitFact } from './unit-fact.js';
import { refuseTwoHolders, refuseUnlessInPost } from './unit-leaders.js';
import {
  refuseCode,
  refuseCycle,
  refuseOutsideUnitsDays,
  refuseRank,
  refuseUntilBeforeStart,
  UNKNOWN_AGE,
} from './unit-rules.js';

type Chains = readonly Chain<UnitEvent>[];
const evolving = { initialState: initialUnit, evolve: evolveUnit };

const facts: Correctable<UnitEvent> = {
  subject: ({ data }) => ['unitId' in data ? data.unitId : null],
};

const records = {
  EstablishUnit: 'UnitEstablished',
  RenameUnit: 'UnitRenamed',
  MoveUnit: 'UnitMoved',
  RankUnit: 'UnitRanked',
  AssignUnitCode: 'UnitCodeAssigned',
  MergeUnit: 'UnitMerged',
  SplitUnit: 'UnitSplit',
  DissolveUnit: 'UnitDissolved',
  AppointLeader: 'LeaderAppointed',
  RelieveLeader: 'LeaderRelieved',
  VoidUnitEvent: 'EventVoided',
} as const;

/**
 * Judged on everything on record and on the fact's own day, since registers take facts that hold from a day ahead, and
 * such as held long ago.
 */
export const unitDecider: Decider<UnitState, UnitCommand, UnitEvent> = {
  ...evolving,
  decide: withCorrections(facts, records, decide),
};

function decide({ chains }: Judged<UnitState, UnitEvent>, command: UnitCommand): readonly UnitEvent[] {
  const { act } = command;
  const unit = everOf(evolving, chains, act);
  if (command.type === 'VoidUnitEvent') {
    refuseVoidOfFoundation(unit, chains, act);
    refuseTwoHolders(unit, 'corrects');
    return [voided(act)];
  }
  const event = unitFact(unit, command);
  if (standsAlready(unit, chains, act, event)) return [];
  judge(unit, command);
  const mayLeaveTwoHolders = command.type === 'AppointLeader' || act.corrects !== undefined;
  if (mayLeaveTwoHolders)
    refuseTwoHolders(withFact(evolving, unit, act, event), command.type === 'AppointLeader' ? 'person' : 'effectiveOn');
  return [event];
}

/** The rules of each command. */
function judge(unit: UnitState, command: Exclude<UnitCommand, { type: 'VoidUnitEvent' }>): void {
  const { act } = command;
  if (command.type !== 'EstablishUnit') refuseSecondEnd(unit, command);
  if (command.type !== 'EstablishUnit') refuseOutsideUnitsDays(unit, act);
  switch (command.type) {
    case 'EstablishUnit':
      if (unit.established !== null) throw new RuleViolation('unit-established-already', { field: 'unitId' });
      refuseCode(command.code);
      refuseRank(command.rank);
      refuseCycle(command.unitId, command.parent, []);
      if (command.ageUnknown && act.effectiveOn !== UNKNOWN_AGE)
        throw new RuleViolation('unknown-age-has-its-day', { field: 'effectiveOn', details: { on: UNKNOWN_AGE } });
      return;
    case 'RenameUnit':
      return;
    case 'MoveUnit':
      return refuseCycle(unit.established?.id ?? '', command.parent, command.ancestors);
    case 'RankUnit':
      return refuseRank(command.rank);
    case 'AssignUnitCode':
      refuseCode(command.code);
      return refuseUntilBeforeStart(act, command.until);
    case 'MergeUnit':
      return judgeMerge(unit, command);
    case 'SplitUnit':
      return judgeSplit(unit, command);
    case 'DissolveUnit':
      return judgeDissolution(unit, command);
    case 'AppointLeader':
      return refuseUntilBeforeStart(act, command.until);
    case 'RelieveLeader':
      return refuseUnlessInPost(unit, command);
    default:
      return assertNever(command);
  }
}

/** A unit ends once, whatever the days: a wrong end is corrected or voided. */
function refuseSecondEnd({ end }: UnitState, { type }: UnitCommand): void {
  const isEnd = type === 'MergeUnit' || type === 'SplitUnit' || type === 'DissolveUnit';
  if (isEnd && end !== null)
    throw new RuleViolation('unit-ended-already', { field: 'effectiveOn', details: { on: end.on, into: end.into } });
}

/** What was said of a unit hangs in the air without the unit. */
function refuseVoidOfFoundation(unit: UnitState, chains: Chains, act: Act): void {
  if (typeCorrected(chains, act) !== 'UnitEstablished') return;
  const { names, parents, ranks, codes, appointments, reliefs, end } = unit;
  if ([names, parents, ranks, codes, appointments, reliefs].some((list) => list.length > 0) || end !== null)
    throw new RuleViolation('facts-build-on-it', { field: 'corrects' });
}

/** Same value, same effective day, same basis; of several on one day, the last counts. */
function standsAlready(unit: UnitState, chains: Chains, act: Act, event: UnitEvent): boolean {
  const holds = <T>(history: readonly Dated<T>[], value: T): boolean => {
    const held = valueOn(history, act.effectiveOn);
    return held?.from === act.effectiveOn && sameValue(held, { from: held.from, basis: act.basis, value });
  };
  if (act.corrects !== undefined) return false;
  switch (event.type) {
    case 'UnitRenamed': {
      const { name, short, aliases } = event.data;
      return holds(unit.names, { name, short, aliases });
    }
    case 'UnitMoved':
      return holds(unit.parents, event.data.parent);
    case 'UnitRanked':
      return holds(unit.ranks, event.data.rank);
    case 'UnitCodeAssigned':
      return holds(unit.codes, { code: event.data.code, until: event.data.until });
    default:
      return once(chains, act, event).length === 0;
  }
}
