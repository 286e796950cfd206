import type { CheckedAppend } from './check-append.js';
import { IdReused } from './errors.js';
import type { Appended } from './port.js';
import { sameBody } from './same-body.js';
import { isoStamp, type StoredRow } from './stored-row.js';

/**
 * Whether the log holds this append already; `found` is what it holds under each of the ids, in their order.
 * Asked before the expected state is compared with the stream, which may have moved on since.
 * Where an append ended is not kept: a run of its events, sent alone at its own place, is a repeat as well.
 *
 * @returns the first answer, or undefined where none of the ids is in the log.
 * @throws IdReused where the log holds only some of them, or holds them elsewhere or with another body.
 */
export function recogniseRepeat(
  { stream, expected, events }: CheckedAppend,
  found: readonly (StoredRow | undefined)[],
): Appended | undefined {
  if (found.every((row) => row === undefined)) return undefined;

  const firstRevision = expected === 'none' ? 0 : expected + 1;
  events.forEach((event, index) => {
    const row = found[index];
    if (row === undefined) throw new IdReused(event.id, 'is new while others of its append are in the log');
    if (row.stream !== stream) throw new IdReused(event.id, `is in the log in ${row.stream}`);
    if (row.revision !== firstRevision + index)
      throw new IdReused(event.id, `is in the log at revision ${row.revision}, not ${firstRevision + index}`);
    if (!sameBody(event, row)) throw new IdReused(event.id, 'is in the log with another body');
  });

  const last = found.at(-1)!;
  return {
    firstRevision,
    revision: last.revision,
    position: BigInt(last.position),
    recordedAt: isoStamp(last.recordedAt),
    repeated: true,
  };
}
