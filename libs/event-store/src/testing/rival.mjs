// Appends to one stream at every revision from 1 on, as long as it is told, and prints the revisions that it won.
import { randomUUID } from 'node:crypto';
import { SqliteEventStore } from '#event-store/sqlite-store';

const [path, stream, last] = process.argv.slice(2);
const store = await SqliteEventStore.open({ path });
console.log('ready');
await new Promise((resolve) => process.stdin.once('data', resolve));
for (let revision = 0; revision < Number(last); revision++) {
  const event = { id: randomUUID(), type: 'Won', schemaVersion: 1, data: { by: process.pid }, metadata: {} };
  try {
    const appended = await store.append(stream, revision, [event]);
    console.log(`${appended.revision} ${event.id}`);
  } catch (error) {
    if (error.name !== 'RevisionConflict') throw error;
  }
}
await store.close();
process.exit(0);
