import Database from 'better-sqlite3';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../evidence/error-code.js';

/** Another process serves this folder already. */
export class AlreadyServed extends Error {
  override readonly name = 'AlreadyServed';
  constructor(folder: string, by: string) {
    super(`${folder} is served by ${by} already; stop it first, or set another DATA_DIR`);
  }
}

/**
 * One process at a time follows the log, carries out processes and writes the read models. The lock is SQLite's own
 * exclusive lock on a file of its own, so that a killed process leaves none behind; the number of the process that
 * holds it stands beside it, for people.
 */
export class ServerLock {
  private constructor(
    private readonly db: Database.Database,
    private readonly note: string,
  ) {}

  /** Undefined where another process holds it. */
  static tryTake(folder: string): ServerLock | undefined {
    const db = new Database(join(folder, 'server.lock'), { timeout: 0 });
    try {
      db.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      db.close();
      if (isLocked(error)) return undefined;
      throw error;
    }
    const note = join(folder, 'server.pid');
    writeFileSync(note, `${process.pid}\n`);
    return new ServerLock(db, note);
  }

  /** @throws AlreadyServed naming the process that holds it. */
  static take(folder: string): ServerLock {
    const lock = ServerLock.tryTake(folder);
    if (lock === undefined) throw new AlreadyServed(folder, holderOf(folder));
    return lock;
  }

  release(): void {
    rmSync(this.note, { force: true });
    this.db.close();
  }
}

export function holderOf(folder: string): string {
  const note = join(folder, 'server.pid');
  return existsSync(note) ? `process ${readFileSync(note, 'utf8').trim()}` : 'another process';
}

const isLocked = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(errorCode(error));
