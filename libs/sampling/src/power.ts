/** A share in lowest or other terms, exact. */
export interface Ratio {
  readonly part: bigint;
  readonly of: bigint;
}

/**
 * The chance that so many units, drawn at random without replacement, meet at least one of the deviating ones:
 * 1 − C(N−k, n) / C(N, n), hypergeometric, exact.
 *
 * @throws RangeError where `deviating` or `drawn` is no whole number from 0 to `size`.
 */
export function chanceToMeetOne(size: number, deviating: number, drawn: number): Ratio {
  for (const count of [size, deviating, drawn])
    if (!Number.isInteger(count) || count < 0 || count > size) throw new RangeError(`not a number of units: ${count}`);
  const [fewer, more] = [deviating, drawn].sort((a, b) => a - b) as [number, number];
  // C(N−k, n) / C(N, n) = C(N−n, k) / C(N, k): the shorter of the two products.
  let missed = 1n;
  let all = 1n;
  for (let i = 0; i < fewer; i++) {
    missed *= BigInt(Math.max(0, size - more - i));
    all *= BigInt(size - i);
  }
  return { part: all - missed, of: all };
}

/** The fewest units to draw so that the chance is at least so many per cent; null where no number of units reaches it. */
export function drawnNeeded(size: number, deviating: number, percent = 95): number | null {
  const enough = (drawn: number): boolean => {
    const { part, of } = chanceToMeetOne(size, deviating, drawn);
    return part * 100n >= BigInt(percent) * of;
  };
  if (!enough(size)) return null;
  // Doubled first: where many deviate few are enough, and large counts are slow.
  let high = 1;
  while (!enough(high)) high = Math.min(size, 2 * high);
  let low = 0;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** In per cent with a point, cut and never rounded up: a chance just under a bound is not shown as reaching it. */
export function percentText({ part, of }: Ratio, places = 2): string {
  const digits = ((part * 100n * 10n ** BigInt(places)) / of).toString().padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
