import type Database from 'better-sqlite3';
import { categoryOf } from '../check-append.js';
import type { LogFilter } from '../port.js';
import { makeAnew, openPlaces } from './places-file.js';

/** Where an event of ours is, and its stamp as raised along the log. */
export interface Place {
  readonly position: number;
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  /** Milliseconds since 1970, UTC; never less than that of the place before. */
  readonly recordedAt: number;
  /** Which call stored it. */
  readonly call: string;
}

/** Where following goes on; may lie beyond our last event, where the server holds data of others. */
export interface Resume {
  readonly commit: bigint;
  readonly prepare: bigint;
}

export interface LogEnd {
  readonly size: number;
  readonly position: number;
  readonly recordedAt: number;
}

const COLUMNS = 'position, id, stream, revision, type, recorded_at AS recordedAt, call';

/**
 * The places of our events in the server's log: by id (a repeat is recognised), by stream, by category, in log order,
 * each with its raised stamp. Disposable: made anew from the log wherever the file is missing or of another log.
 */
export class Places {
  readonly #db: Database.Database;
  #end: LogEnd;

  /**
   * `path` undefined: in memory. `shared`: another process keeps the file; a copy of it in memory goes on from there.
   */
  static open(log: string, path: string | undefined, { shared = false }: { readonly shared?: boolean } = {}): Places {
    return new Places(openPlaces(log, path, shared));
  }

  private constructor(db: Database.Database) {
    this.#db = db;
    this.#end = this.#readEnd();
  }

  get end(): LogEnd {
    return this.#end;
  }

  get resume(): Resume | undefined {
    const row = this.#progress();
    return row.commit === null || row.prepare === null
      ? undefined
      : { commit: BigInt(row.commit), prepare: BigInt(row.prepare) };
  }

  /** Whether only copied events have been seen so far: only then is the stamp that one brings along believed. */
  get isCopying(): boolean {
    return this.#progress().copying === 1;
  }

  /** All or nothing, in log order, right after the end. */
  add(places: readonly Place[], resume: Resume, { copying }: { readonly copying: boolean }): void {
    const insert = this.#prepared<unknown[], never>(
      'INSERT INTO place (n, position, id, stream, category, revision, type, recorded_at, call) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    const move = this.#prepared<unknown[], never>(
      'UPDATE progress SET resume_commit = ?, resume_prepare = ?, copying = ?',
    );
    let { size } = this.#end;
    this.#db.transaction(() => {
      for (const { position, id, stream, revision, type, recordedAt, call } of places)
        insert.run(++size, position, id, stream, categoryOf(stream), revision, type, recordedAt, call);
      move.run(String(resume.commit), String(resume.prepare), copying ? 1 : 0);
    })();
    const last = places.at(-1);
    if (last !== undefined) this.#end = { size, position: last.position, recordedAt: last.recordedAt };
  }

  /** The first place that an id has: the server itself takes one id twice at different revisions. */
  byId(id: string): Place | undefined {
    return this.#prepared<[string], Place>(`SELECT ${COLUMNS} FROM place WHERE id = ? ORDER BY n LIMIT 1`).get(id);
  }

  at(position: number): Place | undefined {
    return this.#prepared<[number], Place>(`SELECT ${COLUMNS} FROM place WHERE position = ?`).get(position);
  }

  lastOf(stream: string): Place | undefined {
    return this.#prepared<[string], Place>(
      `SELECT ${COLUMNS} FROM place WHERE stream = ? ORDER BY revision DESC LIMIT 1`,
    ).get(stream);
  }

  last(): Place | undefined {
    return this.#prepared<[], Place>(`SELECT ${COLUMNS} FROM place ORDER BY n DESC LIMIT 1`).get();
  }

  /** The last place at or before `position`: subscriptions start only at a place that is a record's. */
  floor(position: number): number | undefined {
    return this.#prepared<[number], { readonly position: number }>(
      'SELECT position FROM place WHERE position <= ? ORDER BY position DESC LIMIT 1',
    ).get(position)?.position;
  }

  /** Up to `limit` matching places behind `after`, in log order. */
  matching(after: number, upTo: number, { categories, types }: LogFilter, limit: number): Place[] {
    const ofTypes = types === undefined ? '' : 'AND type IN (SELECT value FROM json_each(@types))';
    const found = (ofCategory: string, category: string | null) =>
      this.#prepared<[Record<string, unknown>], Place>(
        `SELECT ${COLUMNS} FROM place WHERE ${ofCategory} position > @after AND position <= @upTo ${ofTypes}
         ORDER BY position LIMIT @limit`,
      ).all({ after, upTo, limit, types: JSON.stringify(types ?? null), ...(category === null ? {} : { category }) });
    if (categories === undefined) return found('', null);
    return [...new Set(categories)]
      .flatMap((category) => found('category = @category AND', category))
      .sort((a, b) => a.position - b.position)
      .slice(0, limit);
  }

  /** Everything is forgotten: the file was of another log. */
  forget(log: string): void {
    makeAnew(this.#db, log);
    this.#end = this.#readEnd();
  }

  close(): void {
    this.#db.close();
  }

  readonly #statements = new Map<string, Database.Statement>();
  #prepared<Given extends unknown[], Row>(sql: string): Database.Statement<Given, Row> {
    const statement = this.#statements.get(sql) ?? this.#db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement as unknown as Database.Statement<Given, Row>;
  }

  #progress() {
    return this.#prepared<
      [],
      { readonly commit: string | null; readonly prepare: string | null; readonly copying: number }
    >('SELECT resume_commit AS "commit", resume_prepare AS "prepare", copying FROM progress').get()!;
  }

  #readEnd(): LogEnd {
    return (
      this.#db
        .prepare<[], LogEnd>('SELECT n AS size, position, recorded_at AS recordedAt FROM place ORDER BY n DESC LIMIT 1')
        .get() ?? { size: 0, position: 0, recordedAt: Number.NEGATIVE_INFINITY }
    );
  }
}
