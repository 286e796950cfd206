import { PAGE_CHARACTERS, PAGE_ROWS, type Page, type Streams, type StreamPage } from '../log-source.js';
import type { LogFilter, Position } from '../port.js';
import type { StoredRow } from '../stored-row.js';
import type { Connection } from './connection.js';
import { HistoryRemoved, StoreClosed } from '../errors.js';
import { untilKnown, type Persistence } from './faults.js';
import type { LogFollower } from './log-follower.js';
import type { Place, Places } from './places.js';
import type { RecentEvents } from './recent-events.js';
import { readPart, type PartRead, type StreamPart } from './reading.js';
import { listen } from './subscribing.js';

export interface LogParts {
  readonly connection: Connection;
  readonly places: Places;
  readonly follower: LogFollower;
  /** What stands before the bare names of our streams. */
  readonly prefix: string;
}

/**
 * Reads by pages. Which events make up a page is known from the places; the events come from the server, with the
 * stamps of the places, so that a stream, the log and a follower show the same stamp of the same event. A stream read
 * waits for the follower to come by what it has read, some milliseconds behind the newest append.
 */
export class LogPages implements Streams {
  readonly #parts: LogParts;
  readonly #persistence: Persistence;
  readonly #recent: RecentEvents | undefined;

  /** `recent`: what was followed last is taken from memory; who verifies wants it from the server. */
  constructor(parts: LogParts, persistence: Persistence, recent?: RecentEvents) {
    this.#parts = parts;
    this.#persistence = persistence;
    this.#recent = recent;
  }

  async look(after: Position, upTo: Position, filter: LogFilter): Promise<Page> {
    this.#assertOpen();
    const places = this.#parts.places.matching(Number(after), Number(upTo), filter, PAGE_ROWS);
    const last = places.at(-1);
    if (last === undefined) return { rows: [], scannedTo: upTo };
    const positions = places.map(({ position }) => position);
    const rows =
      this.#recent?.at(positions) ?? (await untilKnown(() => this.#fetch(places, filter), this.#persistence));
    const isWhole = rows.length === 0 || rows.at(-1)!.position === last.position;
    const scannedTo = !isWhole
      ? BigInt(rows.at(-1)!.position)
      : places.length < PAGE_ROWS
        ? upTo
        : BigInt(last.position);
    return { rows, scannedTo };
  }

  /** @throws HistoryRemoved where the server no longer shows what the log was seen to hold of the stream. */
  async lookAtStream(
    stream: string,
    from: number,
    direction: 'forwards' | 'backwards',
    limit: number,
  ): Promise<StreamPage> {
    this.#assertOpen();
    const { connection, follower, places, prefix } = this.#parts;
    const part = { from, direction, limit };
    const last = places.lastOf(stream)?.revision;
    const { events, ended } = await untilKnown(() => readPart(connection, prefix, stream, part), this.#persistence);
    this.#assertOpen();
    if (last !== undefined) assertWhole(stream, part, { events, ended }, last);
    const newest = Math.max(0, ...[events[0], events.at(-1)].map((event) => event?.position ?? 0));
    if (newest > places.end.position)
      await untilKnown(async () => {
        if (!(await follower.reached(BigInt(newest), connection.deadline)))
          throw new Error(`the log is not followed up to ${newest}: ${follower.dropped ?? 'still reading'}`);
      }, this.#persistence);
    return { rows: events.map((event) => ({ ...event, recordedAt: this.#stampOf(event) })), ended };
  }

  #assertOpen(): void {
    if (this.#persistence.signal.aborted) throw new StoreClosed('the store is closed');
  }

  #stampOf({ position, recordedAt }: StoredRow): number {
    return this.#parts.places.at(position)?.recordedAt ?? recordedAt;
  }

  /**
   * The events of a page that is not at the end of the log, by a subscription that is left at the last of them. Of the
   * leader: at the end of another node's log, what it has not got yet would look like removed.
   */
  async #fetch(places: readonly Place[], { categories }: LogFilter): Promise<StoredRow[]> {
    const { connection, prefix, places: all } = this.#parts;
    const wanted = new Map(places.map((place) => [place.position, place]));
    const last = places.at(-1)!.position;
    const before = all.floor(places[0]!.position - 1);
    const rows: StoredRow[] = [];
    let characters = 0;
    await listen(
      connection,
      prefix,
      {
        from: before === undefined ? undefined : { commit: BigInt(before), prepare: BigInt(before) },
        prefixes: categories?.map((category) => `${prefix}${category}-`) ?? [prefix],
        requiresLeader: true,
        event: (event) => {
          const place = wanted.get(event.position);
          if (place !== undefined) {
            rows.push({ ...event, recordedAt: place.recordedAt });
            characters += event.data.length + event.metadata.length;
          }
          return event.position >= last || characters > PAGE_CHARACTERS;
        },
        caughtUp: () => true,
      },
      this.#persistence.signal,
    );
    return rows;
  }
}

/** Deciding on half a history would be worse than deciding nothing. `last` was the last revision when the read began. */
function assertWhole(stream: string, { from, direction }: StreamPart, { events, ended }: PartRead, last: number): void {
  const isForwards = direction === 'forwards';
  let next = isForwards ? from : Math.max(Math.min(from, last), events[0]?.revision ?? 0);
  for (const { revision } of events) {
    if (revision !== next) throw new HistoryRemoved(stream, next);
    next += isForwards ? 1 : -1;
  }
  if (ended && (isForwards ? next <= last : next >= 0)) throw new HistoryRemoved(stream, next);
}
