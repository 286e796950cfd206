import type { RecordedEvent } from '#event-store/port';
import { SqliteEventStore } from '#event-store/sqlite-store';

/** Opened for writing, as the next start would. */
export async function readWhole(path: string): Promise<RecordedEvent[]> {
  const store = await SqliteEventStore.open({ path });
  const log: RecordedEvent[] = [];
  for await (const event of store.readAll()) log.push(event);
  await store.close();
  return log;
}

/** Every event says which of how many it is in its batch. */
export function brokenBatches(log: readonly RecordedEvent[]): RecordedEvent[] {
  return log.filter(({ data, stream }, at) => {
    const next = log[at + 1];
    const isLast = Number(data['n']) + 1 === data['size'];
    const isFollowed = next?.stream === stream && next.data['n'] === Number(data['n']) + 1;
    return !isLast && !isFollowed;
  });
}

/** Every stream counts from 0 without a gap. */
export function brokenRevisions(log: readonly RecordedEvent[]): RecordedEvent[] {
  const next = new Map<string, number>();
  return log.filter(({ stream, revision }) => {
    const expected = next.get(stream) ?? 0;
    next.set(stream, expected + 1);
    return revision !== expected;
  });
}
