import { randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { PersonId } from '#domain/facts';
import { sealingKeysOf, type SealingKeys } from './sealing.js';

export type KeyState = 'present' | 'destroyed' | 'missing';

/**
 * The keys of persons. Destroying one leaves a mark, so that no repeated command makes the person another. Keys read
 * once are remembered until any process changes the file.
 */
export class PersonKeys {
  readonly #known = new Map<PersonId, SealingKeys>();
  #version: unknown;
  readonly #dataVersion;
  readonly #select;

  constructor(private readonly db: Database.Database) {
    this.#dataVersion = db.prepare('PRAGMA data_version').pluck();
    this.#select = db.prepare<[string], { value: Buffer | null }>('SELECT value FROM person_key WHERE person = ?');
    this.#version = this.#dataVersion.get();
  }

  /** Idempotent; flushed on return. A key once destroyed does not come back. */
  create(person: PersonId): void {
    if (this.#select.get(person) !== undefined) return;
    this.db
      .prepare('INSERT INTO person_key (person, value) VALUES (?, ?) ON CONFLICT (person) DO NOTHING')
      .run(person, randomBytes(32));
  }

  /** Idempotent: after an error, call again. On return the key is overwritten in the file, and nothing of it is left in the WAL. */
  destroy(person: PersonId): void {
    this.db
      .prepare(
        'INSERT INTO person_key (person, value) VALUES (?, NULL) ON CONFLICT (person) DO UPDATE SET value = NULL',
      )
      .run(person);
    this.#known.delete(person);
    const [result] = this.db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (result?.busy === 1)
      throw new Error('secrets.db is being read: the key is gone from it, but not yet from its WAL');
  }

  stateOf(person: PersonId): KeyState {
    const row = this.#select.get(person);
    return row === undefined ? 'missing' : row.value === null ? 'destroyed' : 'present';
  }

  keysOf(person: PersonId): SealingKeys | undefined {
    this.#forgetWhatOthersChanged();
    const known = this.#known.get(person);
    if (known !== undefined) return known;
    const value = this.#select.get(person)?.value;
    if (value === undefined || value === null) return undefined;
    const keys = sealingKeysOf(value);
    this.#known.set(person, keys);
    return keys;
  }

  #forgetWhatOthersChanged(): void {
    const version = this.#dataVersion.get();
    if (version === this.#version) return;
    this.#version = version;
    this.#known.clear();
  }
}
