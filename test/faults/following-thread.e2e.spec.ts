import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { minhchung } from '../support/command-line.js';
import { WatchedServer } from './watched-server.js';

/** Stands in the thread that follows, and does there what the files beside it ask for. */
const HOOK = `
  import { existsSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  const isAsked = (what) => existsSync(new URL(what, import.meta.url));
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const look = () => {
    while (isAsked('stand-still')) Atomics.wait(pause, 0, 0, 10);
    if (isAsked('fail')) throw new Error('out of ink');
    if (isAsked('leave')) process.exit(7);
  };
  if (!isMainThread) setInterval(look, 5).unref();
`;

describe('the thread that follows the log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'following-thread-'));
  const ask = (what: string) => writeFileSync(join(folder, what), '');
  const askNoMore = (what: string) => rmSync(join(folder, what), { force: true });
  const hook = join(folder, 'hook.mjs');
  const server = new WatchedServer({ NODE_OPTIONS: `--import=${pathToFileURL(hook).href}`, READ_WAIT_MS: '1000' });

  beforeAll(async () => {
    writeFileSync(hook, HOOK);
    await server.begun();
  }, 60_000);
  afterAll(() => {
    server.remove();
    rmSync(folder, { recursive: true });
  });

  it('is waited for by whoever reads what was just written', async () => {
    for (let n = 0; n < 20; n++) {
      const { body } = await server.unit(`doc-${n}`);
      expect(await server.get(`/units/doc-${n}?after=${body.position}`)).toMatchObject({ status: 200 });
    }
  }, 60_000);

  it('is held for by whoever reads right after writing, without saying so', async () => {
    for (let n = 0; n < 40; n++) {
      expect(await server.unit(`ngay-${n}`)).toMatchObject({ status: 201 });
      expect(await server.get(`/units/ngay-${n}`)).toMatchObject({ status: 200 });
      const { log, readModels, ledger } = (await server.health(200)).body;
      expect([readModels.size, ledger.size]).toEqual([log.size, log.size]);
    }
  }, 60_000);

  it('stands still: commands are recorded, reads of them are put off, and health is red until it goes on', async () => {
    ask('stand-still');
    const { status, body } = await server.unit('cho-doc');
    expect(status).toBe(201);
    expect(await server.get(`/units/cho-doc?after=${body.position}`)).toMatchObject({
      status: 503,
      body: { code: 'not-yet-readable' },
    });
    expect((await server.health(503)).body.problems).toEqual([
      'the read models lost the log: the thread that follows the log does not answer',
    ]);
    askNoMore('stand-still');
    expect((await server.health(200)).body.readModels).toMatchObject({ lag: 0 });
    expect(await server.shown()).toContain('cho-doc');
  }, 60_000);

  it('is behind when the server is stopped: it ends, every file is closed, and the rest is followed after the start', async () => {
    ask('stand-still');
    const codes = Array.from({ length: 300 }, (_, n) => `cham-${n}`);
    await Promise.all(codes.map((code) => server.unit(code)));
    const stopped = server.stop();
    askNoMore('stand-still');
    expect(await stopped).toBe(0);
    const open = ['log.db', 'read-models.db', 'ledger.db'].filter((name) =>
      existsSync(join(server.folder, `${name}-wal`)),
    );
    expect(open).toEqual([]);
    await server.start();
    expect((await server.health(200)).body).toMatchObject({ readModels: { lag: 0 }, ledger: { lag: 0 } });
    expect(await server.get('/units/cham-299')).toMatchObject({ status: 200 });
  }, 120_000);

  it.each([
    ['fail', /the thread that follows the log has ended, and with it the server; start it again: out of ink/],
    ['leave', /the thread that follows the log has ended, and with it the server; start it again: it ended with 7/],
  ])(
    'dies (%s): the server ends with it and says why, and the next start loses nothing',
    async (how, said) => {
      const code = `truoc-${how}`;
      expect(await server.unit(code)).toMatchObject({ status: 201 });
      ask(how);
      expect(await server.ended()).toBe(1);
      expect(server.logged).toMatch(said);
      askNoMore(how);
      await server.start();
      expect((await server.health(200)).body).toMatchObject({ readModels: { lag: 0 }, ledger: { lag: 0 } });
      expect(await server.get(`/units/${code}`)).toMatchObject({ status: 200 });
      expect(await minhchung(server.folder, ['verify'])).toMatchObject({ code: 0, told: { ok: true, unwitnessed: 0 } });
    },
    60_000,
  );
});
