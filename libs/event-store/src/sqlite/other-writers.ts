import type Database from 'better-sqlite3';
import type { WakeUps } from '../wake-ups.js';

const POLL_MS = 50;

/**
 * Notices commits of other connections: SQLite tells nobody, but `data_version` changes with them. Looked at every
 * 50 ms while a follower waits. The timer keeps no process alive.
 */
export class OtherWriters {
  readonly #version: Database.Statement<[], number>;
  readonly #wakeUps: WakeUps;
  #seen = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(db: Database.Database, wakeUps: WakeUps) {
    this.#version = db.prepare<[], number>('PRAGMA data_version').pluck();
    this.#wakeUps = wakeUps;
  }

  /** From now on, until nobody waits any more; what is committed after this call wakes. */
  watch(): void {
    if (this.#timer !== undefined) return;
    this.#seen = this.#current();
    this.#timer = setInterval(() => this.#look(), POLL_MS).unref();
  }

  rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #look(): void {
    if (!this.#wakeUps.isAwaited) return this.rest();
    const version = this.#current();
    if (version === this.#seen) return;
    this.#seen = version;
    this.#wakeUps.wakeAll();
  }

  /** A file that cannot be read counts as changed: whoever wakes reads it and meets the error. */
  #current(): number {
    try {
      return this.#version.get()!;
    } catch {
      return Number.NaN;
    }
  }
}
