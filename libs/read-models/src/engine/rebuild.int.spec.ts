import Database from 'better-sqlite3';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everyFact } from './testing/every-fact.js';
import { dump, followed, idOf, openInMemory } from './testing/made-log.js';
import { ReadModelFollower } from './follower.js';
import { ReadModelFile } from './read-model-file.js';
import { rebuildReadModels } from './rebuild.js';
import { takeInto } from './take-events.js';
import { PROJECTIONS } from '../projections.js';

describe('a rebuild', () => {
  it('equals what was applied bit by bit, row for row, wherever the log was cut and whatever came twice', async () => {
    const log = await everyFact();
    const units = ['bca', 'btp', 'hcm'].map(idOf);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(4), fc.nat(2), fc.nat(100)), { maxLength: 30 }),
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 40 }),
        async (reports, cuts) => {
          for (const [task, unit, percent] of reports) {
            const data = { taskId: idOf(`t${task}`), unit: units[unit]!, period: '2024-03', percent, result: 'x' };
            const rest = { difficulties: null, proposals: null, figures: [], evidence: [], reasonForDecrease: null };
            await log.append(`task-${data.taskId}`, '2024-03-14', {
              type: 'StatusReported',
              data: { ...data, ...rest, marks: percent < 20 ? ['back-dated'] : [] },
            });
          }
          const events = await Array.fromAsync(log.store.readAll());
          const file = openInMemory();
          for (let at = 0, i = 0; at < events.length; at += cuts[i++ % cuts.length]!) {
            const batch = events.slice(Math.max(0, at - 2), at + cuts[i % cuts.length]!);
            takeInto(file, batch, batch.at(-1)!.position, () => undefined);
          }
          const whole = await followed(log);
          expect(dump(file.db)).toBe(dump(whole));
        },
      ),
      { numRuns: 25 },
    );
  });

  describe('into a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rebuild-'));
    const path = join(folder, 'read-models.db');
    afterAll(() => rmSync(folder, { recursive: true }));

    const tablesAndIndexes = (db: Database.Database) =>
      db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();

    it('leaves the file that following alone makes once it has settled: rows, tables and indexes', async () => {
      const log = await everyFact();
      await rebuildReadModels({ path, projections: PROJECTIONS, store: log.store });
      const rebuilt = new Database(path, { readonly: true });
      const file = openInMemory(PROJECTIONS);
      const follower = new ReadModelFollower({ store: log.store, file });
      await follower.catchUp(120_000);
      await follower.stop();
      expect(dump(file.db)).not.toBe(dump(rebuilt));
      while (!file.settle());
      expect(dump(file.db)).toBe(dump(rebuilt));
      expect(tablesAndIndexes(file.db)).toEqual(tablesAndIndexes(rebuilt));
      rebuilt.close();
    });

    it('is not mistaken for a whole one where it was cut short', () => {
      ReadModelFile.openToFill(path, PROJECTIONS).close();
      expect(() => ReadModelFile.openToRead(path, PROJECTIONS)).toThrow('being filled');
      const discarded: string[] = [];
      ReadModelFile.open(path, PROJECTIONS, ({ cause }) => discarded.push(cause)).close();
      expect(discarded).toEqual(['other-version']);
    });
  });
});
