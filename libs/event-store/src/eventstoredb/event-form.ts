import type { ResolvedEvent } from '@eventstore/db-client';
import canonicalize from 'canonicalize';
import type { CheckedEvent } from '../check-append.js';
import type { JsonObject } from '../port.js';
import type { StoredRow } from '../stored-row.js';

/** An event of ours as the server gave it. `recordedAt` is not raised yet. */
export interface SeenEvent extends StoredRow {
  /** Which call of which store stored it. */
  readonly call: string;
  /** How many events of the same append come behind it. */
  readonly left: number;
  /** The first stamp that a copied event brought along, ms; to be believed only where the follower believes it. */
  readonly copiedStamp: number | null;
}

/** What the adapter adds to the metadata and takes out again. Facts cannot have such keys: the port refuses them. */
interface Marks {
  readonly $schemaVersion: number;
  readonly $call: string;
  readonly $left: number;
  readonly $recordedAt?: string;
}

export interface Sending {
  readonly call: string;
  readonly left: number;
  /** Only the copier gives one. */
  readonly recordedAt?: string | undefined;
}

/** What is sent: texts, made before the client sees anything, whose bytes the server keeps as they are. */
export interface SentEvent {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

export function sentForm({ id, type, schemaVersion, data, metadata }: CheckedEvent, sending: Sending): SentEvent {
  const { call, left, recordedAt } = sending;
  const marks: Marks = {
    $schemaVersion: schemaVersion,
    $call: call,
    $left: left,
    ...(recordedAt === undefined ? {} : { $recordedAt: recordedAt }),
  };
  return { id, type, data, metadata: JSON.stringify({ ...marks, ...(JSON.parse(metadata) as JsonObject) }) };
}

/** Something in a stream of ours that this adapter did not write. */
export class ForeignEvent extends Error {
  override readonly name = 'ForeignEvent';
}

/**
 * What was received, with the bare name of its stream; undefined where it is not of our log.
 *
 * @throws ForeignEvent where it is in one of our streams but was written by other means.
 */
export function seenEvent({ event, commitPosition }: ResolvedEvent, prefix: string): SeenEvent | undefined {
  if (event === undefined || !event.streamId.startsWith(prefix)) return undefined;
  const stream = event.streamId.slice(prefix.length);
  // What the server itself writes: the tombstone of a stream stands in that stream.
  if (!/^[a-z]+-/.test(stream) || event.type.startsWith('$')) return undefined;
  const position = event.position?.commit ?? commitPosition;
  const metadata = event.metadata as (JsonObject & Marks) | undefined;
  if (!event.isJson || !isObject(event.data) || !isObject(metadata) || !Number.isInteger(metadata['$schemaVersion']))
    throw new ForeignEvent(`event ${event.id} in ${event.streamId} was not written by this application`);
  const { $schemaVersion, $call, $left, $recordedAt, ...rest } = metadata;
  return {
    id: event.id,
    stream,
    revision: Number(event.revision),
    position: Number(position),
    type: event.type,
    schemaVersion: $schemaVersion,
    data: canonicalize(event.data)!,
    metadata: canonicalize(rest)!,
    recordedAt: event.created.getTime(),
    call: $call,
    left: $left,
    copiedStamp: $recordedAt === undefined ? null : Date.parse($recordedAt),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
