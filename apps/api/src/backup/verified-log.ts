import { SqliteEventStore } from '#event-store/sqlite-store';
import { LedgerFile } from '#read-models/ledger/ledger-file';
import { verify, type Verification } from '#read-models/ledger/verify';
import { damaged } from './backup-problems.js';

/** Reads every event of a copied log again and holds it against the copied ledger. @throws Refusal naming the first bad one. */
export async function verifiedLog(
  paths: { readonly log: string; readonly ledger: string },
  onProgress?: (read: number, of: number) => void,
): Promise<Verification> {
  const store = await SqliteEventStore.open({ path: paths.log, readOnly: true });
  try {
    const ledger = new LedgerFile(paths.ledger, { readOnly: true });
    try {
      const found = await verify(store, ledger, { file: paths.log, ...(onProgress && { onProgress }) });
      if (found.firstBad !== null) throw damaged(found.firstBad.sentence);
      return found;
    } finally {
      ledger.close();
    }
  } finally {
    await store.close();
  }
}
