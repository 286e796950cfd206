import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type Database from 'better-sqlite3';
import type { AccountId } from '#domain/facts';

/** Argon2id, the library's default: `memoryCost` in KiB. */
export interface PasswordCosts {
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** OWASP Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 lane. */
export const OWASP_COSTS: PasswordCosts = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Password hashes by account. A password is compared in NFKC, as it may be typed on different keyboards. */
export class Passwords {
  #dummy: Promise<string> | undefined;

  constructor(
    private readonly db: Database.Database,
    private readonly costs: PasswordCosts,
  ) {}

  /** `command` is the key of the command that sets it: how a repeat is told from another change. */
  async set(account: AccountId, password: string, command: string): Promise<void> {
    const hashed = await this.#hash(password);
    this.db
      .prepare(
        `INSERT INTO password (account, hash, command) VALUES (?, ?, ?)
         ON CONFLICT (account) DO UPDATE SET hash = excluded.hash, command = excluded.command`,
      )
      .run(account, hashed, command);
  }

  /** True where this command set the password that stands. */
  isSetBy(account: AccountId, command: string): boolean {
    return this.db.prepare('SELECT command FROM password WHERE account = ?').pluck().get(account) === command;
  }

  /** For an account without a password, or none at all, as much work is done as for a wrong one. */
  async verify(account: AccountId | null, password: string): Promise<boolean> {
    const hashed = account === null ? undefined : this.#hashOf(account);
    const matches = await verify(hashed ?? (await this.#dummyHash()), password.normalize('NFKC'));
    return matches && hashed !== undefined;
  }

  #hashOf(account: AccountId): string | undefined {
    return this.db.prepare('SELECT hash FROM password WHERE account = ?').pluck().get(account) as string | undefined;
  }

  #hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), this.costs);
  }

  #dummyHash(): Promise<string> {
    this.#dummy ??= this.#hash(randomBytes(16).toString('base64url'));
    return this.#dummy;
  }
}

/** No 0 O 1 l I: it is read aloud and typed from paper. */
const READABLE = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** 20 readable characters, about 116 bits, in groups of five, from 40 bytes that nobody else can know. */
export function passwordFrom(bytes: Buffer): string {
  const letters = Array.from({ length: 20 }, (_, i) => READABLE[bytes.readUInt16BE(2 * i) % READABLE.length]!);
  return letters.join('').replace(/.{5}(?=.)/g, '$&-');
}
