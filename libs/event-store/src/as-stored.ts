import { textsOf } from './check-append.js';
import type { Appended, JsonObject, NewEvent, RecordedEvent } from './port.js';

/**
 * The one event of an append that was not a repeat, as any reader gets it, without asking the store again: its place
 * and stamp are the append's. Of several events only the last one's place would be known.
 */
export function asStored(stream: string, event: NewEvent, { revision, position, recordedAt }: Appended): RecordedEvent {
  const { id, type, schemaVersion } = event;
  const stored = textsOf(event);
  return {
    id,
    stream,
    revision,
    position,
    type,
    schemaVersion,
    data: JSON.parse(stored.data) as JsonObject,
    metadata: JSON.parse(stored.metadata) as JsonObject,
    recordedAt,
    stored,
  };
}
