import { decodeAs } from '#domain/codec';
import { dayOf } from '#domain/dates';
import { settingsStream } from '#domain/streams';
import type { EventStore } from '#event-store/port';

/** The setting under which an operator's confirmation is on record. */
export const CONFIRMED = 'clock-confirmed';

/**
 * The last time known to be right, ms since 1970: the last stamp, or what an operator confirmed since although the
 * stamps are ahead of it. Null for an empty log, and for one that a simulated clock has filled up to now.
 */
export async function lastKnownTime(store: EventStore): Promise<number | null> {
  const { recordedAt } = await store.head();
  if (recordedAt === null || (await endsInSimulation(store, recordedAt))) return null;
  for await (const stored of store.readStream(settingsStream(CONFIRMED), { direction: 'backwards', limit: 1 })) {
    const { event } = decodeAs('settings', stored);
    if (stored.recordedAt === recordedAt && event.type === 'SettingChanged')
      return Date.parse(String(event.data.value));
  }
  return Date.parse(recordedAt);
}

async function endsInSimulation(store: EventStore, recordedAt: string): Promise<boolean> {
  for await (const stored of store.readAll({ limit: 1 })) {
    if (stored.type !== 'LogOpened') return false;
    const { event } = decodeAs('settings', stored);
    return event.type === 'LogOpened' && dayOf(recordedAt) <= (event.data.simulatedUntil ?? '');
  }
  return false;
}
