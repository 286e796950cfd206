import { decode } from '#domain/codec';
import type { Metadata } from '#domain/facts';
import { categoryOf } from '#domain/streams';
import type { RecordedEvent } from '#event-store/port';
import type { Checkpoint } from './checkpoint.js';
import type { LoggedEvent } from './projection.js';

/**
 * The next event after a checkpoint: decoded, numbered, and its stamp raised to the greatest one before it, so that
 * "known at K" is always a prefix of the log (rules.md, section 2).
 *
 * @throws UndecodableEvent
 */
export function numbered(event: RecordedEvent, { n, recordedAt }: Checkpoint): LoggedEvent {
  const decoded = decode(event);
  return {
    ...decoded,
    ...(decoded.event.data === event.data ? { dataText: event.stored.data } : {}),
    recordedAt: recordedAt !== null && recordedAt > event.recordedAt ? recordedAt : event.recordedAt,
    n: n + 1,
    position: event.position,
    stream: event.stream,
    category: categoryOf(event.stream),
    revision: event.revision,
    metadata: event.metadata as unknown as Metadata,
  };
}

export const checkpointAfter = (event: LoggedEvent): Checkpoint => ({
  n: event.n,
  position: event.position,
  recordedAt: event.recordedAt,
  last: { id: event.id, stream: event.stream, revision: event.revision, position: event.position },
});
