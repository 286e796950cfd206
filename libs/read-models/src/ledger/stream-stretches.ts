/** The part that each stream has in a range of the log: gap-free from one revision to another. Plain data, for messages. */
export interface StreamStretches {
  readonly streams: readonly string[];
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Collects them, event by event. */
export class StretchesSeen implements StreamStretches {
  readonly streams: string[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly #places = new Map<string, number>();

  /** False where the revision does not follow the stream's last one here. */
  add(stream: string, revision: number): boolean {
    const place = this.#places.get(stream);
    if (place !== undefined) return revision === ++this.to[place]!;
    this.#places.set(stream, this.streams.push(stream) - 1);
    this.from.push(revision);
    this.to.push(revision);
    return true;
  }
}
