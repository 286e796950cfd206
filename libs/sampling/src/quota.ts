import { DrawRefusal } from './refusal.js';

/** How many of a stratum are to be visited: a whole percentage of it, or a number of units. */
export type Quota = { readonly percent: number } | { readonly count: number };

/**
 * ⌈N·p/100⌉ in integers, or the number as it is. Never 0 where N ≥ 1 and p > 0.
 *
 * @throws DrawRefusal for a percentage that is not a whole number from 0 to 100, and a number of units that is not a
 * whole number from 0 to N.
 */
export function quotaOf(size: number, quota: Quota): number {
  if ('percent' in quota) return Number((BigInt(size) * BigInt(percentOf(quota.percent)) + 99n) / 100n);
  const { count } = quota;
  if (!Number.isInteger(count) || count < 0 || count > size)
    throw new DrawRefusal('quota-not-a-count', { count, size });
  return count;
}

function percentOf(percent: number): number {
  if (!Number.isInteger(percent) || percent < 0 || percent > 100)
    throw new DrawRefusal('quota-not-a-percentage', { percent });
  return percent;
}
