interface Entry<T> {
  readonly value: T;
  readonly weight: number;
}

/** What was set lately, up to so much weight in all; what was set longest ago goes first. */
export class RecentlyUsed<T> {
  readonly #entries = new Map<string, Entry<T>>();
  #weight = 0;

  constructor(private readonly most: number) {}

  get(key: string): T | undefined {
    return this.#entries.get(key)?.value;
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  set(key: string, value: T, weight: number): void {
    this.delete(key);
    this.#entries.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.most) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#weight -= this.#entries.get(key)?.weight ?? 0;
    this.#entries.delete(key);
  }
}
