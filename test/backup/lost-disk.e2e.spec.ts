import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KilledServer } from '../support/killed-server.js';
import { minhchung } from '../support/command-line.js';

const PASSPHRASE = { MINHCHUNG_PASSPHRASE: 'một cụm mật khẩu đủ dài' };
const WRITERS = 8;

/** The drill of the README: the disk is lost while people work, and the backup is all there is. */
describe('a lost disk', () => {
  const server = new KilledServer();
  const elsewhere = mkdtempSync(join(tmpdir(), 'backup-'));
  const [to, secrets, checkpoint] = ['backup', 'safe/secrets.sealed', 'checkpoint'].map((name) =>
    join(elsewhere, name),
  );
  const acknowledged: string[] = [];
  let beforeBackup: string[] = [];
  let evidence = '';
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the answers of the command line
  let made: any;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the answers of the command line
  let last: any;

  const call = (...args: string[]) => minhchung(server.folder, args, PASSPHRASE);
  const backup = () => call('backup', '--to', to!, '--secrets-to', secrets!);
  const restore = (...more: string[]) => call('restore', '--from', to!, ...more);
  const unit = async (code: string) => {
    const given = { code, name: code, kind: 'ministry', parent: null, rank: 2, ageUnknown: true };
    const { status, body } = await server.post('/units', given);
    if (status !== 201) throw new Error(JSON.stringify(body));
    acknowledged.push(body.events[0].id);
  };

  beforeAll(async () => {
    await server.start();
    await server.signInFirst();
    await unit('ttg');
    await server.account('hung', 'reporter', 'ttg');
    evidence = (await server.upload('bien-ban.txt', 'Biên bản nghiệm thu', 'hung')).body.sha256;
  });
  afterAll(() => {
    server.remove();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  it('is backed up while many hands write, and the log is verified beside the server', async () => {
    let going = true;
    let enough = () => {};
    const begun = new Promise<void>((resolve) => (enough = resolve));
    const writers = Array.from({ length: WRITERS }, async (_, w) => {
      for (let n = 0; going; n++) {
        await unit(`dv-${w}-${n}`);
        if (n === 4) enough();
      }
    });
    await begun;
    beforeBackup = [...acknowledged];
    made = (await backup()).told;
    const beside = await call('verify');
    going = false;
    await Promise.all(writers);
    expect(beside).toMatchObject({ code: 0, told: { ok: true, firstBad: null } });
    expect(made).toMatchObject({ folder: to, secrets, files: { count: 1 } });
    expect(made.log.size).toBeGreaterThan(beforeBackup.length);
    expect(acknowledged.length).toBeGreaterThan(beforeBackup.length);
    last = (await call('verify')).told;
    const root = Buffer.from(last.root, 'hex').toString('base64');
    writeFileSync(checkpoint!, `minhchung.example/log\n${last.size}\n${root}\n`);
  });

  it('leaves no key in the ordinary backup, and none in the clear in the other', () => {
    expect(readdirSync(to!).toSorted()).toEqual(
      expect.arrayContaining(['backup.json', 'files', 'ledger.db', 'log.db']),
    );
    expect(readdirSync(to!).some((name) => /secret/.test(name))).toBe(false);
    const sealed = readFileSync(secrets!);
    expect(sealed.includes('argon2') || sealed.includes('SQLite format')).toBe(false);
    expect(statSync(secrets!).mode & 0o077).toBe(0);
  });

  it('is restored with everything that was acknowledged before the backup, and says how much is newer', async () => {
    await server.killAt(0);
    rmSync(server.folder, { recursive: true });
    expect(await restore('--secrets-from', secrets!, '--checkpoint', checkpoint!)).toMatchObject({
      code: 0,
      told: { log: made.log, destroyed: 0, withoutKey: [], newer: last.size - made.log.size },
    });
    expect(await call('verify')).toMatchObject({ code: 0, told: { ok: true, ...made.log } });
    const held = new Set(server.events().map(({ id }) => id));
    expect(beforeBackup.filter((id) => !held.has(id))).toEqual([]);
    expect(
      readFileSync(join(server.folder, 'files', evidence.slice(0, 2), evidence.slice(2, 4), evidence), 'utf8'),
    ).toBe('Biên bản nghiệm thu');
  });

  it('is served again: nobody is signed in, everybody can sign in, and the next backup continues the first', async () => {
    await server.start();
    expect(await server.get('/accounts/me', 'hung')).toMatchObject({ status: 401 });
    expect(await server.signIn('hung')).toMatchObject({ status: 201 });
    expect(await server.signIn('admin')).toMatchObject({ status: 201 });
    await unit('sau-khi-khoi-phuc');
    const again = await backup();
    expect(again).toMatchObject({ code: 0, told: { files: { count: 1 } } });
    expect(again.told.log.size).toBeGreaterThan(made.log.size);
    expect(await server.stop()).toBe(0);
  });

  it('does not come back over anything, with another passphrase, from damage, or from half a backup', async () => {
    expect(await restore()).toMatchObject({ code: 2, told: { code: 'folder-not-empty', field: 'DATA_DIR' } });
    const nowhere = join(elsewhere, 'nowhere');
    const into = (...more: string[]) =>
      minhchung(nowhere, ['restore', '--from', to!, ...more], { MINHCHUNG_PASSPHRASE: 'một cụm mật khẩu khác' });
    expect(await into('--secrets-from', secrets!)).toMatchObject({ code: 2, told: { code: 'wrong-passphrase' } });
    writeFileSync(checkpoint!, `minhchung.example/log\n3\n${Buffer.alloc(32).toString('base64')}\n`);
    expect(await into('--checkpoint', checkpoint!)).toMatchObject({ code: 1, told: { code: 'not-the-same-log' } });
    appendFileSync(join(to!, 'files', evidence.slice(0, 2), evidence.slice(2, 4), evidence), '!');
    expect(await into()).toMatchObject({ code: 1, told: { code: 'backup-damaged' } });
    rmSync(join(to!, 'backup.json'));
    expect(await into()).toMatchObject({ code: 3, told: { code: 'no-backup', field: 'from' } });
    expect(existsSync(nowhere) || existsSync(`${nowhere}.restoring`)).toBe(false);
  });
});
