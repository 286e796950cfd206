import type { Position } from '#event-store/port';
import type { FollowerStatus } from '#read-models/engine/follower-status';

export interface LedgerStatus {
  readonly size: number;
  /** Why it does not follow just now; it goes on by itself. */
  readonly dropped: string | null;
  /** Why the ledger no longer follows; null while it does. */
  readonly stopped: string | null;
}

export interface FollowingStatus {
  /** Why the end of the log cannot be told just now; null where it was. */
  readonly unanswered: string | null;
  readonly readModels: FollowerStatus;
  /** The rows are served from a file that no longer stands in its place. */
  readonly isFileGone: boolean;
  readonly ledger: LedgerStatus;
}

/** How far the read models and the ledger are behind the log, whoever keeps them. */
export interface Following {
  /** True once reads include everything up to `position`; false after the time is over, or where following has ended. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  /** True once the ledger has the first `size` events. */
  waitForLedger(size: number, timeoutMs: number): Promise<boolean>;
  /** True once everything that the log holds at the time of the call is followed. */
  catchUp(timeoutMs: number): Promise<boolean>;
  status(): Promise<FollowingStatus>;
  stop(): Promise<void>;
}
