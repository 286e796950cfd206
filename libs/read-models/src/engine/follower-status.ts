import type { EventId } from '#domain/facts';
import type { LogHead, Position, RecordedEvent } from '#event-store/port';

/** The event that could not be decoded or applied. The checkpoint stays before it until somebody mends the cause. */
export interface StoppedAt {
  readonly id: EventId;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly n: number;
  readonly why: string;
}

export interface FollowerStatus {
  readonly n: number;
  readonly position: Position;
  /** The end of the log as last seen; null before the first look. */
  readonly head: LogHead | null;
  /** Events between the checkpoint and the head as last seen; null before the first look. */
  readonly lag: number | null;
  /** True while the last thing heard from the log was its end. */
  readonly caughtUp: boolean;
  /** Why following is interrupted just now; it goes on by itself. */
  readonly dropped: string | null;
  readonly stopped: StoppedAt | null;
}

/** Thrown inside the follower only: this event cannot be taken, and nothing after it may be. */
export class CannotApply extends Error {
  override readonly name = 'CannotApply';
  readonly at: StoppedAt;

  constructor(
    { id, stream, revision, type }: Pick<RecordedEvent, 'id' | 'stream' | 'revision' | 'type'>,
    n: number,
    cause: unknown,
  ) {
    super(`event ${n} (${id}, ${type}) cannot be applied: ${sentence(cause)}`, { cause });
    this.at = { id, stream, revision, type, n, why: sentence(cause) };
  }
}

export const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));
