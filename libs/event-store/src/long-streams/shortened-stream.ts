import type { RecordedEvent } from '../port.js';

/** Which streams are shortened, and what the rules still ask of versions that no longer count. */
export interface Shortening {
  /** Snapshots made by another one are thrown away. */
  readonly version: string;
  takes(stream: string): boolean;
  /** Of versions between the first and the last, one is kept for each answer. */
  asked(event: RecordedEvent): string;
}

/** An event that is kept, in the chain that began at the revision `first`. */
export interface KeptLink {
  readonly first: number;
  readonly asked: string;
  readonly event: RecordedEvent;
}

/**
 * The correction chains of a stream (rules.md, sections 2 and 6), never a folded state: of each its first link, its
 * last, the last that was no voiding, and the first for each answer that the rules may ask of a version. Joined as
 * `metadata.corrects` says; whatever corrects an event that is not known begins a chain.
 */
export class ShortenedStream {
  readonly #chains = new Map<number, KeptLink[]>();
  readonly #chainOf = new Map<string, number>();
  #last: RecordedEvent | undefined;
  #unsaved: RecordedEvent[] = [];
  #events: readonly RecordedEvent[] | undefined;

  /** `leftOut`: the chain of an event that a snapshot left out. */
  constructor(
    private readonly asked: Shortening['asked'],
    private readonly leftOut: (id: string) => number | undefined = () => undefined,
  ) {}

  static fromSnapshot(links: readonly KeptLink[], ...given: ConstructorParameters<typeof ShortenedStream>) {
    const stream = new ShortenedStream(...given);
    for (const link of links) stream.#take(link);
    return stream;
  }

  get revision(): number {
    return this.#last?.revision ?? -1;
  }

  get lastId(): string | undefined {
    return this.#last?.id;
  }

  /** Added since the last snapshot, left out or not. */
  get unsaved(): readonly RecordedEvent[] {
    return this.#unsaved;
  }

  /** In order; a link that is not its chain's first corrects the first, for those between may be left out. */
  get events(): readonly RecordedEvent[] {
    this.#events ??= this.links()
      .map(({ event }) => event)
      .sort((a, b) => a.revision - b.revision);
    return this.#events;
  }

  /** The revision at which the chain of a known event began. */
  chainOf(id: string): number | undefined {
    return this.#chainOf.get(id) ?? this.leftOut(id);
  }

  links(): KeptLink[] {
    return [...this.#chains.values()].flat();
  }

  /** The stream's next event; one that is there already changes nothing. */
  add(event: RecordedEvent): void {
    if (event.revision !== this.revision + 1) return;
    const { corrects } = event.metadata;
    const first = (typeof corrects === 'string' ? this.chainOf(corrects) : undefined) ?? event.revision;
    this.#take({ first, asked: this.asked(event), event });
    this.#unsaved.push(event);
  }

  /** A snapshot has everything now. */
  saved(): void {
    this.#unsaved = [];
    this.#chainOf.clear();
    for (const { first, event } of this.links()) this.#chainOf.set(event.id, first);
  }

  #take(link: KeptLink): void {
    const chain = this.#chains.get(link.first) ?? [];
    const begin = chain[0]?.event.id;
    const links = [...chain, begin === undefined ? link : { ...link, event: correcting(begin, link.event) }];
    this.#chains.set(link.first, links.filter(matters));
    if (!this.#chainOf.has(link.event.id)) this.#chainOf.set(link.event.id, link.first);
    if (link.event.revision > this.revision) this.#last = link.event;
    this.#events = undefined;
  }
}

const matters = ({ event, asked }: KeptLink, i: number, chain: readonly KeptLink[]): boolean =>
  i === chain.length - 1 ||
  chain.findIndex((link) => link.asked === asked) === i ||
  (event.type !== 'EventVoided' && chain.findLastIndex((link) => link.event.type !== 'EventVoided') === i);

const correcting = (first: string, event: RecordedEvent): RecordedEvent =>
  event.metadata['corrects'] === first ? event : { ...event, metadata: { ...event.metadata, corrects: first } };
