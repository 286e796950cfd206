import type Database from 'better-sqlite3';
import type { EventId, Instant } from '#domain/facts';
import type { Position } from '#event-store/port';
import { prepared } from './prepared.js';

/** How far the read models are. It lives in their file and moves in the transaction that moves the rows. */
export interface Checkpoint {
  /** Events applied: the number of the last one, 0 before the first. */
  readonly n: number;
  /** Where following goes on; may lie beyond the last event applied, where a shared log holds events of others. */
  readonly position: Position;
  /** The greatest stamp so far: no later event is shown as recorded before it. Null before the first. */
  readonly recordedAt: Instant | null;
  /** The last event applied, by which a log is recognised. */
  readonly last: LastEvent | null;
}

export interface LastEvent {
  readonly id: EventId;
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
}

export const META_SCHEMA = `
  CREATE TABLE IF NOT EXISTS meta (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    fingerprint TEXT NOT NULL,
    n INTEGER NOT NULL,
    position TEXT NOT NULL,
    recorded_at TEXT,
    last_id TEXT,
    last_stream TEXT,
    last_revision INTEGER,
    last_position TEXT
  ) STRICT;`;

interface MetaRow {
  readonly n: number;
  readonly position: string;
  readonly recorded_at: string | null;
  readonly last_id: string | null;
  readonly last_stream: string | null;
  readonly last_revision: number | null;
  readonly last_position: string | null;
}

/** Undefined where the file has no meta row: it was never finished. */
export function readCheckpoint(db: Database.Database): Checkpoint | undefined {
  const row = prepared<[], MetaRow>(db, 'SELECT * FROM meta').get();
  if (row === undefined) return undefined;
  return {
    n: row.n,
    position: BigInt(row.position),
    recordedAt: row.recorded_at,
    last: lastEvent(row),
  };
}

/** Which projections, in which versions and with which tables, filled the file. */
export const readFingerprint = (db: Database.Database): string | undefined =>
  db.prepare<[], { fingerprint: string }>('SELECT fingerprint FROM meta').get()?.fingerprint;

export const writeFingerprint = (db: Database.Database, fingerprint: string): void =>
  void db.prepare('UPDATE meta SET fingerprint = ?').run(fingerprint);

export function createMeta(db: Database.Database, fingerprint: string): void {
  db.exec(META_SCHEMA);
  db.prepare("INSERT INTO meta (only, fingerprint, n, position) VALUES (1, ?, 0, '0')").run(fingerprint);
}

export function writeCheckpoint(db: Database.Database, { n, position, recordedAt, last }: Checkpoint): void {
  prepared(
    db,
    `UPDATE meta SET n = ?, position = ?, recorded_at = ?, last_id = ?, last_stream = ?, last_revision = ?,
      last_position = ?`,
  ).run(
    n,
    position.toString(),
    recordedAt,
    last?.id ?? null,
    last?.stream ?? null,
    last?.revision ?? null,
    last?.position.toString() ?? null,
  );
}

function lastEvent(row: MetaRow): LastEvent | null {
  const { last_id: id, last_stream: stream, last_revision: revision, last_position: position } = row;
  if (id === null || stream === null || revision === null || position === null) return null;
  return { id, stream, revision, position: BigInt(position) };
}
