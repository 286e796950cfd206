import type Database from 'better-sqlite3';
import { setImmediate } from 'node:timers/promises';
import { COLUMNS, type Columns } from './columns.js';
import { openForReading, openForWriting } from './log-file.js';

const PAGE_ROWS = 2_000;

/** The file that a copy was to be continued in holds another log, or one that is ahead. Nothing was written. */
export class NotACopy extends Error {
  override readonly name = 'NotACopy';
}

export interface Copying {
  /** Told now and then: events that the copy holds, and how many it will hold. */
  readonly onProgress?: (copied: number, of: number) => void;
}

/**
 * Brings a copy of a log up to the log's end as it is now, row by row as stored; made where there is none. As nothing in
 * a log ever changes, a copy cut short, or made earlier, is continued from its last row, and the copy of a log that is
 * being written to is the log as it was when the call began. What was damaged is copied as it is: `verify` tells.
 * Flushed on return. No read transaction outlives one page, so a server's log file does not grow meanwhile.
 *
 * @returns the place of the last row.
 * @throws NotACopy; StoreTooOld, NotAnEventLog.
 */
export async function continueCopy(from: string, to: string, { onProgress }: Copying = {}): Promise<number> {
  const source = openForReading(from);
  try {
    const copy = openForWriting(to);
    try {
      return await bringUp(source, copy, onProgress);
    } finally {
      copy.close();
    }
  } finally {
    source.close();
  }
}

async function bringUp(
  source: Database.Database,
  copy: Database.Database,
  onProgress: Copying['onProgress'],
): Promise<number> {
  const end = lastPlace(source) ?? 0;
  const reached = lastPlace(copy);
  if (reached !== undefined && rowAt(source, reached) !== rowAt(copy, reached))
    throw new NotACopy(`${copy.name} holds another log: its last event is not in this one`);
  const page = source
    .prepare<[number, number, number], Columns>(
      `SELECT ${COLUMNS} FROM event WHERE position > ? AND position <= ? ORDER BY position LIMIT ?`,
    )
    .raw();
  const keep = keeping(copy);
  for (let at = reached ?? -Number.MAX_VALUE; at < end; await setImmediate()) {
    const rows = page.all(at, end, PAGE_ROWS);
    if (rows.length === 0) break;
    keep.immediate(rows);
    at = rows.at(-1)![0];
    onProgress?.(at, end);
  }
  copy.pragma('wal_checkpoint(TRUNCATE)');
  return end;
}

/** All of the rows, or none. */
export function keeping(copy: Database.Database) {
  const insert = copy.prepare(`INSERT INTO event (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  return copy.transaction((rows: readonly Columns[]) => rows.forEach((row) => insert.run(...row)));
}

export const lastPlace = (db: Database.Database): number | undefined =>
  db.prepare<[], number>('SELECT position FROM event ORDER BY position DESC LIMIT 1').pluck().get();

export const rowAt = (db: Database.Database, position: number): string =>
  JSON.stringify(db.prepare(`SELECT ${COLUMNS} FROM event WHERE position = ?`).raw().get(position) ?? null);
