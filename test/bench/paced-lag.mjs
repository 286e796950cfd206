import { setTimeout as delay } from 'node:timers/promises';
import { median, quantile } from './figures.mjs';

const A_SECOND = 1_000;
const SECONDS = 4;

/**
 * From acknowledged to readable, ms, while so many appends a second come in, evenly. `append` records one event and gives
 * its position. Writers and followers share this process, as they share a server's.
 */
export async function pacedLag(append, follower) {
  const lags = [];
  const pending = [];
  const one = async () => {
    const position = await append();
    const acknowledged = performance.now();
    await follower.waitFor(position, 30_000);
    lags.push(performance.now() - acknowledged);
  };
  const start = performance.now();
  for (let spent = 0; spent < SECONDS * 1000; spent = performance.now() - start) {
    while (pending.length < (spent / 1000) * A_SECOND) pending.push(one());
    await delay(2);
  }
  await Promise.all(pending);
  return {
    appendsPerSecond: (pending.length * 1000) / (performance.now() - start),
    p50: median(lags),
    p95: quantile(lags, 0.95),
  };
}
