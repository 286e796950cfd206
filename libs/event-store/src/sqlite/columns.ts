import type { StoredRow } from '../stored-row.js';

/** What `storedRow` reads, in its order. */
export const COLUMNS = 'position, stream, revision, id, type, schema_version, recorded_at, data, metadata';

export type Columns = [number, string, number, string, string, number, number, string, string];

export function storedRow(columns: Columns): StoredRow {
  const [position, stream, revision, id, type, schemaVersion, recordedAt, data, metadata] = columns;
  return { position, stream, revision, id, type, schemaVersion, recordedAt, data, metadata };
}
