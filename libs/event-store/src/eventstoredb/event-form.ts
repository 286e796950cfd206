import { jsonEvent, type EventData, type ResolvedEvent } from '@eventstore/db-client';
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

/**
 * What is sent. Serialized before the client sees it: data that JSON cannot hold would leave its promise unsettled for
 * ever; here it is text already, and the client's own `JSON.stringify` gives the same bytes again, because no key looks
 * like an integer and no number is -0 or beyond 2^53 (`checkAppend`).
 */
export function sentForm(event: CheckedEvent, { call, left, recordedAt }: Sending): EventData {
  const marks: Marks = {
    $schemaVersion: event.schemaVersion,
    $call: call,
    $left: left,
    ...(recordedAt === undefined ? {} : { $recordedAt: recordedAt }),
  };
  return jsonEvent({
    id: event.id,
    type: event.type,
    data: JSON.parse(event.data) as Record<string, unknown>,
    metadata: { ...marks, ...(JSON.parse(event.metadata) as JsonObject) },
  });
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
  if (!/^[a-z]+-/.test(stream)) return undefined;
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
