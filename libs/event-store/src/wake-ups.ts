/** Who waits for the next append. Waking is cheap and may be for nothing: whoever wakes looks at the log itself. */
export class WakeUps {
  readonly #sleepers = new Set<() => void>();

  get isAwaited(): boolean {
    return this.#sleepers.size > 0;
  }

  wakeAll(): void {
    for (const wake of [...this.#sleepers]) wake();
  }

  /** Until woken or aborted. */
  sleep(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#sleepers.delete(wake);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      this.#sleepers.add(wake);
      signal?.addEventListener('abort', wake, { once: true });
      if (signal?.aborted) wake();
    });
  }
}
