import Database from 'better-sqlite3';
import { existsSync, rmSync, statSync } from 'node:fs';
import { createMeta, readCheckpoint, writeCheckpoint, writeFingerprint, type Checkpoint } from './checkpoint.js';
import { dropEverything } from './drop-everything.js';
import { whatIsWrong } from './file-check.js';
import { fingerprintOf } from './fingerprint.js';
import type { LoggedEvent, Projection } from './projection.js';
import { standingStill } from './standing-still.js';

/** Why the rows were thrown away. `foreign-log`: they were made from another log than the one now followed. */
export type DiscardCause = 'corrupt' | 'unfinished' | 'other-version' | 'foreign-log';
export interface Discarded {
  readonly cause: DiscardCause;
  readonly detail: string;
}

/** The file is not there yet, or not of this release: whoever only reads has to wait for the server, or rebuild. */
export class ReadModelsNotReady extends Error {
  override readonly name = 'ReadModelsNotReady';
}

/** Another process has moved the checkpoint since it was read: nothing was applied; read it again and go on from there. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
}

/** Nothing is worth keeping before all of it is there: no flushes, and a journal for taking back a batch only. */
const WHILE_FILLING = [
  'journal_mode = MEMORY',
  'synchronous = OFF',
  'locking_mode = EXCLUSIVE',
  'cache_size = -131072',
];

/** So that settling leaves the event loop its turns. */
const SETTLED_AT_ONCE = 100;
/** More at once only keeps more events in memory. */
const SETTLED_WHILE_FILLING = 200;

/**
 * The read models: one SQLite file, disposable. Everything in it comes from the log and can be made again; an older
 * release's, a torn or a corrupt file is thrown away when it is opened, and `onDiscard` is told.
 *
 * A commit outlives a crash of the process; a power cut may take back the last commits, rows and checkpoint together.
 * Not noticed: bytes changed within a row by hand or by a failing disk, where SQLite's own structure stays whole.
 */
export class ReadModelFile {
  readonly #inode: number | undefined;

  private constructor(
    readonly db: Database.Database,
    private readonly projections: readonly Projection[],
    private readonly onDiscard: (discarded: Discarded) => void,
  ) {
    this.#inode = inodeAt(db);
  }

  /** False where somebody took the file away, or put another one there: what is open no longer has a name. */
  isInPlace(): boolean {
    return inodeAt(this.db) === this.#inode;
  }

  /** `:memory:` is allowed, for tests. Throws what SQLite throws where the file cannot be opened or written at all. */
  static open(
    path: string,
    projections: readonly Projection[],
    onDiscard: (discarded: Discarded) => void,
  ): ReadModelFile {
    const wrong = existsSync(path) ? whatIsWrong(path, fingerprintOf(projections), { thorough: true }) : undefined;
    if (wrong !== undefined) onDiscard(wrong);
    if (wrong !== undefined || !existsSync(path)) deleteReadModels(path);

    const db = new Database(path, { timeout: 5000 });
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    // 16 MB: a checkpoint flushes twice and writes every page anew, so it is to serve many batches.
    db.pragma('wal_autocheckpoint = 4000');
    const file = new ReadModelFile(db, projections, onDiscard);
    if (!hasTables(db)) db.transaction(() => file.#createTables()).immediate();
    return file;
  }

  /**
   * A new file in the place of any other, without the indexes that only readers need. Nobody else may open it before
   * `filled()`; where that never comes, the next opening throws it away. @throws what SQLite throws.
   */
  static openToFill(path: string, projections: readonly Projection[]): ReadModelFile {
    deleteReadModels(path);
    const db = new Database(path);
    for (const pragma of WHILE_FILLING) db.pragma(pragma);
    for (const { schema } of projections) db.exec(schema);
    createMeta(db, 'being filled');
    return new ReadModelFile(db, projections, () => undefined);
  }

  /** Makes the indexes, does what projections put off, and then says that the file can be used. */
  filled(): void {
    for (const each of this.projections) if (each.settle === undefined) this.db.exec(each.indexes ?? '');
    while (!this.settle(SETTLED_WHILE_FILLING));
    for (const each of this.projections) if (each.settle !== undefined) this.db.exec(each.indexes ?? '');
    this.db.pragma('synchronous = FULL');
    writeFingerprint(this.db, fingerprintOf(this.projections));
  }

  /**
   * For a reader beside the process that fills the file: the rows stand still while it asks, and move on between two
   * turns. Changes nothing, discards nothing.
   * @throws ReadModelsNotReady
   */
  static openToRead(path: string, projections: readonly Projection[]): Database.Database {
    if (!existsSync(path)) throw new ReadModelsNotReady(`${path} is not there yet`);
    const wrong = whatIsWrong(path, fingerprintOf(projections), { thorough: false });
    if (wrong !== undefined) throw new ReadModelsNotReady(`${path}: ${wrong.detail}`);
    return standingStill(new Database(path, { readonly: true, fileMustExist: true, timeout: 5000 }));
  }

  checkpoint(): Checkpoint {
    const checkpoint = readCheckpoint(this.db);
    if (checkpoint === undefined) throw new Error('the read-model file lost its meta row while open');
    return checkpoint;
  }

  /**
   * Applies a batch and moves the checkpoint, both or neither. `from` is the checkpoint that the batch was numbered by.
   * @throws CheckpointMoved, or whatever a projection or SQLite throws; then nothing has changed.
   */
  apply(batch: readonly LoggedEvent[], from: Checkpoint, to: Checkpoint): void {
    this.db
      .transaction(() => {
        const actual = this.checkpoint();
        if (actual.n !== from.n || actual.last?.id !== from.last?.id)
          throw new CheckpointMoved(`the read models were expected at ${from.n} and are at ${actual.n}`);
        if (batch.length > 0) for (const projection of this.projections) projection.apply(this.db, batch);
        writeCheckpoint(this.db, to);
      })
      .immediate();
  }

  /** Does a part of what projections put off; true when nothing is left. */
  settle(atMost = SETTLED_AT_ONCE): boolean {
    return this.db
      .transaction(() => this.projections.map((each) => each.settle?.(this.db, atMost) ?? true).every(Boolean))
      .immediate();
  }

  /** Empties every table, in one transaction, with the file open: whoever reads beside sees all of it or nothing. */
  discard(discarded: Discarded): void {
    this.onDiscard(discarded);
    this.db
      .transaction(() => {
        dropEverything(this.db);
        this.#createTables();
      })
      .immediate();
  }

  close(): void {
    this.db.close();
  }

  #createTables(): void {
    for (const { schema, indexes = '' } of this.projections) this.db.exec(schema + indexes);
    createMeta(this.db, fingerprintOf(this.projections));
  }
}

/** The file and what SQLite keeps beside it. Whoever has it open keeps reading what is gone: stop them first. */
export function deleteReadModels(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
}

const hasTables = (db: Database.Database): boolean =>
  db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table'").get() !== undefined;

const inodeAt = ({ memory, name }: Database.Database): number | undefined =>
  memory ? undefined : statSync(name, { throwIfNoEntry: false })?.ino;
