import { sentence } from './follower-status.js';
import type { ReadModelFile } from './read-model-file.js';

/** After the last event, so that what happens in a burst is settled once. */
const LINGER_MS = 50;
/** How often as long as it took to settle a part it rests, while events come in. */
const BUSY_REST = 29;
const AFTER_TROUBLE_MS = 5_000;

/**
 * Settles in the background what projections put off: without a break while the log is quiet, a thirtieth of the
 * time while events come in: what is settled then is mostly stale again with the next event. A fault is told, and tried again later: answers do not depend on it.
 */
export class Settling {
  #timer: NodeJS.Timeout | undefined;
  #isQuiet = true;
  #ended = false;
  #trouble: string | null = null;

  constructor(
    private readonly file: ReadModelFile,
    private readonly log: (message: string) => void,
  ) {}

  /** Why nothing is settled just now. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /** Events were applied: there may be something to settle. */
  wake(): void {
    this.#isQuiet = false;
    if (this.#timer === undefined) this.#schedule(LINGER_MS);
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  #schedule(ms: number): void {
    if (this.#ended) return;
    this.#timer = setTimeout(() => this.#settle(), ms).unref();
  }

  #settle(): void {
    this.#timer = undefined;
    const start = performance.now();
    try {
      const isDone = this.file.settle();
      this.#trouble = null;
      if (isDone) return;
    } catch (error) {
      this.#trouble = sentence(error);
      this.log(`what the read models put off cannot be settled: ${this.#trouble}`);
      return this.#schedule(AFTER_TROUBLE_MS);
    }
    this.#schedule(this.#isQuiet ? 0 : BUSY_REST * (performance.now() - start));
    this.#isQuiet = true;
  }
}
