import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { closeSync, copyFileSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { minhchung } from '../support/command-line.js';
import { WatchedServer } from './watched-server.js';

const UNITS = 12;

describe('a file that is damaged while the server runs', () => {
  const server = new WatchedServer();
  const at = (name: string) => join(server.folder, name);
  beforeAll(async () => {
    await server.begun();
    for (let n = 0; n < UNITS; n++) expect(await server.unit(`dv-${n}`)).toMatchObject({ status: 201 });
    await server.health(200);
  });
  afterAll(() => server.remove());

  /** Read models may be gone, never wrong: an answer is the right one, or says why there is none. */
  const rightOrRefused = async (right: readonly string[]) => {
    const { status, body } = await server.get('/units?limit=200');
    if (status === 200) expect(body.units.map(({ code }: { code: string }) => code).toSorted()).toEqual(right);
    else expect({ status, code: body.code }).toMatchObject({ status: 503, code: /^storage-/ });
  };

  it.each<[string, (path: string) => void, RegExp | null]>([
    ['deleted', (path) => rmSync(path), /taken away or replaced while the server runs; start it again/],
    ['truncated', (path) => truncateSync(path, Math.floor(statSync(path).size / 2) + 17), /./],
    ['marked as of another version', (path) => ofAnotherVersion(path), null],
  ])(
    'read models that are %s: commands are recorded, and the next start makes them anew',
    async (_, damage, problem) => {
      const code = `luc-${randomUUID()}`;
      const before = await server.shown();
      checkpointed(at('read-models.db'));
      const release = releaseOf(at('read-models.db'));
      damage(at('read-models.db'));
      expect(await server.unit(code)).toMatchObject({ status: 201 });
      if (problem !== null) {
        const { problems } = (await server.health(503)).body;
        expect(problems.join()).toMatch(problem);
      }
      await rightOrRefused([...before, code].toSorted());
      await server.stop();
      await server.start();
      await server.health(200);
      expect(await server.shown()).toEqual([...before, code].toSorted());
      expect(releaseOf(at('read-models.db'))).toBe(release);
      expect(await minhchung(server.folder, ['verify'])).toMatchObject({ code: 0, told: { ok: true } });
    },
  );

  it('a page of the log that is needed at the start: it is refused in a sentence, and verify names the event', async () => {
    await server.stop();
    checkpointed(at('log.db'));
    copyFileSync(at('log.db'), at('kept'));
    overwrite(at('log.db'), 'dv-5');
    await expect(server.start()).rejects.toThrow(
      /ended with 1: [^]*A data file of the server is damaged; .* run “verify”/,
    );
    expect(await minhchung(server.folder, ['verify'])).toMatchObject({
      code: 1,
      told: { ok: false, firstBad: { problem: 'unreadable' } },
    });
    copyFileSync(at('kept'), at('log.db'));
    await server.start();
    await server.health(200);
  });

  it('the WAL of the log, which then has lost events: nothing is recorded any more, and verify names the first of them', async () => {
    const { body } = await server.unit('dv-cuoi');
    await server.health(200);
    await server.kill();
    overwrite(at('log.db-wal'), body.events[0].id);
    await server.start();
    expect((await server.health(503)).body.problems).toEqual([
      expect.stringMatching(/^the ledger stopped, and nothing is recorded: the log is not an extension of the ledger/),
    ]);
    expect(await server.unit('dv-sau')).toMatchObject({ status: 503, body: { code: 'log-damaged' } });
    expect(await server.get('/units/dv-0')).toMatchObject({ status: 200 });
    await server.stop();
    expect(await minhchung(server.folder, ['verify'])).toMatchObject({
      code: 1,
      told: { ok: false, firstBad: { problem: 'truncated' } },
    });
  });
});

/** What was committed last goes from the WAL into the file, so that damage to the file matters. */
function checkpointed(path: string): void {
  const db = new Database(path, { timeout: 5_000 });
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

/** What marks read models as made by this release. */
function releaseOf(path: string): unknown {
  const db = new Database(path, { readonly: true, timeout: 5_000 });
  const release = db.prepare('SELECT fingerprint FROM meta').pluck().get();
  db.close();
  return release;
}

function ofAnotherVersion(path: string): void {
  const db = new Database(path, { timeout: 5_000 });
  db.exec("UPDATE meta SET fingerprint = 'an earlier release'");
  db.close();
}

/** The pages, or frames, on which that text lies. */
function overwrite(path: string, text: string): void {
  const content = readFileSync(path);
  const file = openSync(path, 'r+');
  for (let hit = content.indexOf(text); hit >= 0; hit = content.indexOf(text, hit + 1))
    writeSync(file, Buffer.alloc(4_096, 0xff), 0, 4_096, hit - (hit % 4_096));
  closeSync(file);
}
