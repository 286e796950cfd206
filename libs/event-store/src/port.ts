/**
 * The port: how facts are kept. Three promises hold for every adapter, and `event-store.contract.ts` runs them all:
 *
 * 1. An acknowledged append is durable, and no reader ever sees what a crash could take back.
 * 2. A stream's revisions are gap-free from 0; the log has one order, and every reader sees it.
 * 3. The same append sent again is answered as the first time and stores nothing.
 *
 * Not promised: that an append which failed was not stored. After any error but a refusal, send it again.
 */

import type { StoredEvent } from './stored-event.js';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A place in the log. Strictly increasing; in the embedded stores gap-free from 1, so that it equals a size. */
export type Position = bigint;

/** Before the first event: where a reader of the whole log starts. */
export const START: Position = 0n;

/**
 * What an append expects of its stream: that it does not exist, or the revision of its last event.
 * There is no "any": a fact is recorded by somebody who has seen the stream.
 */
export type ExpectedState = 'none' | number;

/** A fact on its way in. `metadata.effectiveOn`, `.basis` and `.corrects` belong to its identity, the rest does not. */
export interface NewEvent {
  /** UUID, lower case. Derived from the command's key, so that a repeated command has the same ids. */
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: JsonObject;
  readonly metadata: JsonObject;
}

/** A fact in the log. */
export interface RecordedEvent extends NewEvent {
  readonly stream: string;
  /** From 0, gap-free within the stream. */
  readonly revision: number;
  readonly position: Position;
  /** The store's own stamp, ISO 8601 UTC with milliseconds. Along the log it never runs backwards. */
  readonly recordedAt: string;
  /** Data and metadata exactly as stored (RFC 8785), for hashing. Without an adapter's own `$` keys. */
  readonly stored: { readonly data: string; readonly metadata: string };
}

export interface Appended {
  /** Revision of the first and of the last event of the call. */
  readonly firstRevision: number;
  readonly revision: number;
  /** Position of the last event of the call. */
  readonly position: Position;
  /** Stamp of the last event of the call. */
  readonly recordedAt: string;
  /** True where the log held these events already and nothing was stored. */
  readonly repeated: boolean;
}

export interface StreamRange {
  readonly direction?: 'forwards' | 'backwards';
  /** First revision wanted, inclusive. Default: the first forwards, the last backwards. */
  readonly from?: number;
  readonly limit?: number;
}

/** Both filters given: both must hold. A category is what stands before a stream's first hyphen. */
export interface LogFilter {
  readonly categories?: readonly string[];
  readonly types?: readonly string[];
}

export interface LogRange extends LogFilter {
  /** Exclusive; default `START`. */
  readonly after?: Position;
  /** Inclusive upper end; default: the end of the log when the read began. */
  readonly upTo?: Position;
  readonly limit?: number;
}

export interface FollowOptions extends LogFilter {
  /** Exclusive; default `START`. */
  readonly after?: Position;
  /** Ends the iteration; nothing is thrown. */
  readonly signal?: AbortSignal;
}

/**
 * What a follower is told. Delivery is in log order, each event once for each iteration, from `after` on;
 * a follower that keeps its own checkpoint in one transaction with its work has effectively-once processing.
 * `checkpoint` comes also where the filter matched nothing; `caughtUp` whenever the end of the log is reached.
 */
export type FollowMessage =
  | { readonly kind: 'event'; readonly event: RecordedEvent }
  | { readonly kind: 'checkpoint'; readonly position: Position }
  | { readonly kind: 'caughtUp'; readonly position: Position };

export interface LogHead {
  /** Position of the last event; `START` where the log is empty. */
  readonly position: Position;
  /** Number of events. */
  readonly size: number;
  /** Stamp of the last event; null where the log is empty. */
  readonly recordedAt: string | null;
}

export interface EventStore {
  /**
   * Appends 1 to n events to one stream, all or nothing.
   *
   * @throws RevisionConflict where the stream is not as expected; nothing is stored.
   * @throws IdReused where an id is in the log with another body, elsewhere, or only some of the ids are there.
   * @throws InvalidAppend where nothing, too much, or what JSON cannot keep was given; nothing was sent.
   * @throws StoreUnavailable, StoreClosed: faults, not refusals; whether it was stored shows when it is sent again.
   */
  append(stream: string, expected: ExpectedState, events: readonly NewEvent[]): Promise<Appended>;

  /** A stream that does not exist reads as empty. Back-pressure: nothing is read ahead of the consumer but a page. */
  readStream(stream: string, range?: StreamRange): AsyncIterable<RecordedEvent>;

  /** The log in order. Ends where the log ended when its first event was asked for. */
  readAll(range?: LogRange): AsyncIterable<RecordedEvent>;

  /**
   * The log in order, and then what is appended, by this process or another, until the signal ends it or the store is
   * closed. Leave a follower that may be waiting by the signal: `return()` is heard only with the next message.
   */
  follow(options?: FollowOptions): AsyncIterable<FollowMessage>;

  head(): Promise<LogHead>;

  /**
   * Everything that is stored, page by page in the order of the places, the texts as they are: for verification. Also
   * what `readAll` does not show, events below place 1. Ends where the log ended when it began. Embedded stores only;
   * where it is missing, `readAll` gives the same of an orderly log. `after` exclusive, `upTo` inclusive.
   */
  readStored?(range?: Pick<LogRange, 'after' | 'upTo'>): AsyncIterable<readonly StoredEvent[]>;

  /** Waits for appends under way, ends followers, releases the file or the connection. Safe to call twice. */
  close(): Promise<void>;
}

/** 1 MiB: the most data bytes of one append, counted over the stored (RFC 8785, UTF-8) texts. Metadata is not counted. */
export const MAX_APPEND_BYTES = 1_048_576;
