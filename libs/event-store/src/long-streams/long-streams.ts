import type { History } from '../history.js';
import type { EventStore, RecordedEvent } from '../port.js';
import { ShortenedStream, type Shortening } from './shortened-stream.js';
import type { SnapshotFile } from './snapshot-file.js';

/** A stream of more events is read from a snapshot (rules.md, section 6). */
const LONG = 500;
/** Events behind the snapshot before it is written again. */
const UNSAVED = 100;
/** Links kept in memory, over all streams; those of the stream loaded longest ago go first. */
const MOST_LINKS = 20_000;

/**
 * Long streams, shortened to their correction chains, for whoever decides on them. What a snapshot covers is read no more:
 * of the log only its last event, to see that it is there, and what came after it. Every load sees what was appended
 * before the call. A snapshot that does not fit the log is thrown away.
 */
export class LongStreams {
  readonly #known = new Map<string, ShortenedStream>();
  /** Streams of which most would be kept: not shortened before they are so long. */
  readonly #notBefore = new Map<string, number>();
  #links = 0;
  #generation: number;

  constructor(
    private readonly store: Pick<EventStore, 'readStream'>,
    private readonly shortening: Shortening,
    private readonly file: SnapshotFile,
    private readonly limits = { long: LONG, unsaved: UNSAVED },
  ) {
    this.#generation = file.generation;
  }

  has(stream: string): boolean {
    return this.#known.has(stream) || this.file.has(stream);
  }

  /** Undefined where the stream has to be read whole. */
  async load(stream: string): Promise<History | undefined> {
    this.#forgetOfOtherFiles();
    const known = this.#known.get(stream);
    const found = known ?? this.#fromFile(stream);
    if (found === undefined) return undefined;
    const tail: RecordedEvent[] = [];
    const from = known === undefined ? found.revision : found.revision + 1;
    for await (const event of this.store.readStream(stream, { from })) tail.push(event);
    if (known === undefined && tail[0]?.id !== found.lastId) {
      this.file.forget(stream);
      return undefined;
    }
    const current = this.#known.get(stream) ?? found;
    return this.#with(stream, current, tail);
  }

  /** The same of a stream that was just read whole; undefined where it would leave too little out. */
  begin(stream: string, events: readonly RecordedEvent[]): History | undefined {
    if (events.length <= this.limits.long || !this.shortening.takes(stream)) return undefined;
    if (events.length < (this.#notBefore.get(stream) ?? 0)) return undefined;
    const shortened = new ShortenedStream(
      (event) => this.shortening.asked(event),
      (id) => this.file.chainOf(stream, id),
    );
    for (const event of events) shortened.add(event);
    if (shortened.events.length * 2 > events.length) {
      this.#notBefore.set(stream, events.length * 2);
      return undefined;
    }
    this.file.forget(stream);
    return this.#with(stream, shortened, []);
  }

  #with(stream: string, shortened: ShortenedStream, tail: readonly RecordedEvent[]): History {
    this.#forget(stream);
    for (const event of tail) shortened.add(event);
    const unsaved = shortened.unsaved.length;
    if (unsaved >= this.limits.unsaved && this.file.save(stream, shortened.revision - unsaved, shortened))
      shortened.saved();
    if (shortened.unsaved.length < this.limits.unsaved) this.#keep(stream, shortened);
    return this.#history(stream, shortened);
  }

  #history(stream: string, shortened: ShortenedStream): History {
    const { unsaved } = shortened;
    const saved = shortened.revision - unsaved.length;
    return {
      events: shortened.events,
      recordedUnder: async (key) => {
        const [first, ...others] = this.file.recordedUnder(stream, key);
        const range = { from: first ?? 0, limit: first === undefined ? 0 : others.length + 1 };
        const covered = await Array.fromAsync(this.store.readStream(stream, range));
        return [...covered.filter(({ revision }) => revision <= saved), ...unsaved].filter(
          ({ metadata }) => metadata['key'] === key,
        );
      },
    };
  }

  #fromFile(stream: string): ShortenedStream | undefined {
    const snapshot = this.file.read(stream);
    return (
      snapshot &&
      ShortenedStream.fromSnapshot(
        snapshot.links,
        (event) => this.shortening.asked(event),
        (id) => this.file.chainOf(stream, id),
      )
    );
  }

  #forgetOfOtherFiles(): void {
    if (this.file.generation === this.#generation) return;
    this.#generation = this.file.generation;
    this.#known.clear();
    this.#links = 0;
  }

  #keep(stream: string, shortened: ShortenedStream): void {
    this.#known.set(stream, shortened);
    this.#links += shortened.events.length;
    for (const oldest of this.#known.keys()) {
      if (this.#links <= MOST_LINKS) return;
      this.#forget(oldest);
    }
  }

  #forget(stream: string): void {
    this.#links -= this.#known.get(stream)?.events.length ?? 0;
    this.#known.delete(stream);
  }
}
