import { randomBytes } from 'node:crypto';
import type { CheckedAppend } from '../check-append.js';
import { IdReused, InvalidAppend, RevisionConflict, StoreUnavailable } from '../errors.js';
import type { Appended, ExpectedState } from '../port.js';
import { recogniseRepeat } from '../recognise-repeat.js';
import { isoStamp, type StoredRow } from '../stored-row.js';
import { appendCall } from './append-call.js';
import { sentForm } from './event-form.js';
import { kindOf, sentenceOf, untilKnown, type Persistence } from './faults.js';
import type { LogParts } from './log-pages.js';
import type { Place } from './places.js';
import { readPart } from './reading.js';

/** An append as the adapter sends it; the stamps, one for each event, are the copier's alone. */
export interface Outgoing extends CheckedAppend {
  readonly stamps?: readonly string[];
}

/** Each event is a message of its own on the client's single path: 10,000 took 1.7 s on an idle machine. */
const LONGER_FOR_EACH_EVENT = 1;

/**
 * Appends, each until it is known whether it is stored. What the server would get wrong is settled around it:
 *
 * - It compares ids only, and only where the expected revision points: the same id with another body "succeeds" and the
 *   first body stays. So ids are looked for in the places before, and after a success the events that arrive are asked
 *   for the mark of this very call; where it is another's, bodies are compared as on every store.
 * - A try that was dropped, rejected or never answered may have been stored. It is repeated with the same ids and the
 *   same exact revision, to which the server gives the first answer. Never with ANY, which stores it twice.
 * - A repeat beside a try still in flight is dropped, so appends to one stream wait for each other here.
 * - The answer carries no stamp, and the raised one is known only in log order: the acknowledgement waits for the
 *   follower to come by the last event.
 *
 * Not noticed: one id sent at the same moment by two processes to two streams. Ids derive from their stream (`record`).
 */
export class Appending {
  readonly #parts: LogParts;
  readonly #persistence: Persistence;
  readonly #lastOf = new Map<string, Promise<unknown>>();

  constructor(parts: LogParts, persistence: Persistence) {
    this.#parts = parts;
    this.#persistence = persistence;
  }

  append(append: Outgoing): Promise<Appended> {
    const { stream } = append;
    const before = this.#lastOf.get(stream) ?? Promise.resolve();
    const answer = before.then(() => this.#append(append));
    const settled = answer
      .catch(() => undefined)
      .then(() => {
        if (this.#lastOf.get(stream) === settled) this.#lastOf.delete(stream);
      });
    this.#lastOf.set(stream, settled);
    return answer;
  }

  /** Once everything under way is answered. */
  async drained(): Promise<void> {
    while (this.#lastOf.size > 0) await Promise.all(this.#lastOf.values());
  }

  async #append(append: Outgoing): Promise<Appended> {
    const known = await this.#recognised(append);
    if (known !== undefined) return known;
    const call = randomBytes(9).toString('base64url');
    try {
      const position = await untilKnown(() => this.#send(append, call), this.#persistence);
      await this.#followedTo(position);
    } catch (error) {
      if (kindOf(error) === 'wrong-expected-version') return this.#conflicting(append);
      throw asOurs(error);
    }
    const places = this.#placesOf(append);
    if (places.every((place) => place?.call === call)) return stored(append, places.at(-1)!);
    const repeat = await this.#recognised(append);
    if (repeat === undefined) throw new StoreUnavailable(`${append.stream}: stored, but not found in the log`);
    return repeat;
  }

  async #send({ stream, expected, events, stamps }: Outgoing, call: string): Promise<bigint> {
    const { connection, prefix } = this.#parts;
    const sent = events.map((event, n) =>
      sentForm(event, { call, left: events.length - 1 - n, recordedAt: stamps?.[n] }),
    );
    const longer = events.length * LONGER_FOR_EACH_EVENT;
    const options = connection.options({ requiresLeader: true, longer });
    return connection.call((client) => appendCall(client, `${prefix}${stream}`, expected, sent, options), longer);
  }

  /** The stream is elsewhere. Whether these events are in it already is known once the follower has come by its end. */
  async #conflicting(append: Outgoing): Promise<Appended> {
    const { connection, prefix } = this.#parts;
    const { stream, expected } = append;
    const end = await untilKnown(
      () => readPart(connection, prefix, stream, { from: Number.MAX_SAFE_INTEGER, direction: 'backwards', limit: 1 }),
      this.#persistence,
    );
    const [last] = end.events;
    if (last !== undefined) await this.#followedTo(BigInt(last.position));
    const repeat = await this.#recognised(append);
    if (repeat !== undefined) return repeat;
    const actual: ExpectedState = last?.revision ?? this.#parts.places.lastOf(stream)?.revision ?? 'none';
    throw new RevisionConflict(stream, expected, actual);
  }

  async #followedTo(position: bigint): Promise<void> {
    const { follower } = this.#parts;
    if (await follower.reached(position, this.#persistence.patience)) return;
    throw new StoreUnavailable(`stored, but the log is not followed: ${follower.dropped ?? 'it is still being read'}`);
  }

  #placesOf({ events }: Outgoing): (Place | undefined)[] {
    return events.map(({ id }) => this.#parts.places.byId(id));
  }

  /** @throws IdReused */
  async #recognised(append: Outgoing): Promise<Appended | undefined> {
    const places = this.#placesOf(append);
    if (places.every((place) => place === undefined)) return undefined;
    const bodies = await this.#bodiesOf(append, places);
    const rows = places.map((place, n) => place && rowOf(place, bodies.get(place.id) ?? append.events[n]!));
    return recogniseRepeat(append, rows);
  }

  /** Of those in the stream itself; what is elsewhere is refused without a look at it. */
  async #bodiesOf({ stream }: Outgoing, places: readonly (Place | undefined)[]): Promise<Map<string, StoredRow>> {
    const own = places.flatMap((place) => (place?.stream === stream ? [place.revision] : []));
    const bodies = new Map<string, StoredRow>();
    if (own.length === 0) return bodies;
    const { connection, prefix } = this.#parts;
    const last = Math.max(...own);
    for (let from = Math.min(...own); from <= last;) {
      const { events } = await untilKnown(
        () => readPart(connection, prefix, stream, { from, direction: 'forwards', limit: last - from + 1 }),
        this.#persistence,
      );
      for (const event of events) bodies.set(event.id, event);
      if (events.length === 0) throw new IdReused(places.find(Boolean)!.id, 'is in the log, but was removed since');
      from = events.at(-1)!.revision + 1;
    }
    return bodies;
  }
}

function rowOf(place: Place, body: Pick<StoredRow, 'data' | 'metadata' | 'schemaVersion'>): StoredRow {
  const { data, metadata, schemaVersion } = body;
  return { ...place, data, metadata, schemaVersion };
}

function stored({ expected }: Outgoing, { revision, position, recordedAt }: Place): Appended {
  return {
    firstRevision: expected === 'none' ? 0 : expected + 1,
    revision,
    position: BigInt(position),
    recordedAt: isoStamp(recordedAt),
    repeated: false,
  };
}

/** What the server decided, in our words. */
function asOurs(error: unknown): unknown {
  switch (kindOf(error)) {
    case 'maximum-append-size-exceeded':
      return new InvalidAppend(`the server is set to take less than 1 MiB in one append: ${sentenceOf(error)}`);
    case 'access-denied':
    case 'stream-deleted':
    case 'invalid-argument':
    case 'invalid-transaction':
    case 'unsupported':
      return new StoreUnavailable(`EventStoreDB refuses the append: ${kindOf(error)} ${sentenceOf(error)}`, {
        cause: error,
      });
    default:
      return error;
  }
}
