import type Database from 'better-sqlite3';
import type { Position } from '#event-store/port';
import { Frontier } from '#ledger/frontier';
import type { Hash } from '#ledger/rfc6962';
import { prepared } from '../engine/prepared.js';
import { openLedger } from './ledger-schema.js';

/** What the ledger holds of one event; enough to name it when the log has lost it. */
export interface Leaf {
  /** From 1: the size of the log that ends with this event. */
  readonly n: number;
  readonly eventId: string;
  readonly stream: string;
  readonly revision: number;
  /** Milliseconds since 1970, UTC. */
  readonly recordedAt: number;
  readonly hash: Hash;
}

export interface LedgerCheckpoint {
  readonly size: number;
  /** In the log, of the last event followed; `START` where there is none. */
  readonly position: Position;
  readonly root: Hash;
}

/** The tree is kept at every multiple of this size; from the nearest one, the root at any size is at most so many hashes away. */
export const FRONTIER_EVERY = 4096;

const PAGE_LEAVES = 4096;

/** Hashes as text: a Buffer for each row would cost more than everything else. */
const LEAVES = `SELECT n, event_id, stream, revision, recorded_at, lower(hex(hash))
  FROM leaf WHERE n > ? AND n <= ? ORDER BY n`;

const KEPT = `SELECT CAST(group_concat('["' || stream || '",' || revision || ',"' || event_id || '"', '') AS BLOB),
  lower(group_concat(hex(hash), '')) FROM (SELECT * FROM leaf WHERE n > ? AND n <= ? ORDER BY n)`;

/** Leaves on end, joined, for comparing many at once. */
export interface KeptLeaves {
  /** For each leaf `["stream",revision,"id"` with nothing escaped. */
  readonly names: Buffer;
  /** For each leaf its hash. */
  readonly hashes: string;
}

type LeafColumns = [number, string, string, number, number, Hash];

/**
 * The leaves of the log's Merkle tree in a SQLite file beside the log, usually `ledger.db`. Not disposable: it is what
 * a tampered log is held against. Made anew from the log, it would only bear witness to whatever the log says by then.
 * Leaves are only ever added; leaves, tree and checkpoint in one transaction. Several processes may have the file open.
 *
 * Not promised: that nobody edits this file as well. Against that stand checkpoints that others hold.
 */
export class LedgerFile {
  readonly #db: Database.Database;

  /** Made where there is none, unless `readOnly`. @throws NotALedger. */
  constructor(path: string, { readOnly = false }: { readonly readOnly?: boolean } = {}) {
    this.#db = openLedger(path, readOnly);
  }

  get path(): string {
    return this.#db.name;
  }

  checkpoint(): LedgerCheckpoint {
    const { position, tree } = this.#state();
    return { size: tree.size, position, root: tree.root() };
  }

  /**
   * All or nothing, in log order. `after` is the checkpoint's position as the caller knew it, `position` the one of the
   * last leaf's event. @throws Error where another follower has been faster; nothing is kept then.
   */
  append(after: Position, leaves: readonly Omit<Leaf, 'n'>[], position: Position): void {
    const insert = prepared(
      this.#db,
      'INSERT INTO leaf (n, event_id, stream, revision, recorded_at, hash) VALUES (?, ?, ?, ?, ?, unhex(?))',
    );
    const keep = prepared(this.#db, 'INSERT INTO frontier (n, subtrees) VALUES (?, ?)');
    const move = prepared(this.#db, 'UPDATE checkpoint SET size = ?, position = ?, subtrees = ?');
    this.#db
      .transaction(() => {
        const { position: reached, tree } = this.#state();
        if (reached !== after) throw new Error(`the ledger is at position ${reached}, not ${after}: another follower`);
        for (const { eventId, stream, revision, recordedAt, hash } of leaves) {
          tree.append(hash);
          insert.run(tree.size, eventId, stream, revision, recordedAt, hash);
          if (tree.size % FRONTIER_EVERY === 0) keep.run(tree.size, tree.toBytes());
        }
        move.run(tree.size, String(position), tree.toBytes());
      })
      .immediate();
  }

  /** The root of the first n events: a few milliseconds. @throws RangeError beyond the size. */
  rootAt(n: number): Hash {
    const { tree: now } = this.#state();
    if (!Number.isSafeInteger(n) || n < 0 || n > now.size) throw new RangeError(`no root at ${n}: size is ${now.size}`);
    if (n === now.size) return now.root();
    const kept = n - (n % FRONTIER_EVERY);
    const tree = new Frontier(kept, this.subtreesAt(kept));
    for (const { hash } of this.leaves(kept, n)) tree.append(hash);
    if (tree.size !== n) throw new Error(`the ledger has lost leaves between ${kept} and ${n}`);
    return tree.root();
  }

  /** The tree at a multiple of `FRONTIER_EVERY`, as kept when the log had that size; undefined where it is not kept. */
  subtreesAt(n: number): Buffer | undefined {
    return this.#db.prepare<[number], Buffer>('SELECT subtrees FROM frontier WHERE n = ?').pluck().get(n);
  }

  /** Leaf after + 1 to leaf upTo, in order, page by page. A leaf that somebody took out of the file is left out. */
  *leaves(after: number, upTo: number): Generator<Leaf, undefined, undefined> {
    const page = this.#db.prepare<[number, number], LeafColumns>(LEAVES).raw();
    for (let at = after; at < upTo; at += PAGE_LEAVES) {
      for (const columns of page.all(at, Math.min(at + PAGE_LEAVES, upTo))) yield leafOf(columns);
    }
  }

  /** The same leaves, without a word on how many there are. */
  keptLeaves(after: number, upTo: number): KeptLeaves {
    const kept = prepared<[number, number], [Buffer | null, string | null]>(this.#db, KEPT).raw();
    const [names, hashes] = kept.get(after, upTo)!;
    return { names: names ?? Buffer.alloc(0), hashes: hashes ?? '' };
  }

  leafAt(n: number): Leaf | undefined {
    return this.leaves(n - 1, n).next().value;
  }

  /** Where the ledger holds an event, by its id. Looks through all leaves: for when something is wrong. */
  placeOf(eventId: string): number | undefined {
    return this.#db.prepare<[string], number>('SELECT n FROM leaf WHERE event_id = ?').pluck().get(eventId);
  }

  /** The whole ledger as it is now, in one file that is not there yet. Followers may go on adding leaves. Not flushed. */
  copyTo(path: string): void {
    this.#db.prepare('VACUUM INTO ?').run(path);
  }

  close(): void {
    this.#db.close();
  }

  #state(): { position: Position; tree: Frontier } {
    const [size, position, subtrees] = prepared<[], [number, string, Buffer]>(
      this.#db,
      'SELECT size, position, subtrees FROM checkpoint',
    )
      .raw()
      .get()!;
    return { position: BigInt(position), tree: new Frontier(size, subtrees) };
  }
}

function leafOf([n, eventId, stream, revision, recordedAt, hash]: LeafColumns): Leaf {
  return { n, eventId, stream, revision, recordedAt, hash };
}
