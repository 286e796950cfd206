import { setTimeout as delay } from 'node:timers/promises';
import { IdReused, KeyReused, RevisionConflict } from './errors.js';
import type { History } from './history.js';
import { START, type EventStore, type ExpectedState, type JsonObject, type Position } from './port.js';
import type { RecordedEvent } from './port.js';
import { asStored } from './as-stored.js';
import type { KnownStreams } from './known-streams.js';
import { uuid5 } from './uuid5.js';

/** What a decider says; ids, `metadata.key` and `metadata.request` are added here. */
export interface Fact {
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: JsonObject;
  readonly metadata: JsonObject;
}

export interface Recording {
  readonly stream: string;
  /** UUID of the command. Event ids derive from it, so that a command sent again is recognised. */
  readonly key: string;
  /** Digest of the request: the same key with another one is refused. */
  readonly request?: string;
  /** What the caller has seen (If-Match). Given, nothing is tried twice. */
  readonly expected?: ExpectedState;
  /** How often to load and decide when others write to the stream at the same time. Default 5. */
  readonly attempts?: number;
  /** Where streams are kept at hand; without it every attempt reads the stream from its beginning. */
  readonly known?: KnownStreams;
  /**
   * Called once for each attempt with the stream, whole or shortened to what decides; where it refuses by a shortened
   * one, once more with the whole. An empty answer means that there is nothing to do.
   */
  decide(history: readonly RecordedEvent[]): readonly Fact[] | Promise<readonly Fact[]>;
}

export interface Recorded {
  /** `repeated`: this command was recorded before, and this is its first answer. `nothing`: nothing was to be done. */
  readonly outcome: 'recorded' | 'repeated' | 'nothing';
  readonly stream: string;
  /** Of the command's last event; where nothing was done, of the stream. */
  readonly revision: ExpectedState;
  /** Of the command's last event; where nothing was done, of the stream's last, or `START`. */
  readonly position: Position;
  /** Stamp of the command's last event; null where nothing was done. */
  readonly recordedAt: string | null;
  /** Those of this command. */
  readonly events: readonly RecordedEvent[];
}

/**
 * One command, from history to facts: load, recognise a repeat, compare what the caller has seen, decide, append.
 * A repeat is recognised before anything is compared or decided, so it gets its first answer though the stream has
 * moved on. `nothing` and a rule's refusal leave no trace and are decided anew. After an error other than a refusal
 * the facts may or may not be stored: record the same command again.
 *
 * @throws KeyReused where the key was used for another request.
 * @throws RevisionConflict where the caller named a revision that is not the stream's, or after the last attempt.
 * @throws what `decide` throws.
 */
export async function record(store: EventStore, recording: Recording): Promise<Recorded> {
  const attempts = recording.expected === undefined ? (recording.attempts ?? 5) : 1;
  for (let attempt = 1; ; attempt++) {
    try {
      return await recordOnce(store, recording);
    } catch (error) {
      if (error instanceof IdReused) return recordedMeanwhile(store, recording, error);
      if (!(error instanceof RevisionConflict) || attempt >= attempts) throw error;
      await delay(Math.random() * 4 * attempt);
    }
  }
}

/**
 * The key under which the refusal of a command is recorded: its own, so that a refusal is recorded once, never counts
 * as the command's record, and takes none of its event ids, even in the same stream.
 */
export function refusalKey(key: string): string {
  return uuid5(key, 'refused');
}

async function recordOnce(store: EventStore, recording: Recording): Promise<Recorded> {
  const { stream, key, request, expected } = recording;
  const { events: history, recordedUnder } = await seenStream(store, recording);
  const repeat =
    recording.known?.mayHold(stream, key) === false
      ? undefined
      : repeatIn(recordedUnder === undefined ? history : await recordedUnder(key), recording);
  if (repeat !== undefined) return repeat;

  const actual = history.at(-1)?.revision ?? 'none';
  if (expected !== undefined && expected !== actual) throw new RevisionConflict(stream, expected, actual);

  let facts: readonly Fact[];
  try {
    facts = await recording.decide(history);
  } catch (error) {
    if (recordedUnder === undefined) throw error;
    return recordOnce(store, byWholeStream(recording));
  }
  if (facts.length === 0) return nothing(stream, history);

  const marks = request === undefined ? { key } : { key, request };
  const sent = facts.map(({ type, schemaVersion, data, metadata }, n) => ({
    id: uuid5(key, stream, String(n)),
    type,
    schemaVersion,
    data,
    metadata: { ...metadata, ...marks },
  }));
  const appended = await store.append(stream, actual, sent);
  const { firstRevision, repeated } = appended;
  const [only] = sent;
  if (sent.length === 1 && !repeated) {
    const event = asStored(stream, only!, appended);
    recording.known?.appended(event);
    return answer('recorded', [event]);
  }
  const events = await load(store, stream, { from: firstRevision, limit: facts.length });
  assertSameRequest(events, recording);
  return answer(repeated ? 'repeated' : 'recorded', events);
}

/** The same command was recorded by somebody else between our look and our append. */
async function recordedMeanwhile(store: EventStore, recording: Recording, error: IdReused): Promise<Recorded> {
  const repeat = repeatIn(await load(store, recording.stream), recording);
  if (repeat === undefined) throw error;
  return repeat;
}

function repeatIn(history: readonly RecordedEvent[], recording: Recording): Recorded | undefined {
  const isOfCommand = ({ metadata }: RecordedEvent) => metadata['key'] === recording.key;
  if (!history.some(isOfCommand)) return undefined;
  const events = history.filter(isOfCommand);
  assertSameRequest(events, recording);
  return answer('repeated', events);
}

function assertSameRequest(events: readonly RecordedEvent[], { key, request }: Recording): void {
  if (events.some(({ metadata }) => metadata['request'] !== request)) throw new KeyReused(key);
}

function answer(outcome: 'recorded' | 'repeated', events: readonly RecordedEvent[]): Recorded {
  const { stream, revision, position, recordedAt } = events.at(-1)!;
  return { outcome, stream, revision, position, recordedAt, events };
}

function nothing(stream: string, history: readonly RecordedEvent[]): Recorded {
  const last = history.at(-1);
  return {
    outcome: 'nothing',
    stream,
    revision: last?.revision ?? 'none',
    position: last?.position ?? START,
    recordedAt: null,
    events: [],
  };
}

const seenStream = async (store: EventStore, { stream, known }: Recording): Promise<History> =>
  known === undefined ? { events: await load(store, stream) } : known.load(stream);

const byWholeStream = ({ known: _shortened, ...recording }: Recording): Recording => recording;

async function load(
  store: EventStore,
  stream: string,
  range: { readonly from?: number; readonly limit?: number } = {},
): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of store.readStream(stream, range)) events.push(event);
  return events;
}
