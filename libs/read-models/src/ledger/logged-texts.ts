import type { EventStore, LogRange, RecordedEvent } from '#event-store/port';
import type { StoredEvent } from '#event-store/stored-event';

/**
 * Events with what verification compares: the stored texts, and their own parse of them. Without `after` also what
 * stands before the first place.
 */
export async function* loggedTexts(
  store: EventStore,
  range: Pick<LogRange, 'after' | 'upTo'>,
): AsyncGenerator<Iterable<RecordedEvent>, void, undefined> {
  if (store.readStored === undefined) for await (const event of store.readAll(range)) yield [event];
  else for await (const page of store.readStored(range)) yield eventsOf(page);
}

/** One by one: what cannot be read ends it at its place, and everything before it has been given. */
function* eventsOf(page: readonly StoredEvent[]): Generator<RecordedEvent, void, undefined> {
  let stamped = Number.NaN;
  let stamp = '';
  for (const { position, recordedAt, data, metadata, ...rest } of page) {
    if (recordedAt !== stamped) stamp = new Date((stamped = recordedAt)).toISOString();
    yield {
      ...rest,
      position: BigInt(position),
      recordedAt: stamp,
      data: JSON.parse(data) as RecordedEvent['data'],
      metadata: JSON.parse(metadata) as RecordedEvent['metadata'],
      stored: { data, metadata },
    };
  }
}
