import Database from 'better-sqlite3';
import { NotAnEventLog, StoreTooNew, StoreTooOld } from '../errors.js';
import { isSqliteError } from './errors.js';
import { APPLICATION_ID, SCHEMA_STEPS, SCHEMA_VERSION } from './schema.js';
import { verifiedCopy } from './verified-copy.js';

/** How long SQLite itself waits for another connection. It blocks the process, so it is short; callers try again. */
const BUSY_MS = 25;

/** The log for writing; made where there is none, migrated where it is older. A commit returns when it is on the disk. */
export function openForWriting(path: string): Database.Database {
  return opened(new Database(path, { timeout: BUSY_MS }), (db) => {
    assertOurs(db, true);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('fullfsync = ON');
    db.pragma('journal_size_limit = 67108864');
    // 16 MB: a checkpoint flushes twice more and writes every page anew, so it is to serve many commits.
    db.pragma('wal_autocheckpoint = 4000');
    migrate(db);
    // What a killed writer left in the WAL is flushed before anybody reads it here.
    db.pragma('wal_checkpoint(PASSIVE)');
  });
}

/** The log beside a running server: nothing is made, migrated or written. */
export function openForReading(path: string): Database.Database {
  return opened(new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_MS }), (db) => {
    assertOurs(db, false);
    const found = versionOf(db);
    if (found < SCHEMA_VERSION) throw new StoreTooOld(path, found, SCHEMA_VERSION);
  });
}

function opened(db: Database.Database, prepare: (db: Database.Database) => void): Database.Database {
  try {
    prepare(db);
    return db;
  } catch (error) {
    db.close();
    if (isSqliteError(error, 'SQLITE_NOTADB')) throw new NotAnEventLog(`${db.name} is not an event log`);
    throw error;
  }
}

function assertOurs(db: Database.Database, mayBeNew: boolean): void {
  if (isOurs(db)) {
    const found = versionOf(db);
    if (found > SCHEMA_VERSION) throw new StoreTooNew(db.name, found, SCHEMA_VERSION);
  } else if (!mayBeNew || !isEmpty(db)) {
    throw new NotAnEventLog(`${db.name} is not an event log`);
  }
}

/** Looked at again inside the transaction: two processes may open the file at once. */
function migrate(db: Database.Database): void {
  if (isOurs(db) && versionOf(db) === SCHEMA_VERSION) return;
  if (!isEmpty(db)) verifiedCopy(db, versionOf(db));
  db.transaction(() => {
    const from = isEmpty(db) ? 0 : versionOf(db) + 1;
    for (const step of SCHEMA_STEPS.slice(from)) db.exec(step);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  }).immediate();
}

function isOurs(db: Database.Database): boolean {
  return db.pragma('application_id', { simple: true }) === APPLICATION_ID;
}

function isEmpty(db: Database.Database): boolean {
  return db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
}

function versionOf(db: Database.Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}
