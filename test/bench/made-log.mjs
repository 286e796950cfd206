import { SqliteEventStore } from '#event-store/sqlite-store';
import { programme } from './programme.mjs';
import { timed } from './figures.mjs';

const AT_ONCE = 256;

/** Writes a programme of so many events into a log; gives how long that took. */
export const makeLog = (path, size) => writeLog(path, programme(size));

/** One flush serves a group of appends. */
export async function writeLog(path, appends) {
  let now = 0;
  const store = await SqliteEventStore.open({ path, clock: () => now });
  let events = 0;
  const { ms } = await timed(async () => {
    let waiting = [];
    for (const { stream, expected, events: facts, now: stamp } of appends) {
      now = stamp;
      waiting.push(store.append(stream, expected, facts));
      events += facts.length;
      if (waiting.length < AT_ONCE) continue;
      await Promise.all(waiting);
      waiting = [];
    }
    await Promise.all(waiting);
  });
  await store.close();
  return { ms, events };
}
