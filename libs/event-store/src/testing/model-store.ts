import type { Appended, ExpectedState, LogRange, NewEvent, StreamRange } from '../port.js';

/** What a model keeps of an event: what two adapters must agree on. */
export type Modelled = NewEvent & { readonly stream: string; readonly revision: number; readonly position: bigint };

export type Answer =
  Omit<Appended, 'recordedAt'> | { readonly refused: 'InvalidAppend' | 'IdReused' | 'RevisionConflict' };

/** Section 5 of the design in the fewest words: one list. Slow on purpose; it shares nothing with the adapters. */
export class ModelStore {
  readonly log: Modelled[] = [];

  append(stream: string, expected: ExpectedState, events: readonly NewEvent[]): Answer {
    const ids = events.map(({ id }) => id);
    if (events.length === 0 || new Set(ids).size < ids.length) return { refused: 'InvalidAppend' };

    const own = this.log.filter((event) => event.stream === stream);
    const first = expected === 'none' ? 0 : expected + 1;
    if (this.log.some(({ id }) => ids.includes(id))) {
      const there = own.slice(first, first + events.length);
      if (fingerprint(there) !== fingerprint(events)) return { refused: 'IdReused' };
      const last = there.at(-1)!;
      return { firstRevision: first, revision: last.revision, position: last.position, repeated: true };
    }
    if (own.length !== first) return { refused: 'RevisionConflict' };

    events.forEach((event, n) =>
      this.log.push({ ...event, stream, revision: first + n, position: BigInt(this.log.length + 1) }),
    );
    const revision = first + events.length - 1;
    return { firstRevision: first, revision, position: BigInt(this.log.length), repeated: false };
  }

  readStream(stream: string, { direction = 'forwards', from, limit = Infinity }: StreamRange): Modelled[] {
    const own = this.log.filter((event) => event.stream === stream);
    const wanted =
      direction === 'forwards'
        ? own.filter(({ revision }) => revision >= (from ?? 0))
        : own.filter(({ revision }) => revision <= (from ?? Infinity)).reverse();
    return wanted.slice(0, limit);
  }

  readAll({ after = 0n, upTo, limit = Infinity, categories, types }: LogRange): Modelled[] {
    return this.log
      .filter(({ position }) => position > after && (upTo === undefined || position <= upTo))
      .filter(({ stream }) => categories === undefined || categories.some((each) => stream.split('-')[0] === each))
      .filter(({ type }) => types === undefined || types.includes(type))
      .slice(0, limit);
  }
}

function fingerprint(events: readonly NewEvent[]): string {
  return JSON.stringify(
    events.map(({ id, type, schemaVersion, data, metadata }) => [
      id,
      type,
      schemaVersion,
      Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1)),
      metadata['effectiveOn'] ?? null,
      metadata['basis'] ?? null,
      metadata['corrects'] ?? null,
    ]),
  );
}
