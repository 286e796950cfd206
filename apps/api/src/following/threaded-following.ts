import type { Position } from '#event-store/port';
import type { AskedThread } from './asked-thread.js';
import type { Following, FollowingStatus } from './following.js';

/** The thread tells after two seconds that the log is silent; it has as long again to tell it. */
const LONGEST_LOOK = 4_000;

const SILENT = 'the thread that follows the log does not answer';

/**
 * A thread of this process keeps the read models and the ledger, so that whoever waits for an answer does not wait for
 * projections as well. It says what `OwnFollowing` says there; of a thread that is silent, `seen` says how far it came.
 */
export class ThreadedFollowing implements Following {
  constructor(
    private readonly thread: AskedThread,
    private readonly seen: Following,
  ) {}

  async waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return (await this.thread.ask({ about: 'position', position, timeoutMs }, timeoutMs)) === true;
  }

  async waitForLedger(size: number, timeoutMs: number): Promise<boolean> {
    return (await this.thread.ask({ about: 'ledger', size, timeoutMs }, timeoutMs)) === true;
  }

  async catchUp(timeoutMs: number): Promise<boolean> {
    return (await this.thread.ask({ about: 'end', timeoutMs }, timeoutMs)) === true;
  }

  async status(): Promise<FollowingStatus> {
    this.thread.holdForAppended();
    const told = await this.thread.ask({ about: 'status' }, LONGEST_LOOK);
    if (typeof told === 'object') return told;
    const seen = await this.seen.status();
    return { ...seen, readModels: { ...seen.readModels, caughtUp: false, dropped: SILENT } };
  }

  stop(): Promise<void> {
    return this.thread.stop();
  }
}
