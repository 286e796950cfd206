import type Database from 'better-sqlite3';
import type { CheckedAppend } from '../check-append.js';
import { StoreUnavailable } from '../errors.js';
import type { Appended } from '../port.js';
import { isBusy, isSqliteError } from './errors.js';

/** The most that one transaction takes, so that a flood of appends leaves the event loop its turns. */
const GROUP_APPENDS = 256;
const GROUP_BYTES = 8 * 1024 * 1024;

interface Waiting {
  readonly append: CheckedAppend;
  readonly resolve: (answer: Appended) => void;
  readonly reject: (reason: unknown) => void;
  /** On the machine's monotonic clock, ms. */
  readonly since: number;
}

interface Settings {
  readonly write: (append: CheckedAppend) => Appended;
  /** Called after every commit, before the answers are given. */
  readonly committed: () => void;
  /** How long an append waits for a file that another process holds, ms. */
  readonly patience: number;
}

/**
 * Appends that wait at the same time share one transaction and one flush, each in a savepoint of its own: a refused
 * one takes back itself only. An answer is given when COMMIT has returned. Order: as called, unless the file was held.
 * Where the transaction fails, all of it is rejected and nothing of it is stored.
 */
export class GroupCommit {
  readonly #db: Database.Database;
  readonly #settings: Settings;
  readonly #begin: Database.Statement;
  readonly #commit: Database.Statement;
  readonly #savepoint: Database.Statement;
  readonly #release: Database.Statement;
  readonly #takeBack: Database.Statement;
  #waiting: Waiting[] = [];
  #isScheduled = false;
  #whenDrained: (() => void)[] = [];

  constructor(db: Database.Database, settings: Settings) {
    this.#db = db;
    this.#settings = settings;
    this.#begin = db.prepare('BEGIN IMMEDIATE');
    this.#commit = db.prepare('COMMIT');
    this.#savepoint = db.prepare('SAVEPOINT one');
    this.#release = db.prepare('RELEASE one');
    this.#takeBack = db.prepare('ROLLBACK TO one');
  }

  add(append: CheckedAppend): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ append, resolve, reject, since: performance.now() });
      if (!this.#isScheduled) this.#schedule();
    });
  }

  /** When nothing waits any more. */
  drained(): Promise<void> {
    if (this.#waiting.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#whenDrained.push(resolve));
  }

  #schedule(delay = 0): void {
    this.#isScheduled = true;
    const flush = () => this.#flush();
    if (delay === 0) setImmediate(flush);
    else setTimeout(flush, delay);
  }

  #flush(): void {
    this.#isScheduled = false;
    const group = this.#nextGroup();
    const delay = this.#commitGroup(group);
    if (this.#waiting.length > 0) return this.#schedule(delay);
    for (const drained of this.#whenDrained.splice(0)) drained();
  }

  #nextGroup(): Waiting[] {
    let bytes = 0;
    const end = this.#waiting.findIndex(
      ({ append }, index) => index >= GROUP_APPENDS || (index > 0 && (bytes += append.bytes) > GROUP_BYTES),
    );
    return this.#waiting.splice(0, end === -1 ? this.#waiting.length : end);
  }

  /** @returns how long to wait before the next group, ms. */
  #commitGroup(group: readonly Waiting[]): number {
    const settle: (() => void)[] = [];
    const isAlone = group.length === 1;
    try {
      this.#begin.run();
      for (const each of group) settle.push(isAlone ? this.#attemptAlone(each) : this.#attempt(each));
      this.#commit.run();
    } catch (cause) {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      return isBusy(cause) ? this.#putBack(group, cause) : rejectAll(group, cause);
    }
    this.#settings.committed();
    for (const each of settle) each();
    return 0;
  }

  /** Where it is refused it has written nothing, and there is no other whose writing would have to stay. */
  #attemptAlone({ append, resolve, reject }: Waiting): () => void {
    try {
      const answer = this.#settings.write(append);
      return () => resolve(answer);
    } catch (error) {
      if (isSqliteError(error)) throw error;
      return () => reject(error);
    }
  }

  /** A refusal is the caller's; a fault of SQLite ends the group. */
  #attempt({ append, resolve, reject }: Waiting): () => void {
    this.#savepoint.run();
    try {
      const answer = this.#settings.write(append);
      this.#release.run();
      return () => resolve(answer);
    } catch (error) {
      if (isSqliteError(error)) throw error;
      this.#takeBack.run();
      this.#release.run();
      return () => reject(error);
    }
  }

  /** Another process is writing: whoever has patience left goes back to the front. */
  #putBack(group: readonly Waiting[], cause: unknown): number {
    const now = performance.now();
    const isPatient = ({ since }: Waiting) => now - since < this.#settings.patience;
    rejectAll(
      group.filter((each) => !isPatient(each)),
      cause,
    );
    this.#waiting.unshift(...group.filter(isPatient));
    return 2 + Math.random() * 20;
  }
}

function rejectAll(group: readonly Waiting[], cause: unknown): number {
  for (const { append, reject } of group)
    reject(new StoreUnavailable(`${append.stream}: the log did not take the append`, { cause }));
  return 0;
}
