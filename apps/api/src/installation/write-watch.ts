import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, realpathSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../evidence/error-code.js';

/** As much as a command may need with its indexes. */
const PROBE = Buffer.alloc(256 * 1024);

/**
 * Whether files take what they are given. Nothing is tried while all goes well; once a write has failed for a fault of
 * the disk or a file, every look tries again, so that health is red until the fault is over, and no longer, also where
 * nobody writes meanwhile. What was found damaged stays so until the next start.
 */
export class WriteWatch {
  #fault: string | null = null;
  #isDamage = false;

  /** `databases`: where one is not there, only a write that is taken ends a fault. */
  constructor(
    private readonly databases: readonly string[],
    private readonly folders: readonly string[] = [],
  ) {}

  succeeded(): void {
    if (!this.#isDamage) this.#fault = null;
  }

  failed(error: Error): void {
    const cause = error.cause ?? error;
    this.#fault = reasonOf(cause);
    this.#isDamage = DAMAGE.test(errorCode(cause));
  }

  /** Why something cannot be written; null where all can. */
  problem(): string | null {
    if (this.#fault === null || this.#isDamage || !this.databases.every((path) => existsSync(path))) return this.#fault;
    try {
      for (const path of this.databases) tryDatabase(path);
      const folders = [...this.databases.map((path) => dirname(realpathSync(path))), ...this.folders];
      for (const folder of new Set(folders)) tryFolder(folder);
      this.#fault = null;
    } catch (error) {
      this.#fault = reasonOf(error);
    }
    return this.#fault;
  }
}

const DAMAGE = /^SQLITE_(CORRUPT|NOTADB)/;

/** @throws where it is read-only, or another process holds it. */
function tryDatabase(path: string): void {
  try {
    const db = new Database(path, { timeout: 0, fileMustExist: true });
    try {
      // On a file that is read-only BEGIN IMMEDIATE alone is taken for a wish to read.
      db.exec('BEGIN IMMEDIATE; CREATE TABLE probe (x); ROLLBACK');
    } finally {
      db.close();
    }
  } catch (cause) {
    throw new Error(`${basename(path)}: ${reasonOf(cause)}`, { cause });
  }
}

/** @throws where the disk is full or read-only. */
function tryFolder(folder: string): void {
  const path = join(folder, `probe-${randomUUID()}`);
  try {
    const file = openSync(path, 'wx', 0o600);
    try {
      if (writeSync(file, PROBE) < PROBE.length) throw new Error(REASONS['ENOSPC']);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } finally {
    rmSync(path, { force: true });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space left on the disk (ENOSPC)',
  EDQUOT: 'the quota of the disk is used up (EDQUOT)',
  EROFS: 'the file system is read-only (EROFS)',
  EACCES: 'no permission (EACCES)',
  EPERM: 'no permission (EPERM)',
};

/** Health is public: what the system says of a file names its folder, so only its code is told. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const code = errorCode(error);
  if ('syscall' in error) return REASONS[code] ?? code;
  return code.startsWith('SQLITE_IOERR') ? `${error.message} (${code})` : error.message;
};
