import type { EventStore, Position, RecordedEvent } from '#event-store/port';
import { leafHash } from '#ledger/leaf';
import type { Leaf, LedgerCheckpoint, LedgerFile } from './ledger-file.js';
import { isUnreadable } from './unreadable.js';

export interface FollowerOptions {
  /** Ends the follower; nothing is thrown, and what it has seen is kept. */
  readonly signal?: AbortSignal;
  /** Leaves of one transaction, at most. Default 1,000. */
  readonly batch?: number;
  /** Told whenever the end of the log is reached, after its leaves are kept. */
  readonly onCaughtUp?: (checkpoint: LedgerCheckpoint) => void;
}

/** The log is not an extension of what the ledger holds: another log, an older backup, or a tampered one. */
export class NotAnExtension extends Error {
  override readonly name = 'NotAnExtension';
  constructor(
    /** The last event that the ledger holds. */
    readonly eventId: string,
    why: string,
    options?: ErrorOptions,
  ) {
    super(`the log is not an extension of the ledger, whose last event is ${eventId}: ${why}`, options);
  }
}

/**
 * Follows the log from the ledger's checkpoint and adds a leaf for every event, in log order, effectively once: leaves
 * and checkpoint move in one transaction. One follower at a time; a second one stops at its first batch.
 * On any fault it stops and throws, the checkpoint stands, and calling it again goes on from there.
 *
 * @throws NotAnExtension before anything is added. Only the length and the last leaf are compared here; `verify`
 * compares all of them.
 */
export async function followIntoLedger(
  store: EventStore,
  ledger: LedgerFile,
  { signal, batch = 1_000, onCaughtUp }: FollowerOptions = {},
): Promise<void> {
  await assertExtension(store, ledger);
  let { position } = ledger.checkpoint();
  let waiting: RecordedEvent[] = [];
  const keep = () => {
    const events = waiting;
    waiting = [];
    if (events.length > 0) position = addLeaves(ledger, position, events);
  };
  try {
    for await (const message of store.follow({ after: position, ...(signal && { signal }) })) {
      if (message.kind === 'event') waiting.push(message.event);
      if (message.kind === 'caughtUp' || waiting.length >= batch) keep();
      if (message.kind === 'caughtUp') onCaughtUp?.(ledger.checkpoint());
    }
  } finally {
    keep();
  }
}

function addLeaves(ledger: LedgerFile, after: Position, events: readonly RecordedEvent[]): Position {
  const { position } = events.at(-1)!;
  const leaves = events.map((event) => ({
    eventId: event.id,
    stream: event.stream,
    revision: event.revision,
    recordedAt: Date.parse(event.recordedAt),
    hash: leafHash(event),
  }));
  ledger.append(after, leaves, position);
  return position;
}

async function assertExtension(store: EventStore, ledger: LedgerFile): Promise<void> {
  const { size } = ledger.checkpoint();
  if (size === 0) return;
  const last = ledger.leafAt(size);
  if (last === undefined) throw new Error(`the ledger has lost its last leaf, ${size}`);

  const why = await whyNot(store, ledger.checkpoint(), last).catch((cause: unknown) => {
    if (!isUnreadable(cause)) throw cause;
    throw new NotAnExtension(last.eventId, 'the log can no longer be read there', { cause });
  });
  if (why !== undefined) throw new NotAnExtension(last.eventId, why);
}

async function whyNot(store: EventStore, held: LedgerCheckpoint, last: Leaf): Promise<string | undefined> {
  const head = await store.head();
  if (head.size < held.size) return `the log has ${head.size} events, the ledger ${held.size}`;
  const found = await eventAt(store, last.stream, last.revision);
  if (found === undefined) return `it is gone from ${last.stream}`;
  if (found.position !== held.position) return `its place in the log is ${found.position}, not ${held.position}`;
  return leafHash(found) === last.hash ? undefined : 'what is there has another hash';
}

async function eventAt(store: EventStore, stream: string, revision: number): Promise<RecordedEvent | undefined> {
  for await (const event of store.readStream(stream, { from: revision, limit: 1 }))
    return event.revision === revision ? event : undefined;
  return undefined;
}
