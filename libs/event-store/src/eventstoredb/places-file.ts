import Database from 'better-sqlite3';
import { fileContent } from '../sqlite/file-content.js';

const SCHEMA_VERSION = 1;

const SCHEMA = `
  CREATE TABLE place (
    n INTEGER PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE,
    id TEXT NOT NULL,
    stream TEXT NOT NULL,
    category TEXT NOT NULL,
    revision INTEGER NOT NULL,
    type TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    call TEXT NOT NULL
  ) STRICT;
  CREATE INDEX place_id ON place (id);
  CREATE INDEX place_stream ON place (stream, revision);
  CREATE INDEX place_category ON place (category, position);
  CREATE TABLE progress (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    log TEXT NOT NULL,
    resume_commit TEXT,
    resume_prepare TEXT,
    copying INTEGER NOT NULL
  ) STRICT;`;

/** Of that log, or made anew. `shared`: another process keeps the file; what is opened is a copy of it in memory. */
export function openPlaces(log: string, path: string | undefined, shared: boolean): Database.Database {
  const db = new Database(path === undefined ? ':memory:' : shared ? fileContent(path) : path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  if (!isOfLog(db, log)) makeAnew(db, log);
  return db;
}

function isOfLog(db: Database.Database, log: string): boolean {
  if (db.pragma('user_version', { simple: true }) !== SCHEMA_VERSION) return false;
  return db.prepare<[], string>('SELECT log FROM progress').pluck().get() === log;
}

/** Everything in it is forgotten. */
export function makeAnew(db: Database.Database, log: string): void {
  db.transaction(() => {
    db.exec('DROP TABLE IF EXISTS place; DROP TABLE IF EXISTS progress;');
    db.exec(SCHEMA);
    db.prepare('INSERT INTO progress (only, log, copying) VALUES (1, ?, 1)').run(log);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  })();
}
