import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepared } from './prepared.js';
import { standingStill } from './standing-still.js';

describe('rows that stand still while somebody asks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'standing-still-'));
  const path = join(folder, 'rows.db');
  let writer: Database.Database;
  let reader: Database.Database;
  const write = (n: number) => writer.prepare('INSERT INTO row (n) VALUES (?)').run(n);
  const count = () => prepared<[], number>(reader, 'SELECT count(*) FROM row').pluck().get();

  beforeEach(() => {
    writer = new Database(path);
    writer.pragma('journal_mode = WAL');
    writer.exec('DROP TABLE IF EXISTS row; CREATE TABLE row (n INTEGER)');
    reader = standingStill(new Database(path, { readonly: true }));
  });
  afterEach(() => {
    reader.close();
    writer.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('every statement of one turn sees the same rows, whatever is committed meanwhile, and the next turn sees that', async () => {
    expect(count()).toBe(0);
    write(1);
    expect(count()).toBe(0);
    expect(reader.prepare('SELECT n FROM row').all()).toEqual([]);
    expect([...reader.prepare('SELECT n FROM row').iterate()]).toEqual([]);
    await Promise.resolve();
    expect(count()).toBe(1);
  });

  it('a transaction of its own is taken into it', () => {
    const twice = reader.transaction(() => [count(), write(1), count()]);
    expect(count()).toBe(0);
    write(1);
    const [first, , second] = twice();
    expect([first, second]).toEqual([0, 0]);
  });

  it('no read is left open behind it: everything that was written can be taken out of the WAL', async () => {
    expect(count()).toBe(0);
    write(1);
    await Promise.resolve();
    expect(writer.pragma('wal_checkpoint(TRUNCATE)')).toEqual([{ busy: 0, log: 0, checkpointed: 0 }]);
  });

  it('a connection that is closed in the same turn, or a question that fails, leaves nothing behind', async () => {
    expect(count()).toBe(0);
    expect(() => reader.prepare('SELECT abs(-9223372036854775808)').get()).toThrow('integer overflow');
    await Promise.resolve();
    expect(reader.inTransaction).toBe(false);
    expect(count()).toBe(0);
    reader.close();
    await Promise.resolve();
  });
});
