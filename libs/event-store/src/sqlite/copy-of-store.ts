import { setImmediate } from 'node:timers/promises';
import type { EventStore, RecordedEvent } from '../port.js';
import type { Columns } from './columns.js';
import { keeping, lastPlace, NotACopy, rowAt, type Copying } from './continue-copy.js';
import { openForWriting } from './log-file.js';

const PAGE_ROWS = 500;

/**
 * Brings an embedded log up to a log that lies elsewhere, as that is when the call begins: ids, revisions, order, stamps
 * and texts, therefore the same Merkle root; positions are the places in the order, from 1. What the copy holds already
 * is passed over, its last event compared, so a copy cut short is continued. Flushed on return.
 *
 * @returns the number of events.
 * @throws NotACopy where the copy holds another log, or more of this one than there is; what the store throws.
 */
export async function copyOfStore(from: EventStore, to: string, { onProgress }: Copying = {}): Promise<number> {
  const { size } = await from.head();
  const copy = openForWriting(to);
  try {
    const keep = keeping(copy);
    const held = lastPlace(copy) ?? 0;
    let waiting: Columns[] = [];
    let n = 0;
    const store = () => {
      if (waiting.length > 0) keep.immediate(waiting);
      waiting = [];
      onProgress?.(n, size);
    };
    for await (const event of from.readAll({ limit: size })) {
      const row = columnsAt((n += 1), event);
      if (n === held && rowAt(copy, n) !== JSON.stringify(row)) throw another(to);
      if (n <= held) continue;
      waiting.push(row);
      if (waiting.length < PAGE_ROWS) continue;
      store();
      await setImmediate();
    }
    store();
    if (n < held) throw another(to);
    copy.pragma('wal_checkpoint(TRUNCATE)');
    return n;
  } finally {
    copy.close();
  }
}

const another = (to: string) => new NotACopy(`${to} holds another log: its last event is not in this one`);

function columnsAt(
  place: number,
  { stream, revision, id, type, schemaVersion, recordedAt, stored }: RecordedEvent,
): Columns {
  return [place, stream, revision, id, type, schemaVersion, Date.parse(recordedAt), stored.data, stored.metadata];
}
