/** One record of the double's log. */
export interface DoubleRecord {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  readonly position: number;
  /** Ms since 1970. */
  readonly created: number;
}

export type Proposed = Pick<DoubleRecord, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;

export type DoubleAnswer =
  | { readonly kind: 'stored'; readonly revision: number; readonly position: number }
  | { readonly kind: 'conflict'; readonly actual: number | null }
  | { readonly kind: 'tooLarge' };

const MOST_BYTES = 1_048_576;

/** The log of the double: in memory, appended to as the genuine server was measured to do it. */
export class DoubleLog {
  readonly records: DoubleRecord[] = [];
  readonly #streams = new Map<string, DoubleRecord[]>();
  readonly #watchers = new Set<() => void>();
  #position = 1_000;
  clock: () => number = () => Date.now();

  streamOf(name: string): readonly DoubleRecord[] {
    return this.#streams.get(name) ?? [];
  }

  /** In log order, those behind a position. */
  after(position: number): readonly DoubleRecord[] {
    const last = this.records.findLastIndex((record) => record.position <= position);
    return this.records.slice(last + 1);
  }

  /** `expected` null: no stream. Ids alone are compared, and only where the expected revision points. */
  append(stream: string, expected: number | null, events: readonly Proposed[]): DoubleAnswer {
    if (events.reduce((bytes, { data }) => bytes + data.length, 0) > MOST_BYTES) return { kind: 'tooLarge' };
    const own = this.#streams.get(stream) ?? [];
    const first = expected === null ? 0 : expected + 1;
    if (first !== own.length) {
      const there = own.slice(first, first + events.length);
      const isRepeat = there.length === events.length && there.every(({ id }, n) => id === events[n]!.id);
      const last = there.at(-1);
      if (isRepeat && last !== undefined) return { kind: 'stored', revision: last.revision, position: last.position };
      return { kind: 'conflict', actual: own.length === 0 ? null : own.length - 1 };
    }
    const created = this.clock();
    for (const event of events) {
      const record = { ...event, stream, revision: own.length, position: (this.#position += 97), created };
      own.push(record);
      this.records.push(record);
    }
    this.#streams.set(stream, own);
    for (const tell of [...this.#watchers]) tell();
    return { kind: 'stored', revision: own.length - 1, position: this.#position };
  }

  /** As an administrator can: the stream reads as empty from now on, and after a scavenge the log has lost it as well. */
  destroy(stream: string): void {
    this.#streams.delete(stream);
    this.records.splice(0, this.records.length, ...this.records.filter((record) => record.stream !== stream));
  }

  watch(tell: () => void): () => void {
    this.#watchers.add(tell);
    return () => this.#watchers.delete(tell);
  }
}
