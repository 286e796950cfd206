import { endOfDay } from '../dates.js';
import type { Act, Decider, DomainEvent, IsoDate } from '../facts.js';
import { fold } from '../fold.js';
import { type Fact, type Said, stream } from './given.js';

/** State on day D as known at the end of day K. */
export const seen = <S, E extends DomainEvent>(
  decider: Pick<Decider<S, { readonly act: Act }, E>, 'initialState' | 'evolve'>,
  history: readonly Fact<E>[],
  day: IsoDate,
  known: IsoDate,
): S =>
  fold(
    decider,
    stream(history).filter(({ recordedAt }) => recordedAt < endOfDay(known)),
    day,
  );

/** Recorded on a day, in the morning. */
export const recordedOn = (day: IsoDate): Pick<Said, 'at'> => ({ at: `${day}T02:00:00.000Z` });

/** Later than everything in a story. */
export const NOW: IsoDate = '2026-01-01';
