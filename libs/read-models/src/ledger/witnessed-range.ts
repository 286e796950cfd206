import type { JoinedRows, RowsJoined } from '#event-store/sqlite/joined-rows';
import { Frontier } from '#ledger/frontier';
import { LEAF, leafEnds, leafEndsBuffer } from '#ledger/leaf-bytes';
import { hashPrefixedLeaf, type Hash } from '#ledger/rfc6962';
import { STAMP_BYTES, writeStamp } from '#ledger/stamp-bytes';
import type { KeptLeaves, LedgerFile } from './ledger-file.js';
import { StretchesSeen, type StreamStretches } from './stream-stretches.js';
import { isUnreadable } from './unreadable.js';

/** Events on end that agree with the ledger, each by itself and with those before it in the range. Plain data. */
export interface WitnessedRange {
  readonly size: number;
  /** RFC 6962 root of these leaves alone. */
  readonly root: Hash;
  readonly stretches: StreamStretches;
  /** Milliseconds since 1970, UTC. */
  readonly firstStamp: number;
  readonly lastStamp: number;
}

/** Rows joined at once: some 64 KB, and no more than a few dozen MB of the largest events. */
const PAGE_ROWS = 64;
const HASH_DIGITS = 64;
const [QUOTE, ZERO, BACKSLASH] = [0x22, 0x30, 0x5c];

/**
 * Holds events after + 1 to upTo of the log against the ledger, by their stored bytes: places gap-free, texts canonical,
 * revisions and stamps in order, hashes and names as witnessed. Undefined where anything does not agree, or is written
 * in a way that only a closer look can judge: which event it is, and what is wrong with it, `Comparison` says.
 */
export function witnessedRange(
  log: RowsJoined,
  ledger: LedgerFile,
  after: number,
  upTo: number,
): WitnessedRange | undefined {
  try {
    const range = new RangeReading(ledger.keptLeaves(after, upTo));
    for (let at = after; at < upTo; at += PAGE_ROWS) {
      const end = Math.min(at + PAGE_ROWS, upTo);
      const rows = log.read(at, end);
      if (rows.stamps.length !== end - at || !range.take(rows)) return undefined;
    }
    return range.found();
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}

class RangeReading {
  readonly tree = new Frontier();
  readonly #stretches = new StretchesSeen();
  readonly #kept: KeptLeaves;
  readonly #ends = leafEndsBuffer();
  #names = 0;
  #firstStamp = Number.NaN;
  #lastStamp = Number.NEGATIVE_INFINITY;

  constructor(kept: KeptLeaves) {
    this.#kept = kept;
  }

  found(): WitnessedRange | undefined {
    const { tree } = this;
    if (this.#names !== this.#kept.names.length || this.#kept.hashes.length !== tree.size * HASH_DIGITS)
      return undefined;
    const [firstStamp, lastStamp] = [this.#firstStamp, this.#lastStamp];
    const { streams, from, to } = this.#stretches;
    return { size: tree.size, root: tree.root(), stretches: { streams, from, to }, firstStamp, lastStamp };
  }

  take({ bytes, stamps, dataBytes }: JoinedRows): boolean {
    let at = 0;
    for (let row = 0; row < stamps.length; row++) {
      const end = this.#leafEnd(bytes, at, stamps[row]!, dataBytes[row]!);
      if (end < 0) return false;
      at = end;
    }
    return at === bytes.length;
  }

  /** Of the leaf whose 0x00 stands at `at`; -1 where it does not agree. */
  #leafEnd(bytes: Buffer, at: number, stamp: number, dataBytes: number): number {
    const ends = this.#ends;
    if (!leafEnds(bytes, at + 1, ends) || isEscaped(bytes, at, ends[LEAF.type]!)) return -1;
    const [idEnd, stampAt, dataAt] = [ends[LEAF.id]!, ends[LEAF.schemaVersion]! + 1, ends[LEAF.recordedAt]! + 1];
    const end = ends[LEAF.metadata]! + 1;
    if (ends[LEAF.data]! - dataAt !== dataBytes || !this.#isStamped(bytes, stampAt + 1, stamp)) return -1;
    const hash = hashPrefixedLeaf(bytes.subarray(at, end));
    const known = this.tree.size * HASH_DIGITS;
    if (hash !== this.#kept.hashes.slice(known, known + HASH_DIGITS) || !this.#isNamed(bytes, at + 1, idEnd)) return -1;
    this.tree.append(hash);
    const streamEnd = ends[LEAF.stream]!;
    const stream = bytes.toString('utf8', at + 3, streamEnd - 1);
    return this.#stretches.add(stream, digits(bytes, streamEnd + 1, ends[LEAF.revision]!)) ? end : -1;
  }

  /** Writes the stamp as text into its place. */
  #isStamped(bytes: Buffer, at: number, stamp: number): boolean {
    if (stamp < this.#lastStamp) return false;
    if (this.tree.size === 0) this.#firstStamp = stamp;
    this.#lastStamp = stamp;
    return bytes[at + STAMP_BYTES] === QUOTE && writeStamp(bytes, at, stamp);
  }

  #isNamed(bytes: Buffer, at: number, end: number): boolean {
    const from = this.#names;
    this.#names += end - at;
    const { names } = this.#kept;
    return this.#names <= names.length && names.compare(bytes, at, end, from, this.#names) === 0;
  }
}

/** An escape in a name: as stored it has none, and JSON would have another one in its place. */
function isEscaped(bytes: Buffer, at: number, end: number): boolean {
  for (let i = at; i < end; i++) if (bytes[i] === BACKSLASH) return true;
  return false;
}

function digits(bytes: Buffer, at: number, end: number): number {
  let number = 0;
  for (let i = at; i < end; i++) number = number * 10 + bytes[i]! - ZERO;
  return number;
}
