import type { StoredRow } from '../stored-row.js';

const MOST_EVENTS = 5_000;
const MOST_CHARACTERS = 16 * 1024 * 1024;

/** What was followed last, whole, so that those who wait for the end of the log need not ask the server for it again. */
export class RecentEvents {
  #rows: StoredRow[] = [];
  #characters = 0;

  add(rows: readonly StoredRow[]): void {
    this.#rows.push(...rows);
    this.#characters += rows.reduce((sum, row) => sum + sizeOf(row), 0);
    if (this.#rows.length <= MOST_EVENTS && this.#characters <= MOST_CHARACTERS) return;
    let first = 0;
    while (this.#rows.length - first > MOST_EVENTS / 2 || this.#characters > MOST_CHARACTERS / 2)
      this.#characters -= sizeOf(this.#rows[first++]!);
    this.#rows = this.#rows.slice(first);
  }

  /** Those at the positions, in their order; undefined where one of them is no longer kept. */
  at(positions: readonly number[]): StoredRow[] | undefined {
    const [first] = positions;
    if (first === undefined || this.#rows.length === 0 || this.#rows[0]!.position > first) return undefined;
    const wanted = new Set(positions);
    const found = this.#rows.filter(({ position }) => wanted.has(position));
    return found.length === positions.length ? found : undefined;
  }
}

const sizeOf = ({ data, metadata }: StoredRow): number => data.length + metadata.length;
