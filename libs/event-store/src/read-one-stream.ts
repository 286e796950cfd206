import { setImmediate } from 'node:timers/promises';
import { PAGE_ROWS, type Streams } from './log-source.js';
import type { RecordedEvent, StreamRange } from './port.js';
import { recordedEvent } from './stored-row.js';

/** One stream page by page. Forwards it ends where the stream ends when its last page is read. */
export async function* readOneStream(
  source: Streams,
  stream: string,
  { direction = 'forwards', from, limit = Infinity }: StreamRange,
): AsyncGenerator<RecordedEvent, void, undefined> {
  const step = direction === 'forwards' ? 1 : -1;
  let next = from ?? (direction === 'forwards' ? 0 : Number.MAX_SAFE_INTEGER);
  let left = limit;
  while (left > 0 && next >= 0) {
    const { rows, ended } = await source.lookAtStream(stream, next, direction, Math.min(left, PAGE_ROWS));
    for (const row of rows) {
      yield recordedEvent(row);
      next = row.revision + step;
    }
    left -= rows.length;
    if (ended || left <= 0) return;
    await setImmediate();
  }
}
