import Database from 'better-sqlite3';
import { setTimeout as delay } from 'node:timers/promises';
import { checkAppend } from '../check-append.js';
import { RevisionConflict, StoreUnavailable } from '../errors.js';
import { SqliteEventStore } from '../sqlite-store.js';
import { all, factOfBytes, facts } from '../testing/builders.js';
import { ownFolder } from '../testing/folder.js';
import { GroupCommit } from './group-commit.js';
import { openForWriting } from './log-file.js';
import { appendWriter } from './write-append.js';

describe('group commit', () => {
  let folder: ReturnType<typeof ownFolder>;
  let db: Database.Database;
  let commits: number;

  beforeEach(() => {
    folder = ownFolder();
    db = openForWriting(folder.log);
    commits = 0;
  });
  afterEach(() => {
    db.close();
    folder.remove();
  });

  const groups = (write = appendWriter(db, () => 0)) =>
    new GroupCommit(db, { write, committed: () => commits++, patience: 200 });
  const append = (stream: string, events = facts(1)) => checkAppend(stream, 'none', events);
  const count = () => db.prepare('SELECT count(*) FROM event').pluck().get();

  it('puts what waits at the same time into one transaction', async () => {
    const group = groups();
    await Promise.all(Array.from({ length: 100 }, (_, n) => group.add(append(`task-${n}`))));
    expect([commits, count()]).toEqual([1, 100]);
  });

  it('gives no answer before the commit', async () => {
    const order: string[] = [];
    const group = new GroupCommit(db, {
      write: appendWriter(db, () => 0),
      committed: () => order.push(`committed ${String(count())}, in transaction: ${db.inTransaction}`),
      patience: 0,
    });
    await Promise.all(
      [1, 2].map(async (n) => {
        await group.add(append(`task-${n}`));
        order.push('answered');
      }),
    );
    expect(order).toEqual(['committed 2, in transaction: false', 'answered', 'answered']);
  });

  it('takes back only the append that fails half way', async () => {
    const write = appendWriter(db, () => 0);
    const group = groups((each) => {
      const answer = write(each);
      if (each.stream === 'task-bad') throw new RevisionConflict('task-bad', 'none', 0);
      return answer;
    });
    const results = await Promise.allSettled(['task-a', 'task-bad', 'task-b'].map((name) => group.add(append(name))));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(db.prepare('SELECT stream, position FROM event ORDER BY position').raw().all()).toEqual([
      ['task-a', 1],
      ['task-b', 2],
    ]);
  });

  it('rejects all with the cause and stores nothing where the disk is full', async () => {
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 20}`);
    const group = groups();
    const results = await Promise.allSettled([
      group.add(append('task-small')),
      group.add(append('task-large', [factOfBytes(500_000)])),
    ]);
    expect(results.map(causeCode)).toEqual(['SQLITE_FULL', 'SQLITE_FULL']);
    expect([count(), db.inTransaction]).toEqual([0, false]);
    await group.add(append('task-small'));
    expect(count()).toBe(1);
  });

  it('rejects all with the cause and stores nothing where COMMIT itself fails', async () => {
    db.exec('CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a REFERENCES a DEFERRABLE INITIALLY DEFERRED)');
    const write = appendWriter(db, () => 0);
    let fails = true;
    const group = groups((each) => {
      if (fails) db.exec('INSERT INTO b VALUES (7)');
      return write(each);
    });
    const results = await Promise.allSettled(['task-a', 'task-b'].map((name) => group.add(append(name))));
    expect(results.map(causeCode)).toEqual(['SQLITE_CONSTRAINT_FOREIGNKEY', 'SQLITE_CONSTRAINT_FOREIGNKEY']);
    expect([count(), db.inTransaction, commits]).toEqual([0, false, 0]);
    fails = false;
    await group.add(append('task-a'));
    expect(count()).toBe(1);
  });

  it('waits for another process that is writing, and loses the order of nothing', async () => {
    const other = new Database(folder.log);
    other.exec('BEGIN IMMEDIATE');
    const group = groups();
    const answers = Promise.all([1, 2, 3].map((n) => group.add(append(`task-${n}`))));
    await delay(60);
    expect(commits).toBe(0);
    other.exec('COMMIT');
    other.close();
    expect((await answers).map(({ position }) => position)).toEqual([1n, 2n, 3n]);
  });

  it('gives up when another process holds the file for too long, and stores nothing', async () => {
    const other = new Database(folder.log);
    other.exec('BEGIN IMMEDIATE');
    const group = groups();
    await expect(group.add(append('task-1'))).rejects.toBeInstanceOf(StoreUnavailable);
    await group.drained();
    other.exec('COMMIT');
    other.close();
    expect(count()).toBe(0);
  });

  it('leaves the event loop its turns in a flood of appends', async () => {
    const store = await SqliteEventStore.open({ path: folder.log });
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await Promise.all(Array.from({ length: 5_000 }, (_, n) => store.append(`task-${n}`, 'none', facts(1))));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
    expect(await all(store.readAll())).toHaveLength(5_000);
    await store.close();
  });
});

function causeCode(result: PromiseSettledResult<unknown>): unknown {
  const { reason } = result as PromiseRejectedResult;
  expect(reason).toBeInstanceOf(StoreUnavailable);
  return ((reason as StoreUnavailable).cause as { code?: unknown }).code;
}
