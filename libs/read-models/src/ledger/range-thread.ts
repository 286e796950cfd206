import { parentPort, workerData } from 'node:worker_threads';
import { openJoinedRows } from '#event-store/sqlite/joined-rows';
import { LedgerFile } from './ledger-file.js';
import { witnessedRange, type WitnessedRange } from './witnessed-range.js';

/** What the thread is started with: the files, and how many events a range has. It is then told numbers of ranges, from 0. */
export interface RangesToHold {
  readonly log: string;
  readonly ledger: string;
  readonly size: number;
}

/** What it answers to each number, in the order of asking. Null where the range has to be looked at closely. */
export type RangeAnswer = WitnessedRange | null;

const { log, ledger, size } = workerData as RangesToHold;
const rows = openJoinedRows(log);
const leaves = new LedgerFile(ledger, { readOnly: true });

parentPort?.on('message', (n: number) => {
  const answer: RangeAnswer = witnessedRange(rows, leaves, n * size, (n + 1) * size) ?? null;
  parentPort?.postMessage(answer);
});
