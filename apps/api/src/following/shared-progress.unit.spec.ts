import { Worker } from 'node:worker_threads';
import { SharedProgress } from './shared-progress.js';

describe('progress that another thread looks at', () => {
  const reachedLater = (progress: SharedProgress, position: bigint): Worker =>
    new Worker(
      `const at = new BigInt64Array(require('node:worker_threads').workerData);
       setTimeout(() => { for (const i of [0, 1]) { Atomics.store(at, i, ${position}n); Atomics.notify(at, i); } }, 10);`,
      { eval: true, workerData: progress.memory },
    );

  it('is waited for until rows and ledger are both there', async () => {
    const progress = new SharedProgress();
    progress.reached('rows', 5n);
    expect(progress.isAt(5n)).toBe(false);
    const other = reachedLater(progress, 5n);
    await new Promise((resolve) => other.once('online', resolve));
    while (!progress.isAt(5n)) progress.hold(5n);
    expect(progress.isAt(5n)).toBe(true);
    await other.terminate();
  });

  it('is waited for a moment only, and once: who does not move is not waited for again until it does', () => {
    const progress = new SharedProgress();
    const waited = (position: bigint) => {
      const since = performance.now();
      progress.hold(position);
      return performance.now() - since > 50;
    };
    expect([waited(1n), waited(1n), waited(2n)]).toEqual([true, false, false]);
    progress.reached('rows', 1n);
    expect([waited(2n), waited(2n)]).toEqual([true, false]);
    progress.reached('ledger', 2n);
    progress.reached('rows', 2n);
    expect(waited(2n)).toBe(false);
  });

  it('is not waited for while it is far behind', () => {
    const progress = new SharedProgress();
    const since = performance.now();
    progress.hold(2_001n);
    expect(performance.now() - since).toBeLessThan(50);
  });
});
