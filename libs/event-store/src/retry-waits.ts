import { setTimeout } from 'node:timers/promises';

/** Waits between tries: doubling from the first to the cap, each between half and all of its length, by chance. */
export class RetryWaits {
  #next: number;

  constructor(
    private readonly firstMs = 100,
    private readonly capMs = 10_000,
  ) {
    this.#next = firstMs;
  }

  /** Until the time is over or the signal is aborted; nothing is thrown. */
  async wait(signal: AbortSignal): Promise<void> {
    const ms = this.#next * (0.5 + Math.random() / 2);
    this.#next = Math.min(this.#next * 2, this.capMs);
    await setTimeout(ms, undefined, { signal }).catch(() => undefined);
  }

  /** Something worked: the next trouble is a new one. */
  reset(): void {
    this.#next = this.firstMs;
  }
}
