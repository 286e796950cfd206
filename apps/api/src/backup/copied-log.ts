import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { continueCopy, NotACopy, type Copying } from '#event-store/sqlite/continue-copy';
import { copyOfStore } from '#event-store/sqlite/copy-of-store';
import { SqliteEventStore } from '#event-store/sqlite-store';
import { fillLedger } from '#read-models/ledger/fill-ledger';
import { LedgerFile } from '#read-models/ledger/ledger-file';
import { NotAnExtension } from '#read-models/ledger/ledger-follower';
import type { Configuration } from '../configuration/configuration.js';
import { filesIn } from '../installation/files.js';
import { isOnServer, openLog } from '../installation/log.js';
import { backupOfAnother, notAsFollowed } from './backup-problems.js';
import { flush } from './durable-files.js';

interface Copies {
  readonly log: string;
  readonly ledger: string;
}

/**
 * Log and ledger into a backup's own, flushed; continued where they hold an earlier state of the same log.
 *
 * @throws Refusal where they hold another log, or the server's log is not what this installation followed.
 */
export async function copyLog(configuration: Configuration, to: Copies, copying: Copying): Promise<void> {
  const from = filesIn(configuration);
  try {
    if (isOnServer(configuration)) await copyFromServer(configuration, from.ledger, to, copying);
    else {
      copyLedger(from.ledger, to.ledger);
      await continueCopy(from.log, to.log, copying);
    }
  } catch (error) {
    const isOther = error instanceof NotACopy || error instanceof NotAnExtension;
    throw isOther ? backupOfAnother(dirname(to.log)) : error;
  }
  flush(to.log);
}

/**
 * A server's log is kept as an embedded one, which any installation can open, and which can be copied to a server again.
 * Its ledger is made from it, for the other one names the server's positions; the two have to agree as far as both go.
 */
async function copyFromServer(
  configuration: Configuration,
  followed: string,
  to: Copies,
  copying: Copying,
): Promise<void> {
  const { log } = await openLog(configuration, { readOnly: true });
  try {
    await copyOfStore(log, to.log, copying);
  } finally {
    await log.close();
  }
  const copy = await SqliteEventStore.open({ path: to.log, readOnly: true });
  try {
    await fillLedger(copy, to.ledger);
  } finally {
    await copy.close();
  }
  flush(to.ledger);
  if (!agree(followed, to.ledger)) throw notAsFollowed();
}

function agree(...paths: readonly [string, string]): boolean {
  const ledgers = paths.map((path) => new LedgerFile(path, { readOnly: true }));
  try {
    const size = Math.min(...ledgers.map((ledger) => ledger.checkpoint().size));
    return new Set(ledgers.map((ledger) => ledger.rootAt(size))).size === 1;
  } finally {
    for (const ledger of ledgers) ledger.close();
  }
}

/** As it is at one moment; the earlier copy stands until the new one is whole. */
function copyLedger(from: string, to: string): void {
  const partial = `${to}.partial`;
  rmSync(partial, { force: true });
  const ledger = new LedgerFile(from, { readOnly: true });
  try {
    ledger.copyTo(partial);
  } finally {
    ledger.close();
  }
  flush(partial);
  renameSync(partial, to);
  flush(dirname(to));
}
