import { EventStoreDBClient, FORWARDS, jsonEvent, NO_STREAM, START } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { EventStoreDbStore } from '#event-store/eventstoredb/eventstoredb-store';
import { median, timed } from './figures.mjs';

const ROUNDS = 8;
const A_ROUND = 40;
const AT_ONCE = 32;
const METADATA = { actor: randomUUID(), effectiveOn: '2024-03-01', basis: null, correlation: randomUUID() };
const DATA = { taskId: randomUUID(), period: '2024-03', percent: 40, result: 'Đã trình dự thảo, đang lấy ý kiến' };

/**
 * The adapter against the bare client on the server at `url`, taking turns: appends one after another and many at once,
 * then reading everything that was appended. Each writes to a log of its own; what the server holds already is left alone.
 */
export async function onEventStoreDb(url) {
  const [own, bare] = [`bench-${randomUUID()}`, `bare-${randomUUID()}`];
  const store = await EventStoreDbStore.open({ url, log: own });
  const client = EventStoreDBClient.connectionString(url);
  const fact = () => ({ id: randomUUID(), type: 'StatusReported', schemaVersion: 1, data: DATA, metadata: METADATA });
  const contestants = {
    bare: () =>
      client.appendToStream(
        `${bare}.task-${randomUUID()}`,
        jsonEvent({ id: randomUUID(), type: 'StatusReported', data: DATA, metadata: METADATA }),
        { expectedRevision: NO_STREAM },
      ),
    adapter: () => store.append(`task-${randomUUID()}`, 'none', [fact()]),
  };
  const one = { bare: [], adapter: [] };
  const many = { bare: [], adapter: [] };
  for (const work of Object.values(contestants)) await work();
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, work] of Object.entries(contestants)) {
      one[name].push(await rate(A_ROUND, 1, work));
      many[name].push(await rate(A_ROUND * 4, AT_ONCE, work));
    }
  const caughtUp = { bare: [], adapter: [] };
  for (let round = 0; round < 3; round++) {
    caughtUp.bare.push(await readingRate(() => readBare(client, bare)));
    caughtUp.adapter.push(await readingRate(() => Array.fromAsync(store.readAll())));
  }
  await store.close();
  await client.dispose();
  return {
    appendsPerSecond: Math.round(median(one.adapter)),
    appendOfBare: ratio(one),
    atOncePerSecond: Math.round(median(many.adapter)),
    atOnceOfBare: ratio(many),
    readPerSecond: Math.round(median(caughtUp.adapter)),
    readOfBare: ratio(caughtUp),
  };
}

async function rate(calls, atOnce, work) {
  const { ms } = await timed(async () => {
    for (let done = 0; done < calls; done += atOnce) await Promise.all(Array.from({ length: atOnce }, work));
  });
  return (calls * 1000) / ms;
}

async function readingRate(read) {
  const { ms, result } = await timed(read);
  return (result.length * 1000) / ms;
}

async function readBare(client, log) {
  const events = [];
  const all = client.readAll({ direction: FORWARDS, fromPosition: START, maxCount: Number.MAX_SAFE_INTEGER });
  for await (const { event } of all) if (event?.streamId.startsWith(`${log}.`)) events.push(event);
  return events;
}

const ratio = ({ bare, adapter }) => median(adapter.map((value, i) => value / bare[i]));
