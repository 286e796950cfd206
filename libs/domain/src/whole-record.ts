import { alreadySaid, asCorrection, correctedBy, type Correctable } from './corrections.js';
import { FOREVER } from './dated.js';
import type { Act, Chain, Decider, DomainEvent, EventVoided, Judged, Standing } from './facts.js';
import { fold } from './fold.js';
import { RuleViolation } from './rule-violation.js';

type Evolving<S, E extends DomainEvent> = Pick<Decider<S, { readonly act: Act }, E>, 'initialState' | 'evolve'>;
interface Command {
  readonly type: string;
  readonly act: Act;
}

/**
 * Everything on record, also what takes effect later: what a rule looks at that covers every day. Where the act
 * corrects or voids a fact, the state is as though that fact had never been said.
 */
export const everOf = <S, E extends DomainEvent>(
  decider: Evolving<S, E>,
  chains: readonly Chain<E>[],
  { corrects }: Pick<Act, 'corrects'>,
): S => {
  const others = chains.filter((chain) => corrects === undefined || chain.every((link) => link.id !== corrects));
  return fold(decider, others.flat(), FOREVER);
};

/** The state with this fact as well, before it is recorded: what a rule looks at that judges the outcome. */
export const withFact = <S, E extends DomainEvent>(
  decider: Pick<Evolving<S, E>, 'evolve'>,
  state: S,
  act: Act,
  event: E,
): S => decider.evolve(state, notYetRecorded(act, event));

/**
 * The fact, or nothing where it stands already: same value, same effective day, same basis. A correction is never
 * nothing to do for the sake of another fact.
 */
export const once = <E extends DomainEvent>(chains: readonly Chain<E>[], act: Act, event: E): readonly E[] =>
  act.corrects === undefined && alreadySaid(chains, act, event) ? [] : [event];

/** `decide` between the two halves of the shared rule for corrections. `records`: what each command leads to. */
export const withCorrections =
  <S, C extends Command, E extends DomainEvent>(
    facts: Correctable<E>,
    records: { readonly [T in C['type']]: E['type'] },
    decide: (judged: Judged<S, E>, command: C) => readonly E[],
  ) =>
  (judged: Judged<S, E>, command: C): readonly E[] => {
    const type = records[command.type as C['type']];
    const corrected = correctedBy(facts, judged.chains, command.act, type);
    return asCorrection(facts, corrected, command.act, decide(judged, command));
  };

/** The fact that takes back the one that `act.corrects` names, for `act.reason`. */
export const voided = ({ corrects, reason }: Act): EventVoided => {
  if (corrects === undefined) throw new RuleViolation('nothing-to-void', { field: 'corrects' });
  return { type: 'EventVoided', data: { voids: corrects, reason: reason ?? '' } };
};

/** The type of the fact that an act corrects or voids; undefined where it names none of this stream. */
export const typeCorrected = <E extends DomainEvent>(
  chains: readonly Chain<E>[],
  { corrects }: Pick<Act, 'corrects'>,
): E['type'] | undefined =>
  corrects === undefined
    ? undefined
    : chains.find((chain) => chain.some((link) => link.id === corrects))?.[0].event.type;

/** What people do at a moment is of that day, neither ahead nor back-dated. */
export const refuseAnotherDay = ({ effectiveOn, today }: Act): void => {
  if (effectiveOn !== today) throw new RuleViolation('not-today', { field: 'effectiveOn', details: { today } });
};

/** Empty id and stamp: no rule looks at them before there is an event. */
const notYetRecorded = <E extends DomainEvent>(act: Act, event: E): Standing<E> => ({
  id: '',
  place: Number.MAX_SAFE_INTEGER,
  recordedAt: '',
  effectiveOn: act.effectiveOn,
  by: act.by,
  basis: act.basis,
  event,
  first: { id: '', recordedAt: '', effectiveOn: act.effectiveOn },
});
