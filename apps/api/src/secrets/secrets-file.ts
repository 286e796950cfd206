import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { makePrivate } from './private-file.js';

const SCHEMA_VERSION = 1;

/**
 * `secrets.db`: what must never be in the log. Every commit is flushed (`synchronous = FULL`) before it is acknowledged;
 * what is deleted is overwritten (`secure_delete`). Readable by its owner only.
 */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS installation (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS person_key (person TEXT PRIMARY KEY, value BLOB) STRICT;
  CREATE TABLE IF NOT EXISTS password (account TEXT PRIMARY KEY, hash TEXT NOT NULL, command TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS session (
    id TEXT PRIMARY KEY, account TEXT NOT NULL, expires_at INTEGER NOT NULL, ended INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX IF NOT EXISTS session_of_account ON session (account);
  CREATE INDEX IF NOT EXISTS session_by_end ON session (expires_at);
  CREATE TABLE IF NOT EXISTS refresh_token (
    hash BLOB PRIMARY KEY, session TEXT NOT NULL REFERENCES session ON DELETE CASCADE, used INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX IF NOT EXISTS refresh_token_of_session ON refresh_token (session);
  CREATE TABLE IF NOT EXISTS failure (who TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS destruction_request (
    person TEXT PRIMARY KEY, requested_by TEXT NOT NULL, reason TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS draw_secret (draw TEXT PRIMARY KEY, sealed TEXT NOT NULL) STRICT;
`;

/** `path` `:memory:` is for tests. @throws where the file was written by a later release. */
export function openSecretsFile(path: string): Database.Database {
  if (path !== ':memory:') makePrivate(path);
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('secure_delete = ON');
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 5000');
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version > SCHEMA_VERSION) {
    db.close();
    throw new Error(`${path} has schema version ${version}, this release knows up to ${SCHEMA_VERSION}`);
  }
  db.transaction(() => {
    db.exec(SCHEMA);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  }).immediate();
  return db;
}

/** A key of the installation: made at the first opening, the same ever after. 256 bits. */
export function installationKey(db: Database.Database, name: 'hmac' | 'signing'): Buffer {
  db.prepare('INSERT INTO installation (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING').run(
    name,
    randomBytes(32),
  );
  return db.prepare('SELECT value FROM installation WHERE name = ?').pluck().get(name) as Buffer;
}

/**
 * The key of draws' secrets, 256 bits in a file of its own beside `secrets.db`, readable by its owner only. Of several
 * processes that make it at once, the first one's counts. `:memory:` is for tests.
 */
export function drawKey(path: string): Buffer {
  if (path === ':memory:') return randomBytes(32);
  const file = join(dirname(path), 'draw.key');
  const made = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(made, randomBytes(32), { mode: 0o600, flush: true });
  try {
    linkSync(made, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(made);
  }
  return readFileSync(file);
}
