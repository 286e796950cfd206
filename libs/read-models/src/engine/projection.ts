import type Database from 'better-sqlite3';
import type { DomainEvent, Metadata, Recorded } from '#domain/facts';
import type { Position } from '#event-store/port';

/** An event as a projection gets it: decoded, and with its number in the log (1 is the first event of ours). */
export interface LoggedEvent extends Recorded<DomainEvent> {
  readonly n: number;
  readonly position: Position;
  readonly stream: string;
  readonly category: string;
  readonly revision: number;
  readonly metadata: Metadata;
  /** The stored text of the event's data, where that is what `event.data` was read from; not where it was upcast. */
  readonly dataText?: string;
}

/**
 * A projection: tables of its own in the read-model file, filled from events alone.
 *
 * `apply` gets a batch in log order and runs inside the transaction that also moves the checkpoint: each event takes
 * effect once. It uses the events' own times and ids, never a clock, and must not depend on how the log is cut into
 * batches: rebuild equals incremental, row for row. It may read the tables of projections that stand before it.
 * What it throws stops the follower at its checkpoint.
 */
export interface Projection {
  readonly name: string;
  /** Another version empties the file and rebuilds it. */
  readonly version: number;
  /** DDL of its tables, and of the indexes that `apply` needs; idempotent (`IF NOT EXISTS`). */
  readonly schema: string;
  /**
   * DDL of indexes that only queries, and `settle` of a later projection, need; idempotent. A rebuild makes them when the
   * tables are full: after `settle`, where the projection has one.
   */
  readonly indexes?: string;
  apply(db: Database.Database, batch: readonly LoggedEvent[]): void;
  /**
   * What `apply` put off, at most so many pieces of it; true when nothing is left. Answers are the same before and
   * after, only slower before; "row for row" holds once everything is settled. Runs in a transaction of its own.
   */
  settle?(db: Database.Database, atMost: number): boolean;
}
