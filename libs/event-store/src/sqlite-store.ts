import type Database from 'better-sqlite3';
import { setImmediate, setTimeout as delay } from 'node:timers/promises';
import { checkAppend } from './check-append.js';
import { systemClock, type Clock } from './clock.js';
import { StoreClosed, StoreUnavailable } from './errors.js';
import { followLog } from './follow-log.js';
import type { LogSource } from './log-source.js';
import type * as port from './port.js';
import { readLog } from './read-log.js';
import { readOneStream } from './read-one-stream.js';
import { isBusy } from './sqlite/errors.js';
import { GroupCommit } from './sqlite/group-commit.js';
import { KnownEnds, noteCommit } from './sqlite/known-ends.js';
import { openForReading, openForWriting } from './sqlite/log-file.js';
import { sqliteSource, type StoredPages } from './sqlite/look.js';
import { OtherWriters } from './sqlite/other-writers.js';
import { appendWriter } from './sqlite/write-append.js';
import type { StoredEvent } from './stored-event.js';
import { isoStamp } from './stored-row.js';
import { WakeUps } from './wake-ups.js';

export interface SqliteOptions {
  /** The log's own file; its folder must be there. */
  readonly path: string;
  readonly clock?: Clock;
  /** Nothing is written, made or migrated; for tools beside a running server. */
  readonly readOnly?: boolean;
  /** How long an append (and the opening) waits for a file that another process holds, ms. Default 10,000. */
  readonly patience?: number;
}

/**
 * The log in a SQLite file of its own (WAL, synchronous=FULL): the embedded default. Several processes may have it
 * open; a commit blocks this process for the length of one flush. Followers hear of appends by this process at once,
 * of those by other processes within about 50 ms.
 */
export class SqliteEventStore implements port.EventStore {
  readonly #db: Database.Database;
  readonly #source: LogSource & StoredPages;
  readonly #groups: GroupCommit | undefined;
  readonly #wakeUps = new WakeUps();
  readonly #otherWriters: OtherWriters;
  readonly #ends: KnownEnds;
  readonly #last: Database.Statement<[], [number, number]>;
  #open = true;

  /**
   * @throws StoreTooNew, StoreTooOld (only when `readOnly`), NotAnEventLog.
   * @throws StoreUnavailable where another process held the file for too long.
   */
  static async open(options: SqliteOptions): Promise<SqliteEventStore> {
    const { path, readOnly = false, patience = 10_000 } = options;
    for (const since = performance.now(); ; await delay(10 + Math.random() * 40)) {
      try {
        return new SqliteEventStore(readOnly ? openForReading(path) : openForWriting(path), options);
      } catch (cause) {
        if (!isBusy(cause)) throw cause;
        if (performance.now() - since > patience)
          throw new StoreUnavailable(`${path} is held by another process`, { cause });
      }
    }
  }

  private constructor(
    db: Database.Database,
    { clock = systemClock, readOnly = false, patience = 10_000 }: SqliteOptions,
  ) {
    this.#db = db;
    this.#source = sqliteSource(db);
    this.#last = db
      .prepare<[], [number, number]>('SELECT position, recorded_at FROM event ORDER BY position DESC LIMIT 1')
      .raw();
    this.#ends = new KnownEnds(db);
    this.#otherWriters = new OtherWriters(db, this.#wakeUps);
    if (!readOnly)
      this.#groups = new GroupCommit(db, {
        write: appendWriter(db, clock),
        committed: () => {
          noteCommit();
          this.#wakeUps.wakeAll();
        },
        patience,
      });
  }

  async append(stream: string, expected: port.ExpectedState, events: readonly port.NewEvent[]): Promise<port.Appended> {
    this.#assertOpen();
    if (this.#groups === undefined) throw new StoreClosed('the store was opened for reading only');
    try {
      const appended = await this.#groups.add(checkAppend(stream, expected, events));
      if (!appended.repeated) this.#ends.note(stream, appended.revision);
      return appended;
    } catch (error) {
      this.#ends.forget(stream);
      throw error;
    }
  }

  readStream(stream: string, range: port.StreamRange = {}): AsyncIterable<port.RecordedEvent> {
    return readOneStream(this.#openSource, stream, range);
  }

  readAll(range: port.LogRange = {}): AsyncIterable<port.RecordedEvent> {
    return readLog(this.#openSource, range);
  }

  follow(options: port.FollowOptions = {}): AsyncIterable<port.FollowMessage> {
    const waitForMore = async (position: port.Position, signal: AbortSignal | undefined) => {
      this.#otherWriters.watch();
      if (this.#source.end() <= position) await this.#wakeUps.sleep(signal);
    };
    return followLog(this.#openSource, waitForMore, () => this.#open, options);
  }

  async *readStored({ after, upTo }: port.LogRange = {}): AsyncGenerator<readonly StoredEvent[], void, undefined> {
    const end = Number(upTo ?? this.#assertOpen().end());
    for (let at = after === undefined ? -Number.MAX_VALUE : Number(after); ; await setImmediate()) {
      const page = this.#assertOpen().storedAfter(at, end);
      yield page;
      const last = page.at(-1)?.position;
      if (last === undefined || last <= at || last >= end) return;
      at = last;
    }
  }

  async head(): Promise<port.LogHead> {
    this.#assertOpen();
    return this.#ends.head(() => {
      const last = this.#last.get();
      if (last === undefined) return { position: 0n, size: 0, recordedAt: null };
      return { position: BigInt(last[0]), size: last[0], recordedAt: isoStamp(last[1]) };
    });
  }

  async close(): Promise<void> {
    this.#open = false;
    await this.#groups?.drained();
    this.#otherWriters.rest();
    this.#wakeUps.wakeAll();
    if (this.#db.open) this.#db.close();
  }

  readonly #openSource: LogSource = {
    end: () => this.#assertOpen().end(),
    look: (after, upTo, filter) => this.#assertOpen().look(after, upTo, filter),
    lookAtStream: (stream, from, direction, limit) => {
      const source = this.#assertOpen();
      const isForwards = direction === 'forwards';
      if (isForwards && this.#ends.isBehind(stream, from)) return { rows: [], ended: true };
      const page = source.lookAtStream(stream, from, direction, limit);
      if (isForwards && page.ended) this.#ends.note(stream, page.rows.at(-1)?.revision ?? from - 1);
      return page;
    },
  };

  #assertOpen(): LogSource & StoredPages {
    if (!this.#open) throw new StoreClosed('the store is closed');
    return this.#source;
  }
}
