import { canonicalText } from '../canonical.js';
import { MAX_APPEND_BYTES, type EventStore, type RecordedEvent } from '../port.js';
import type { EventStoreDbStore } from './eventstoredb-store.js';

/** The target holds something of ours that is not the beginning of the log to be copied. */
export class TargetInUse extends Error {
  override readonly name = 'TargetInUse';
  constructor(
    readonly n: number,
    readonly event: string,
  ) {
    super(`event ${n} of the target (${event}) is not event ${n} of the log to be copied`);
  }
}

export interface Copying {
  readonly from: EventStore;
  readonly to: EventStoreDbStore;
  /** What the target may hold behind a complete copy: the copier's own last event. */
  readonly isClosing: (event: RecordedEvent) => boolean;
  readonly onProgress?: (copied: number, of: number) => void;
}

/** One message of the copier's; the server takes more, but a lost answer costs less so. */
const MOST_EVENTS = 200;

/**
 * Copies a log into an EventStoreDB event by event, in its order, with ids, revisions and first stamps, so that both
 * have the same Merkle root. Takes up where an earlier copy ended, after comparing all that is there with what it would
 * have copied; appends are idempotent, so a crash at any point costs nothing. The source must not be written to.
 * Gives the number of events of the source.
 *
 * @throws TargetInUse before anything is appended.
 */
export async function copyLog({ from, to, isClosing, onProgress }: Copying): Promise<number> {
  const { size } = await from.head();
  const there = await lengthOfCopy(from, to, isClosing);
  let copied = there;
  let n = 0;
  for await (const run of runs(from)) {
    const rest = run.slice(Math.max(0, there - n));
    n += run.length;
    const [first] = rest;
    if (first === undefined) continue;
    await to.appendCopied(first.stream, first.revision === 0 ? 'none' : first.revision - 1, rest);
    copied += rest.length;
    onProgress?.(copied, size);
  }
  onProgress?.(size, size);
  return size;
}

/** How many events of the source the target holds already. */
async function lengthOfCopy(
  from: EventStore,
  to: EventStore,
  isClosing: (event: RecordedEvent) => boolean,
): Promise<number> {
  const source = from.readAll()[Symbol.asyncIterator]();
  let n = 0;
  try {
    for await (const event of to.readAll()) {
      const next = await source.next();
      if (next.done === true && isClosing(event)) return n;
      if (next.done === true || !isSame(next.value, event)) throw new TargetInUse(n + 1, event.id);
      n++;
    }
  } finally {
    await source.return?.();
  }
  return n;
}

const isSame = (a: RecordedEvent, b: RecordedEvent): boolean =>
  a.id === b.id &&
  a.stream === b.stream &&
  a.revision === b.revision &&
  a.type === b.type &&
  a.schemaVersion === b.schemaVersion &&
  a.recordedAt === b.recordedAt &&
  a.stored.data === b.stored.data &&
  a.stored.metadata === b.stored.metadata;

/** The log in appends: what follows each other in one stream, within the limits of one append. */
async function* runs(from: EventStore): AsyncGenerator<readonly RecordedEvent[], void, undefined> {
  let run: RecordedEvent[] = [];
  let bytes = 0;
  for await (const event of from.readAll()) {
    const size = Buffer.byteLength(canonicalText(event.data, 'data'));
    const goesOn = run[0]?.stream === event.stream && run.length < MOST_EVENTS && bytes + size <= MAX_APPEND_BYTES;
    if (!goesOn && run.length > 0) {
      yield run;
      run = [];
      bytes = 0;
    }
    run.push(event);
    bytes += size;
  }
  if (run.length > 0) yield run;
}
