import type { Act, DomainEvent, IsoDate, Recorded } from '#domain/facts';

/** A correction keeps the effective day of what it corrects, unless the caller gives another (rules.md, section 2). */
export const keepingDay = (act: Act, given: IsoDate | undefined, history: readonly Recorded<DomainEvent>[]): Act => {
  if (act.corrects === undefined || given !== undefined) return act;
  const corrected = history.find(({ id }) => id === act.corrects);
  return corrected === undefined ? act : { ...act, effectiveOn: corrected.effectiveOn };
};
