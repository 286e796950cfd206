import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SqliteEventStore } from '../sqlite-store.js';
import { all, facts } from '../testing/builders.js';
import { Follower } from '../testing/follower.js';
import { ownFolder } from '../testing/folder.js';

const RIVAL = join(import.meta.dirname, '../testing/rival.mjs');
const REVISIONS = 60;

/** Another process that tries for every revision of the stream; it needs the built library. */
function rival(path: string, stream: string) {
  const child = spawn(process.execPath, [RIVAL, path, stream, String(REVISIONS)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const lines: string[] = [];
  const reader = createInterface(child.stdout);
  const ready = once(reader, 'line');
  const done = Promise.all([once(child, 'exit'), once(reader, 'close')]);
  void ready.then(() => reader.on('line', (line) => lines.push(line)));
  return {
    ready,
    start: () => child.stdin.write('go\n'),
    won: async () => {
      const [[code]] = await done;
      expect(code).toBe(0);
      return lines;
    },
  };
}

describe('several processes with one log', () => {
  it('let one win each revision, keep the log gap-free, and are seen by a follower in another', async () => {
    const folder = ownFolder();
    const store = await SqliteEventStore.open({ path: folder.log });
    await store.append('task-1', 'none', facts(1));
    const follower = new Follower(store);
    const rivals = [1, 2, 3].map(() => rival(folder.log, 'task-1'));
    await Promise.all(rivals.map(({ ready }) => ready));
    for (const each of rivals) each.start();
    const won = (await Promise.all(rivals.map((each) => each.won()))).flat();

    const events = await all(store.readStream('task-1'));
    const stored = events.slice(1).map(({ revision, id }) => `${revision} ${id}`);
    expect(won.toSorted()).toEqual(stored.toSorted());
    expect(stored).toHaveLength(REVISIONS);
    expect(events.map(({ position }) => Number(position))).toEqual(events.map((_, n) => n + 1));
    await follower.untilCaughtUp(BigInt(REVISIONS + 1));
    expect(follower.events).toEqual(events);

    await follower.stop();
    await store.close();
    folder.remove();
  });
});
