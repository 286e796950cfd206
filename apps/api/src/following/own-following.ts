import type { Logger } from 'pino';
import type { EventStore, Position } from '#event-store/port';
import { ReadModelFollower } from '#read-models/engine/follower';
import type { ReadModelFile } from '#read-models/engine/read-model-file';
import { RetryWaits } from '#event-store/retry-waits';
import type { LedgerFile } from '#read-models/ledger/ledger-file';
import { followIntoLedger, NotAnExtension } from '#read-models/ledger/ledger-follower';
import type { Following, FollowingStatus } from './following.js';

/**
 * This process keeps the read models and the ledger: both follow the log from their own checkpoints, resume after any
 * fault with capped, jittered waits, and stop for good only where going on would be wrong (an event that cannot be
 * applied, a log that is not an extension of the ledger). What stopped is told by `status()`, and the server is not
 * ready then.
 */
export class OwnFollowing implements Following {
  readonly #follower: ReadModelFollower;
  readonly #end = new AbortController();
  readonly #waiting = new Set<{ readonly size: number; readonly done: (reached: boolean) => void }>();
  readonly #ledgerRun: Promise<void>;
  #ledgerDropped: string | null = null;
  #ledgerStopped: string | null = null;

  constructor(
    private readonly store: EventStore,
    private readonly file: ReadModelFile,
    private readonly ledger: LedgerFile,
    private readonly logger: Logger,
  ) {
    this.#follower = new ReadModelFollower({ store, file, log: (message) => logger.warn(message) });
    this.#follower.start();
    this.#ledgerRun = this.#followLedger();
  }

  /** Why the log is not the one that the ledger followed; null where it is. */
  get notAnExtension(): string | null {
    return this.#ledgerStopped;
  }

  waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.#follower.waitFor(position, timeoutMs);
  }

  async waitForLedger(size: number, timeoutMs: number): Promise<boolean> {
    if (this.ledger.checkpoint().size >= size) return true;
    if (this.#ledgerStopped !== null || this.#end.signal.aborted) return false;
    return new Promise((resolve) => {
      const waiter = {
        size,
        done: (reached: boolean) => {
          clearTimeout(timer);
          this.#waiting.delete(waiter);
          resolve(reached);
        },
      };
      const timer = setTimeout(() => waiter.done(false), timeoutMs);
      this.#waiting.add(waiter);
    });
  }

  async catchUp(timeoutMs: number): Promise<boolean> {
    const { size } = await this.store.head();
    const [rows, leaves] = await Promise.all([this.#follower.catchUp(timeoutMs), this.waitForLedger(size, timeoutMs)]);
    return rows && leaves;
  }

  async status(): Promise<FollowingStatus> {
    const asked = await withinTime(this.#follower.statusNow()).catch((error: unknown) => String(error));
    return {
      unanswered: typeof asked === 'string' ? asked : null,
      readModels: typeof asked === 'string' ? this.#follower.status() : asked,
      isFileGone: !this.file.isInPlace(),
      ledger: { size: this.ledger.checkpoint().size, dropped: this.#ledgerDropped, stopped: this.#ledgerStopped },
    };
  }

  async stop(): Promise<void> {
    this.#end.abort();
    this.#answerWaiting(Number.NEGATIVE_INFINITY);
    await Promise.all([this.#follower.stop(), this.#ledgerRun]);
  }

  async #followLedger(): Promise<void> {
    const { signal } = this.#end;
    const waits = new RetryWaits();
    while (!signal.aborted) {
      try {
        await followIntoLedger(this.store, this.ledger, {
          signal,
          onCaughtUp: ({ size }) => {
            waits.reset();
            this.#ledgerDropped = null;
            this.#answerWaiting(size);
          },
        });
      } catch (error) {
        this.logger.error({ err: error }, 'the ledger stopped following the log');
        if (error instanceof NotAnExtension) {
          this.#ledgerStopped = error.message;
          return this.#answerWaiting(Number.NEGATIVE_INFINITY);
        }
        this.#ledgerDropped = error instanceof Error ? error.message : String(error);
      }
      await waits.wait(signal);
    }
  }

  /** Below every size: nobody will be served any more. */
  #answerWaiting(size: number): void {
    for (const waiter of [...this.#waiting]) {
      if (waiter.size <= size) waiter.done(true);
      else if (size === Number.NEGATIVE_INFINITY) waiter.done(false);
    }
  }
}

/** A health page that waits for a silent server says nothing either. */
const LONGEST_LOOK = 2_000;

function withinTime<T>(looking: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const time = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it does not answer')), LONGEST_LOOK);
  });
  return Promise.race([looking, time]).finally(() => clearTimeout(timer));
}
