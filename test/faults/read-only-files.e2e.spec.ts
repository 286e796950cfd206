import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WatchedServer } from './watched-server.js';

/** Nobody can write to it, not even who has it open and is root. */
const setReadOnly = (path: string, isReadOnly: boolean): boolean =>
  spawnSync('chattr', [isReadOnly ? '+i' : '-i', path], { stdio: 'ignore' }).status === 0;

const isPermitted = ((): boolean => {
  const folder = mkdtempSync(join(tmpdir(), 'read-only-'));
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const isSet = setReadOnly(file, true) && setReadOnly(file, false);
  rmSync(folder, { recursive: true });
  if (!isSet) process.stderr.write('read-only files: chattr is not permitted here; they are not looked at\n');
  return isSet;
})();

(isPermitted ? describe : describe.skip)('a file that becomes read-only while the server runs', () => {
  const server = new WatchedServer();
  const each = (name: string) => ['', '-wal'].map((suffix) => join(server.folder, `${name}${suffix}`));
  const makeReadOnly = (name: string) =>
    each(name).forEach((path) => expect(!existsSync(path) || setReadOnly(path, true)).toBe(true));
  const makeWritable = (name: string) => each(name).forEach((path) => setReadOnly(path, false));

  beforeAll(() => server.begun());
  afterAll(async () => {
    for (const name of ['log.db', 'read-models.db', 'ledger.db', 'secrets.db']) makeWritable(name);
    await server.stop();
    server.remove();
  });

  it('the log: nothing is recorded, and is said to be; writable again, the same command is', async () => {
    makeReadOnly('log.db');
    const before = server.events().length;
    expect(await server.unit('bi-khoa', 'read-only')).toMatchObject({ status: 503, body: { code: 'log-unavailable' } });
    expect((await server.health(503)).body.problems).toEqual([
      expect.stringMatching(/^the log takes nothing: log\.db: .*(readonly|unable to open)/),
    ]);
    expect(server.events()).toHaveLength(before);
    makeWritable('log.db');
    await server.health(200);
    expect(await server.unit('bi-khoa', 'read-only')).toMatchObject({ status: 201, body: { outcome: 'recorded' } });
  });

  it.each([
    ['read-models.db', /^the read models lost the log: /],
    ['ledger.db', /^the ledger does not follow: /],
  ])('%s: what is recorded meanwhile is followed as soon as it can be written', async (name, problem) => {
    makeReadOnly(name);
    const code = `khi-${name.slice(0, 5)}`;
    expect(await server.unit(code)).toMatchObject({ status: 201 });
    expect((await server.health(503)).body.problems).toEqual([expect.stringMatching(problem)]);
    makeWritable(name);
    expect((await server.health(200)).body).toMatchObject({ readModels: { lag: 0 }, ledger: { lag: 0 } });
    expect(await server.shown()).toContain(code);
  });

  it('the secrets: a sign-in is answered with the reason, and succeeds afterwards', async () => {
    makeReadOnly('secrets.db');
    expect(await server.signIn('admin')).toMatchObject({ status: 503, body: { code: 'storage-unavailable' } });
    expect((await server.health(503)).body.problems).toEqual([expect.stringMatching(/secrets\.db/)]);
    makeWritable('secrets.db');
    await server.health(200);
    expect(await server.signIn('admin')).toMatchObject({ status: 201 });
  });
});
