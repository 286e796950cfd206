/** What a draw is worth, in plain JavaScript, as `power-of-draw.ts` has it; `SHARES` is data that the page defines before. */
export const POWER_SCRIPT = String.raw`
/* 1 - C(N-k, n) / C(N, n), hypergeometric and exact, as a pair of whole numbers. */
function chanceToMeetOne(size, deviating, drawn) {
  const [fewer, more] = [Math.min(deviating, drawn), Math.max(deviating, drawn)];
  let missed = 1n;
  let all = 1n;
  for (let i = 0; i < fewer; i++) {
    missed *= BigInt(Math.max(0, size - more - i));
    all *= BigInt(size - i);
  }
  return [all - missed, all];
}

/* The fewest for 95 per cent: doubled until it is reached, then halved in between. */
function drawnNeeded(size, deviating) {
  const enough = (drawn) => {
    const [part, of] = chanceToMeetOne(size, deviating, drawn);
    return part * 100n >= 95n * of;
  };
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

/* Cut after two places, never rounded up. */
function percentText([part, of]) {
  const digits = ((part * 10000n) / of).toString().padStart(3, '0');
  return digits.slice(0, -2) + '.' + digits.slice(-2);
}

function powerOf(size, drawn) {
  if (size === 0) return null;
  const chances = SHARES.map((share) => {
    const deviating = quotaOf(size, { percent: share });
    const percent = percentText(chanceToMeetOne(size, deviating, drawn));
    return { share, deviating, percent, neededFor95: drawnNeeded(size, deviating) };
  });
  return { size, drawn, chances };
}

/* Of the units that the seed can hit, as many as it decides on. */
function powerOfStratum({ units, excluded }, { stratum, quota, certainty, visited }, extensions) {
  const apart = new Set([...certainty.map(({ id }) => id), ...visited]);
  const size = units.filter(({ id }) => !apart.has(id)).length;
  const more = extensions.filter((one) => one.stratum === stratum).reduce((sum, { count }) => sum + count, 0);
  const first = Math.min(Math.max(0, quotaOf(units.length + excluded.length, quota) - visited.length), size);
  return powerOf(size, Math.min(size, first + more));
}
`;
