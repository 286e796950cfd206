import { join } from 'node:path';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import Database from 'better-sqlite3';
import type { AccountId } from '#domain/facts';
import type { Configuration } from '../configuration/configuration.js';
import { CONFIGURATION } from '../installation/tokens.js';
import { makePrivate } from '../secrets/private-file.js';

/** What one account has typed of one visit. `content` as the form gave it; `savedAt` in milliseconds. */
export interface Draft {
  readonly account: AccountId;
  readonly savedAt: number;
  readonly content: object;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS draft (
    inspection TEXT NOT NULL, visit TEXT NOT NULL, account TEXT NOT NULL, saved_at INTEGER NOT NULL,
    content TEXT NOT NULL, PRIMARY KEY (visit, account)
  ) STRICT, WITHOUT ROWID;`;

/**
 * `drafts.db`: what is being typed and nobody has submitted. Neither in the log nor in a backup of it; readable by its
 * owner only, and what is deleted is overwritten. Made when the first draft is saved. What was saved survives the end of
 * the process; the last moments before a loss of power may be gone.
 */
@Injectable()
export class DraftFile implements OnModuleDestroy {
  #opened: Database.Database | undefined;

  constructor(@Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'DATA_DIR'>) {}

  /** One for each account and visit: the last one counts. */
  save(inspection: string, visit: string, { account, savedAt, content }: Draft): void {
    this.#db()
      .prepare(
        `INSERT INTO draft (inspection, visit, account, saved_at, content) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (visit, account) DO UPDATE SET saved_at = excluded.saved_at, content = excluded.content`,
      )
      .run(inspection, visit, account, savedAt, JSON.stringify(content));
  }

  /** Of everybody, the one saved last first. */
  of(inspection: string, visit: string): readonly Draft[] {
    return this.#db()
      .prepare<[string, string], { account: AccountId; savedAt: number; content: string }>(
        `SELECT account, saved_at AS savedAt, content FROM draft WHERE inspection = ? AND visit = ?
         ORDER BY saved_at DESC, account`,
      )
      .all(inspection, visit)
      .map((row) => ({ ...row, content: JSON.parse(row.content) as object }));
  }

  /** Whether there was one. */
  discard(inspection: string, visit: string, account: AccountId): boolean {
    const { changes } = this.#db()
      .prepare('DELETE FROM draft WHERE inspection = ? AND visit = ? AND account = ?')
      .run(inspection, visit, account);
    return changes > 0;
  }

  /** All that one account, or anybody, has typed of the visits of an inspection. */
  discardOf(inspection: string, account?: AccountId): void {
    this.#db()
      .prepare('DELETE FROM draft WHERE inspection = ? AND account = coalesce(?, account)')
      .run(inspection, account ?? null);
  }

  onModuleDestroy(): void {
    this.#opened?.close();
    this.#opened = undefined;
  }

  #db(): Database.Database {
    return (this.#opened ??= opened(join(this.configuration.DATA_DIR, 'drafts.db')));
  }
}

function opened(path: string): Database.Database {
  makePrivate(path);
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.pragma('secure_delete = ON');
  db.pragma('busy_timeout = 5000');
  db.exec(SCHEMA);
  return db;
}
