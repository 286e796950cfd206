import { setImmediate } from 'node:timers/promises';
import type { Log } from './log-source.js';
import { START, type LogRange, type RecordedEvent } from './port.js';
import { recordedEvent } from './stored-row.js';

/** The log page by page. Between pages the event loop has its turn, however fast the consumer is. */
export async function* readLog(source: Log, range: LogRange): AsyncGenerator<RecordedEvent, void, undefined> {
  const end = await source.end();
  const upTo = range.upTo !== undefined && range.upTo < end ? range.upTo : end;
  let at = range.after ?? START;
  let left = range.limit ?? Infinity;
  while (at < upTo && left > 0) {
    const page = await source.look(at, upTo, range);
    for (const row of page.rows) {
      yield recordedEvent(row);
      if (--left <= 0) return;
    }
    at = page.scannedTo;
    if (at < upTo) await setImmediate();
  }
}
