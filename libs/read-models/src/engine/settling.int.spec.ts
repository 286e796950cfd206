import { ReadModelFollower } from './follower.js';
import type { Projection } from './projection.js';
import { idOf, MadeLog, openInMemory } from './testing/made-log.js';

const URGED = { type: 'TaskUrged', data: { taskId: idOf('t'), message: 'gấp', decidedBy: null } } as const;

/** Puts off one piece of work for each event, and counts what is left. */
const lazy = (trouble: () => boolean): Projection => ({
  name: 'lazy',
  version: 1,
  schema: 'CREATE TABLE IF NOT EXISTS undone (n INTEGER PRIMARY KEY) STRICT;',
  apply: (db, batch) => batch.forEach(({ n }) => db.prepare('INSERT INTO undone VALUES (?)').run(n)),
  settle: (db, atMost) => {
    db.prepare('DELETE FROM undone WHERE n IN (SELECT n FROM undone LIMIT ?)').run(atMost);
    if (trouble()) throw new Error('no paper left');
    return db.prepare('SELECT 1 FROM undone').get() === undefined;
  },
});

describe('settling', () => {
  const logOf = async (events: number) => {
    const log = new MadeLog();
    for (let i = 0; i < events; i++) await log.append(`task-${idOf('t')}`, '2024-03-01', URGED);
    return log;
  };

  it('is done behind the following, piece by piece, until nothing is left', async () => {
    const log = await logOf(250);
    const rests: number[] = [];
    let undone = () => 0;
    const file = openInMemory([lazy(() => (rests.push(undone()), false))]);
    undone = () => file.db.prepare<[], number>('SELECT count(*) FROM undone').pluck().get()!;
    const follower = new ReadModelFollower({ store: log.store, file });
    await follower.catchUp(120_000);
    expect(undone()).toBe(250);
    while (undone() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(rests).toEqual([150, 50, 0]);
    await follower.stop();
  });

  it('tells of a fault, keeps what was undone, and does not stop the following', async () => {
    const log = await logOf(3);
    const told: string[] = [];
    const file = openInMemory([lazy(() => true)]);
    const follower = new ReadModelFollower({ store: log.store, file, log: (message) => told.push(message) });
    await follower.catchUp(120_000);
    while (told.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(follower.status()).toMatchObject({ n: 3, stopped: null, dropped: 'no paper left' });
    expect(file.db.prepare('SELECT count(*) FROM undone').pluck().get()).toBe(3);
    await follower.stop();
  });
});
