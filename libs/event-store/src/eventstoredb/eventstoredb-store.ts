import { checkAppend } from '../check-append.js';
import { StoreClosed } from '../errors.js';
import { followLog } from '../follow-log.js';
import type * as port from '../port.js';
import { readLog } from '../read-log.js';
import { readOneStream } from '../read-one-stream.js';
import { isoStamp } from '../stored-row.js';
import { Appending } from './appending.js';
import { Connection } from './connection.js';
import { begin, readToTheEnd } from './end-of-log.js';
import type { Persistence } from './faults.js';
import { LogFollower } from './log-follower.js';
import { LogPages, type LogParts } from './log-pages.js';
import { Places } from './places.js';
import { openToThisAccount } from './protection.js';
import { serverUrl } from './server-url.js';

export interface EventStoreDbOptions {
  /** `esdb://name:password@host:port?…`; see `serverUrl`. */
  readonly url: string;
  /** The log's own name in a server that others use too. Default `minhchung`. */
  readonly log?: string;
  /** The file of the places, made anew where it is missing. Default: in memory, read anew at every start. */
  readonly places?: string;
  /** Another process keeps that file. */
  readonly sharesPlaces?: boolean;
  /** Longest silence of the server before a try counts as unanswered, ms. Default 5,000. */
  readonly deadline?: number;
  /** How long to go on trying, ms. Default 30,000: a frozen leader is
   * noticed after 18 to 27 s with the client's own keep-alive. */
  readonly patience?: number;
}

export const DEFAULT_LOG = 'minhchung';

/**
 * The log in EventStoreDB 23.10 or later, a node or a cluster. Positions are the server's commit positions, stamps the
 * server's, raised along the log. One store for each process: it holds the one appending client and the one live
 * subscription. Appends are acknowledged once the follower has come by them; streams are read from the leader.
 */
export class EventStoreDbStore implements port.EventStore {
  readonly #end = new AbortController();
  readonly #parts: LogParts;
  readonly #persistence: Persistence;
  readonly #appending: Appending;
  readonly #pages: LogPages;
  #open = true;

  /**
   * Once the log has been read to its end.
   *
   * @throws ServerUrlRefused; StoreUnavailable where the server is out of reach or refuses the account.
   */
  static async open(options: EventStoreDbOptions): Promise<EventStoreDbStore> {
    const store = new EventStoreDbStore(options);
    try {
      await begin(store.#parts, store.#persistence);
      return store;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  private constructor({
    url,
    log = DEFAULT_LOG,
    places: path,
    sharesPlaces = false,
    deadline = 5_000,
    patience = 30_000,
  }: EventStoreDbOptions) {
    const server = serverUrl(url);
    const connection = new Connection(server, { deadline });
    const prefix = `${log}.`;
    const places = Places.open(log, path, { shared: sharesPlaces });
    const follower = new LogFollower(connection, places, prefix, this.#end.signal);
    this.#parts = { connection, places, follower, prefix };
    this.#persistence = { patience, signal: this.#end.signal };
    this.#appending = new Appending(this.#parts, this.#persistence);
    this.#pages = new LogPages(this.#parts, this.#persistence);
  }

  /** Why the log is not followed just now; null while it is. */
  get dropped(): string | null {
    return this.#parts.follower.dropped;
  }

  /** How far the server's clock is ahead of this machine's, ms, as its last live event showed; null before. */
  get serverAhead(): number | null {
    return this.#parts.follower.serverAhead;
  }

  /** What the server would let this account destroy; see `openToThisAccount`. */
  unprotected(): Promise<readonly string[]> {
    return openToThisAccount(this.#parts.connection, this.#parts.prefix, this.#persistence);
  }

  async append(stream: string, expected: port.ExpectedState, events: readonly port.NewEvent[]): Promise<port.Appended> {
    this.#assertOpen();
    return this.#appending.append(checkAppend(stream, expected, events));
  }

  /**
   * As `append`, of events of another log with their first stamps: for the copier, which knows them. They are believed
   * only while this log holds nothing else.
   */
  async appendCopied(
    stream: string,
    expected: port.ExpectedState,
    events: readonly port.RecordedEvent[],
  ): Promise<port.Appended> {
    this.#assertOpen();
    const stamps = events.map(({ recordedAt }) => recordedAt);
    return this.#appending.append({ ...checkAppend(stream, expected, events), stamps });
  }

  readStream(stream: string, range: port.StreamRange = {}): AsyncIterable<port.RecordedEvent> {
    return readOneStream(this.#pages, stream, range);
  }

  readAll(range: port.LogRange = {}): AsyncIterable<port.RecordedEvent> {
    const end = async () => (await this.head()).position;
    return readLog({ end, look: (...asked) => this.#pages.look(...asked) }, range);
  }

  /** Waits out every fault of the server: it ends with the signal or the store, and throws only over what was removed. */
  follow(options: port.FollowOptions = {}): AsyncIterable<port.FollowMessage> {
    const { follower, places } = this.#parts;
    const signal = options.signal ? AbortSignal.any([options.signal, this.#end.signal]) : this.#end.signal;
    const pages = new LogPages(this.#parts, { patience: Number.POSITIVE_INFINITY, signal }, follower.recent);
    return followLog(
      {
        end: () => BigInt(places.end.position),
        look: (after, upTo, filter) => pages.look(after, upTo, filter).catch(unlessEnded(signal, after)),
      },
      (position, until) => follower.more(position, until),
      () => this.#open,
      options,
    );
  }

  /** As of the call: the leader is asked whether there is anything behind what was followed. */
  async head(): Promise<port.LogHead> {
    this.#assertOpen();
    await readToTheEnd(this.#parts, this.#persistence);
    const { size, position, recordedAt } = this.#parts.places.end;
    return { position: BigInt(position), size, recordedAt: size === 0 ? null : isoStamp(recordedAt) };
  }

  async close(): Promise<void> {
    this.#open = false;
    await this.#appending.drained();
    if (this.#end.signal.aborted) return;
    this.#end.abort();
    await this.#parts.follower.ended();
    this.#parts.connection.close();
    this.#parts.places.close();
  }

  #assertOpen(): void {
    if (!this.#open) throw new StoreClosed('the store is closed');
  }
}

/** Closed or aborted in the middle of a look: nothing more is told. */
const unlessEnded = (signal: AbortSignal, after: port.Position) => (error: unknown) => {
  if (!signal.aborted) throw error;
  return { rows: [], scannedTo: after };
};
