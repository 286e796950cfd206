import { assertNever, type Recorded } from '../facts.js';
import type { ReservationEvent } from './reservation.events.js';

/** Which stream holds the name; null while it is free. */
export interface ReservationState {
  readonly heldBy: string | null;
}

export const initialReservation: ReservationState = { heldBy: null };

export function evolveReservation(
  reservation: ReservationState,
  { event }: Pick<Recorded<ReservationEvent>, 'event'>,
): ReservationState {
  switch (event.type) {
    case 'NumberReserved':
    case 'SignInNameReserved':
      return { heldBy: event.data.for };
    case 'Released':
      return reservation.heldBy === event.data.for ? initialReservation : reservation;
    default:
      return assertNever(event);
  }
}

/** A reservation has no effective days: it is held or free in the order of recording, and knows no corrections. */
export const reservationNow = (events: readonly Recorded<ReservationEvent>[]): ReservationState =>
  events.toSorted((a, b) => a.place - b.place).reduce(evolveReservation, initialReservation);
