import type Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { systemClock, type Clock } from '#event-store/clock';
import type { EventStore } from '#event-store/port';
import { SqliteEventStore } from '#event-store/sqlite-store';
import { ReadModelFile } from '#read-models/engine/read-model-file';
import { LedgerFile } from '#read-models/ledger/ledger-file';
import { PROJECTIONS } from '#read-models/projections';
import type { Configuration } from '../configuration/configuration.js';
import type { Following } from '../following/following.js';
import { OthersFollowing } from '../following/others-following.js';
import { OwnFollowing } from '../following/own-following.js';
import { Secrets } from '../secrets/secrets.js';
import { ServerLock } from './server-lock.js';

/** Everything below DATA_DIR, opened. */
export interface Installation {
  readonly folder: string;
  readonly clock: Clock;
  readonly store: EventStore;
  readonly secrets: Secrets;
  readonly ledger: LedgerFile;
  /** The read models, for queries. */
  readonly rows: Database.Database;
  readonly following: Following;
  /** This process follows the log and carries out processes; otherwise another one does. */
  readonly leads: boolean;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly configuration: Configuration;
  readonly logger: Logger;
  /** A simulated clock, for tests and the demo loader; nothing outside this process can set it. */
  readonly clock?: Clock;
  /** `server`: refuses to start beside another one. `tool`: works beside a server, and without one. */
  readonly as: 'server' | 'tool';
}

export const filesIn = (folder: string) => ({
  log: join(folder, 'log.db'),
  ledger: join(folder, 'ledger.db'),
  readModels: join(folder, 'read-models.db'),
  secrets: join(folder, 'secrets.db'),
  files: join(folder, 'files'),
});

/** @throws AlreadyServed; StoreTooNew, NotALedger and what else the files refuse. What was opened is closed again then. */
export async function openInstallation({
  configuration,
  logger,
  clock = systemClock,
  as,
}: OpenOptions): Promise<Installation> {
  const folder = configuration.DATA_DIR;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const paths = filesIn(folder);
  mkdirSync(paths.files, { recursive: true, mode: 0o700 });

  const opened: (() => void | Promise<void>)[] = [];
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end();
  };
  try {
    const lock = as === 'server' ? ServerLock.take(folder) : ServerLock.tryTake(folder);
    if (lock !== undefined) opened.push(() => lock.release());
    const store = await SqliteEventStore.open({ path: paths.log, clock });
    opened.push(() => store.close());
    const secrets = Secrets.open({ path: paths.secrets });
    opened.push(() => secrets.close());
    const ledger = new LedgerFile(paths.ledger, { readOnly: lock === undefined });
    opened.push(() => ledger.close());

    if (lock === undefined) {
      const rows = ReadModelFile.openToRead(paths.readModels, PROJECTIONS);
      opened.push(() => void rows.close());
      const following = new OthersFollowing(store, rows, ledger);
      return { folder, clock, store, secrets, ledger, rows, following, leads: false, close };
    }
    const file = ReadModelFile.open(paths.readModels, PROJECTIONS, ({ cause, detail }) =>
      logger.warn({ cause }, `the read models are made anew: ${detail}`),
    );
    opened.push(() => file.close());
    const following = new OwnFollowing(store, file, ledger, logger);
    opened.push(() => following.stop());
    return { folder, clock, store, secrets, ledger, rows: file.db, following, leads: true, close };
  } catch (error) {
    await close();
    throw error;
  }
}
