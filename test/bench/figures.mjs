/** Milliseconds that something took, and what it gave. */
export async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
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
