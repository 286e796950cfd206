import { START, type EventStore, type LogRange, type Position } from '#event-store/port';
import type { Hash } from '#ledger/rfc6962';
import { badEvent, type BadEvent } from './bad-event.js';
import { Comparison } from './comparison.js';
import { FRONTIER_EVERY, type LedgerCheckpoint, type LedgerFile } from './ledger-file.js';
import { LogRules, type Positions } from './log-rules.js';
import { loggedTexts } from './logged-texts.js';
import { isUnreadable } from './unreadable.js';
import { witnessedRanges } from './witnessed-ranges.js';

export interface VerifyOptions {
  /** The log's own file, where it is an embedded one: what the ledger holds of it is then read by several threads. */
  readonly file?: string | undefined;
  /** How positions go on. Default `gap-free`; `increasing` for EventStoreDB. */
  readonly positions?: Positions;
  /** Told now and then: events read so far, and how many the ledger holds. */
  readonly onProgress?: (read: number, held: number) => void;
  /** Ends it early: the call then throws an AbortError. */
  readonly signal?: AbortSignal | undefined;
  /** Events of a range that a thread takes at once; a power of two. Default: those between two trees of the ledger. */
  readonly rangeSize?: number;
}

export interface Verification {
  /** Events read: all, unless one could not be read. */
  readonly size: number;
  /** RFC 6962 root of those, from the stored bytes. */
  readonly root: Hash;
  readonly ok: boolean;
  readonly firstBad: BadEvent | null;
  /** Events behind the ledger's size: only checked against the rules of every log, not against a witness. */
  readonly unwitnessed: number;
  /** What the log was held against: the ledger as it was when the verification began. */
  readonly held: LedgerCheckpoint;
}

const PROGRESS_EVENTS = 10_000;

/**
 * Reads everything stored and holds it against the ledger: positions and revisions without gaps, stamps never
 * backwards, texts canonical, every leaf hash and the root (RFC 6962, section 2.1) as witnessed. Names the first event
 * that does not agree. May run beside a server that appends: it ends where the log ended when it began.
 *
 * What it cannot see: a change made before the ledger had followed the event (the ledger then witnessed the changed
 * event; `unwitnessed` says how many are still open to that, and a well-formed event added at the end of the log by
 * other means is among them); log and ledger both rewritten to agree, against which stand signed checkpoints that
 * others hold; and, in a store without `readStored`, rows that its `readAll` does not show.
 *
 * @throws what the store throws when it is closed or out of reach: that says nothing about the log.
 */
export async function verify(
  store: EventStore,
  ledger: LedgerFile,
  options: VerifyOptions = {},
): Promise<Verification> {
  const { positions = 'gap-free', onProgress, signal } = options;
  const held = ledger.checkpoint();
  const comparison = new Comparison(ledger, held, new LogRules(positions));
  let last: Position = START;
  let unreadable: BadEvent | null = null;
  try {
    const rest = await takeRanges(store, ledger, comparison, held, options);
    last = rest.after ?? START;
    for await (const events of loggedTexts(store, rest)) {
      signal?.throwIfAborted();
      for (const event of events) {
        comparison.take(event);
        last = event.position;
        const { size } = comparison.tree;
        if (size % PROGRESS_EVENTS === 0) onProgress?.(size, held.size);
      }
    }
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    if (!comparison.isSuspicious) unreadable = await nameUnreadable(store, ledger, comparison, last);
  }
  const { tree } = comparison;
  onProgress?.(tree.size, held.size);

  const firstBad = unreadable ?? comparison.firstBad();
  const unwitnessed = Math.max(0, tree.size - held.size);
  return { size: tree.size, root: tree.root(), ok: firstBad === null, firstBad, unwitnessed, held };
}

/**
 * Takes what of the log agrees with the ledger range by range, up to the first range that does not; the rest, which the
 * answer names, is for a look at every event.
 */
async function takeRanges(
  store: EventStore,
  ledger: LedgerFile,
  comparison: Comparison,
  held: LedgerCheckpoint,
  { file, rangeSize: size = FRONTIER_EVERY, onProgress, signal }: VerifyOptions,
): Promise<Pick<LogRange, 'after' | 'upTo'>> {
  if (file === undefined) return {};
  const { position: upTo } = await store.head();
  const count = Math.floor(held.size / size);
  try {
    for await (const range of witnessedRanges({ log: file, ledger: ledger.path, size, count, signal })) {
      if (!comparison.takeRange(range)) break;
      onProgress?.(comparison.tree.size, held.size);
    }
  } catch (error) {
    if (!isUnreadable(error)) throw error; // Else a closer look finds the place.
  }
  const taken = comparison.tree.size;
  return taken === 0 ? { upTo } : { after: BigInt(taken), upTo };
}

/** Where what follows it is the event that the ledger saw in its place, it was inserted, and nobody knows its id. */
async function nameUnreadable(
  store: EventStore,
  ledger: LedgerFile,
  comparison: Comparison,
  last: Position,
): Promise<BadEvent> {
  const n = comparison.tree.size + 1;
  const position = last + 1n;
  const next = await idAfter(store, position);
  if (next !== undefined && next === ledger.leafAt(n)?.eventId)
    return badEvent({ n, position, eventId: null, stream: null, revision: null, problem: 'inserted' });
  return comparison.missing(n, 'unreadable', position);
}

async function idAfter(store: EventStore, after: Position): Promise<string | undefined> {
  try {
    for await (const { id } of store.readAll({ after, limit: 1 })) return id;
  } catch (error) {
    if (!isUnreadable(error)) throw error;
  }
  return undefined;
}
