import type Database from 'better-sqlite3';
import { openForReading } from './log-file.js';

/** What stands in the place of a stamp: as long as ISO 8601 UTC with milliseconds. */
export const NO_STAMP = '0000-00-00T00:00:00.000Z';

/** Some rows of the log on end, in bytes as stored. */
export interface JoinedRows {
  /**
   * For each row U+0000 and `["stream",revision,"id","type",schemaVersion,"<NO_STAMP>",data,metadata]`. Nothing is
   * escaped: where a column holds what JSON would escape, or no JSON, this is no JSON either.
   */
  readonly bytes: Buffer;
  /** Of each row: milliseconds since 1970, UTC. As many as there are rows. */
  readonly stamps: readonly number[];
  /** Of each row: the bytes of its data, so that it can be told from its metadata. */
  readonly dataBytes: readonly number[];
}

/** A reader of a log file of its own, beside whoever writes: for verification, which may run in several threads. */
export interface RowsJoined {
  /** The place of the first row of all, also where readers of the log do not look; undefined where there is none. */
  firstPlace(): number | undefined;
  /** The rows at places after + 1 to upTo, in their order; fewer where places are empty. A few dozen at a time. */
  read(after: number, upTo: number): JoinedRows;
  close(): void;
}

const JOINED = `char(0) || '["' || stream || '",' || revision || ',"' || id || '","' || type || '",' || schema_version
  || ',"${NO_STAMP}",' || data || ',' || metadata || ']'`;

/** Joined inside SQLite: a string or a buffer for every column of every row would cost more than everything else. */
const ROWS = `SELECT CAST(group_concat(${JOINED}, '') AS BLOB), group_concat(recorded_at), group_concat(octet_length(data))
  FROM (SELECT * FROM event WHERE position > ? AND position <= ? ORDER BY position)`;

/** @throws StoreTooNew, StoreTooOld, NotAnEventLog. */
export function openJoinedRows(path: string): RowsJoined {
  const db: Database.Database = openForReading(path);
  const first = db.prepare<[], number>('SELECT position FROM event ORDER BY position LIMIT 1').pluck();
  const rows = db.prepare<[number, number], [Buffer | null, string | null, string | null]>(ROWS).raw();
  return {
    firstPlace: () => first.get(),
    read: (after, upTo) => {
      const [bytes, stamps, dataBytes] = rows.get(after, upTo)!;
      return { bytes: bytes ?? Buffer.alloc(0), stamps: numbers(stamps), dataBytes: numbers(dataBytes) };
    },
    close: () => db.close(),
  };
}

const numbers = (list: string | null): number[] => (list === null ? [] : list.split(',').map(Number));
