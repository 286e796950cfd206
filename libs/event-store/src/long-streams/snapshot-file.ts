import Database from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { isBusy, isSqliteError } from '../sqlite/errors.js';
import { linkIn } from './kept-links.js';
import type { KeptLink, ShortenedStream } from './shortened-stream.js';
import { headerOf, isOfVersion, linksOf, remove, write } from './snapshot-tables.js';

/** A disk that damages every file is not tried for ever. */
const MOST_FILES = 5;

export interface Snapshot {
  readonly revision: number;
  readonly lastId: string;
  readonly links: readonly KeptLink[];
}

/**
 * Snapshots of long streams in a SQLite file of their own. Disposable: it may be deleted at any time, is in no backup, and
 * what is of another version, torn or altered is thrown away. Nothing here throws for a fault of the file: what cannot be
 * read is not there, what cannot be written is left.
 */
export class SnapshotFile {
  #db: Database.Database | undefined;
  readonly #names = new Set<string>();
  /** Another one with each new file: what was built on an older one is not to be found in it. */
  generation = 0;

  /** `version`: of what decides which links are kept. */
  constructor(
    private readonly path: string,
    private readonly version: string,
    private readonly onDiscard: (why: string) => void = () => undefined,
  ) {
    this.#open();
  }

  has(stream: string): boolean {
    return this.#names.has(stream);
  }

  read(stream: string): Snapshot | undefined {
    const found = this.#with((db) => {
      const header = headerOf(db, stream);
      return header && { header, rows: linksOf(db, header.no) };
    });
    if (found === undefined) return void this.#names.delete(stream);
    const { revision, last_id: lastId, links: count } = found.header;
    const links = found.rows.flatMap((row) => linkIn(stream, row) ?? []);
    const isWhole = links.length === count && found.rows.length === count;
    if (isWhole && links.at(-1)?.event.id === lastId && links.at(-1)?.event.revision === revision)
      return { revision, lastId, links };
    this.onDiscard(`the snapshot of ${stream} is damaged`);
    this.forget(stream);
    return undefined;
  }

  /** What was added since `from`, the revision that the snapshot had. False where it is not at that revision. */
  save(stream: string, from: number, shortened: ShortenedStream): boolean {
    const saved = this.#with((db) =>
      db
        .transaction(() => {
          if ((headerOf(db, stream)?.revision ?? -1) !== from) return false;
          write(db, stream, shortened);
          return true;
        })
        .immediate(),
    );
    if (saved === true) this.#names.add(stream);
    return saved === true;
  }

  forget(stream: string): void {
    this.#names.delete(stream);
    this.#with((db) => db.transaction(() => remove(db, stream)).immediate());
  }

  /** Where the chain began that holds an event covered by the snapshot. */
  chainOf(stream: string, id: string): number | undefined {
    const sql = 'SELECT first FROM member WHERE no = (SELECT no FROM snapshot WHERE stream = ?) AND id = ?';
    return this.#with((db) => db.prepare<[string, string], number>(sql).pluck().get(stream, id));
  }

  /** The revisions recorded under a command's key, of those covered by the snapshot. */
  recordedUnder(stream: string, key: string): readonly number[] {
    const sql = `SELECT place FROM member INDEXED BY member_key
      WHERE no = (SELECT no FROM snapshot WHERE stream = ?) AND key = ? ORDER BY place`;
    return this.#with((db) => db.prepare<[string, string], number>(sql).pluck().all(stream, key)) ?? [];
  }

  close(): void {
    this.#db?.close();
    this.#db = undefined;
  }

  #open(): void {
    try {
      this.#db = new Database(this.path, { timeout: 1_000 });
      this.#db.pragma('journal_mode = WAL');
      this.#db.pragma('synchronous = NORMAL');
      if (isOfVersion(this.#db, this.version))
        for (const stream of this.#db.prepare<[], string>('SELECT stream FROM snapshot').pluck().all())
          this.#names.add(stream);
      else this.#discard('the snapshots are of another version');
    } catch (error) {
      this.#fail(error);
    }
  }

  #with<T>(work: (db: Database.Database) => T): T | undefined {
    if (this.#db === undefined) return undefined;
    try {
      return work(this.#db);
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  /** A file that others hold is left alone; any other fault is the file's. */
  #fail(error: unknown): void {
    if (!isSqliteError(error)) throw error;
    if (!isBusy(error)) this.#discard(String(error));
  }

  /** A new file, once; where that cannot be made either, streams are read whole from now on. */
  #discard(why: string): void {
    this.onDiscard(why);
    this.close();
    this.#names.clear();
    this.generation += 1;
    try {
      for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${this.path}${suffix}`, { force: true });
    } catch {
      return;
    }
    if (this.generation < MOST_FILES) this.#open();
  }
}
