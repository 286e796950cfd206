import type { History } from './history.js';
import type { LongStreams } from './long-streams/long-streams.js';
import type { EventStore, RecordedEvent } from './port.js';
import { RecentlyUsed } from './recently-used.js';

/** Events kept at hand, over all streams; those of the stream loaded longest ago go first. Some 3 KB each. */
const MOST_EVENTS = 20_000;

/**
 * Whole streams for whoever decides on them, again and again. Nothing in a stream ever changes, so what was read once is
 * read no more: every load asks the store for what came after it, and sees what was appended before the call, by whom
 * ever. What is given is shared: nobody changes it. Long ones may be shortened to their correction chains.
 *
 * A stream is kept once it is loaded again before as many events of others: where everybody reports on another task,
 * keeping each would cost a third more than reading it and be of use to nobody.
 */
export class KnownStreams {
  readonly #known: RecentlyUsed<KnownStream>;
  /** Loaded lately and not kept. */
  readonly #passed: RecentlyUsed<true>;

  constructor(
    private readonly store: Pick<EventStore, 'readStream'>,
    private readonly long?: LongStreams,
    private readonly most = MOST_EVENTS,
  ) {
    this.#known = new RecentlyUsed(most);
    this.#passed = new RecentlyUsed(most);
  }

  async load(stream: string): Promise<History> {
    const shortened = this.long?.has(stream) ? await this.long.load(stream) : undefined;
    return shortened ?? this.#loadWhole(stream);
  }

  async #loadWhole(stream: string): Promise<History> {
    const known = this.#known.get(stream) ?? NOTHING;
    const later: RecordedEvent[] = [];
    for await (const event of this.store.readStream(stream, { from: known.events.length })) later.push(event);
    const whole = later.length === 0 ? known : longer(known, later);
    const shortened = this.long?.begin(stream, whole.events);
    if (shortened === undefined) return { events: this.#keep(stream, whole).events };
    this.#forget(stream);
    return shortened;
  }

  /** Whether one of the events loaded may be of the command with this key. */
  mayHold(stream: string, key: string): boolean {
    return this.#known.get(stream)?.keys.has(key) ?? true;
  }

  /** An event just appended: the next load need not ask for it. Without effect where others before it are not known. */
  appended(event: RecordedEvent): void {
    const known = this.#known.get(event.stream) ?? NOTHING;
    if (known.events.length === event.revision) this.#keep(event.stream, longer(known, [event]));
  }

  /** What somebody else has read on meanwhile is never replaced by less. */
  #keep(stream: string, read: KnownStream): KnownStream {
    const held = this.#known.get(stream);
    const known = held !== undefined && held.events.length > read.events.length ? held : read;
    const { length } = known.events;
    const isOfUse = length > 0 && length <= this.most / 4;
    if (isOfUse && held === undefined && !this.#passed.has(stream)) {
      this.#passed.set(stream, true, length);
      return known;
    }
    this.#forget(stream);
    if (isOfUse) this.#known.set(stream, known, length);
    return known;
  }

  #forget(stream: string): void {
    this.#known.delete(stream);
    this.#passed.delete(stream);
  }
}

/** `keys`: of the commands that recorded these events, and perhaps later ones. */
interface KnownStream {
  readonly events: readonly RecordedEvent[];
  readonly keys: Set<unknown>;
}

const NOTHING: KnownStream = { events: [], keys: new Set() };

function longer({ events, keys }: KnownStream, later: readonly RecordedEvent[]): KnownStream {
  const longer = { events: [...events, ...later], keys: events.length === 0 ? new Set() : keys };
  for (const { metadata } of later) longer.keys.add(metadata['key']);
  return longer;
}
