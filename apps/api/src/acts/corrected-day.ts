import type { Act, DomainEvent, Recorded } from '#domain/facts';

/** A correction keeps the effective day of what it corrects, unless the day is what it corrects. */
export function onCorrectedDay(act: Act, history: readonly Recorded<DomainEvent>[]): Act {
  const corrected = act.corrects === undefined ? undefined : history.find(({ id }) => id === act.corrects);
  return corrected === undefined ? act : { ...act, effectiveOn: corrected.effectiveOn };
}
