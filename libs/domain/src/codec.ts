import { isIsoDate } from './dates.js';
import type { Actor, Basis, DomainEvent, EventId, Instant, IsoDate, Metadata, Recorded } from './facts.js';
import { isCategory, schemaVersionOf, type AnyEvent, type Category, type EventOf } from './schema-versions.js';
import { categoryOf } from './streams.js';
import { UPCASTERS, type UpcasterChain } from './upcasters.js';

/** An event as any of the stores gives it back. */
export interface StoredEvent {
  readonly id: EventId;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: object;
  readonly metadata: object;
  readonly recordedAt: Instant;
}

/**
 * An event that this release cannot read: of a later release, of a category or type never heard of, or without what
 * every fact carries. Never skipped: whoever meets it stops.
 */
export class UndecodableEvent extends Error {
  override readonly name = 'UndecodableEvent';
  readonly id: EventId;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly schemaVersion: number;

  constructor(
    stored: StoredEvent,
    readonly why: string,
  ) {
    const { id, stream, revision, type, schemaVersion } = stored;
    super(`event ${id} (${stream}, revision ${revision}): ${type} version ${schemaVersion}: ${why}`);
    this.id = id;
    this.stream = stream;
    this.revision = revision;
    this.type = type;
    this.schemaVersion = schemaVersion;
  }
}

/**
 * A stored event as today's facts have it, brought up from whatever version it was written in. The stored bytes, and
 * with them the leaf hash, stay as they are. `place` is the revision.
 *
 * @throws UndecodableEvent
 */
export function decode(stored: StoredEvent): Recorded<AnyEvent> {
  const category = categoryOf(stored.stream);
  if (!isCategory(category)) throw new UndecodableEvent(stored, `no facts are known for ${category} streams`);
  return decodeAs(category, stored);
}

/** As `decode`, for an event that has to be of this category. */
export function decodeAs<C extends Category>(category: C, stored: StoredEvent): Recorded<EventOf<C>> {
  if (categoryOf(stored.stream) !== category) throw new UndecodableEvent(stored, `not of a ${category} stream`);
  const event = { type: stored.type, data: upcastStored(category, stored) } as DomainEvent as EventOf<C>;
  return {
    id: stored.id,
    place: stored.revision,
    recordedAt: stored.recordedAt,
    ...context(stored),
    event,
  };
}

/** The events of one stream, in the order given. */
export const decodeStream = <C extends Category>(category: C, events: Iterable<StoredEvent>): Recorded<EventOf<C>>[] =>
  Array.from(events, (stored) => decodeAs(category, stored));

/** Takes data through every version between the two. Undefined where a link is missing. */
export function upcast(chain: UpcasterChain, data: object, from: number, to: number): object | undefined {
  let upcasted = data;
  for (let version = from; version < to; version++) {
    const step = chain[version];
    if (step === undefined) return undefined;
    upcasted = step(upcasted);
  }
  return upcasted;
}

function upcastStored(category: Category, stored: StoredEvent): object {
  const current = schemaVersionOf(category, stored.type);
  if (current === undefined) throw new UndecodableEvent(stored, `not a fact of a ${category}`);
  if (!Number.isInteger(stored.schemaVersion)) throw new UndecodableEvent(stored, 'its version is not a number');
  if (stored.schemaVersion > current)
    throw new UndecodableEvent(stored, `written by a later release, this one knows version ${current}`);
  if (stored.schemaVersion === current) return stored.data;
  const data = upcast(UPCASTERS[category]?.[stored.type] ?? {}, stored.data, stored.schemaVersion, current);
  if (data === undefined) throw new UndecodableEvent(stored, `no way up to version ${current}`);
  return data;
}

interface Context {
  readonly effectiveOn: IsoDate;
  readonly by: Actor;
  readonly basis: Basis | null;
  readonly corrects?: EventId;
  readonly reason?: string;
}

function context(stored: StoredEvent): Context {
  const { effectiveOn, actor, role, unit, basis, corrects, reason } = stored.metadata as Partial<Metadata>;
  if (typeof effectiveOn !== 'string' || !isIsoDate(effectiveOn))
    throw new UndecodableEvent(stored, 'its metadata has no day as effectiveOn');
  if (typeof actor !== 'string' || role === undefined)
    throw new UndecodableEvent(stored, 'its metadata names no actor');
  return {
    effectiveOn,
    by: { account: actor, role, unit: unit ?? null },
    basis: basis ?? null,
    ...(corrects === undefined ? {} : { corrects }),
    ...(reason === undefined ? {} : { reason }),
  };
}
