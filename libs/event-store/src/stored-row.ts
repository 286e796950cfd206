import type { CheckedEvent } from './check-append.js';
import type { JsonObject, RecordedEvent } from './port.js';

/** An event as an embedded store keeps it. Positions fit a number there; `recordedAt` is in milliseconds. */
export interface StoredRow extends CheckedEvent {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly recordedAt: number;
}

/** Parsed anew for every reader, so that nobody's changes reach the store or another reader. */
export function recordedEvent(row: StoredRow): RecordedEvent {
  return {
    id: row.id,
    stream: row.stream,
    revision: row.revision,
    position: BigInt(row.position),
    type: row.type,
    schemaVersion: row.schemaVersion,
    data: JSON.parse(row.data) as JsonObject,
    metadata: JSON.parse(row.metadata) as JsonObject,
    recordedAt: isoStamp(row.recordedAt),
    stored: { data: row.data, metadata: row.metadata },
  };
}

export function isoStamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
