import { existsSync } from 'node:fs';
import type { Clock } from '#event-store/clock';
import type { EventStore } from '#event-store/port';
import { SqliteEventStore } from '#event-store/sqlite-store';
import type { Configuration } from '../configuration/configuration.js';
import { filesIn } from './files.js';

export interface LogState {
  readonly kind: 'embedded' | 'eventstoredb';
  /** Why the log is not followed just now; null while it is. */
  readonly dropped: string | null;
  /** What of the server's protection against deletion is missing, one sentence each. */
  readonly unprotected: readonly string[];
}

export interface OpenedLog {
  readonly log: EventStore;
  readonly state: () => LogState;
  /** How far the clock that stamps the log is ahead of this machine's, ms; null where it is the same, or unknown. */
  readonly serverAhead: () => number | null;
}

export interface OpenLogOptions {
  readonly clock?: Clock;
  /** Nothing is written: for verification beside a running server. */
  readonly readOnly?: boolean;
  /** Another process keeps the disposable files. */
  readonly shared?: boolean;
}

export const isOnServer = ({ EVENTSTORE_URL }: Pick<Configuration, 'EVENTSTORE_URL'>): boolean => EVENTSTORE_URL !== '';

/** Whether there is a log to open: an embedded one is a file, the other one is the server's. */
export const hasLog = (configuration: Configuration): boolean =>
  isOnServer(configuration) || existsSync(filesIn(configuration).log);

/** The log that the configuration names: embedded below DATA_DIR, or in the EventStoreDB at EVENTSTORE_URL. */
export async function openLog(
  configuration: Configuration,
  { clock, readOnly = false, shared = false }: OpenLogOptions = {},
): Promise<OpenedLog> {
  const files = filesIn(configuration);
  if (!isOnServer(configuration)) {
    const log = await SqliteEventStore.open({ path: files.log, readOnly, ...(clock && { clock }) });
    return { log, state: () => ({ kind: 'embedded', dropped: null, unprotected: [] }), serverAhead: () => null };
  }
  // Its client is slow to load, and an embedded log needs none of it.
  const { EventStoreDbStore } = await import('#event-store/eventstoredb/eventstoredb-store');
  const log = await EventStoreDbStore.open({
    url: configuration.EVENTSTORE_URL,
    log: configuration.EVENTSTORE_LOG,
    ...(readOnly || (shared && !existsSync(files.places)) ? {} : { places: files.places, sharesPlaces: shared }),
  });
  const unprotected = readOnly || shared ? [] : await log.unprotected();
  return {
    log,
    state: () => ({ kind: 'eventstoredb', dropped: log.dropped, unprotected }),
    serverAhead: () => log.serverAhead,
  };
}
