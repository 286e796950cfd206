import type { EventStore, RecordedEvent } from './port.js';

/** Events kept at hand, over all streams; those of the stream loaded longest ago go first. Some 3 KB each. */
const MOST_EVENTS = 20_000;

/**
 * Whole streams for whoever decides on them, again and again. Nothing in a stream ever changes, so what was read once is
 * read no more: every load asks the store for what came after it, and sees what was appended before the call, by whom
 * ever. What is given is shared: nobody changes it.
 */
export class KnownStreams {
  readonly #known = new Map<string, readonly RecordedEvent[]>();
  #events = 0;

  constructor(
    private readonly store: Pick<EventStore, 'readStream'>,
    private readonly most = MOST_EVENTS,
  ) {}

  async load(stream: string): Promise<readonly RecordedEvent[]> {
    const known = this.#known.get(stream) ?? [];
    const later: RecordedEvent[] = [];
    for await (const event of this.store.readStream(stream, { from: known.length })) later.push(event);
    const events = later.length === 0 ? known : [...known, ...later];
    this.#keep(stream, events);
    return events;
  }

  /** An event just appended: the next load need not ask for it. Without effect where others before it are not known. */
  appended(event: RecordedEvent): void {
    const known = this.#known.get(event.stream) ?? [];
    if (known.length === event.revision) this.#keep(event.stream, [...known, event]);
  }

  #keep(stream: string, events: readonly RecordedEvent[]): void {
    this.#forget(stream);
    if (events.length === 0 || events.length > this.most / 4) return;
    this.#known.set(stream, events);
    this.#events += events.length;
    for (const oldest of this.#known.keys()) {
      if (this.#events <= this.most) return;
      this.#forget(oldest);
    }
  }

  #forget(stream: string): void {
    this.#events -= this.#known.get(stream)?.length ?? 0;
    this.#known.delete(stream);
  }
}
