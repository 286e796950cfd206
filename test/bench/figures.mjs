/** Milliseconds that something took by the clock and of processor time, and what it gave. */
export async function timed(work) {
  const start = performance.now();
  const used = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(used);
  return { ms: performance.now() - start, cpuMs: (user + system) / 1000, result };
}

export const median = (numbers) => quantile(numbers, 0.5);
export const quantile = (numbers, share) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
};

/** Half and nineteen in twenty of so many tries, ms. The first tries warm up and do not count. */
export function spread(tries, work) {
  const took = [];
  for (let i = -Math.min(5, tries); i < tries; i++) {
    const start = performance.now();
    work(Math.max(0, i));
    if (i >= 0) took.push(performance.now() - start);
  }
  return { p50: median(took), p95: quantile(took, 0.95) };
}

export const megabytes = (bytes) => Math.round(bytes / 1_048_576);
