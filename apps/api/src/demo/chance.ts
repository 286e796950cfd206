import { createHash } from 'node:crypto';

/**
 * Chance without a die: the same words always give the same number, so that the simulated year is the same year
 * wherever it is loaded.
 */
export const share = (...words: string[]): number =>
  createHash('sha256').update(words.join('\n')).digest().readUInt32BE(0) / 2 ** 32;

/** A whole number from `low` to `high`, both inclusive. */
export const between = (low: number, high: number, ...words: string[]): number =>
  low + Math.floor(share(...words) * (high - low + 1));

export const pick = <T>(list: readonly T[], ...words: string[]): T => {
  const picked = list[between(0, list.length - 1, ...words)];
  if (picked === undefined) throw new RangeError('nothing to pick from');
  return picked;
};
