// Appends batches to many streams at once until it is killed, and prints the ids of every batch once acknowledged;
// with `sizes`, before them how many bytes the WAL had by then.
import { randomUUID } from 'node:crypto';
import { statSync, writeSync } from 'node:fs';
import { SqliteEventStore } from '#event-store/sqlite-store';

const [path, writers, sizes] = process.argv.slice(2);
const store = await SqliteEventStore.open({ path });
writeSync(1, 'ready\n');

async function write(stream) {
  for (let revision = 'none'; ;) {
    const size = 1 + Math.floor(Math.random() * 5);
    const events = Array.from({ length: size }, (_, n) => ({
      id: randomUUID(),
      type: 'StatusReported',
      schemaVersion: 1,
      data: { n, size, text: 'x'.repeat(Math.floor(Math.random() * 100)) },
      metadata: {},
    }));
    const appended = await store.append(stream, revision, events);
    revision = appended.revision;
    const by = sizes === undefined ? '' : `${statSync(`${path}-wal`).size} `;
    writeSync(1, `${by}${events.map(({ id }) => id).join(' ')}\n`);
  }
}

await Promise.all(Array.from({ length: Number(writers) }, () => write(`task-${randomUUID()}`)));
