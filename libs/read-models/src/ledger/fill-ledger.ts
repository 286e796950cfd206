import type { EventStore } from '#event-store/port';
import { LedgerFile } from './ledger-file.js';
import { followIntoLedger } from './ledger-follower.js';

/** Brings the ledger at `path` up to the log as it is now; made where there is none. @throws NotAnExtension */
export async function fillLedger(store: EventStore, path: string): Promise<void> {
  const ledger = new LedgerFile(path);
  try {
    const end = new AbortController();
    await followIntoLedger(store, ledger, { signal: end.signal, onCaughtUp: () => end.abort() });
  } finally {
    ledger.close();
  }
}
