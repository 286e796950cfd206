import type Database from 'better-sqlite3';
import type { LogHead } from '../port.js';

/** Streams whose end is kept at hand; the one asked for longest ago goes first. */
const MOST_STREAMS = 50_000;

/** Commits of this process, whichever connection made them: SQLite tells a connection of others' commits only. */
let commits = 0;
export const noteCommit = (): void => void (commits += 1);

/**
 * Where streams and the log end, so that asking for what came after needs no read: with WAL each takes locks, which costs more than
 * the rows. Exact for commits of this process. Whether another process has committed is looked at once in each turn of
 * the event loop: what it appended is seen by everything that arrives after that turn. Appends do not depend on this:
 * they compare the revision inside their transaction.
 */
export class KnownEnds {
  readonly #ends = new Map<string, number>();
  readonly #dataVersion: Database.Statement<[], number>;
  #version: number | undefined;
  #commits = -1;
  #looked = false;
  #head: LogHead | undefined;

  constructor(db: Database.Database) {
    this.#dataVersion = db.prepare<[], number>('PRAGMA data_version').pluck();
  }

  /** The end of the log; `look` is asked where it is not known. */
  head(look: () => LogHead): LogHead {
    this.#forgetWhatOthersChanged();
    return (this.#head ??= look());
  }

  /** True where the stream is known to have nothing at that revision or after it. */
  isBehind(stream: string, revision: number): boolean {
    this.#forgetWhatOthersChanged();
    const end = this.#ends.get(stream);
    return end !== undefined && revision > end;
  }

  /** Just now nothing stood in the stream after that revision. */
  note(stream: string, revision: number): void {
    const known = this.#ends.get(stream) ?? revision;
    this.#ends.delete(stream);
    this.#ends.set(stream, Math.max(known, revision));
    if (this.#ends.size > MOST_STREAMS) this.#ends.delete(this.#ends.keys().next().value!);
  }

  forget(stream: string): void {
    this.#ends.delete(stream);
  }

  #forgetWhatOthersChanged(): void {
    if (this.#looked && this.#commits === commits) return;
    this.#head = undefined;
    const version = this.#dataVersion.get();
    if (version !== this.#version) this.#ends.clear();
    [this.#version, this.#commits] = [version, commits];
    if (this.#looked) return;
    this.#looked = true;
    setImmediate(() => (this.#looked = false));
  }
}
