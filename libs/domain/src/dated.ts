import type { Basis, IsoDate } from './facts.js';

/** A value that holds from a day on, until the next one, and what it rests on. */
export interface Dated<T> {
  readonly from: IsoDate;
  readonly basis: Basis | null;
  readonly value: T;
}

/**
 * What held on a day: the latest that began by then; of two that begin on one day, the one recorded later. Undefined
 * before the first. States keep such lists, oldest first, so that a state folded for one day answers for every earlier
 * one, and a state folded for `FOREVER` for all.
 */
export const valueOn = <T>(history: readonly Dated<T>[], day: IsoDate): Dated<T> | undefined =>
  history.findLast((dated) => dated.from <= day);

/** The history with one more value. In whatever order they come, the list stays ordered by day. */
export const withDated = <T>(history: readonly Dated<T>[], dated: Dated<T>): readonly Dated<T>[] => {
  const before = history.filter((other) => other.from <= dated.from);
  return [...before, dated, ...history.filter((other) => other.from > dated.from)];
};

/** Later than any day that a fact may hold from. */
export const FOREVER: IsoDate = '9999-12-31';
