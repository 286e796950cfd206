import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVERY_FACT, everyFact } from './testing/every-fact.js';
import { dump, followed, OUR_PROJECTIONS } from './testing/made-log.js';
import { ReadModelFollower } from './follower.js';
import { rebuildReadModels } from './rebuild.js';
import { CheckpointMoved, ReadModelFile, ReadModelsNotReady, type Discarded } from './read-model-file.js';
import { checkpointAfter, numbered } from './logged-event.js';

const log = await everyFact();
const whole = dump(await followed(log));

describe('the read-model file', () => {
  let folder: string;
  let path: string;
  let discarded: Discarded[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'read-models-'));
    path = join(folder, 'read-models.db');
    discarded = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const open = (projections = OUR_PROJECTIONS) => ReadModelFile.open(path, projections, (d) => discarded.push(d));
  const fill = async (projections = OUR_PROJECTIONS) => {
    const file = open(projections);
    const follower = new ReadModelFollower({ store: log.store, file });
    expect(await follower.catchUp(120_000)).toBe(true);
    await follower.stop();
    const rows = dump(file.db);
    file.close();
    return rows;
  };

  it('goes on from its checkpoint when opened again', async () => {
    await fill();
    const file = open();
    expect(discarded).toEqual([]);
    expect(dump(file.db)).toBe(whole);
    file.close();
  });

  it.each([
    ['cut in half', (bytes: Buffer) => truncateSync(path, bytes.length / 2), 'corrupt'],
    ['cut within a page', (bytes: Buffer) => truncateSync(path, bytes.length - 100), 'corrupt'],
    ['emptied', () => truncateSync(path, 0), 'unfinished'],
    ['overwritten within', (bytes: Buffer) => writeFileSync(path, bytes.fill(0xa5, 4096, 20_480)), 'corrupt'],
    ['not a database', () => writeFileSync(path, 'not a database at all, and long enough to look'), 'corrupt'],
  ] as const)('is thrown away and made anew, aloud, when it is %s', async (_, damage, cause) => {
    await fill();
    damage(readFileSync(path));
    expect(await fill()).toBe(whole);
    expect(discarded).toMatchObject([{ cause }]);
  });

  it('is thrown away when a projection has another version, or other tables', async () => {
    await fill();
    const [first, ...others] = OUR_PROJECTIONS;
    await fill([{ ...first!, version: 99 }, ...others]);
    expect(discarded).toMatchObject([{ cause: 'other-version' }]);
    await fill([{ ...first!, schema: `${first!.schema} -- changed` }, ...others]);
    expect(discarded).toHaveLength(2);
    expect(await fill()).toBe(whole);
  });

  it('can be read beside its writer, and only there', async () => {
    expect(() => ReadModelFile.openToRead(path, OUR_PROJECTIONS)).toThrow(ReadModelsNotReady);
    const file = open();
    const reader = ReadModelFile.openToRead(path, OUR_PROJECTIONS);
    const follower = new ReadModelFollower({ store: log.store, file });
    await follower.catchUp(120_000);
    await follower.stop();
    expect(dump(reader)).toBe(whole);
    expect(() => reader.exec('DELETE FROM log')).toThrow(/readonly/);
    reader.close();
    file.close();
    expect(() => ReadModelFile.openToRead(path, [])).toThrow(ReadModelsNotReady);
  });

  it('is rebuilt from the log on demand', async () => {
    await fill();
    expect(await rebuildReadModels({ path, projections: OUR_PROJECTIONS, store: log.store })).toMatchObject({
      n: EVERY_FACT.length,
      stopped: null,
    });
    const file = open();
    expect(dump(file.db)).toBe(whole);
    file.close();
    expect(discarded).toEqual([]);
  });

  it('refuses a batch that was numbered from another checkpoint', async () => {
    const file = open();
    const [event] = await Array.fromAsync(log.store.readAll({ limit: 1 }));
    const from = file.checkpoint();
    const first = numbered(event!, from);
    file.apply([first], from, checkpointAfter(first));
    expect(() => file.apply([first], from, checkpointAfter(first))).toThrow(CheckpointMoved);
    file.close();
  });
});
