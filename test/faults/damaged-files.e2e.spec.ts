import Database from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { minhchung } from '../support/command-line.js';
import { WatchedServer } from './watched-server.js';

const UNITS = 60;
const LONG = process.env['FAULTS'] === 'all';

describe('a damaged or held file', () => {
  const server = new WatchedServer();
  const elsewhere = mkdtempSync(join(tmpdir(), 'damaged-files-'));
  const at = (name: string) => join(server.folder, name);
  const shown = async () => (await server.get('/units')).body.units ?? (await server.get('/units')).body;

  beforeAll(async () => {
    await server.start();
    await server.signInFirst();
    for (let n = 0; n < UNITS; n++) expect(await server.unit(`dv-${n}`)).toMatchObject({ status: 201 });
    await server.health(200);
  });
  afterAll(() => {
    server.remove();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  it.each<[string, (path: string) => void]>([
    ['deleted', (path) => ['', '-wal', '-shm'].forEach((suffix) => rmSync(`${path}${suffix}`, { force: true }))],
    ['truncated', (path) => truncateSync(path, Math.floor(statSync(path).size / 2) + 17)],
    ['of another version', (path) => ofAnotherVersion(path)],
  ])('read models that are %s are made again from the log, with the same answer', async (_, damage) => {
    const before = await shown();
    expect(await server.stop()).toBe(0);
    damage(at('read-models.db'));
    await server.start();
    await server.health(200);
    expect(await shown()).toEqual(before);
  });

  (LONG ? it : it.skip)(
    'a log that another process holds takes nothing; once it is free, the same command is recorded',
    async () => {
      const holder = spawn(process.execPath, ['-e', HOLD, at('log.db')], { stdio: ['pipe', 'pipe', 'inherit'] });
      await once(holder.stdout, 'data');
      expect(await server.unit('bi-giu', 'held')).toMatchObject({ status: 503, body: { code: 'log-unavailable' } });
      expect((await server.health(503)).body.problems).toEqual([expect.stringContaining('database is locked')]);
      holder.kill('SIGKILL');
      await once(holder, 'exit');
      await server.health(200);
      expect(await server.unit('bi-giu', 'held')).toMatchObject({ status: 201, body: { outcome: 'recorded' } });
    },
  );

  it('a page of the log that is overwritten is found by verify, and by health where it is met; the backup brings it back', async () => {
    const backup = ['--to', join(elsewhere, 'backup'), '--secrets-to', join(elsewhere, 'sealed')];
    const passphrase = { MINHCHUNG_PASSPHRASE: 'một cụm mật khẩu đủ dài' };
    expect(await minhchung(server.folder, ['backup', ...backup], passphrase)).toMatchObject({ code: 0 });
    expect(await server.stop()).toBe(0);
    overwriteEvents(at('log.db'));
    const found = await minhchung(server.folder, ['verify']);
    expect(found).toMatchObject({ code: 1, told: { ok: false, firstBad: { problem: 'unreadable' } } });
    expect(await minhchung(server.folder, ['backup', '--to', join(elsewhere, 'other')])).not.toMatchObject({ code: 0 });
    rmSync(server.folder, { recursive: true });
    const from = ['--from', backup[1]!, '--secrets-from', backup[3]!];
    expect(await minhchung(server.folder, ['restore', ...from], passphrase)).toMatchObject({ code: 0 });
    await server.start();
    await server.health(200);
    expect(await server.stop()).toBe(0);
  });
});

const HOLD = `const db = new (require('better-sqlite3'))(process.argv[1]);
db.exec('BEGIN IMMEDIATE'); process.stdout.write('held'); process.stdin.resume();`;

function ofAnotherVersion(path: string): void {
  const db = new Database(path);
  db.exec("UPDATE meta SET fingerprint = 'an earlier release'");
  db.close();
}

/** The pages on which texts of events lie, whatever their place in the tree. */
function overwriteEvents(path: string): void {
  const checkpointed = new Database(path);
  checkpointed.pragma('wal_checkpoint(TRUNCATE)');
  checkpointed.close();
  const content = readFileSync(path);
  const page = content.readUInt16BE(16);
  const hit = content.indexOf('dv-30');
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(page, 0xff), 0, page, Math.floor(hit / page) * page);
  closeSync(file);
}
