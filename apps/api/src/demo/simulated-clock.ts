import { dayOf } from '#domain/dates';
import type { Instant, IsoDate } from '#domain/facts';

/** A clock that stands where it was put. Only this process has it: an embedded log filled by it says so at its beginning. */
export class SimulatedClock {
  #now: number;

  constructor(start: Instant) {
    this.#now = Date.parse(start);
  }

  readonly read = (): number => this.#now;

  get today(): IsoDate {
    return dayOf(new Date(this.#now).toISOString());
  }

  /** Stays where it is later already: a log's stamps never go back, and neither does what fills it. */
  reach(instant: Instant): void {
    this.#now = Math.max(this.#now, Date.parse(instant));
  }
}

/** So many hours and minutes after midnight in Asia/Ho_Chi_Minh. */
export const at = (day: IsoDate, hours = 9, minutes = 0): Instant =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + (hours - 7) * 3_600_000 + minutes * 60_000).toISOString();
