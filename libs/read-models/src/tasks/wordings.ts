import type { Wording } from './task-row.js';

/** The wordings of one task, numbered in the order in which they were first said. */
export class Wordings {
  readonly #numbers: Map<string, number>;
  readonly made: { readonly no: number; readonly wording: Wording }[] = [];
  #last: { readonly wording: Wording; readonly no: number } | undefined;

  /** `stored`: the texts of those that are stored, in the order of their numbers. */
  constructor(stored: readonly string[]) {
    this.#numbers = new Map(stored.map((text, no) => [text, no]));
  }

  numberOf(wording: Wording): number {
    if (this.#last?.wording === wording) return this.#last.no;
    const text = JSON.stringify(wording);
    let no = this.#numbers.get(text);
    if (no === undefined) {
      this.#numbers.set(text, (no = this.#numbers.size));
      this.made.push({ no, wording });
    }
    this.#last = { wording, no };
    return no;
  }
}
