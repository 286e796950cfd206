import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { AccountId } from '#domain/facts';

/** `refreshToken` is shown once; the file keeps its hash. */
export interface OpenSession {
  readonly session: string;
  readonly account: AccountId;
  readonly refreshToken: string;
  /** Milliseconds; after it only a password opens another session. */
  readonly expiresAt: number;
}

interface TokenRow {
  readonly session: string;
  readonly account: AccountId;
  readonly used: number;
  readonly ended: number;
  readonly expires_at: number;
}

/**
 * Sessions and their refresh tokens. A token is good once: the next one comes with its use. One that is used again has
 * been copied, and ends the whole session, whoever holds the later ones. Times are milliseconds, given by the caller.
 */
export class SessionSecrets {
  readonly #isOpen;

  constructor(private readonly db: Database.Database) {
    this.#isOpen = db.prepare('SELECT 1 FROM session WHERE id = ? AND ended = 0 AND expires_at > ?').pluck();
  }

  begin(account: AccountId, now: number, expiresAt: number): OpenSession {
    const session = randomUUID();
    return this.db
      .transaction(() => {
        this.db.prepare('DELETE FROM session WHERE expires_at <= ?').run(now);
        this.db
          .prepare('INSERT INTO session (id, account, expires_at) VALUES (?, ?, ?)')
          .run(session, account, expiresAt);
        return { session, account, refreshToken: this.#issue(session), expiresAt };
      })
      .immediate();
  }

  /** The session, prolonged, with its next token; null for a token unknown, used, expired, or of a session ended. */
  refresh(token: string, now: number, expiresAt: number): OpenSession | null {
    return this.db
      .transaction(() => {
        const row = this.#find(token);
        if (row === undefined || row.ended === 1 || row.expires_at <= now) return null;
        if (row.used === 1) {
          this.end(row.session);
          return null;
        }
        this.db.prepare('UPDATE refresh_token SET used = 1 WHERE hash = ?').run(digest(token));
        const { session, account } = row;
        this.db.prepare('UPDATE session SET expires_at = ? WHERE id = ?').run(expiresAt, session);
        return { session, account, refreshToken: this.#issue(session), expiresAt };
      })
      .immediate();
  }

  isOpen(session: string, now: number): boolean {
    return this.#isOpen.get(session, now) !== undefined;
  }

  end(session: string): void {
    this.db.prepare('UPDATE session SET ended = 1 WHERE id = ?').run(session);
  }

  /** Every session of an account but one. */
  endAllOf(account: AccountId, except = ''): void {
    this.db.prepare('UPDATE session SET ended = 1 WHERE account = ? AND id <> ?').run(account, except);
  }

  /** Nobody is signed in any more. */
  endAll(): void {
    this.db.prepare('UPDATE session SET ended = 1').run();
  }

  #issue(session: string): string {
    const token = randomBytes(32).toString('base64url');
    this.db.prepare('INSERT INTO refresh_token (hash, session) VALUES (?, ?)').run(digest(token), session);
    return token;
  }

  #find(token: string): TokenRow | undefined {
    return this.db
      .prepare<[Buffer], TokenRow>(
        `SELECT t.session, s.account, t.used, s.ended, s.expires_at
         FROM refresh_token t JOIN session s ON s.id = t.session WHERE t.hash = ?`,
      )
      .get(digest(token));
  }
}

/** A token has 256 random bits, so a plain hash keeps it. */
const digest = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();
