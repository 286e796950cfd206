import type Database from 'better-sqlite3';

/** The last revision of a stream among the first `size` events, for If-Match; null where it has none. */
export const revisionAt = (rows: Database.Database, stream: string, size: number): number | null =>
  rows
    .prepare<[string, number], number | null>('SELECT max(revision) FROM log WHERE stream = ? AND n <= ?')
    .pluck()
    .get(stream, size) ?? null;
