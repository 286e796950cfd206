import { on } from 'node:events';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { openJoinedRows } from '#event-store/sqlite/joined-rows';
import { LedgerFile } from './ledger-file.js';
import type { RangeAnswer, RangesToHold } from './range-thread.js';
import { witnessedRange, type WitnessedRange } from './witnessed-range.js';

export interface Ranges extends RangesToHold {
  /** So many ranges from the first event on. */
  readonly count: number;
  readonly signal?: AbortSignal | undefined;
}

/** Threads run what was built; a test runs the sources. */
const isBuilt = import.meta.url.endsWith('.js');
/** A thread has started by the time that so many ranges are held against the ledger. */
const FEW_RANGES = 4;
/** Of each thread: the one under way, and the next. */
const ASKED_AHEAD = 2;

/**
 * The ranges of an embedded log that agree with the ledger, in order from the first event up to where one does not. In
 * threads, one for each core, where there is enough to do. Both files are opened anew, for reading only.
 *
 * @throws AbortError when the signal ends it; what a thread throws that cannot be started or runs out of memory.
 */
export async function* witnessedRanges(ranges: Ranges): AsyncGenerator<WitnessedRange, void, undefined> {
  if (!startsAtTheFirstPlace(ranges.log)) return;
  const threads = isBuilt && ranges.count > FEW_RANGES ? availableParallelism() : 0;
  yield* threads > 0 ? inThreads(ranges, threads) : inThisThread(ranges);
}

async function* inThisThread({ log, ledger, size, count, signal }: Ranges): AsyncGenerator<WitnessedRange> {
  const [rows, leaves] = [openJoinedRows(log), new LedgerFile(ledger, { readOnly: true })];
  try {
    for (let n = 0; n < count; n++) {
      const range = witnessedRange(rows, leaves, n * size, (n + 1) * size);
      if (range === undefined) return;
      yield range;
      await setImmediate(undefined, { signal });
    }
  } finally {
    rows.close();
    leaves.close();
  }
}

/** Range n is the work of thread n mod threads; each answers in the order in which it was asked. */
async function* inThreads({ count, signal, ...files }: Ranges, most: number): AsyncGenerator<WitnessedRange> {
  const threads = Array.from(
    { length: Math.min(most, count) },
    () => new Worker(new URL('./range-thread.js', import.meta.url), { workerData: files satisfies RangesToHold }),
  );
  const heard = threads.map((thread) => on(thread, 'message', { signal }) as AsyncIterator<[RangeAnswer]>);
  const ask = (n: number) => n < count && threads[n % threads.length]!.postMessage(n);
  try {
    for (let n = 0; n < threads.length * ASKED_AHEAD; n++) ask(n);
    for (let n = 0; n < count; n++) {
      const { value } = (await heard[n % threads.length]!.next()) as { value: [RangeAnswer] };
      const [range] = value;
      ask(n + threads.length * ASKED_AHEAD);
      if (range === null) return;
      yield range;
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** Where rows stand before it, or none is there, the log is no matter for ranges. */
function startsAtTheFirstPlace(log: string): boolean {
  const rows = openJoinedRows(log);
  try {
    return rows.firstPlace() === 1;
  } finally {
    rows.close();
  }
}
