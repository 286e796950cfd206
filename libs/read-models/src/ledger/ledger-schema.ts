import Database from 'better-sqlite3';

/** In the header of the file, so that `file` and others can tell what it is: "MCLG". */
const APPLICATION_ID = 0x4d434c47;
const SCHEMA_VERSION = 1;

/**
 * `leaf.n` counts from 1: the size of the log that ends with it (RFC 6962's leaf index is n - 1). `frontier` holds the
 * tree at some sizes, so that the root at any size is near. `checkpoint` is one row.
 */
const SCHEMA = `
  CREATE TABLE leaf (
    n INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL, -- ms since 1970, UTC
    hash BLOB NOT NULL            -- RFC 6962 leaf hash, SHA-256
  ) STRICT;
  CREATE TABLE frontier (n INTEGER PRIMARY KEY, subtrees BLOB NOT NULL) STRICT;
  CREATE TABLE checkpoint (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    size INTEGER NOT NULL,
    position TEXT NOT NULL, -- decimal; in the log, of the last event followed
    subtrees BLOB NOT NULL
  ) STRICT;
  INSERT INTO checkpoint VALUES (1, 0, '0', x'');
  CREATE TRIGGER leaf_is_never_edited BEFORE UPDATE ON leaf BEGIN SELECT RAISE(ABORT, 'a leaf is never edited'); END;
  CREATE TRIGGER leaf_is_never_deleted BEFORE DELETE ON leaf BEGIN SELECT RAISE(ABORT, 'a leaf is never deleted'); END;
`;

/** The file is there but is not a ledger that this release can read. */
export class NotALedger extends Error {
  override readonly name = 'NotALedger';
}

/** Made where there is none, unless `readOnly`. @throws NotALedger. */
export function openLedger(path: string, readOnly: boolean): Database.Database {
  const db = new Database(path, { readonly: readOnly, fileMustExist: readOnly });
  try {
    if (!readOnly) prepareForWriting(db);
    assertOurs(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * WAL with synchronous=NORMAL: a power cut may take back the last leaves, whole batches of them, and never harms the
 * rest. They are then made again from the log, which has flushed every event before it could be followed.
 */
function prepareForWriting(db: Database.Database): void {
  db.transaction(() => {
    if (db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() !== 0) return;
    db.exec(SCHEMA);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  }).immediate();
  assertOurs(db);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
}

function assertOurs(db: Database.Database): void {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    throw new NotALedger(`${db.name} is not a ledger`);
  const found = db.pragma('user_version', { simple: true }) as number;
  if (found > SCHEMA_VERSION)
    throw new NotALedger(`${db.name} has schema version ${found}, this release knows up to ${SCHEMA_VERSION}`);
}
