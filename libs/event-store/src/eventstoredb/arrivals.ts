interface Waiting {
  readonly for: number;
  readonly answer: (hasCome: boolean) => void;
}

/**
 * Who waits for the log to be followed up to a place. Each is woken once: with many appends under way, waking all of
 * them for each event that comes, only to wait again, took longer than the events did.
 */
export class Arrivals {
  readonly #waiting = new Set<Waiting>();

  /** Everything up to there has come. */
  come(position: number): void {
    for (const waiting of this.#waiting) if (waiting.for <= position) waiting.answer(true);
  }

  /** Nothing comes any more. */
  end(): void {
    for (const { answer } of this.#waiting) answer(false);
  }

  /** Of what has not come yet; false after the time or the end. */
  until(position: number, timeoutMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const waiting: Waiting = {
        for: position,
        answer: (hasCome) => {
          clearTimeout(timer);
          this.#waiting.delete(waiting);
          resolve(hasCome);
        },
      };
      const timer = setTimeout(waiting.answer, timeoutMs, false);
      this.#waiting.add(waiting);
    });
  }
}
