import { addDays } from '../dates.js';
import type { EventId, IsoDate, PersonId } from '../facts.js';
import type { Appointment, UnitState } from './unit.state.js';

/** Who held the post that answers for the unit, from the first to the last day; `to` is null while open. */
export interface Tenure {
  /** The appointment that counts. */
  readonly appointment: EventId;
  readonly office: string;
  readonly person: PersonId;
  readonly acting: boolean;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/**
 * The tenures, oldest first. One ends with the day that the appointment names, the day before the person is relieved,
 * or the day before the unit ends, whichever comes first. What lies between two is a vacancy.
 */
export const tenures = (unit: UnitState): readonly Tenure[] =>
  unit.appointments
    .map((appointment) => tenureOf(unit, appointment))
    .filter(({ from, to }) => to === null || from <= to)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

/** Who headed the unit on that day, acting or not; null where the post was vacant. */
export const holderOn = (unit: UnitState, day: IsoDate): Tenure | null =>
  tenures(unit).find(({ from, to }) => from <= day && (to === null || day <= to)) ?? null;

/** Two tenures that share a day, the earlier first; undefined where every day has at most one holder. */
export const overlap = (unit: UnitState): readonly [Tenure, Tenure] | undefined => {
  const all = tenures(unit);
  for (const [i, earlier] of all.entries()) {
    const later = all.slice(i + 1).find(({ from }) => earlier.to === null || from <= earlier.to);
    if (later !== undefined) return [earlier, later];
  }
  return undefined;
};

function tenureOf(unit: UnitState, { id, office, person, acting, from, until }: Appointment): Tenure {
  const firstDaysOut = unit.reliefs
    .filter((relief) => relief.person === person && relief.on > from)
    .map((relief) => relief.on);
  if (unit.end !== null) firstDaysOut.push(unit.end.on);
  const lastDays = firstDaysOut.map((day) => addDays(day, -1));
  if (until !== null) lastDays.push(until);
  return { appointment: id, office, person, acting, from, to: earliest(lastDays) };
}

const earliest = (days: readonly IsoDate[]): IsoDate | null =>
  days.reduce<IsoDate | null>((first, day) => (first === null || day < first ? day : first), null);
