import { assertNever, type Chain, type Decider } from '../facts.js';
import { RuleViolation } from '../rule-violation.js';
import type { Release, ReserveNumber, ReserveSignInName } from './reservation.commands.js';
import type { NumberEvent, Released, ReservationEvent, SignInEvent } from './reservation.events.js';
import { evolveReservation, initialReservation, reservationNow, type ReservationState } from './reservation.state.js';

/** Of a `number-…` stream. "Does not exist yet", or "has been released", is the check that a number is unique. */
export const numberDecider: Decider<ReservationState, ReserveNumber | Release, NumberEvent> = {
  initialState: initialReservation,
  evolve: evolveReservation,
  decide({ chains }, command) {
    switch (command.type) {
      case 'ReserveNumber':
        return reserved(chains, { type: 'NumberReserved', data: { for: command.for } }, 'number-taken', 'number');
      case 'Release':
        return released(chains, command);
      default:
        return assertNever(command);
    }
  },
};

/** Of a `signin-…` stream. */
export const signInDecider: Decider<ReservationState, ReserveSignInName | Release, SignInEvent> = {
  initialState: initialReservation,
  evolve: evolveReservation,
  decide({ chains }, command) {
    switch (command.type) {
      case 'ReserveSignInName':
        return reserved(chains, { type: 'SignInNameReserved', data: { for: command.for } }, 'sign-in-taken', 'signIn');
      case 'Release':
        return released(chains, command);
      default:
        return assertNever(command);
    }
  },
};

function reserved<E extends Exclude<ReservationEvent, Released>>(
  chains: readonly Chain<E | Released>[],
  event: E,
  code: string,
  field: string,
): readonly E[] {
  const { heldBy } = reservationNow(chains.flat());
  if (heldBy === event.data.for) return [];
  if (heldBy !== null) throw new RuleViolation(code, { field, details: { for: heldBy } });
  return [event];
}

function released(chains: readonly Chain<ReservationEvent>[], command: Release): readonly Released[] {
  const { heldBy } = reservationNow(chains.flat());
  if (heldBy === null) return [];
  if (heldBy !== command.for)
    throw new RuleViolation('reserved-for-another', { field: 'for', details: { for: heldBy } });
  return [{ type: 'Released', data: { for: command.for, reason: command.reason } }];
}
