import type Database from 'better-sqlite3';
import { setTimeout as delay } from 'node:timers/promises';
import type { EventStore, Position } from '#event-store/port';
import { readCheckpoint } from '#read-models/engine/checkpoint';
import { ReadModelsNotReady } from '#read-models/engine/read-model-file';
import type { LedgerFile } from '#read-models/ledger/ledger-file';
import type { Following, FollowingStatus } from './following.js';

/** Another process keeps the read models and the ledger: this one looks at their checkpoints. */
export class OthersFollowing implements Following {
  constructor(
    private readonly store: EventStore,
    private readonly rows: Database.Database,
    private readonly ledger: LedgerFile,
  ) {}

  waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return until(() => this.#checkpoint().position >= position, timeoutMs);
  }

  waitForLedger(size: number, timeoutMs: number): Promise<boolean> {
    return until(() => this.ledger.checkpoint().size >= size, timeoutMs);
  }

  async catchUp(timeoutMs: number): Promise<boolean> {
    const { position, size } = await this.store.head();
    return (await this.waitFor(position, timeoutMs)) && (await this.waitForLedger(size, timeoutMs));
  }

  async status(): Promise<FollowingStatus> {
    const head = await this.store.head();
    const { n, position } = this.#checkpoint();
    const lag = Math.max(0, head.size - n);
    return {
      unanswered: null,
      readModels: { n, position, head, lag, caughtUp: lag === 0, dropped: null, stopped: null },
      isFileGone: false,
      ledger: { size: this.ledger.checkpoint().size, dropped: null, stopped: null },
    };
  }

  async stop(): Promise<void> {
    // Nothing of this process follows.
  }

  #checkpoint() {
    const checkpoint = readCheckpoint(this.rows);
    if (checkpoint === undefined) throw new ReadModelsNotReady('the read models are being made');
    return checkpoint;
  }
}

/** The other process cannot tell us: looks again every 20 ms. */
async function until(reached: () => boolean, timeoutMs: number): Promise<boolean> {
  for (const end = performance.now() + timeoutMs; !reached(); await delay(20)) {
    if (performance.now() > end) return false;
  }
  return true;
}
