import type { IsoDate } from '#domain/facts';

/** Days, from `from` to before `to`, on which a value is the same. */
export interface Stretch<V> {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly value: V;
}

/** Known at the sizes of the log from `fromN` to before `toN`. `block`: which rows of the task it is kept with. */
export interface KnownStretch<V> extends Stretch<V> {
  readonly block: number;
  readonly fromN: number;
  toN: number;
}

/** The exclusive end of what nothing recorded so far takes back. */
export const STILL = Number.MAX_SAFE_INTEGER;

/** Whoever asks for everything may name any size: the greatest here is the last before that end. */
export const everyEvent = <M extends { readonly size: number }>(moment: M): M => ({
  ...moment,
  size: Math.min(moment.size, STILL - 1),
});

/** Before every day. */
export const BEGINNING: IsoDate = '';

/**
 * A block holds all that is known at any size from its beginning to that of the next one: whoever asks about one task
 * reads one block, however often the task was corrected. When it is full, what still holds begins anew in the next.
 */
const ROWS_OF_A_BLOCK = 256;

/**
 * What is known of one thing on every day at every size of the log: rectangles of days and sizes that do not overlap.
 * Which these are depends on what was learnt in which order only, not on where it was stored in between.
 */
export class KnownStretches<V> {
  #live: KnownStretch<V>[];
  #block: number | undefined;
  #rowsOfBlock: number;
  readonly #stored: ReadonlySet<KnownStretch<V>>;
  /** Not stored yet. */
  readonly made: KnownStretch<V>[] = [];
  /** Stored, and taken back since. */
  readonly ended: KnownStretch<V>[] = [];

  /** `live`: what is stored and still holds, by day; `last`: the last block that is stored, and how much it holds. */
  constructor(
    private readonly isSame: (a: V, b: V) => boolean,
    live: readonly KnownStretch<V>[],
    last: { readonly block: number; readonly rows: number } | undefined,
  ) {
    this.#live = [...live];
    this.#stored = new Set(live);
    this.#block = last?.block;
    this.#rowsOfBlock = last?.rows ?? 0;
  }

  /** From event `n` on the days before `since` are as they were, and the days from it on as `stretches` says. */
  learn(n: number, since: IsoDate, stretches: readonly Stretch<V>[]): void {
    const touched = this.#live.filter(({ to }) => to >= since);
    const kept = new Set<KnownStretch<V>>(this.#live.filter(({ to }) => to < since));
    const opened: Stretch<V>[] = [];
    for (const stretch of this.#joined(touched[0], since, stretches)) {
      const same = touched.find((known) => this.#isEqual(known, stretch));
      if (same) kept.add(same);
      else opened.push(stretch);
    }
    const gone = touched.filter((known) => !kept.has(known));
    if (gone.length + opened.length === 0) return;
    for (const known of gone) this.#end(known, n);
    this.#live = [...this.#moved([...kept], n), ...opened.map((stretch) => this.#open(stretch, n))].sort(byDay);
  }

  /** The part before `since` of what reaches it, as one with what follows where that says the same. */
  #joined(first: Stretch<V> | undefined, since: IsoDate, stretches: readonly Stretch<V>[]): readonly Stretch<V>[] {
    if (first === undefined || first.from >= since) return stretches;
    const [next, ...rest] = stretches;
    const { from, value } = first;
    return next?.from === since && this.isSame(value, next.value)
      ? [{ from, to: next.to, value }, ...rest]
      : [{ from, to: since, value }, ...stretches];
  }

  #isEqual(a: Stretch<V>, b: Stretch<V>): boolean {
    return a.from === b.from && a.to === b.to && this.isSame(a.value, b.value);
  }

  /** What holds on: as it is, or begun anew where the block is full. */
  #moved(kept: readonly KnownStretch<V>[], n: number): readonly KnownStretch<V>[] {
    if (this.#block !== undefined && this.#rowsOfBlock < ROWS_OF_A_BLOCK) return kept;
    this.#block = n;
    this.#rowsOfBlock = 0;
    for (const known of kept) this.#end(known, n);
    return kept.map((known) => this.#open(known, n));
  }

  #open({ from, to, value }: Stretch<V>, n: number): KnownStretch<V> {
    const known = { block: this.#block ?? n, fromN: n, toN: STILL, from, to, value };
    this.#rowsOfBlock += 1;
    this.made.push(known);
    return known;
  }

  #end(known: KnownStretch<V>, n: number): void {
    known.toN = n;
    if (this.#stored.has(known)) this.ended.push(known);
  }
}

const byDay = (a: { readonly from: IsoDate }, b: { readonly from: IsoDate }): number => (a.from < b.from ? -1 : 1);
