import { daysBetween } from '#domain/dates';
import type { IsoDate } from '#domain/facts';
import { NO_END } from './task-spans.js';

const FIRST: IsoDate = '1900-01-01';
const WITHOUT_END = 2 ** 16 - 1;

/** Days from 1900-01-01 to June 2079 in 16 bits, in their order, `NO_END` the last. */
export class DayNumbers {
  readonly #known = new Map<IsoDate, number>([[NO_END, WITHOUT_END]]);

  /** Of a day that fits. */
  of(day: IsoDate): number {
    const known = this.#known.get(day) ?? daysBetween(FIRST, day);
    this.#known.set(day, known);
    return known;
  }

  /** Whether a day has a number. */
  fits(day: IsoDate): boolean {
    if (this.#known.has(day)) return true;
    const number = daysBetween(FIRST, day);
    return number >= 0 && number < WITHOUT_END;
  }
}
