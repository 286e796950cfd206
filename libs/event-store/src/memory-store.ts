import { categoryOf, checkAppend, type CheckedAppend } from './check-append.js';
import { systemClock, type Clock } from './clock.js';
import { RevisionConflict, StoreClosed } from './errors.js';
import { followLog } from './follow-log.js';
import { PAGE_ROWS, type LogSource } from './log-source.js';
import type * as port from './port.js';
import { readLog } from './read-log.js';
import { readOneStream } from './read-one-stream.js';
import { recogniseRepeat } from './recognise-repeat.js';
import { isoStamp, type StoredRow } from './stored-row.js';
import { WakeUps } from './wake-ups.js';

/** The log in memory, for tests: every promise of the port but durability. */
export class MemoryEventStore implements port.EventStore {
  readonly #clock: Clock;
  readonly #log: StoredRow[] = [];
  readonly #streams = new Map<string, StoredRow[]>();
  readonly #ids = new Map<string, StoredRow>();
  readonly #wakeUps = new WakeUps();
  #open = true;

  constructor({ clock = systemClock }: { readonly clock?: Clock } = {}) {
    this.#clock = clock;
  }

  async append(stream: string, expected: port.ExpectedState, events: readonly port.NewEvent[]): Promise<port.Appended> {
    this.#assertOpen();
    const append = checkAppend(stream, expected, events);
    return (
      recogniseRepeat(
        append,
        append.events.map(({ id }) => this.#ids.get(id)),
      ) ?? this.#store(append)
    );
  }

  readStream(stream: string, range: port.StreamRange = {}): AsyncIterable<port.RecordedEvent> {
    return readOneStream(this.#source, stream, range);
  }

  readAll(range: port.LogRange = {}): AsyncIterable<port.RecordedEvent> {
    return readLog(this.#source, range);
  }

  follow(options: port.FollowOptions = {}): AsyncIterable<port.FollowMessage> {
    const waitForMore = (position: port.Position, signal: AbortSignal | undefined) =>
      this.#source.end() > position ? Promise.resolve() : this.#wakeUps.sleep(signal);
    return followLog(this.#source, waitForMore, () => this.#open, options);
  }

  async head(): Promise<port.LogHead> {
    const last = this.#log.at(-1);
    const size = this.#log.length;
    return { position: BigInt(size), size, recordedAt: last === undefined ? null : isoStamp(last.recordedAt) };
  }

  async close(): Promise<void> {
    this.#open = false;
    this.#wakeUps.wakeAll();
  }

  #store({ stream, expected, events }: CheckedAppend): port.Appended {
    const rows = this.#streams.get(stream) ?? [];
    const actual = rows.length === 0 ? 'none' : rows.length - 1;
    if (actual !== expected) throw new RevisionConflict(stream, expected, actual);

    const firstRevision = rows.length;
    const recordedAt = Math.max(Math.floor(this.#clock()), this.#log.at(-1)?.recordedAt ?? -Infinity);
    for (const event of events) {
      const row = { ...event, stream, revision: rows.length, position: this.#log.length + 1, recordedAt };
      rows.push(row);
      this.#log.push(row);
      this.#ids.set(row.id, row);
    }
    this.#streams.set(stream, rows);
    this.#wakeUps.wakeAll();
    return {
      firstRevision,
      revision: rows.length - 1,
      position: BigInt(this.#log.length),
      recordedAt: isoStamp(recordedAt),
      repeated: false,
    };
  }

  readonly #source: LogSource = {
    end: () => {
      this.#assertOpen();
      return BigInt(this.#log.length);
    },
    look: (after, upTo, { categories, types }) => {
      this.#assertOpen();
      const scannedTo = Math.min(Number(after) + PAGE_ROWS, Number(upTo));
      const matches = (row: StoredRow) =>
        (categories?.includes(categoryOf(row.stream)) ?? true) && (types?.includes(row.type) ?? true);
      return { rows: this.#log.slice(Number(after), scannedTo).filter(matches), scannedTo: BigInt(scannedTo) };
    },
    lookAtStream: (stream, from, direction, limit) => {
      this.#assertOpen();
      const all = this.#streams.get(stream) ?? [];
      const first = Math.min(from, all.length - 1);
      const rows =
        direction === 'forwards'
          ? all.slice(from, from + limit)
          : all.slice(Math.max(0, first + 1 - limit), first + 1).reverse();
      return { rows, ended: rows.length < limit };
    },
  };

  #assertOpen(): void {
    if (!this.#open) throw new StoreClosed('the store is closed');
  }
}
