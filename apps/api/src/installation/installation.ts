import type Database from 'better-sqlite3';
import type { Logger } from 'pino';
import { systemClock, type Clock } from '#event-store/clock';
import { SnapshotFile } from '#event-store/long-streams/snapshot-file';
import type { EventStore } from '#event-store/port';
import { ReadModelFile } from '#read-models/engine/read-model-file';
import { LedgerFile } from '#read-models/ledger/ledger-file';
import { PROJECTIONS } from '#read-models/projections';
import { ClockGuard } from '../clock-guard/clock-guard.js';
import { GuardedStore } from '../clock-guard/guarded-store.js';
import { lastKnownTime } from '../clock-guard/last-known-time.js';
import type { Configuration } from '../configuration/configuration.js';
import type { Following } from '../following/following.js';
import { OthersFollowing } from '../following/others-following.js';
import { OwnFollowing } from '../following/own-following.js';
import { SHORTENED_TASKS } from '../record/shortened-tasks.js';
import { Secrets } from '../secrets/secrets.js';
import { filesIn } from './files.js';
import { makeFolder } from './folder.js';
import { openLog, type LogState } from './log.js';
import { ServerLock } from './server-lock.js';
import { WriteWatch } from './write-watch.js';

/** Everything below DATA_DIR, opened. */
export interface Installation {
  readonly folder: string;
  readonly clock: Clock;
  readonly clockGuard: ClockGuard;
  /** Takes nothing while the clock is in doubt. */
  readonly store: EventStore;
  readonly writes: WriteWatch;
  /** Of what is kept beside the log, keys, sessions and files: told of every request that failed for the storage. */
  readonly keeping: WriteWatch;
  readonly logState: () => LogState;
  readonly secrets: Secrets;
  readonly ledger: LedgerFile;
  /** The read models, for queries. */
  readonly rows: Database.Database;
  readonly following: Following;
  readonly snapshots: SnapshotFile;
  /** This process follows the log and carries out processes; otherwise another one does. */
  readonly leads: boolean;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly configuration: Configuration;
  readonly logger: Logger;
  /** A simulated clock, for tests and the demo loader; nothing outside this process can set it. */
  readonly clock?: Clock;
  /** Given with a simulated clock, that clock is watched like a real one. */
  readonly monotonic?: Clock;
  /** `server`: refuses to start beside another one. `tool`: works beside a server, and without one. */
  readonly as: 'server' | 'tool';
}

/** @throws AlreadyServed, FolderUnusable; StoreTooNew, NotALedger and what else the files refuse. What was opened is closed again then. */
export async function openInstallation({
  configuration,
  logger,
  clock = systemClock,
  monotonic = clock === systemClock ? () => performance.now() : undefined,
  as,
}: OpenOptions): Promise<Installation> {
  const folder = configuration.DATA_DIR;
  const paths = filesIn(configuration);
  makeFolder(folder);
  makeFolder(paths.files);

  const opened: (() => void | Promise<void>)[] = [];
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end();
  };
  try {
    const lock = as === 'server' ? ServerLock.take(folder) : ServerLock.tryTake(folder);
    if (lock !== undefined) opened.push(() => lock.release());
    const { log, state: logState, serverAhead } = await openLog(configuration, { clock, shared: lock === undefined });
    opened.push(() => log.close());
    for (const what of logState().unprotected) logger.warn(`the log is not protected: ${what}`);
    const clockGuard =
      monotonic === undefined
        ? ClockGuard.ofSimulatedClock()
        : ClockGuard.watching({ clock, monotonic, last: await lastKnownTime(log), serverAhead });
    const writes = new WriteWatch([paths.log]);
    const keeping = new WriteWatch([paths.secrets], [paths.files]);
    const store = new GuardedStore(log, clockGuard, writes);
    const secrets = Secrets.open({ path: paths.secrets });
    opened.push(() => secrets.close());
    const snapshots = new SnapshotFile(paths.snapshots, SHORTENED_TASKS.version, (why) =>
      logger.warn(`snapshots are thrown away: ${why}`),
    );
    opened.push(() => snapshots.close());
    const common = { folder, clock, clockGuard, writes, keeping, store, logState, secrets, snapshots };
    const ledger = new LedgerFile(paths.ledger, { readOnly: lock === undefined });
    opened.push(() => ledger.close());

    if (lock === undefined) {
      const rows = ReadModelFile.openToRead(paths.readModels, PROJECTIONS);
      opened.push(() => void rows.close());
      const following = new OthersFollowing(store, rows, ledger);
      return { ...common, ledger, rows, following, leads: false, close };
    }
    const file = ReadModelFile.open(paths.readModels, PROJECTIONS, ({ cause, detail }) =>
      logger.warn({ cause }, `the read models are made anew: ${detail}`),
    );
    opened.push(() => file.close());
    const following = new OwnFollowing(store, file, ledger, logger);
    store.takesNothingWhile(() => following.notAnExtension);
    opened.push(() => following.stop());
    return { ...common, ledger, rows: file.db, following, leads: true, close };
  } catch (error) {
    await close();
    throw error;
  }
}
