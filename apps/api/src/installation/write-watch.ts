import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** As much as a command may need with its indexes. */
const PROBE = Buffer.alloc(256 * 1024);

/**
 * Whether the log takes what it is given. Nothing is tried while all goes well; once an append has failed for a fault of
 * the disk or the file, every look tries again, so that health is red until the fault is over, and no longer, also where
 * nobody writes meanwhile.
 */
export class WriteWatch {
  #fault: string | null = null;

  /** `log`: the embedded log's file; where there is none, only an append that is taken ends a fault. */
  constructor(
    private readonly folder: string,
    private readonly log: string,
  ) {}

  succeeded(): void {
    this.#fault = null;
  }

  failed(error: Error): void {
    this.#fault = reasonOf(error.cause ?? error);
  }

  /** Why the log takes nothing; null where it does. */
  problem(): string | null {
    if (this.#fault === null || !existsSync(this.log)) return this.#fault;
    try {
      this.#try();
      this.#fault = null;
    } catch (error) {
      this.#fault = reasonOf(error);
    }
    return this.#fault;
  }

  /** @throws where the disk is full or read-only, or another process holds the log. */
  #try(): void {
    const path = join(this.folder, `probe-${randomUUID()}`);
    try {
      const file = openSync(path, 'wx', 0o600);
      try {
        if (writeSync(file, PROBE) < PROBE.length) throw new Error('no space left on the disk');
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    } finally {
      rmSync(path, { force: true });
    }
    const db = new Database(this.log, { timeout: 0, fileMustExist: true });
    try {
      db.exec('BEGIN IMMEDIATE; ROLLBACK');
    } finally {
      db.close();
    }
  }
}

/** Health is public: what the system says of a file names the file, so only its code is told. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return 'syscall' in error && 'code' in error ? String(error.code) : error.message;
};
