import type Database from 'better-sqlite3';
import type { Logger } from 'pino';
import { systemClock, type Clock } from '#event-store/clock';
import { SnapshotFile } from '#event-store/long-streams/snapshot-file';
import type { EventStore } from '#event-store/port';
import type { LedgerFile } from '#read-models/ledger/ledger-file';
import { ClockGuard } from '../clock-guard/clock-guard.js';
import { GuardedStore } from '../clock-guard/guarded-store.js';
import { lastKnownTime } from '../clock-guard/last-known-time.js';
import type { Configuration } from '../configuration/configuration.js';
import type { FollowingEnded } from '../following/asked-thread.js';
import type { Following } from '../following/following.js';
import { canHaveThreads, openFollowing } from '../following/open-following.js';
import { SHORTENED_TASKS } from '../record/shortened-tasks.js';
import { Secrets } from '../secrets/secrets.js';
import { filesIn } from './files.js';
import { makeFolder } from './folder.js';
import { isOnServer, openLog, type LogState } from './log.js';
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
  /** Where this process can follow no longer, though it was to: it is to be closed then. */
  readonly ended: Promise<FollowingEnded>;
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

  // A simulated clock stands still between two commands: what it was told of is to be followed in the same turn.
  const serves = as === 'server' && clock === systemClock && canHaveThreads;
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
    const followed = await openFollowing({
      store,
      paths,
      logger,
      where: lock === undefined ? 'elsewhere' : serves && !isOnServer(configuration) ? 'in-a-thread' : 'here',
      opened: (end) => void opened.push(end),
    });
    return { ...common, ...followed, leads: lock !== undefined, close };
  } catch (error) {
    await close();
    throw error;
  }
}
