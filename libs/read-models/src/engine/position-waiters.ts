import type { Position } from '#event-store/port';

const LONGEST_TIMER = 2 ** 31 - 1;

/** Who waits for a position to be applied: woken by the checkpoint, never by polling. */
export class PositionWaiters {
  readonly #waiting = new Set<{ readonly position: Position; readonly settle: (reached: boolean) => void }>();

  wait(position: Position, timeoutMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const waiter = {
        position,
        settle: (reached: boolean) => {
          clearTimeout(timer);
          this.#waiting.delete(waiter);
          resolve(reached);
        },
      };
      const timer = setTimeout(() => waiter.settle(false), Math.min(timeoutMs, LONGEST_TIMER));
      this.#waiting.add(waiter);
    });
  }

  reached(position: Position): void {
    for (const waiter of [...this.#waiting]) if (waiter.position <= position) waiter.settle(true);
  }

  giveUp(): void {
    for (const waiter of [...this.#waiting]) waiter.settle(false);
  }
}
