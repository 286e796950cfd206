import Database from 'better-sqlite3';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { readCheckpoint, readFingerprint } from './checkpoint.js';
import type { Discarded } from './read-model-file.js';

/**
 * Looks at a read-model file without changing it: undefined where it can be used. `thorough` reads every page
 * (`quick_check`), for a torn file is found by nothing less. Throws what is no fault of the file: no permission, a lock.
 */
export function whatIsWrong(
  path: string,
  fingerprint: string,
  { thorough }: { readonly thorough: boolean },
): Discarded | undefined {
  const torn = thorough ? partOfAPage(path) : undefined;
  if (torn !== undefined) return { cause: 'corrupt', detail: torn };
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { readonly: !thorough, fileMustExist: true, timeout: 5000 });
    const check = thorough ? db.pragma('quick_check(1)', { simple: true }) : 'ok';
    if (check !== 'ok') return { cause: 'corrupt', detail: `quick_check: ${String(check)}` };
    return wrongContent(db, fingerprint);
  } catch (error) {
    const code = sqliteCode(error);
    if (code !== undefined && isDamage(code)) return { cause: 'corrupt', detail: `${code}: ${String(error)}` };
    throw error;
  } finally {
    db?.close();
  }
}

function wrongContent(db: Database.Database, fingerprint: string): Discarded | undefined {
  const hasMeta = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'meta'").get() !== undefined;
  if (!hasMeta) return { cause: 'unfinished', detail: 'the file has no checkpoint' };
  const columns = db.prepare<[], { name: string }>("SELECT name FROM pragma_table_info('meta')").all();
  if (!columns.some(({ name }) => name === 'fingerprint'))
    return { cause: 'other-version', detail: 'the file is of another release' };
  const found = readFingerprint(db);
  if (found === undefined) return { cause: 'unfinished', detail: 'the file has no checkpoint' };
  if (found !== fingerprint) return { cause: 'other-version', detail: `it has ${found}, wanted is ${fingerprint}` };
  return readCheckpoint(db) === undefined ? { cause: 'unfinished', detail: 'the file has no checkpoint' } : undefined;
}

/** SQLite reads what is missing of a last page as zeros, and finds nothing wrong. */
function partOfAPage(path: string): string | undefined {
  const { size } = statSync(path);
  const header = Buffer.alloc(18);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, header, 0, 18, 0) < 18) return size === 0 ? undefined : `a file of ${size} bytes`;
  } finally {
    closeSync(file);
  }
  const page = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  return page > 0 && size % page === 0 ? undefined : `${size} bytes are no whole number of pages`;
}

/** By its code, not its class: a native module that is loaded twice has two classes. */
export function sqliteCode(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : undefined;
}

/** The file's own fault, as against the disk's or the moment's. */
const isDamage = (code: string): boolean => code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB';
