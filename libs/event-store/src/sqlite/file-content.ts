import Database from 'better-sqlite3';

/** Bytes 18 and 19 of a SQLite file: in what mode it is written and read. */
const ROLLBACK_JOURNAL = 1;

/**
 * A SQLite file as it is at one moment, with what its WAL holds, beside whoever writes it; can be opened in memory, where
 * SQLite opens nothing whose header says WAL.
 */
export function fileContent(path: string): Buffer {
  const file = new Database(path, { readonly: true, fileMustExist: true });
  try {
    return file.serialize().fill(ROLLBACK_JOURNAL, 18, 20);
  } finally {
    file.close();
  }
}
