import { setImmediate } from 'node:timers/promises';
import type { Log } from './log-source.js';
import { START, type FollowMessage, type FollowOptions, type Position } from './port.js';
import { recordedEvent } from './stored-row.js';

/** Resolves once the log reaches beyond `position`, the signal is aborted or the store closes; may also wake for nothing. */
export type WaitForMore = (position: Position, signal: AbortSignal | undefined) => Promise<void>;

/** Where the end of the log is after the last message: the follower is told, then waits. Ends with the signal or the store. */
export async function* followLog(
  source: Log,
  waitForMore: WaitForMore,
  isOpen: () => boolean,
  options: FollowOptions,
): AsyncGenerator<FollowMessage, void, undefined> {
  const goesOn = () => isOpen() && options.signal?.aborted !== true;
  let at = options.after ?? START;
  let told: Position | undefined;

  while (goesOn()) {
    const end = await source.end();
    while (at < end) {
      const page = await source.look(at, end, options);
      if (!goesOn()) return;
      for (const row of page.rows) {
        yield { kind: 'event', event: recordedEvent(row) };
        if (!goesOn()) return;
      }
      at = page.scannedTo;
      if (page.rows.at(-1)?.position !== Number(at)) yield { kind: 'checkpoint', position: at };
      if (at < end) await setImmediate();
      if (!goesOn()) return;
    }
    if (told !== at) {
      told = at;
      yield { kind: 'caughtUp', position: at };
    }
    if (goesOn()) await waitForMore(at, options.signal);
  }
}
