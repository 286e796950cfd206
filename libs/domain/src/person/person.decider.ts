import type { Correctable } from '../corrections.js';
import { valueOn } from '../dated.js';
import { assertNever, type Chain, type Decider, type Judged } from '../facts.js';
import { RuleViolation } from '../rule-violation.js';
import { sameValue } from '../same-value.js';
import { everOf, refuseAnotherDay, typeCorrected, voided, withCorrections } from '../whole-record.js';
import type { DestroyPersonKey, PersonCommand, RecordPerson } from './person.commands.js';
import type { PersonEvent } from './person.events.js';
import { evolvePerson, initialPerson, type PersonState } from './person.state.js';

const evolving = { initialState: initialPerson, evolve: evolvePerson };

const facts: Correctable<PersonEvent> = {
  subject: ({ data }) => ['personId' in data ? data.personId : null],
};

const records = {
  RecordPerson: 'PersonRecorded',
  DestroyPersonKey: 'PersonKeyDestroyed',
  VoidPersonEvent: 'EventVoided',
} as const;

export const personDecider: Decider<PersonState, PersonCommand, PersonEvent> = {
  ...evolving,
  decide: withCorrections(facts, records, decide),
};

function decide({ chains }: Judged<PersonState, PersonEvent>, command: PersonCommand): readonly PersonEvent[] {
  refuseUndoingDestruction(chains, command);
  const person = everOf(evolving, chains, command.act);
  switch (command.type) {
    case 'RecordPerson':
      return recorded(person, command);
    case 'DestroyPersonKey':
      return destroyed(person, command);
    case 'VoidPersonEvent':
      return [voided(command.act)];
    default:
      return assertNever(command);
  }
}

function recorded(person: PersonState, { act, personId, name, contact }: RecordPerson): readonly PersonEvent[] {
  if (person.destroyedOn !== null)
    throw new RuleViolation('person-key-destroyed', { field: 'name', details: { on: person.destroyedOn } });
  refuseSealOfAnother(personId, name.person, 'name');
  if (contact !== null) refuseSealOfAnother(personId, contact.person, 'contact');
  if (person.id !== null && person.id !== personId)
    throw new RuleViolation('another-person', { field: 'personId', details: { is: person.id } });
  const held = valueOn(person.texts, act.effectiveOn);
  const isSo =
    act.corrects === undefined &&
    held?.from === act.effectiveOn &&
    sameValue(held, { from: held.from, basis: act.basis, value: { name, contact } });
  return isSo ? [] : [{ type: 'PersonRecorded', data: { personId, name, contact } }];
}

/** By two people: whoever asked for it is not the one who acts. */
function destroyed(person: PersonState, { act, requestedBy, reason }: DestroyPersonKey): readonly PersonEvent[] {
  if (person.id === null) throw new RuleViolation('person-not-recorded');
  if (person.destroyedOn !== null) return [];
  refuseAnotherDay(act);
  if (requestedBy === act.by.account) throw new RuleViolation('two-people-needed', { field: 'requestedBy' });
  return [{ type: 'PersonKeyDestroyed', data: { personId: person.id, requestedBy, reason } }];
}

/** A key does not come back by taking back what was said of it. */
function refuseUndoingDestruction(chains: readonly Chain<PersonEvent>[], { act }: PersonCommand): void {
  if (typeCorrected(chains, act) === 'PersonKeyDestroyed')
    throw new RuleViolation('destruction-is-final', { field: 'corrects' });
}

function refuseSealOfAnother(personId: string, sealedFor: string, field: 'name' | 'contact'): void {
  if (sealedFor !== personId) throw new RuleViolation('sealed-for-another-person', { field });
}
