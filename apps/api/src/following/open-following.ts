import type Database from 'better-sqlite3';
import type { Logger } from 'pino';
import { ReadModelFile } from '#read-models/engine/read-model-file';
import { LedgerFile } from '#read-models/ledger/ledger-file';
import { PROJECTIONS } from '#read-models/projections';
import type { GuardedStore } from '../clock-guard/guarded-store.js';
import type { filesIn } from '../installation/files.js';
import { AskedThread, type FollowingEnded } from './asked-thread.js';
import type { Following } from './following.js';
import { openReadModels } from './open-read-models.js';
import { OthersFollowing } from './others-following.js';
import { OwnFollowing } from './own-following.js';
import { ThreadedFollowing } from './threaded-following.js';

/** Read models and ledger, open to read, and whoever keeps them. */
export interface FollowedFiles {
  readonly rows: Database.Database;
  readonly ledger: LedgerFile;
  readonly following: Following;
  /** Where this process can follow no longer, though it was to. */
  readonly ended: Promise<FollowingEnded>;
}

export interface OpenFollowingOptions {
  readonly store: GuardedStore;
  readonly paths: ReturnType<typeof filesIn>;
  readonly logger: Logger;
  /** `elsewhere`: another process follows. */
  readonly where: 'elsewhere' | 'here' | 'in-a-thread';
  /** Told how to close each thing as soon as it is open. */
  readonly opened: (close: () => void | Promise<void>) => void;
}

/** Threads run what was built; a test runs the sources. */
export const canHaveThreads = import.meta.url.endsWith('.js');

/** The log is not continued where it is not what the ledger followed. @throws what the files refuse. */
export function openFollowing(options: OpenFollowingOptions): Promise<FollowedFiles> | FollowedFiles {
  switch (options.where) {
    case 'elsewhere':
      return besideAnother(options);
    case 'here':
      return inThisThread(options);
    case 'in-a-thread':
      return inAThread(options);
  }
}

function besideAnother({ store, paths, opened }: OpenFollowingOptions): FollowedFiles {
  const { rows, ledger } = openToRead(paths, opened);
  return { rows, ledger, following: new OthersFollowing(store, rows, ledger), ended: NEVER };
}

function inThisThread({ store, paths, logger, opened }: OpenFollowingOptions): FollowedFiles {
  const ledger = new LedgerFile(paths.ledger);
  opened(() => ledger.close());
  const file = openReadModels(paths.readModels, logger);
  opened(() => file.close());
  const following = new OwnFollowing(store, file, ledger, logger);
  store.takesNothingWhile(() => following.notAnExtension);
  opened(() => following.stop());
  return { rows: file.db, ledger, following, ended: NEVER };
}

async function inAThread({ store, paths, logger, opened }: OpenFollowingOptions): Promise<FollowedFiles> {
  const { log, readModels, ledger: leaves } = paths;
  const thread = await AskedThread.start({ log, readModels, ledger: leaves, logLevel: logger.level });
  opened(() => thread.stop());
  store.takesNothingWhile(() => thread.notAnExtension);
  store.tellsOfAppends((position) => thread.appended(position));
  const { rows, ledger } = openToRead(paths, opened, () => thread.holdForAppended());
  const following = new ThreadedFollowing(thread, new OthersFollowing(store, rows, ledger));
  return { rows, ledger, following, ended: thread.ended };
}

function openToRead(
  { readModels, ledger: leaves }: OpenFollowingOptions['paths'],
  opened: OpenFollowingOptions['opened'],
  beforeReading?: () => void,
) {
  const ledger = new LedgerFile(leaves, { readOnly: true });
  opened(() => ledger.close());
  const rows = ReadModelFile.openToRead(readModels, PROJECTIONS, beforeReading);
  opened(() => void rows.close());
  return { rows, ledger };
}

const NEVER = new Promise<never>(() => {});
