import Database from 'better-sqlite3';
import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A complete copy of the log beside it, compared with it and flushed to the disk before anything may change.
 * An earlier copy is never overwritten.
 *
 * @returns the path of the copy.
 * @throws where the copy is damaged or not the same; the log is untouched then, and the copy gone.
 */
export function verifiedCopy(db: Database.Database, version: number): string {
  const path = freePath(`${db.name}.v${version}`);
  db.prepare('VACUUM INTO ?').run(path);
  try {
    compare(db, path);
    flush(path);
    flush(dirname(path));
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
  return path;
}

const DIGEST = `SELECT count(*) AS events, coalesce(max(position), 0) AS last,
  coalesce(sum(length(CAST(data AS BLOB)) + length(CAST(metadata AS BLOB))), 0) AS bytes FROM event`;

function compare(db: Database.Database, path: string): void {
  const copy = new Database(path, { readonly: true });
  try {
    const health = copy.pragma('integrity_check', { simple: true });
    if (health !== 'ok') throw new Error(`${path}: the backup is damaged: ${String(health)}`);
    const [here, there] = [db, copy].map((each) => JSON.stringify(each.prepare(DIGEST).get()));
    if (here !== there) throw new Error(`${path}: the backup holds ${there}, the log ${here}`);
  } finally {
    copy.close();
  }
}

function freePath(stem: string): string {
  for (let n = 1; ; n++) {
    const path = `${stem}${n === 1 ? '' : `-${n}`}.backup`;
    if (!existsSync(path)) return path;
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}
