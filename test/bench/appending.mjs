import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { record } from '#event-store/record';
import { SqliteEventStore } from '#event-store/sqlite-store';
import { median, timed } from './figures.mjs';

const ROUNDS = 12;
const A_ROUND = 150;
const METADATA = { actor: randomUUID(), effectiveOn: '2024-03-01', basis: null, correlation: randomUUID() };
const DATA = { taskId: randomUUID(), period: '2024-03', percent: 40, result: 'Đã trình dự thảo, đang lấy ý kiến' };

/**
 * One event a call and flush, against the least that better-sqlite3 can do: one prepared INSERT of the same texts into
 * a table with the same two unique indexes, flushed each time. Taking turns in short rounds, so that a busy disk meets all.
 */
export async function appending(folder) {
  const bare = bareInsert(join(folder, 'bare.db'));
  const store = await SqliteEventStore.open({ path: join(folder, 'append.db') });
  const append = () => store.append(`task-${randomUUID()}`, 'none', [fact()]);
  const recorded = () => record(store, { stream: `task-${randomUUID()}`, key: randomUUID(), decide: () => [fact()] });
  const contestants = {
    bare: async () => bare.insert(),
    append,
    record: recorded,
    batched: () => Promise.all(Array.from({ length: 64 }, append)),
  };
  const rates = { bare: [], append: [], record: [], batched: [] };
  for (const work of Object.values(contestants)) await work();
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, work] of Object.entries(contestants)) {
      const calls = name === 'batched' ? A_ROUND / 10 : A_ROUND;
      const { ms } = await timed(async () => {
        for (let i = 0; i < calls; i++) await work();
      });
      rates[name].push((calls * (name === 'batched' ? 64 : 1) * 1000) / ms);
    }
  await store.close();
  bare.close();
  const [bareRate, appendRate, recordRate, batchedRate] = Object.values(rates).map(median);
  return {
    bareInsertsPerSecond: Math.round(bareRate),
    appendsPerSecond: Math.round(appendRate),
    recordsPerSecond: Math.round(recordRate),
    batchedAppendsPerSecond: Math.round(batchedRate),
    appendOfBare: median(rates.append.map((rate, i) => rate / rates.bare[i])),
    batchedOfBare: median(rates.batched.map((rate, i) => rate / rates.bare[i])),
    recordOfBare: median(rates.record.map((rate, i) => rate / rates.bare[i])),
  };
}

const fact = () => ({ id: randomUUID(), type: 'StatusReported', schemaVersion: 1, data: DATA, metadata: METADATA });

function bareInsert(path) {
  const db = new Database(path);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'fullfsync = ON']) db.pragma(pragma);
  db.exec(`CREATE TABLE event (position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL,
    id TEXT NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL) STRICT;
    CREATE UNIQUE INDEX event_by_stream ON event (stream, revision);
    CREATE UNIQUE INDEX event_by_id ON event (id);`);
  const insert = db.prepare('INSERT INTO event (stream, revision, id, data, metadata) VALUES (?, 0, ?, ?, ?)');
  const [data, metadata] = [JSON.stringify(DATA), JSON.stringify(METADATA)];
  return { insert: () => insert.run(`task-${randomUUID()}`, randomUUID(), data, metadata), close: () => db.close() };
}
