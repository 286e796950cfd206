import type { Position, RecordedEvent } from '#event-store/port';
import { START } from '#event-store/port';
import { isCanonical } from '#ledger/canonical-text';
import type { Problem } from './bad-event.js';
import type { WitnessedRange } from './witnessed-range.js';

/** `gap-free` in the embedded stores, `increasing` in EventStoreDB, where a position is a place in a file. */
export type Positions = 'gap-free' | 'increasing';

/**
 * What holds of every log whether or not anybody witnessed it. Shown the events in log order, it says of each what is
 * wrong with it. Keeps one number for each stream: some 100 MB for a million streams.
 */
export class LogRules {
  readonly #positions: Positions;
  readonly #nextRevision = new Map<string, number>();
  #position: Position = START;
  #stamp = '';

  constructor(positions: Positions) {
    this.#positions = positions;
  }

  broken(event: RecordedEvent): Problem | undefined {
    const { position, stream, revision, recordedAt, stored } = event;
    const problem = !this.#follows(position)
      ? 'position'
      : recordedAt < this.#stamp
        ? 'stamp'
        : revision !== (this.#nextRevision.get(stream) ?? 0)
          ? 'revision'
          : isCanonical(stored.data, event.data) && isCanonical(stored.metadata, event.metadata)
            ? undefined
            : 'not-canonical';
    this.#position = position;
    this.#stamp = recordedAt;
    this.#nextRevision.set(stream, revision + 1);
    return problem;
  }

  /**
   * Takes a range of a gap-free log in which all of this holds already. False, and nothing is taken, where it does not
   * go on from what stands before it.
   */
  takeRange({ size, stretches, firstStamp, lastStamp }: WitnessedRange): boolean {
    const { streams, from, to } = stretches;
    if (this.#positions !== 'gap-free' || new Date(firstStamp).toISOString() < this.#stamp) return false;
    if (streams.some((stream, i) => from[i] !== (this.#nextRevision.get(stream) ?? 0))) return false;
    for (const [i, stream] of streams.entries()) this.#nextRevision.set(stream, to[i]! + 1);
    this.#stamp = new Date(lastStamp).toISOString();
    this.#position += BigInt(size);
    return true;
  }

  #follows(position: Position): boolean {
    return this.#positions === 'gap-free' ? position === this.#position + 1n : position > this.#position;
  }
}
