import type { Position } from '#event-store/port';

/** Further behind than this it is catching up, and nobody waits for it. */
const MOST_EVENTS = 2_000n;
/** As long as the projections of so many events hold a thread up, where they run in it. */
const LONGEST_WAIT_MS = 100;

const FOLLOWERS = { rows: 0, ledger: 1 } as const;

/**
 * Where the followers of one thread are in the log, in memory that another thread looks at without asking. Positions
 * are those of an embedded log, which count events.
 */
export class SharedProgress {
  readonly #reached: BigInt64Array<SharedArrayBuffer>;
  /** Where they were when somebody waited in vain. */
  #stuckAt: string | undefined;

  constructor(readonly memory = new SharedArrayBuffer(2 * BigInt64Array.BYTES_PER_ELEMENT)) {
    this.#reached = new BigInt64Array(memory);
  }

  /** Everything up to `position` is in the file. */
  reached(follower: keyof typeof FOLLOWERS, position: Position): void {
    Atomics.store(this.#reached, FOLLOWERS[follower], position);
    Atomics.notify(this.#reached, FOLLOWERS[follower]);
  }

  isAt(position: Position): boolean {
    return this.#least() >= position;
  }

  /**
   * Holds this thread until both are at `position`: a moment, and not at all while they catch up or do not move. Not
   * promised that they are there afterwards.
   */
  hold(position: Position): void {
    if (position - this.#least() > MOST_EVENTS || this.#stuckAt === this.#reached.join()) return;
    const end = performance.now() + LONGEST_WAIT_MS;
    for (const follower of Object.values(FOLLOWERS))
      for (let at = this.#at(follower); at < position; at = this.#at(follower)) {
        const left = end - performance.now();
        if (left <= 0) return void (this.#stuckAt = this.#reached.join());
        Atomics.wait(this.#reached, follower, at, left);
      }
  }

  #least(): Position {
    const [rows, ledger] = [this.#at(FOLLOWERS.rows), this.#at(FOLLOWERS.ledger)];
    return rows < ledger ? rows : ledger;
  }

  #at(follower: number): Position {
    return Atomics.load(this.#reached, follower);
  }
}
